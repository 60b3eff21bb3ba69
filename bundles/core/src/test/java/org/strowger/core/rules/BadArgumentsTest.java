package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.refused;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Bad input of every kind gets a documented error and changes nothing. */
@Rule("L-037")
class BadArgumentsTest {
    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");
    private Line open;
    private Call connected;
    private Call idle;
    private Call foreign;
    private Call stale;
    private Call ofClosedLine;
    private Line closed;

    @BeforeEach
    void open() {
        Desk bert = office.desk("bert");
        bert.opens(line, LineOpenOptions.monitor());
        closed = anna.opens(line, LineOpenOptions.monitor());
        line.shows(CallState.CONNECTED);
        office.settle();
        ofClosedLine = closed.calls().get(0);
        closed.close();
        open = anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        stale = anna.gets(line.shows(CallState.ON_HOLD));
        stale.close();
        idle = anna.gets(line.shows(CallState.IDLE));
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        connected = anna.gets(driver);
        foreign = bert.gets(driver);
        line.script().forget();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private record Bad(String what, LineError error, ThrowingCallable operation) {}

    @TestFactory
    Stream<DynamicTest> nullIsRefused() {
        return each(List.of(
                new Bad("application", LineError.INVALAPPNAME, () -> office.switchboard()
                        .openSession(null, EventDelivery.toQueue())),
                new Bad("delivery", LineError.INVALPARAM, () -> office.switchboard()
                        .openSession(Application.named("x"), null)),
                new Bad("line id", LineError.BADDEVICEID, () -> anna.session().line((LineDeviceId) null)),
                new Bad("line to open", LineError.BADDEVICEID, () -> anna.session()
                        .openLine(null, LineOpenOptions.monitor())),
                new Bad("options", LineError.INVALPOINTER, () -> anna.opens(line, null)),
                new Bad("options of any line", LineError.INVALPOINTER, () -> anna.session()
                        .openAnyLine(null, CallParams.defaults())),
                new Bad("call of any line", LineError.INVALCALLPARAMS, () -> anna.session()
                        .openAnyLine(LineOpenOptions.monitor(), null)),
                new Bad("destination", LineError.INVALPOINTER, () -> open.makeCall(null)),
                new Bad("params", LineError.INVALCALLPARAMS, () -> open.makeCall("1002", null)),
                new Bad("line states", LineError.INVALPOINTER, () -> open.setStatusMessages(null, Set.of())),
                new Bad("address states", LineError.INVALPOINTER, () -> open.setStatusMessages(Set.of(), null)),
                new Bad("digits", LineError.INVALPOINTER, () -> connected.dial(null)),
                new Bad("redirection", LineError.INVALPOINTER, () -> connected.redirect(null)),
                new Bad("privilege", LineError.INVALCALLPRIVILEGE, () -> connected.setPrivilege(null)),
                new Bad("held call", LineError.INVALCALLHANDLE, () -> connected.swapHold(null)),
                new Bad("limit of taking", LineError.INVALPOINTER, () -> office.switchboard()
                        .openSession(Application.named("x"), EventDelivery.toQueue())
                        .nextEvent(null))));
    }

    @Test
    void waitingForNullIsRefused() {
        Request<Void> hold = connected.hold();

        refused(LineError.INVALPOINTER, () -> hold.await(null));
    }

    @TestFactory
    Stream<DynamicTest> emptyBlankAndMalformedTextIsRefused() {
        String tooLong = "1".repeat(10_000);
        return each(List.of(
                new Bad("blank name", LineError.INVALAPPNAME, () -> office.desk("  ")),
                new Bad("empty name", LineError.INVALAPPNAME, () -> office.desk("")),
                new Bad("semicolon inside", LineError.INVALADDRESS, () -> open.makeCall("10;02")),
                new Bad("semicolon in front", LineError.INVALADDRESS, () -> open.makeCall(";5")),
                new Bad("control character", LineError.INVALADDRESS, () -> open.makeCall("10\u000002")),
                new Bad("escape", LineError.INVALADDRESS, () -> open.makeCall("10\u001b02")),
                new Bad("endless number", LineError.INVALADDRESS, () -> open.makeCall(tooLong)),
                new Bad("digits with control character", LineError.INVALADDRESS, () -> connected.dial("1\u00072")),
                new Bad("digits with semicolon inside", LineError.INVALADDRESS, () -> connected.dial("1;2")),
                new Bad("endless digits", LineError.INVALADDRESS, () -> connected.dial(tooLong)),
                new Bad("nothing to finish", LineError.INVALADDRESS, () -> connected.dial(""))));
    }

    @Test
    void aRedirectionToNowhereIsRefused() {
        Call offered = anna.gets(line.offers());
        line.script().forget();

        refused(LineError.INVALADDRESS, () -> offered.redirect(""));
        refused(LineError.INVALADDRESS, () -> offered.redirect(";"));

        nothingReachedTheProvider();
    }

    @Test
    void voidHandlesStillSayWhoTheyWere() {
        assertThat(closed.isOpen()).isFalse();
        assertThat(closed.handle()).isNotZero();
        assertThat(closed.device().permanentId()).isEqualTo(line.permanentIdOfDevice());
        assertThat(closed.options().privileges()).containsExactly(CallPrivilege.MONITOR);
        assertThat(closed.tag()).isEmpty();
        assertThat(stale.isValid()).isFalse();
        assertThat(stale.handle()).isNotZero();
        assertThat(ofClosedLine.line()).isSameAs(closed);
        closed.close();
        stale.close();
        ofClosedLine.close();
    }

    @TestFactory
    @Rule({"L-037", "L-110"})
    Stream<DynamicTest> theCallOfAnotherApplicationIsRefused() {
        return each(List.of(
                new Bad("swap", LineError.INVALCALLHANDLE, () -> connected.swapHold(foreign)),
                new Bad("swap with a stale call", LineError.INVALCALLHANDLE, () -> connected.swapHold(stale)),
                new Bad("a call that is not ours", LineError.INVALCALLHANDLE, () -> connected.swapHold(strange()))));
    }

    private static Call strange() {
        return (Call) Proxy.newProxyInstance(
                Call.class.getClassLoader(), new Class<?>[] {Call.class}, (proxy, method, arguments) -> null);
    }

    @TestFactory
    Stream<DynamicTest> theWrongStateIsRefused() {
        LineError error = LineError.INVALCALLSTATE;
        return each(List.of(
                new Bad("accept when connected", error, () -> connected.accept()),
                new Bad("answer when connected", error, () -> connected.answer()),
                new Bad("redirect when connected", error, () -> connected.redirect("1")),
                new Bad("unhold when connected", error, () -> connected.unhold()),
                new Bad("drop when idle", error, () -> idle.drop()),
                new Bad("dial when idle", error, () -> idle.dial("1")),
                new Bad("hold when idle", error, () -> idle.hold()),
                new Bad("swap when idle", error, () -> idle.swapHold(connected)),
                new Bad("swap with idle", error, () -> connected.swapHold(idle))));
    }

    @TestFactory
    Stream<DynamicTest> numbersOutOfRangeAreRefused() {
        return each(List.of(
                new Bad("device id", LineError.BADDEVICEID, () -> anna.session().line(new LineDeviceId(77))),
                new Bad("address", LineError.INVALADDRESSID, () -> open.addressStatus(77)),
                new Bad("address of new calls", LineError.INVALADDRESSID, () -> open.newCalls(-1)),
                new Bad(
                        "address to call from",
                        LineError.INVALADDRESSID,
                        () -> open.makeCall(
                                "1", CallParams.builder().addressId(77).build())),
                new Bad(
                        "timeout",
                        LineError.INVALCALLPARAMS,
                        () -> open.makeCall(
                                "1",
                                CallParams.builder()
                                        .noAnswerTimeout(Duration.ofDays(-1))
                                        .build()))));
    }

    @Test
    void aNumberThatIsNoHandleFindsNothing() {
        for (long number : new long[] {0, -1, 1, Long.MIN_VALUE, Long.MAX_VALUE, open.handle(), stale.handle()}) {
            assertThat(anna.session().call(number)).as("call " + number).isEmpty();
        }
    }

    private Stream<DynamicTest> each(List<Bad> all) {
        Consumer<Bad> check = bad -> {
            anna.forgets();
            refused(bad.error(), bad.operation());
            nothingReachedTheProvider();
            anna.heardNothing();
        };
        return all.stream().map(bad -> DynamicTest.dynamicTest(bad.what(), () -> check.accept(bad)));
    }

    private void nothingReachedTheProvider() {
        office.settle();
        assertThat(line.asked()).isEmpty();
    }
}
