package org.strowger.core.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.device.ForwardMode;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.error.LineError;

/** The errors of asynchronous functions that come of one argument or another. */
final class ArgumentErrorCases {
    private ArgumentErrorCases() {}

    static Stream<ErrorCase> all() {
        return Stream.of(texts(), addresses(), companions(), choices()).flatMap(cases -> cases);
    }

    private static ErrorCase of(String function, LineError error, String how, Function<ErrorScene, Request<?>> doing) {
        return new ErrorCase(function, error, how, doing::apply);
    }

    /**
     * A function that takes a destination or digits.
     *
     * @param name TAPI's name
     * @param asking does it with this text
     * @param dials whether dial modifiers have errors of their own
     */
    private record Text(String name, boolean dials, BiFunction<ErrorScene, String, Request<?>> asking) {
        Stream<ErrorCase> cases() {
            List<ErrorCase> all = new ArrayList<>();
            all.add(with(LineError.INVALPOINTER, null));
            all.add(with(LineError.INVALADDRESS, "10\u000002"));
            if (dials) {
                all.add(with(LineError.DIALPROMPT, "10?02"));
                all.add(with(LineError.DIALDIALTONE, "0W1002"));
                all.add(with(LineError.DIALQUIET, "0@1002"));
                all.add(with(LineError.DIALBILLING, "0$1002"));
            }
            return all.stream();
        }

        private ErrorCase with(LineError error, String text) {
            return of(name, error, "with the text " + text, scene -> asking.apply(scene, text));
        }
    }

    private static Stream<ErrorCase> texts() {
        return Stream.of(
                        new Text("lineMakeCall", true, (scene, text) -> scene.open()
                                .makeCall(text)),
                        new Text("lineDial", true, (scene, text) -> scene.shown(CallState.DIALTONE)
                                .dial(text)),
                        new Text("lineRedirect", false, (scene, text) -> scene.shown(CallState.OFFERING)
                                .redirect(text)),
                        new Text("lineBlindTransfer", false, (scene, text) -> scene.shown(CallState.CONNECTED)
                                .transfer()
                                .blind(text)),
                        new Text("linePark", false, (scene, text) -> scene.shown(CallState.CONNECTED)
                                .park()
                                .at(text)),
                        new Text("lineUnpark", false, (scene, text) -> scene.open()
                                .pickup(0)
                                .unpark(text)),
                        new Text("linePickup", false, (scene, text) -> scene.open()
                                .pickup(0)
                                .from(text)))
                .flatMap(Text::cases);
    }

    private static Stream<ErrorCase> addresses() {
        return Stream.of(
                of("lineMakeCall", LineError.INVALADDRESSID, "not of the line", scene -> scene.open()
                        .makeCall("1002", CallParams.builder().addressId(9).build())),
                of("lineUnpark", LineError.INVALADDRESSID, "not of the line", scene -> scene.open()
                        .pickup(9)
                        .unpark("7001")),
                of("linePickup", LineError.INVALADDRESSID, "not of the line", scene -> scene.open()
                        .pickup(-1)
                        .waiting()),
                of("lineForward", LineError.INVALADDRESSID, "not of the line", scene -> scene.open()
                        .forwarding(9)
                        .cancel()),
                of("lineForward", LineError.INVALADDRESS, "empty destination", scene -> scene.open()
                        .forwarding(0)
                        .set(List.of(busyTo("")))),
                of("lineForward", LineError.INVALPARAM, "twice the same condition", scene -> scene.open()
                        .forwarding(0)
                        .set(List.of(busyTo("2008"), busyTo("2009")))),
                of("lineForward", LineError.INVALPOINTER, "null", scene -> scene.open()
                        .forwarding()
                        .set(null)),
                of("lineForward", LineError.INVALPOINTER, "null entry", scene -> scene.open()
                        .forwarding()
                        .set(Arrays.asList(busyTo("2009"), null))));
    }

    private static Forwarding busyTo(String destination) {
        return Forwarding.to(ForwardMode.BUSY, destination);
    }

