package org.strowger.core.rules;

import static org.strowger.core.rules.ErrorCase.refused;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.BearerMode;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.ForwardMode;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.error.LineError;

/** The errors of functions of a line: opening it, and what is asked of it without a call. */
final class LineErrorCases {
    private LineErrorCases() {}

    /**
     * An asynchronous function of a line.
     *
     * @param name TAPI's name
     * @param makesCall whether it makes a call
     * @param asking does it
     */
    private record OnLine(String name, boolean makesCall, Function<Line, Request<?>> asking) {
        Stream<ErrorCase> cases(LineError... fromProvider) {
            Stream<LineError> found = Stream.concat(
                    Stream.of(
                            LineError.NOMEM,
                            LineError.OPERATIONFAILED,
                            LineError.OPERATIONUNAVAIL,
                            LineError.RESOURCEUNAVAIL),
                    Stream.of(fromProvider));
            return Stream.concat(
                    Stream.of(new ErrorCase(
                            name, LineError.INVALLINEHANDLE, "closed", scene -> asking.apply(scene.closed()))),
                    found.flatMap(this::found));
        }

        private Stream<ErrorCase> found(LineError error) {
            return Stream.of(
                    new ErrorCase(name, error, "the provider fails with it", scene -> {
                        Request<?> request = asking.apply(scene.open());
                        scene.office().settle();
                        if (makesCall) {
                            scene.line().call().fails(error);
                        } else {
                            scene.line().fails(error);
                        }
                        return request;
                    }),
                    new ErrorCase(name, error, "the provider refuses with it", scene -> {
                        scene.refusesEverything(error);
                        return asking.apply(scene.open());
                    }));
        }
    }

    static Stream<ErrorCase> all() {
        return Stream.of(opening(), asynchronous(), withParams(), status()).flatMap(cases -> cases);
    }

    private static Stream<ErrorCase> asynchronous() {
        List<Forwarding> busy = List.of(Forwarding.to(ForwardMode.BUSY, "2009"));
        return Stream.of(
                        new OnLine("lineMakeCall", true, line -> line.makeCall("1002"))
                                .cases(
                                        LineError.ADDRESSBLOCKED,
                                        LineError.BEARERMODEUNAVAIL,
                                        LineError.CALLUNAVAIL,
                                        LineError.INUSE,
                                        LineError.INVALCOUNTRYCODE,
                                        LineError.RATEUNAVAIL),
                        new OnLine("lineUnpark", true, line -> line.pickup(0).unpark("7001")).cases(),
                        new OnLine("linePickup", true, line -> line.pickup(0).from("2009")).cases(),
                        new OnLine("linePickup", true, line -> line.pickup(0).waiting()).cases(),
                        new OnLine("lineForward", false, line -> line.forwarding(0)
                                        .set(busy))
                                .cases(LineError.INVALCOUNTRYCODE),
                        new OnLine("lineUncompleteCall", false, line -> line.cancelCompletion(5))
                                .cases(LineError.INVALCOMPLETIONID))
                .flatMap(cases -> cases);
    }

    private static Stream<ErrorCase> withParams() {
        return Stream.of(
                        new Params(
                                "lineMakeCall", (scene, params) -> scene.open().makeCall("1002", params)),
                        new Params("lineSetupTransfer", (scene, params) -> scene.shown(CallState.CONNECTED)
                                .transfer()
                                .setUp(params)),
                        new Params("lineSetupConference", (scene, params) -> scene.shown(CallState.CONNECTED)
                                .conference()
                                .setUp(3, params)),
                        new Params("lineSetupConference", (scene, params) -> scene.openForConferences()
                                .setUpConference(3, params)),
                        new Params(
                                "linePrepareAddToConference", (scene, params) -> scene.conference(CallState.CONNECTED)
                                        .conference()
                                        .prepareAdd(params)))
                .flatMap(Params::cases);
    }

    /**
     * A function that takes call parameters.
     *
     * @param name TAPI's name
     * @param asking does it with these parameters
     */
    private record Params(String name, BiFunction<ErrorScene, CallParams, Request<?>> asking) {
        Stream<ErrorCase> cases() {
            return Stream.of(
                    with(LineError.INVALCALLPARAMS, "null", null),
                    with(
                            LineError.INVALBEARERMODE,
                            "not of the line",
                            CallParams.builder().bearerMode(BearerMode.DATA).build()),
                    with(
                            LineError.INVALMEDIAMODE,
                            "not of the line",
                            CallParams.builder()
                                    .mediaModes(Set.of(MediaMode.TELEX))
                                    .build()),
                    with(
                            LineError.INVALRATE,
                            "beyond the line",
                            CallParams.builder().rate(64_000).build()),
                    new ErrorCase(name, LineError.INVALLINESTATE, "out of service", scene -> {
                        scene.goesOutOfService();
                        return asking.apply(scene, CallParams.defaults());
                    }));
        }

