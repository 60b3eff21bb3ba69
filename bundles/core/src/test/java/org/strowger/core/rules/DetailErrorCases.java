package org.strowger.core.rules;

import static org.strowger.core.rules.ErrorCase.refused;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.strowger.telephony.Call;
import org.strowger.telephony.DetailControl;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallTreatment;
import org.strowger.telephony.call.FlowSpec;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.error.LineError;

/** The errors of functions about what is attached to calls, the equipment of lines and their extensions. */
final class DetailErrorCases {
    private static final FlowSpec PLAIN = FlowSpec.bestEffort();
    private static final QualityOfService GOOD = new QualityOfService(PLAIN, PLAIN);
    private static final Set<TerminalMode> RINGER = Set.of(TerminalMode.RINGER);
    private static final DataBlock BLOCK = DataBlock.ofText("1");
    private static final DataBlock TOO_LONG = DataBlock.of(new byte[1000]);

    private DetailErrorCases() {}

    /**
     * An asynchronous function of a call.
     *
     * @param name TAPI's name
     * @param asking does it
     */
    private record OnCall(String name, Function<Call, Request<?>> asking) {
        Stream<ErrorCase> cases(LineError... fromProvider) {
            return Stream.concat(
                    Stream.of(
                            new ErrorCase(
                                    name,
                                    LineError.INVALCALLHANDLE,
                                    "given back",
                                    scene -> asking.apply(scene.released(scene.shown(CallState.CONNECTED)))),
                            new ErrorCase(
                                    name,
                                    LineError.NOTOWNER,
                                    "watched",
                                    scene -> asking.apply(scene.watched(scene.shown(CallState.CONNECTED))))),
                    errors(fromProvider).flatMap(this::found));
        }

        private Stream<ErrorCase> found(LineError error) {
            return Stream.of(
                    new ErrorCase(name, error, "the provider fails with it", scene -> {
                        Request<?> request = asking.apply(scene.shown(CallState.CONNECTED));
                        scene.office().settle();
                        scene.line().call().fails(error);
                        return request;
                    }),
                    new ErrorCase(name, error, "the provider refuses with it", scene -> {
                        Call call = scene.shown(CallState.CONNECTED);
                        scene.refusesEverything(error);
                        return asking.apply(call);
                    }));
        }
    }

    private static Stream<LineError> errors(LineError... more) {
        return Stream.concat(
                Stream.of(
                        LineError.NOMEM,
                        LineError.OPERATIONFAILED,
                        LineError.OPERATIONUNAVAIL,
                        LineError.RESOURCEUNAVAIL),
                Stream.of(more));
    }

    static Stream<ErrorCase> all() {
        return Stream.of(
                        onCalls(),
                        arguments(),
                        userUser(),
                        equipment(),
                        equipmentArguments(),
                        extensions(),
                        SetupErrorCases.all())
                .flatMap(cases -> cases);
    }

    private static Stream<ErrorCase> onCalls() {
        return Stream.of(
                        new OnCall("lineSetCallData", call -> call.details().setData(BLOCK))
                                .cases(LineError.INVALCALLSTATE),
                        new OnCall("lineSetCallTreatment", call -> call.details()
                                        .setTreatment(CallTreatment.MUSIC.id()))
                                .cases(),
                        new OnCall("lineSetCallQualityOfService", call -> call.details()
                                        .setQualityOfService(GOOD))
                                .cases(LineError.RATEUNAVAIL),
                        new OnCall(
                                        "lineSendUserUserInfo",
                                        call -> call.details().userUser().send(BLOCK))
                                .cases(),
                        new OnCall(
                                        "lineReleaseUserUserInfo",
                                        call -> call.details().userUser().release())
                                .cases())
                .flatMap(cases -> cases);
    }

