package org.strowger.core.rules;

import static org.strowger.core.rules.ErrorCase.refused;

import java.util.Set;
import java.util.stream.Stream;
import org.strowger.telephony.assisted.AssistedRequests;
import org.strowger.telephony.assisted.AssistedTelephony;
import org.strowger.telephony.assisted.MakeCallRequest;
import org.strowger.telephony.assisted.RequestMode;
import org.strowger.telephony.error.AssistedError;
import org.strowger.telephony.error.LineError;

/** The errors of assisted telephony: of those who ask, and of those who serve. */
final class AssistedErrorCases {
    private static final String REGISTER = "lineRegisterRequestRecipient";
    private static final String GET = "lineGetRequest";
    private static final String ASK = "tapiRequestMakeCall";
    private static final Set<RequestMode> TO_MAKE_CALLS = Set.of(RequestMode.MAKE_CALL);

    private AssistedErrorCases() {}

    static Stream<ErrorCase> all() {
        return Stream.of(ofRegistering(), ofTaking(), ofAsking()).flatMap(cases -> cases);
    }

    private static Stream<ErrorCase> ofRegistering() {
        return Stream.of(
                refused(REGISTER, LineError.INVALREQUESTMODE, "for no mode", scene -> served(scene)
                        .register(Set.of(), 1)),
                refused(REGISTER, LineError.INVALREQUESTMODE, "for null", scene -> served(scene)
                        .register(null, 1)),
                refused(REGISTER, LineError.INVALREQUESTMODE, "no longer for no mode", scene -> served(scene)
                        .unregister(Set.of())),
                refused(REGISTER, LineError.INVALAPPHANDLE, "after the session was closed", scene -> closed(scene)
                        .register(TO_MAKE_CALLS, 1)),
                refused(REGISTER, LineError.INVALAPPHANDLE, "of a closed session", scene -> {
                    scene.anna().session().close();
                    served(scene);
                }));
    }

    private static Stream<ErrorCase> ofTaking() {
        return Stream.of(
                refused(GET, LineError.NOTREGISTERED, "before registering", scene -> served(scene)
                        .next(RequestMode.MAKE_CALL)),
                refused(GET, LineError.NOTREGISTERED, "registered for another mode", scene -> {
                    served(scene).register(Set.of(RequestMode.MEDIA_CALL), 1);
                    served(scene).next(RequestMode.MAKE_CALL);
                }),
                refused(GET, LineError.NOREQUEST, "when none waits", scene -> {
                    served(scene).register(TO_MAKE_CALLS, 1);
                    served(scene).next(RequestMode.MAKE_CALL);
                }),
                refused(GET, LineError.NOREQUEST, "of an obsolete mode", scene -> {
                    served(scene).register(Set.of(RequestMode.MEDIA_CALL), 1);
                    served(scene).next(RequestMode.MEDIA_CALL);
                }),
                refused(GET, LineError.INVALREQUESTMODE, "of null", scene -> served(scene)
                        .next(null)),
                refused(GET, LineError.INVALREQUESTMODE, "of a mode that is never queued", scene -> served(scene)
                        .next(RequestMode.DROP)),
                refused(GET, LineError.INVALAPPHANDLE, "after the session was closed", scene -> closed(scene)
                        .next(RequestMode.MAKE_CALL)));
    }

    private static Stream<ErrorCase> ofAsking() {
        return Stream.of(
                refused(ASK, AssistedError.NOREQUESTRECIPIENT, "when nobody serves", scene -> asked(scene)
                        .requestMakeCall(MakeCallRequest.to("1002"))),
                refused(ASK, AssistedError.REQUESTQUEUEFULL, "for ever", scene -> {
                    served(scene).register(TO_MAKE_CALLS, 1);
                    Stream.generate(() -> MakeCallRequest.to("1002"))
                            .limit(100_000)
                            .forEach(asked(scene)::requestMakeCall);
                }),
                refused(ASK, AssistedError.INVALDESTADDRESS, "for a number of 80 digits", scene -> asked(scene)
                        .requestMakeCall(MakeCallRequest.to("1".repeat(80)))),
                refused(ASK, AssistedError.INVALPOINTER, "without a destination", scene -> asked(scene)
                        .requestMakeCall(MakeCallRequest.to(null))),
                refused(ASK, AssistedError.INVALPOINTER, "with null", scene -> asked(scene)
                        .requestMakeCall(null)));
    }

    private static AssistedRequests served(ErrorScene scene) {
        return scene.anna().session().assistedRequests();
    }

    private static AssistedRequests closed(ErrorScene scene) {
        AssistedRequests requests = served(scene);
        scene.anna().session().close();
        return requests;
    }

    private static AssistedTelephony asked(ErrorScene scene) {
        return scene.switchboard().assistedTelephony();
    }
}
