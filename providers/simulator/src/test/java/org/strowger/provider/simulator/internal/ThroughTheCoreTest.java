package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.Switchboard;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Operation;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.provider.simulator.SimulatedExchange;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Reply;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** What applications see of an exchange. */
class ThroughTheCoreTest {
    private final QueuedWorkers workers = new QueuedWorkers();
    private final Switchboard switchboard = new Switchboard(workers, Settings.defaults());
    private final SimulatedExchange exchange = new SimulatedExchange(ExchangeSettings.defaults());
    private final List<TelephonyEvent> events = new ArrayList<>();
    private TelephonySession session;

    @BeforeEach
    void installExchange() {
        switchboard.attach(exchange);
        workers.run();
        session = switchboard.openSession(Application.named("test"), EventDelivery.toListener(events::add));
    }

    @AfterEach
    void closeSwitchboard() {
        switchboard.close();
    }

    private void pass(Duration time) {
        workers.advance(time);
    }

    private Line open(String number) {
        return session.openLine(
                session.line("exchange/" + number).orElseThrow().id(),
                LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
    }

    private Call call(Line from, String to) {
        Request<Call> request = from.makeCall(to);
        pass(ofSeconds(1));
        return request.await(Duration.ZERO);
    }

    /** The one call that was announced on this line. */
    private static Call offered(Line line) {
        assertThat(line.calls()).hasSize(1);
        return line.calls().get(0);
    }

    private List<String> statesOf(Call call) {
        return events.stream()
                .filter(event -> event instanceof CallEvent.StateChanged change && change.call() == call)
                .map(event -> ((CallEvent.StateChanged) event).state().name())
                .toList();
    }

    private long count(Class<? extends TelephonyEvent> type) {
        return events.stream().filter(type::isInstance).count();
    }

    @Test
    @Rule({"L-136", "L-138", "L-142"})
    void aCallerGetsItsReplyFirstAndThenTheStates() {
        Line alice = open("1001");
        Call call = call(alice, "9900");
        assertThat(events.get(0)).isInstanceOfSatisfying(Reply.class, reply -> assertThat(reply.error())
                .isEmpty());
        assertThat(statesOf(call)).containsExactly("DIALING", "PROCEEDING", "CONNECTED");
        assertThat(call.privilege()).isEqualTo(CallPrivilege.OWNER);
    }

    @Test
    void twoApplicationsTalkToEachOther() {
        Line alice = open("1001");
        Line bob = open("1002");
        Call calling = call(alice, "1002");
        Call called = offered(bob);
        assertThat(called.info().callerId()).isEqualTo(PartyId.of("1001"));
        assertThat(called.info().callId()).isEqualTo(calling.info().callId());
        called.answer();
        pass(Duration.ZERO);
        assertThat(calling.status().state()).isEqualTo(CallState.CONNECTED);
        calling.hold();
        pass(Duration.ZERO);
        assertThat(called.status().mode()).contains(ConnectedMode.ACTIVE_HELD);
        calling.drop();
        pass(Duration.ZERO);
        assertThat(statesOf(calling)).endsWith("RINGBACK", "CONNECTED", "ON_HOLD", "IDLE");
        assertThat(statesOf(called)).containsExactly("OFFERING", "CONNECTED", "CONNECTED", "DISCONNECTED");
        assertThat(called.status().mode()).contains(DisconnectMode.NORMAL);
        called.drop();
        pass(Duration.ZERO);
        assertThat(called.status().state()).isEqualTo(CallState.IDLE);
    }

    @Test
    void aCallFromOutsideRingsAndIsAnswered() {
        Line alice = open("1001");
        alice.setStatusMessages(Set.of(LineStateItem.RINGING), Set.of());
        pass(Duration.ZERO);
        OutsideCall caller = exchange.outsideCall("+4930123456", "1001");
        pass(ofSeconds(12));
        assertThat(count(LineEvent.Ringing.class)).isEqualTo(3);
        offered(alice).answer();
        pass(Duration.ZERO);
        assertThat(caller.state()).isEqualTo(OutsideCall.State.CONNECTED);
        caller.hangUp();
        pass(Duration.ZERO);
        assertThat(offered(alice).status().state()).isEqualTo(CallState.DISCONNECTED);
    }

    @Test
    @Rule("L-133")
    void closingTheSessionStopsThePendingCall() {
        Request<Call> request = open("1001").makeCall("9900");
        pass(Duration.ZERO);
        session.close();
        pass(ofSeconds(10));
        assertThat(request.reply().toCompletableFuture()).isCompletedExceptionally();
        assertThat(exchange.outsideCalls()).isEmpty();
    }

    @Test
    void aRequestThatIsNeverReportedIsEndedByTheCore() {
        exchange.faults().at("1001", Operation.HOLD).neverComplete();
        Call call = call(open("1001"), "9900");
        Request<Void> hold = call.hold();
        pass(ofSeconds(59));
        assertThat(hold.reply().toCompletableFuture()).isNotDone();
        pass(ofSeconds(2));
        assertThat(events)
                .anyMatch(event -> event instanceof Reply reply
                        && reply.request() == hold
                        && reply.error().equals(Optional.of(LineError.OPERATIONFAILED)));
    }

    @Test
    @Rule({"L-045", "L-049"})
    void linesComeAndGo() {
        exchange.addLine("1011");
        pass(Duration.ZERO);
        assertThat(count(DeviceEvent.LineCreated.class)).isEqualTo(1);
        Line added = open("1011");
        exchange.removeLine("1011");
        pass(Duration.ZERO);
        assertThat(added.isOpen()).isFalse();
        assertThat(count(LineEvent.Closed.class)).isEqualTo(1);
        assertThat(count(DeviceEvent.LineRemoved.class)).isEqualTo(1);
    }

    @Test
    void aLineThatFailsIsClosedAndCanBeOpenedAgain() {
        Line alice = open("1001");
        exchange.forceClosed("1001");
        pass(Duration.ZERO);
        assertThat(alice.isOpen()).isFalse();
        assertThat(call(open("1001"), "9900").status().state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule("L-149")
    void aCallThatIsFoundAtOpeningIsTheApplications() {
        exchange.outsideCall("+491", "1001");
        exchange.telephone("1001").answer();
        Line alice = open("1001");
        pass(Duration.ZERO);
        assertThat(offered(alice).status().state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    void anExchangeCanBeTakenAwayWhileCallsAreUp() {
        Line alice = open("1001");
        Call call = call(alice, "9900");
        switchboard.detach(exchange);
        pass(Duration.ZERO);
        assertThat(call.isValid()).isFalse();
        assertThat(session.lines()).isEmpty();
        switchboard.attach(exchange);
        pass(Duration.ZERO);
        assertThat(call(open("1001"), "9900").status().state()).isEqualTo(CallState.CONNECTED);
    }
}