    private static Stream<ErrorCase> arguments() {
        return Stream.of(
                refused("lineSetAppSpecific", LineError.INVALCALLHANDLE, "given back", scene -> scene.released(
                                scene.shown(CallState.CONNECTED))
                        .details()
                        .setAppSpecific(1)),
                refused("lineSetAppSpecific", LineError.NOTOWNER, "watched", scene -> scene.watched(
                                scene.shown(CallState.CONNECTED))
                        .details()
                        .setAppSpecific(1)),
                detail("lineSetCallData", LineError.INVALPOINTER, "null", details -> details.setData(null)),
                detail("lineSetCallData", LineError.INVALPARAM, "too long", details -> details.setData(TOO_LONG)),
                detail("lineSetCallTreatment", LineError.INVALPARAM, "unknown", details -> details.setTreatment(99)),
                detail(
                        "lineSetCallQualityOfService",
                        LineError.INVALPOINTER,
                        "null",
                        details -> details.setQualityOfService(null)),
                detail(
                        "lineSetCallQualityOfService",
                        LineError.INVALPARAM,
                        "below -1",
                        details -> details.setQualityOfService(
                                new QualityOfService(FlowSpec.of(FlowSpec.Service.GUARANTEED, -2, 1), PLAIN))),
                detail(
                        "lineSetCallQualityOfService",
                        LineError.INVALRATE,
                        "average above highest",
                        details -> details.setQualityOfService(
                                new QualityOfService(FlowSpec.of(FlowSpec.Service.GUARANTEED, 2, 1), PLAIN))),
                idle("lineSetCallTreatment", details -> details.setTreatment(CallTreatment.MUSIC.id())),
                idle("lineSetCallQualityOfService", details -> details.setQualityOfService(GOOD)),
                idle("lineSendUserUserInfo", details -> details.userUser().send(BLOCK)));
    }

    private static ErrorCase idle(String function, Consumer<DetailControl> asking) {
        return refused(
                function,
                LineError.INVALCALLSTATE,
                "idle",
                scene -> asking.accept(scene.shown(CallState.IDLE).details()));
    }

    private static ErrorCase detail(String function, LineError error, String how, Consumer<DetailControl> asking) {
        return detail(function, error, how, CallState.CONNECTED, asking);
    }

    private static ErrorCase detail(
            String function, LineError error, String how, CallState state, Consumer<DetailControl> asking) {
        return refused(
                function, error, how, scene -> asking.accept(scene.shown(state).details()));
    }

    private static Stream<ErrorCase> userUser() {
        LineError tooBig = LineError.USERUSERINFOTOOBIG;
        CallParams params = CallParams.builder().userUser(TOO_LONG).build();
        return Stream.of(
                detail("lineSendUserUserInfo", LineError.INVALPOINTER, "null", details -> details.userUser()
                        .send(null)),
                detail("lineSendUserUserInfo", tooBig, "too long", details -> details.userUser()
                        .send(TOO_LONG)),
                detail("lineAccept", tooBig, "too long", CallState.OFFERING, details -> details.userUser()
                        .accept(TOO_LONG)),
                detail("lineAccept", LineError.INVALPOINTER, "null", CallState.OFFERING, details -> details.userUser()
                        .accept(null)),
                detail("lineAnswer", tooBig, "too long", CallState.OFFERING, details -> details.userUser()
                        .answer(TOO_LONG)),
                detail("lineAnswer", LineError.INVALPOINTER, "null", CallState.OFFERING, details -> details.userUser()
                        .answer(null)),
                detail("lineDrop", tooBig, "too long", details -> details.userUser()
                        .drop(TOO_LONG)),
                detail("lineDrop", LineError.INVALPOINTER, "null", details -> details.userUser()
                        .drop(null)),
                refused("lineMakeCall", tooBig, "too long", scene -> scene.open()
                        .makeCall("1002", params)),
                refused("lineSetupTransfer", tooBig, "too long", scene -> scene.shown(CallState.CONNECTED)
                        .transfer()
                        .setUp(params)),
                refused("lineSetupConference", tooBig, "too long", scene -> scene.openForConferences()
                        .setUpConference(3, params)),
                refused("linePrepareAddToConference", tooBig, "too long", scene -> scene.conference(CallState.CONNECTED)
                        .conference()
                        .prepareAdd(params)));
    }

    /** An asynchronous function of an open line, which its provider fails with. */
    private static Stream<ErrorCase> onLine(
            String name, Function<ErrorScene, Request<?>> asking, LineError... fromProvider) {
        return errors(fromProvider)
                .flatMap(error -> Stream.of(
                        new ErrorCase(name, error, "the provider fails with it", scene -> {
                            Request<?> request = asking.apply(scene);
                            scene.office().settle();
                            scene.line().fails(error);
                            return request;
                        }),
                        new ErrorCase(name, error, "the provider refuses with it", scene -> {
                            scene.refusesEverything(error);
                            return asking.apply(scene);
                        })));
    }

    private static Stream<ErrorCase> equipment() {
        return Stream.of(
                        onLine(
                                "lineSetLineDevStatus",
                                scene -> scene.open().equipment().setConditions(Set.of(LineCondition.LOCKED), true),
                                LineError.INVALLINESTATE),
                        onLine(
                                "lineSetTerminal",
                                scene -> scene.open().equipment().terminals().route(0, RINGER)),
                        errors(LineError.INVALDEVICECLASS)
                                .map(error -> refused("lineGetID", error, "the provider refuses with it", scene -> {
                                    scene.refusesEverything(error);
                                    scene.open().equipment().deviceId("comm");
                                })))
                .flatMap(cases -> cases);
    }