    private static Stream<ErrorCase> companions() {
        return Stream.of(
                of("lineSwapHold", LineError.INVALCALLHANDLE, "null", scene -> scene.shown(CallState.CONNECTED)
                        .swapHold(null)),
                of("lineSwapHold", LineError.INVALCALLSTATE, "the other is not held", scene -> scene.shown(
                                CallState.CONNECTED)
                        .swapHold(scene.shown(CallState.BUSY))),
                of("lineCompleteTransfer", LineError.INVALCONSULTCALLHANDLE, "null", scene -> scene.shown(
                                CallState.ON_HOLD_PENDING_TRANSFER)
                        .transfer()
                        .complete(null)),
                of("lineCompleteTransfer", LineError.INVALCONSULTCALLHANDLE, "given back", scene -> scene.shown(
                                CallState.ON_HOLD_PENDING_TRANSFER)
                        .transfer()
                        .completeAsConference(scene.released(scene.shown(CallState.CONNECTED)))),
                of("lineAddToConference", LineError.INVALCALLHANDLE, "a conference", scene -> scene.conference(
                                CallState.ON_HOLD_PENDING_CONFERENCE)
                        .conference()
                        .add(scene.conference(CallState.CONNECTED))),
                of("lineAddToConference", LineError.INVALCONFCALLHANDLE, "no conference", scene -> scene.shown(
                                CallState.ON_HOLD)
                        .conference()
                        .add(scene.shown(CallState.CONNECTED))),
                of("linePrepareAddToConference", LineError.INVALCONFCALLHANDLE, "no conference", scene -> scene.shown(
                                CallState.CONNECTED)
                        .conference()
                        .prepareAdd()));
    }

    private static Stream<ErrorCase> choices() {
        return Stream.of(
                of("lineSetupConference", LineError.CONFERENCEFULL, "too many", scene -> scene.shown(
                                CallState.CONNECTED)
                        .conference()
                        .setUp(7)),
                of("lineSetupConference", LineError.INVALLINEHANDLE, "none is needed", scene -> scene.shownThere(
                                CallState.CONNECTED)
                        .conference()
                        .setUp(3)),
                of("lineSetupConference", LineError.INVALCALLHANDLE, "one is needed", scene -> scene.open()
                        .setUpConference(3, CallParams.defaults())),
                of(
                        "lineCompleteTransfer",
                        LineError.INVALTRANSFERMODE,
                        "only the other",
                        scene -> scene.shownOnLineWith(
                                        CallState.ON_HOLD_PENDING_TRANSFER,
                                        CallFeature.COMPLETE_TRANSFER,
                                        CallFeature.TRANSFER_CONFERENCE)
                                .transfer()
                                .complete(scene.anna().call())),
                of("linePark", LineError.INVALPARKMODE, "only the other", scene -> scene.shownOnLineWith(
                                CallState.CONNECTED, CallFeature.PARK, CallFeature.PARK_DIRECT)
                        .park()
                        .anywhere()),
                of("linePickup", LineError.INVALGROUPID, "needed", scene -> scene.anna()
                        .opens(
                                scene.office()
                                        .line(ScriptedLine.addressLike("2004")
                                                .flag(AddressCapabilityFlag.PICKUP_GROUP_ID)
                                                .build()),
                                LineOpenOptions.outgoing())
                        .pickup(0)
                        .fromGroup("")),
                of("linePickup", LineError.INVALPOINTER, "no group", scene -> scene.open()
                        .pickup(0)
                        .fromGroup(null)),
                of("lineCompleteCall", LineError.INVALCALLCOMPLMODE, "none", scene -> scene.shown(CallState.BUSY)
                        .completion()
                        .request(null)),
                of(
                        "lineCompleteCall",
                        LineError.INVALCALLCOMPLMODE,
                        "not of the address",
                        scene -> scene.shownOnLineWith(
                                        CallState.BUSY, CallFeature.COMPLETE_CALL, CallFeature.COMPLETION_CALL_BACK)
                                .completion()
                                .request(CompletionMode.INTRUDE)),
                of("lineCompleteCall", LineError.INVALMESSAGEID, "too high", scene -> scene.shown(CallState.BUSY)
                        .completion()
                        .message(3)));
    }
}