        private ErrorCase with(LineError error, String how, CallParams params) {
            return new ErrorCase(name, error, how, scene -> asking.apply(scene, params));
        }
    }

    private static Stream<ErrorCase> opening() {
        LineOpenOptions watching = LineOpenOptions.monitor();
        return Stream.concat(
                Stream.of(
                        open(LineError.BADDEVICEID, "never was", scene -> new LineDeviceId(99), watching),
                        open(
                                LineError.INVALADDRESSID,
                                "not of the line",
                                LineErrorCases::own,
                                watching.withSingleAddress(9)),
                        open(
                                LineError.INVALMEDIAMODE,
                                "not of the line",
                                LineErrorCases::own,
                                LineOpenOptions.owner(MediaMode.TELEX)),
                        open(LineError.INVALPOINTER, "null", LineErrorCases::own, null),
                        open(
                                LineError.INVALPRIVSELECT,
                                "none and owner",
                                LineErrorCases::own,
                                LineOpenOptions.of(
                                        Set.of(CallPrivilege.NONE, CallPrivilege.OWNER),
                                        Set.of(MediaMode.INTERACTIVE_VOICE))),
                        refused("lineOpen", LineError.INVALAPPHANDLE, "session closed", scene -> {
                            LineDeviceId id = own(scene);
                            TelephonySession session = scene.anna().session();
                            session.close();
                            session.openLine(id, watching);
                        }),
                        refused("lineOpen", LineError.LINEMAPPERFAILED, "no line like this", scene -> scene.anna()
                                .session()
                                .openAnyLine(
                                        watching,
                                        CallParams.builder().rate(64_000).build())),
                        refused("lineOpen", LineError.NODEVICE, "removed", scene -> {
                            ScriptedProvider pbx = new ScriptedProvider("pbx");
                            ScriptedLine passing = pbx.line("2009");
                            scene.office().installs(pbx);
                            LineDeviceId id = scene.anna().device(passing).id();
                            pbx.removes(passing);
                            scene.office().settle();
                            scene.anna().session().openLine(id, watching);
                        }),
                        refused("lineOpen", LineError.NODRIVER, "provider gone", scene -> {
                            LineDeviceId id = own(scene);
                            scene.line().leaves(scene.office());
                            scene.office().settle();
                            scene.anna().session().openLine(id, watching);
                        })),
                Stream.of(
                                LineError.ALLOCATED,
                                LineError.NOMEM,
                                LineError.OPERATIONFAILED,
                                LineError.OPERATIONUNAVAIL,
                                LineError.RESOURCEUNAVAIL)
                        .map(error -> refused("lineOpen", error, "the provider refuses with it", scene -> {
                            ScriptedLine another = scene.office().line("2009").refuses(Operation.OPEN, error);
                            scene.anna().opens(another, watching);
                        })));
    }

    private static ErrorCase open(
            LineError error, String how, Function<ErrorScene, LineDeviceId> id, LineOpenOptions options) {
        return refused("lineOpen", error, how, scene -> scene.anna().session().openLine(id.apply(scene), options));
    }

    private static LineDeviceId own(ErrorScene scene) {
        return scene.anna().device(scene.line()).id();
    }

    private static Stream<ErrorCase> status() {
        return Stream.of(
                refused("lineGetAddressStatus", LineError.INVALLINEHANDLE, "closed", scene -> scene.closed()
                        .addressStatus(0)),
                refused("lineGetAddressStatus", LineError.INVALADDRESSID, "not of the line", scene -> scene.open()
                        .addressStatus(1)),
                refused("lineGetLineDevStatus", LineError.INVALLINEHANDLE, "closed", scene -> scene.closed()
                        .status()),
                refused("lineSetStatusMessages", LineError.INVALLINEHANDLE, "closed", scene -> scene.closed()
                        .setStatusMessages(Set.of(), Set.of())),
                refused("lineGetNewCalls", LineError.INVALLINEHANDLE, "closed", scene -> scene.closed()
                        .newCalls()),
                refused("lineGetNewCalls", LineError.INVALADDRESSID, "not of the line", scene -> scene.open()
                        .newCalls(-1)));
    }
}