    private static Stream<ErrorCase> equipmentArguments() {
        return Stream.of(
                refused("lineSetLineDevStatus", LineError.INVALLINEHANDLE, "closed", scene -> scene.closed()
                        .equipment()),
                refused("lineSetLineDevStatus", LineError.INVALPARAM, "not settable", scene -> scene.open()
                        .equipment()
                        .setConditions(Set.of(LineCondition.CONNECTED), true)),
                refused("lineSetTerminal", LineError.INVALLINEHANDLE, "closed", scene -> scene.closed()
                        .equipment()),
                refused("lineSetTerminal", LineError.INVALADDRESSID, "no such address", scene -> scene.open()
                        .equipment()
                        .terminals(9)),
                refused("lineSetTerminal", LineError.INVALTERMINALID, "no such terminal", scene -> scene.open()
                        .equipment()
                        .terminals()
                        .route(9, RINGER)),
                refused("lineSetTerminal", LineError.INVALTERMINALMODE, "none", scene -> scene.open()
                        .equipment()
                        .terminals()
                        .route(0, Set.of())),
                refused("lineSetTerminal", LineError.INVALCALLHANDLE, "given back", scene -> scene.released(
                                scene.shown(CallState.CONNECTED))
                        .details()
                        .terminals()
                        .route(0, RINGER)),
                refused("lineGetID", LineError.INVALLINEHANDLE, "closed", scene -> scene.closed()
                        .equipment()),
                refused("lineGetID", LineError.INVALPOINTER, "null", scene -> scene.open()
                        .equipment()
                        .deviceId(null)),
                refused("lineGetID", LineError.INVALADDRESSID, "no such address", scene -> scene.open()
                        .equipment()
                        .deviceId(9, "comm")),
                refused("lineGetID", LineError.INVALCALLHANDLE, "given back", scene -> scene.released(
                                scene.shown(CallState.CONNECTED))
                        .details()
                        .deviceId("comm")),
                refused("lineGetAddressID", LineError.INVALLINEHANDLE, "closed", scene -> scene.closed()
                        .equipment()),
                refused("lineGetAddressID", LineError.INVALADDRESS, "unknown", scene -> scene.open()
                        .equipment()
                        .addressId("4711")),
                refused("lineGetAddressID", LineError.INVALPOINTER, "null", scene -> scene.open()
                        .equipment()
                        .addressId(null)),
                refused("lineGetNumRings", LineError.INVALLINEHANDLE, "closed", scene -> scene.closed()
                        .rings(0)),
                refused("lineGetNumRings", LineError.INVALADDRESSID, "no such address", scene -> scene.open()
                        .rings(9)
                        .lowest()),
                refused("lineSetNumRings", LineError.INVALLINEHANDLE, "closed", scene -> scene.closed()
                        .rings(0)),
                refused("lineSetNumRings", LineError.INVALADDRESSID, "no such address", scene -> scene.open()
                        .rings(9)
                        .set(1)));
    }

    private static Stream<ErrorCase> extensions() {
        return Stream.of(
                        onLine("lineDevSpecific", scene -> scene.extended().ask(BLOCK)),
                        onLine(
                                "lineDevSpecificFeature",
                                scene -> scene.extended().use(1, BLOCK),
                                LineError.INVALFEATURE),
                        Stream.of(
                                refused("lineDevSpecific", LineError.INVALLINEHANDLE, "closed", scene -> scene.closed()
                                        .extensions()),
                                refused(
                                        "lineDevSpecific",
                                        LineError.OPERATIONUNAVAIL,
                                        "no version",
                                        scene -> scene.open().extensions().ask(BLOCK)),
                                refused("lineDevSpecific", LineError.INVALPOINTER, "null", scene -> scene.extended()
                                        .ask(null)),
                                refused(
                                        "lineDevSpecific",
                                        LineError.INVALADDRESSID,
                                        "no such address",
                                        scene -> scene.extended().ask(9, BLOCK)),
                                refused("lineDevSpecific", LineError.INVALCALLHANDLE, "null", scene -> scene.extended()
                                        .ask(null, BLOCK)),
                                refused(
                                        "lineDevSpecificFeature",
                                        LineError.INVALLINEHANDLE,
                                        "closed",
                                        scene -> scene.closed().extensions()),
                                refused(
                                        "lineDevSpecificFeature",
                                        LineError.INVALPOINTER,
                                        "null",
                                        scene -> scene.extended().use(1, null))))
                .flatMap(cases -> cases);
    }
}
