package org.strowger.core.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.strowger.telephony.Call;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.error.LineError;

/** The errors that every asynchronous function of a call has, and those that only its provider finds. */
final class CallErrorCases {
    private static final List<LineError> FROM_ANY_PROVIDER =
            List.of(LineError.NOMEM, LineError.OPERATIONFAILED, LineError.OPERATIONUNAVAIL, LineError.RESOURCEUNAVAIL);

    private CallErrorCases() {}

    /**
     * A function of a call.
     *
     * @param name TAPI's name
     * @param subject makes a call that it fits
     * @param unfit makes a call whose state it does not fit
     * @param asking does it
     * @param stale the error for a handle that was given back
     */
    private record OnCall(
            String name,
            Function<ErrorScene, Call> subject,
            Function<ErrorScene, Call> unfit,
            BiFunction<ErrorScene, Call, Request<?>> asking,
            LineError stale) {
        OnCall(String name, CallState fits, CallState unfit, BiFunction<ErrorScene, Call, Request<?>> asking) {
            this(name, scene -> scene.shown(fits), scene -> scene.shown(unfit), asking, LineError.INVALCALLHANDLE);
        }

        Stream<ErrorCase> cases(LineError... fromProvider) {
            List<ErrorCase> all = new ArrayList<>();
            all.add(of(stale, "given back", scene -> asking.apply(scene, scene.released(subject.apply(scene)))));
            all.add(of(LineError.INVALCALLSTATE, "unfit", scene -> asking.apply(scene, unfit.apply(scene))));
            all.add(of(
                    LineError.NOTOWNER, "watched", scene -> asking.apply(scene, scene.watched(subject.apply(scene)))));
            FROM_ANY_PROVIDER.forEach(error -> all.addAll(found(error)));
            List.of(fromProvider).forEach(error -> all.addAll(found(error)));
            return all.stream();
        }

        private ErrorCase of(LineError error, String how, Function<ErrorScene, Object> doing) {
            return new ErrorCase(name, error, how, doing);
        }

        private List<ErrorCase> found(LineError error) {
            return List.of(
                    of(error, "the provider fails with it", scene -> {
                        Call call = subject.apply(scene);
                        Request<?> request = asking.apply(scene, call);
                        scene.office().settle();
                        scene.line().calls().stream()
                                .filter(driver -> driver.outstanding() > 0)
                                .findFirst()
                                .orElseThrow(() -> new AssertionError("the provider was asked nothing"))
                                .fails(error);
                        return request;
                    }),
                    of(error, "the provider refuses with it", scene -> {
                        Call call = subject.apply(scene);
                        scene.refusesEverything(error);
                        return asking.apply(scene, call);
                    }));
        }
    }

    static Stream<ErrorCase> all() {
        return Stream.of(basic(), held(), transferred(), conferenced(), left()).flatMap(cases -> cases);
    }

    private static Stream<ErrorCase> basic() {
        return Stream.of(
                        new OnCall(
                                        "lineDial",
                                        CallState.DIALTONE,
                                        CallState.DISCONNECTED,
                                        (scene, call) -> call.dial("1"))
                                .cases(LineError.ADDRESSBLOCKED, LineError.INVALCOUNTRYCODE),
                        new OnCall(
                                        "lineAccept",
                                        CallState.OFFERING,
                                        CallState.CONNECTED,
                                        (scene, call) -> call.accept())
                                .cases(),
                        new OnCall(
                                        "lineAnswer",
                                        CallState.OFFERING,
                                        CallState.CONNECTED,
                                        (scene, call) -> call.answer())
                                .cases(LineError.INUSE),
                        new OnCall("lineDrop", CallState.CONNECTED, CallState.IDLE, (scene, call) -> call.drop())
                                .cases(),
                        new OnCall(
                                        "lineRedirect",
                                        CallState.OFFERING,
                                        CallState.ACCEPTED,
                                        (scene, call) -> call.redirect("2009"))
                                .cases(LineError.INVALCOUNTRYCODE),
                        new OnCall("lineSecureCall", CallState.BUSY, CallState.IDLE, (scene, call) -> call.secure())
                                .cases())
                .flatMap(cases -> cases);
    }

