package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.refused;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParamFlag;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStatus;
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AddressStatus;
import org.strowger.telephony.device.ForwardMode;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.LineStatus;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Bad input to transfer, conference, park, pickup, forwarding, completion and hand-off changes nothing. */
@Rule("L-037")
class BadControlArgumentsTest {
    private static final String TOO_LONG = "1".repeat(10_000);
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final ScriptedLine another = office.line("2002");
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");
    private Line open;
    private Call connected;
    private Call held;
    private Call conference;
    private Call busy;
    private Call idle;
    private Call foreign;
    private Call ofAnotherLine;
    private Call watched;
    private Call stale;

    @BeforeEach
    void open() {
        bert.opens(line, LineOpenOptions.monitor());
        open = anna.opens(line, VOICE);
        stale = anna.gets(line.shows(CallState.CONNECTED));
        stale.close();
        connected = anna.gets(line.shows(CallState.CONNECTED));
        held = anna.gets(line.shows(CallState.ON_HOLD_PENDING_TRANSFER));
        busy = anna.gets(line.shows(CallState.BUSY));
        idle = anna.gets(line.shows(CallState.IDLE));
        conference = anna.gets(line.announces(
                        ScriptedLine.incoming().origin(CallOrigin.CONFERENCE).build())
                .reports(CallState.ON_HOLD_PENDING_CONFERENCE));
        ScriptedCall shared = line.shows(CallState.CONNECTED);
        watched = anna.gets(shared);
        foreign = bert.gets(shared);
        foreign.setPrivilege(CallPrivilege.OWNER);
        watched.setPrivilege(CallPrivilege.MONITOR);
        anna.opens(another, VOICE);
        ofAnotherLine = anna.gets(another.shows(CallState.CONNECTED));
        bert.forgets();
        anna.forgets();
        line.script().forget();
        another.script().forget();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private record Bad(String what, LineError error, ThrowingCallable operation) {}

    @TestFactory
    Stream<DynamicTest> nullIsRefused() {
        return each(
                new Bad("parameters of a transfer", LineError.INVALCALLPARAMS, () -> connected
                        .transfer()
                        .setUp(null)),
                new Bad("consultation call", LineError.INVALCONSULTCALLHANDLE, () -> held.transfer()
                        .complete(null)),
                new Bad("consultation call to join", LineError.INVALCONSULTCALLHANDLE, () -> held.transfer()
                        .completeAsConference(null)),
                new Bad("blind transfer", LineError.INVALPOINTER, () -> connected
                        .transfer()
                        .blind(null)),
                new Bad("parameters of a conference", LineError.INVALCALLPARAMS, () -> connected
                        .conference()
                        .setUp(3, null)),
                new Bad(
                        "parameters of a conference without call",
                        LineError.INVALCALLPARAMS,
                        () -> open.setUpConference(3, null)),
                new Bad("parameters of a further member", LineError.INVALCALLPARAMS, () -> conference
                        .conference()
                        .prepareAdd(null)),
                new Bad("call to add", LineError.INVALCALLHANDLE, () -> conference
                        .conference()
                        .add(null)),
                new Bad("place to park", LineError.INVALPOINTER, () -> connected
                        .park()
                        .at(null)),
                new Bad("place to unpark", LineError.INVALPOINTER, () -> open.pickup(0)
                        .unpark(null)),
                new Bad("address to pick up", LineError.INVALPOINTER, () -> open.pickup(0)
                        .from(null)),
                new Bad("group to pick up", LineError.INVALPOINTER, () -> open.pickup(0)
                        .fromGroup(null)),
                new Bad("forwardings", LineError.INVALPOINTER, () -> open.forwarding(0)
                        .set(null)),
                new Bad("a forwarding", LineError.INVALPOINTER, () -> open.forwarding(0)
                        .set(Arrays.asList((Forwarding) null))),
                new Bad("parameters of forwarding", LineError.INVALCALLPARAMS, () -> open.forwarding(0)
                        .set(List.of(), 0, null)),
                new Bad("completion mode", LineError.INVALCALLCOMPLMODE, () -> busy.completion()
                        .request(null)),
                new Bad("receiver", LineError.INVALPOINTER, () -> connected.handOff((String) null)),
                new Bad(
                        "media mode to hand off by",
                        LineError.INVALMEDIAMODE,
                        () -> connected.handOff((MediaMode) null)),
                new Bad("media modes", LineError.INVALMEDIAMODE, () -> connected
                        .media()
                        .setModes(null)),
                new Bad("bearer change", LineError.INVALPOINTER, () -> connected
                        .media()
                        .setBearer(null)));
    }

    @TestFactory
    Stream<DynamicTest> whatIsOutOfRangeIsRefused() {
        return each(
                new Bad("no parties", LineError.INVALPARAM, () -> connected
                        .conference()
                        .setUp(-1)),
                new Bad("address to pick up at", LineError.INVALADDRESSID, () -> open.pickup(1)),
                new Bad("address to forward", LineError.INVALADDRESSID, () -> open.forwarding(-1)),
                new Bad("rings", LineError.INVALPARAM, () -> open.forwarding(0)
                        .set(List.of(), Integer.MIN_VALUE, CallParams.defaults())),
                new Bad("message", LineError.INVALMESSAGEID, () -> busy.completion()
                        .message(3)),
                new Bad("message below", LineError.INVALMESSAGEID, () -> busy.completion()
                        .message(-1)),
                new Bad("message as mode", LineError.INVALCALLCOMPLMODE, () -> busy.completion()
                        .request(CompletionMode.MESSAGE)),
                new Bad(
                        "media mode to hand off by",
                        LineError.INVALMEDIAMODE,
                        () -> connected.handOff(MediaMode.TELEX)),
                new Bad("no media mode", LineError.INVALMEDIAMODE, () -> connected
                        .media()
                        .setModes(Set.of())),
                new Bad("address of the consultation", LineError.INVALADDRESSID, () -> connected
                        .transfer()
                        .setUp(CallParams.builder().addressId(5).build())),
                new Bad("timeout of the consultation", LineError.INVALCALLPARAMS, () -> connected
                        .transfer()
                        .setUp(CallParams.builder()
                                .noAnswerTimeout(Duration.ofSeconds(-1))
                                .build())),
                new Bad("one step to nowhere", LineError.INVALCALLPARAMS, () -> connected
                        .transfer()
                        .setUp(CallParams.builder()
                                .flag(CallParamFlag.ONE_STEP_TRANSFER)
                                .build())),
                new Bad("one step of a conference", LineError.INVALCALLPARAMS, () -> connected
                        .conference()
                        .setUp(
                                3,
                                CallParams.builder()
                                        .flag(CallParamFlag.ONE_STEP_TRANSFER)
                                        .targetAddress("1002")
                                        .build())));
    }

    @TestFactory
    Stream<DynamicTest> emptyAndMalformedTextIsRefused() {
        return Stream.of("", ";", "1;2", "10\u000002", "10\u001b02", "1002\r\n1003", TOO_LONG)
                .flatMap(text -> each(
                        new Bad("transfer to " + shown(text), LineError.INVALADDRESS, () -> connected
                                .transfer()
                                .blind(text)),
                        new Bad("park at " + shown(text), LineError.INVALADDRESS, () -> connected
                                .park()
                                .at(text)),
                        new Bad("unpark from " + shown(text), LineError.INVALADDRESS, () -> open.pickup(0)
                                .unpark(text)),
                        new Bad("pick up from " + shown(text), LineError.INVALADDRESS, () -> open.pickup(0)
                                .from(text)),
                        new Bad("forward to " + shown(text), LineError.INVALADDRESS, () -> open.forwarding(0)
                                .set(List.of(Forwarding.to(ForwardMode.BUSY, text)))),
                        new Bad("forward calls of " + shown(text), LineError.INVALADDRESS, () -> open.forwarding(0)
                                .set(List.of(Forwarding.ofCaller(ForwardMode.BUSY_SPECIFIC, text, "1")))),
                        new Bad(
                                "hand off to " + shown(text),
                                LineError.TARGETNOTFOUND,
                                () -> connected.handOff(text))));
    }

    private static String shown(String text) {
        return "\"" + text.substring(0, Math.min(9, text.length())).replaceAll("\\p{Cntrl}", "?") + "\"";
    }

    @TestFactory
    Stream<DynamicTest> theWrongStateIsRefused() {
        LineError error = LineError.INVALCALLSTATE;
        return each(
                new Bad("set up transfer of a held call", error, () -> held.transfer()
                        .setUp()),
                new Bad("blind transfer of a busy call", error, () -> busy.transfer()
                        .blind("1002")),
                new Bad("complete transfer of a connected call", error, () -> connected
                        .transfer()
                        .complete(busy)),
                new Bad("transfer to an idle call", error, () -> held.transfer().complete(idle)),
                new Bad("join an idle call", error, () -> held.transfer().completeAsConference(idle)),
                new Bad("conference with an idle call", error, () -> idle.conference()
                        .setUp(3)),
                new Bad("prepare to add while on hold", error, () -> conference
                        .conference()
                        .prepareAdd()),
                new Bad("add an idle call", error, () -> conference.conference().add(idle)),
                new Bad("add a busy call", error, () -> conference.conference().add(busy)),
                new Bad("remove what is no member", error, () -> connected
                        .conference()
                        .remove()),
                new Bad("park a held call", error, () -> held.park().at("7001")),
                new Bad("park an idle call", error, () -> idle.park().anywhere()),
                new Bad("complete a connected call", error, () -> connected
                        .completion()
                        .request(CompletionMode.CAMP_ON)),
                new Bad("leave a message for an idle call", error, () -> idle.completion()
                        .message(0)),
                new Bad("secure an idle call", error, idle::secure),
                new Bad("media of an idle call", error, () -> idle.media().setModes(Set.of(MediaMode.G3_FAX))),
                new Bad("no conference", LineError.NOCONFERENCE, () -> connected
                        .conference()
                        .relatedCalls()));
    }

    @TestFactory
    @Rule({"L-037", "L-110", "L-258", "L-270"})
    Stream<DynamicTest> aCallThatCannotTakePartIsRefused() {
        LineError consultation = LineError.INVALCONSULTCALLHANDLE;
        LineError member = LineError.INVALCALLHANDLE;
        return Stream.of(foreign, strange(), stale, ofAnotherLine)
                .flatMap(other -> each(
                        new Bad("transfer to " + other, consultation, () -> held.transfer()
                                .complete(other)),
                        new Bad("join with " + other, consultation, () -> held.transfer()
                                .completeAsConference(other)),
                        new Bad("add " + other, member, () -> conference
                                .conference()
                                .add(other)),
                        new Bad("swap with " + other, member, () -> connected.swapHold(other))));
    }

    @TestFactory
    Stream<DynamicTest> theSameCallCannotBeBoth() {
        return each(
                new Bad("transfer to itself", LineError.INVALCONSULTCALLHANDLE, () -> held.transfer()
                        .complete(held)),
                new Bad("join with itself", LineError.INVALCONSULTCALLHANDLE, () -> held.transfer()
                        .completeAsConference(held)),
                new Bad("add to itself", LineError.INVALCALLHANDLE, () -> conference
                        .conference()
                        .add(conference)),
                new Bad("swap with itself", LineError.INVALCALLSTATE, () -> connected.swapHold(connected)));
    }

    @TestFactory
    @Rule({"L-037", "L-172"})
    Stream<DynamicTest> whatIsOnlyWatchedIsRefused() {
        LineError error = LineError.NOTOWNER;
        return each(
                new Bad("set up transfer", error, () -> watched.transfer().setUp()),
                new Bad("complete transfer", error, () -> watched.transfer().complete(connected)),
                new Bad("transfer to it", error, () -> held.transfer().complete(watched)),
                new Bad("join it", error, () -> held.transfer().completeAsConference(watched)),
                new Bad("blind transfer", error, () -> watched.transfer().blind("1002")),
                new Bad("conference with it", error, () -> watched.conference().setUp(3)),
                new Bad("add it", error, () -> conference.conference().add(watched)),
                new Bad("remove it", error, () -> watched.conference().remove()),
                new Bad("park it", error, () -> watched.park().anywhere()),
                new Bad("complete it", error, () -> watched.completion().message(0)),
                new Bad("secure it", error, watched::secure),
                new Bad("its media", error, () -> watched.media().setModes(Set.of(MediaMode.G3_FAX))),
                new Bad("hand it off", error, () -> watched.handOff("anna")),
                new Bad("swap with it", error, () -> connected.swapHold(watched)));
    }

    private static Call strange() {
        return (Call) Proxy.newProxyInstance(
                Call.class.getClassLoader(),
                new Class<?>[] {Call.class},
                (proxy, method, arguments) -> method.getName().equals("toString") ? "a call of their own" : null);
    }

    /** What can be seen of a call and the line. */
    private record View(List<CallStatus> calls, List<CallInfoSeen> infos, LineStatus line, AddressStatus address) {}

    private record CallInfoSeen(int owners, int monitors, Set<MediaMode> modes) {
        static CallInfoSeen of(CallInfo info) {
            return new CallInfoSeen(info.owners(), info.monitors(), info.mediaModes());
        }
    }

    private View view() {
        List<Call> calls = anna.session().calls();
        return new View(
                calls.stream().map(Call::status).toList(),
                calls.stream().map(call -> CallInfoSeen.of(call.info())).toList(),
                open.status(),
                open.addressStatus(0));
    }

    private Stream<DynamicTest> each(Bad... all) {
        Consumer<Bad> check = bad -> {
            View before = view();
            refused(bad.error(), bad.operation());
            office.settle();
            assertThat(line.asked()).as("what reached the provider").isEmpty();
            assertThat(another.asked()).as("what reached the other provider").isEmpty();
            anna.heardNothing();
            bert.heardNothing();
            assertThat(view()).isEqualTo(before);
        };
        return Stream.of(all).map(bad -> DynamicTest.dynamicTest(bad.what(), () -> check.accept(bad)));
    }
}