    private static Stream<ErrorCase> held() {
        return Stream.of(
                        new OnCall("lineHold", CallState.CONNECTED, CallState.ON_HOLD, (scene, call) -> call.hold()),
                        new OnCall(
                                "lineUnhold", CallState.ON_HOLD, CallState.CONNECTED, (scene, call) -> call.unhold()),
                        new OnCall(
                                "lineSwapHold",
                                CallState.CONNECTED,
                                CallState.ON_HOLD,
                                (scene, call) -> call.swapHold(scene.shown(CallState.ON_HOLD))))
                .flatMap(OnCall::cases);
    }

    private static Stream<ErrorCase> transferred() {
        return Stream.of(
                        new OnCall(
                                        "lineSetupTransfer",
                                        CallState.CONNECTED,
                                        CallState.RINGBACK,
                                        (scene, call) -> call.transfer().setUp())
                                .cases(
                                        LineError.BEARERMODEUNAVAIL,
                                        LineError.CALLUNAVAIL,
                                        LineError.INUSE,
                                        LineError.RATEUNAVAIL),
                        new OnCall(
                                        "lineCompleteTransfer",
                                        CallState.ON_HOLD_PENDING_TRANSFER,
                                        CallState.DIALTONE,
                                        (scene, call) -> call.transfer().complete(scene.shown(CallState.RINGBACK)))
                                .cases(),
                        new OnCall(
                                        "lineCompleteTransfer",
                                        CallState.ON_HOLD_PENDING_TRANSFER,
                                        CallState.ON_HOLD,
                                        (scene, call) ->
                                                call.transfer().completeAsConference(scene.shown(CallState.CONNECTED)))
                                .cases(),
                        new OnCall(
                                        "lineBlindTransfer",
                                        CallState.CONNECTED,
                                        CallState.BUSY,
                                        (scene, call) -> call.transfer().blind("2009"))
                                .cases(LineError.ADDRESSBLOCKED, LineError.INVALCOUNTRYCODE))
                .flatMap(cases -> cases);
    }

    private static Stream<ErrorCase> conferenced() {
        return Stream.of(
                        new OnCall(
                                        "lineSetupConference",
                                        CallState.CONNECTED,
                                        CallState.IDLE,
                                        (scene, call) -> call.conference().setUp(3))
                                .cases(
                                        LineError.BEARERMODEUNAVAIL,
                                        LineError.CALLUNAVAIL,
                                        LineError.INUSE,
                                        LineError.RATEUNAVAIL),
                        new OnCall(
                                        "linePrepareAddToConference",
                                        scene -> scene.conference(CallState.CONNECTED),
                                        scene -> scene.conference(CallState.ON_HOLD),
                                        (scene, call) -> call.conference().prepareAdd(),
                                        LineError.INVALCONFCALLHANDLE)
                                .cases(
                                        LineError.BEARERMODEUNAVAIL,
                                        LineError.CALLUNAVAIL,
                                        LineError.CONFERENCEFULL,
                                        LineError.INUSE,
                                        LineError.RATEUNAVAIL),
                        new OnCall(
                                        "lineAddToConference",
                                        scene -> scene.conference(CallState.ON_HOLD_PENDING_CONFERENCE),
                                        scene -> scene.conference(CallState.IDLE),
                                        (scene, call) -> call.conference().add(scene.shown(CallState.CONNECTED)),
                                        LineError.INVALCONFCALLHANDLE)
                                .cases(LineError.CONFERENCEFULL),
                        new OnCall(
                                        "lineRemoveFromConference",
                                        ErrorScene::member,
                                        scene -> scene.shown(CallState.CONNECTED),
                                        (scene, call) -> call.conference().remove(),
                                        LineError.INVALCALLHANDLE)
                                .cases())
                .flatMap(cases -> cases);
    }

    private static Stream<ErrorCase> left() {
        return Stream.of(
                        new OnCall("linePark", CallState.CONNECTED, CallState.ON_HOLD, (scene, call) -> call.park()
                                        .at("7001"))
                                .cases(),
                        new OnCall("linePark", CallState.CONNECTED, CallState.IDLE, (scene, call) -> call.park()
                                        .anywhere())
                                .cases(),
                        new OnCall(
                                        "lineCompleteCall",
                                        CallState.BUSY,
                                        CallState.CONNECTED,
                                        (scene, call) -> call.completion().request(CompletionMode.CALL_BACK))
                                .cases(LineError.COMPLETIONOVERRUN))
                .flatMap(cases -> cases);
    }
}
