package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.closed;
import static org.strowger.core.rules.Events.failed;
import static org.strowger.core.rules.Events.removed;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.delivered;
import static org.strowger.core.rules.Refusals.ended;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Reply;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.device.LineStatus.CallCounts;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Providers that misbehave: each request gets exactly one reply, and nobody else is harmed. */
class FaultIsolationTest {
    private static final LineOpenOptions VOICE = SpoiltOffice.VOICE;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SpoiltOffice spoilt = new SpoiltOffice();
    private final Office office = spoilt.office();
    private final ScriptedProvider pbx = spoilt.pbx();
    private final ScriptedLine line = spoilt.line();
    private final Desk anna = spoilt.anna();
    private final ScriptedLine sound = spoilt.sound();
    private final Desk carl = spoilt.carl();
    private final Line others = spoilt.others();

    @AfterEach
    void close() {
        spoilt.close();
    }

    @Test
    void callsOfAnOpeningThatFailedAreForgotten() {
        line.when(Operation.OPEN, () -> {
            line.shows(CallState.CONNECTED);
            throw new IllegalStateException("fuse");
        });
        refused(LineError.OPERATIONFAILED, () -> anna.opens(line, VOICE));
        ScriptedCall early = line.call();

        line.does(Operation.OPEN);
        Line open = anna.opens(line, VOICE);
        early.reports(CallState.ON_HOLD);

        anna.heardNothing();
        assertThat(open.newCalls()).isEmpty();
        assertThat(open.status().calls()).isEqualTo(new CallCounts(0, 0, 0));
    }

    @Test
    void aProviderThatLeavesWhileItIsStartingIsStoppedAndHasNoLines() {
        ScriptedProvider slow = new ScriptedProvider("slow").when(Operation.START, office.hangingFor(MINUTE));
        slow.line("4001");
        office.switchboard().attach(slow);
        office.after(Duration.ofSeconds(1), () -> office.switchboard().detach(slow));

        office.pass(Duration.ofMinutes(2));

        assertThat(slow.asked()).containsExactly(Operation.NEGOTIATE, Operation.START, Operation.STOP);
        anna.heardNothing();
        assertThat(anna.session().line("slow/4001")).isEmpty();
    }

    @Test
    @Rule({"S-008", "S-010"})
    void aProviderThatCouldNotBeStartedHasNoDevicesWhateverItAnnounces() {
        ScriptedProvider bad = new ScriptedProvider("bad");
        ScriptedLine early = bad.laterLine("4001");
        bad.when(Operation.START, () -> {
            bad.adds(early);
            throw new IllegalStateException("no relay");
        });
        office.installs(bad);
        bad.adds(bad.laterLine("4002"));
        bad.context().phoneAdded(new ScriptedPhone("red"));
        office.settle();

        assertThat(anna.session().lines()).hasSize(2);
        assertThat(anna.session().phones()).isEmpty();
        anna.heardNothing();
        assertThat(early.asked()).isEmpty();
    }

    @Test
    @Rule("L-007")
    void aDriverThatSucceedsAndThenThrowsLeavesNoCallBehind() {
        line.when(Operation.MAKE_CALL, () -> {
            line.call().succeeds();
            throw new IllegalStateException("after all");
        });
        Line open = anna.opens(line, VOICE);

        Request<Call> request = open.makeCall("1002");
        office.settle();

        assertThat(anna.listener().events(Reply.class)).hasSize(1);
        Call call = delivered(request);
        anna.heard(succeeded(request), state(call, CallState.IDLE));
        assertThat(open.status().calls()).isEqualTo(new CallCounts(0, 0, 0));
    }

    @Test
    @Rule("L-007")
    void aDriverThatHangsDelaysOnlyItsOwnLine() {
        Call call = spoilt.connectedCall();
        List<Instant> served = new ArrayList<>();
        line.when(Operation.HOLD, office.hangingFor(Duration.ofSeconds(50)));
        Request<Void> hold = call.hold();
        office.after(Duration.ofSeconds(10), () -> {
            Request<Call> request = others.makeCall("1002");
            sound.when(Operation.MAKE_CALL, () -> sound.call().succeeds());
            request.reply().thenRun(() -> served.add(office.workers().time().now()));
        });
        Instant before = office.workers().time().now();

        office.pass(Duration.ofSeconds(20));

        assertThat(served).containsExactly(before.plusSeconds(10));
        sound.does(Operation.MAKE_CALL);
        line.call().succeeds();
        anna.heard(succeeded(hold));
    }

    @Test
    @Rule("L-007")
    void aDriverThatHangsForLongerThanARequestMayTakeFailsItAndServesAgain() {
        Call call = spoilt.connectedCall();
        line.when(Operation.HOLD, office.hangingFor(Duration.ofMinutes(2)));
        Request<Void> hold = call.hold();
        Request<Void> drop = call.drop();

        office.pass(Duration.ofMinutes(3));

        anna.heard(failed(hold, LineError.OPERATIONFAILED), failed(drop, LineError.OPERATIONFAILED));
        assertThat(line.call().asked()).doesNotContain(Operation.DROP);
        Request<Void> again = call.drop();
        office.settle();
        line.call().completion().fail(LineError.INUSE);
        line.call().succeeds();
        line.call().succeeds();
        anna.heard(succeeded(again));
    }

    @Test
    @Rule("S-060")
    void anApplicationThatOpensALineWhoseDriverHangsIsLetGoInTime() {
        Call call = spoilt.connectedCall();
        line.when(Operation.HOLD, office.hangingFor(Duration.ofSeconds(50)));
        call.hold();
        List<Duration> waited = new ArrayList<>();
        office.workers().strand("carl").execute(() -> {
            Instant before = office.workers().time().now();
            refused(LineError.OPERATIONFAILED, () -> carl.opens(line, VOICE));
            waited.add(Duration.between(before, office.workers().time().now()));
        });

        office.pass(MINUTE);

        assertThat(waited).containsExactly(Duration.ofSeconds(5));
        assertThat(carl.session().openLines()).containsExactly(others);
        assertThat(call.line().status().openHandles()).isEqualTo(1);
        assertThat(carl.opens(line, VOICE).isOpen()).isTrue();
    }

    @Test
    void aProviderThatHangsInStartingDelaysNoOther() {
        ScriptedProvider slow = new ScriptedProvider("slow").when(Operation.START, office.hangingFor(MINUTE));
        slow.line("4001");
        office.switchboard().attach(slow);
        ScriptedProvider quick = new ScriptedProvider("quick");
        ScriptedLine ready = quick.line("5001");
        office.switchboard().attach(quick);
        int[] seen = {0};
        office.after(
                Duration.ofSeconds(1), () -> seen[0] = anna.session().lines().size());

        office.pass(Duration.ofMinutes(2));

        assertThat(seen[0]).isEqualTo(3);
        assertThat(anna.device(ready).id()).isEqualTo(new LineDeviceId(2));
        assertThat(anna.session().lines()).hasSize(4);
    }

    @Test
    void aProviderThatHangsInStoppingIsGoneAllTheSame() {
        Call call = spoilt.connectedCall();
        pbx.when(Operation.STOP, office.hangingFor(Duration.ofSeconds(30)));

        office.switchboard().detach(pbx);

        assertThat(call.isValid()).isFalse();
        assertThat(anna.session().line("pbx/2001")).isEmpty();
    }

    @Test
    void whoeverTellsAgainThatAProviderLeavesWaitsForTheSameEnd() {
        pbx.when(Operation.STOP, office.hangingFor(Duration.ofSeconds(30)));
        CompletableFuture<Void> stopped = office.switchboard().detach(pbx);
        assertThat(office.switchboard().detach(pbx)).isSameAs(stopped).isNotDone();

        office.pass(MINUTE);

        assertThat(stopped).isDone();
        assertThat(office.switchboard().detach(pbx)).isDone();
    }

    @Test
    @Rule("L-007")
    void aRequestThatIsNeverCompletedEndsAfterTheLimitAndStaysEnded() {
        Call call = spoilt.connectedCall();
        Request<Void> hold = call.hold();

        office.pass(Duration.ofSeconds(59));
        anna.heardNothing();
        office.pass(Duration.ofSeconds(2));
        anna.heard(failed(hold, LineError.OPERATIONFAILED));

        line.call().succeeds();
        anna.heardNothing();
        ended(hold, LineError.OPERATIONFAILED);
        assertThat(call.drop().id()).isPositive();
    }

    @Test
    @Rule({"L-007", "L-133"})
    void aCallWhoseMakingIsNeverCompletedIsClosedAfterTheLimit() {
        Line open = anna.opens(line, VOICE);
        Request<Call> request = open.makeCall("1002");

        office.pass(Duration.ofSeconds(61));
        anna.heard(failed(request, LineError.OPERATIONFAILED));
        assertThat(line.call().asked()).containsExactly(Operation.CLOSE_CALL);
        line.call().reports(CallState.CONNECTED);

        anna.heardNothing();
        assertThat(open.calls()).isEmpty();
        assertThat(open.status().calls()).isEqualTo(new CallCounts(0, 0, 0));
    }

    @Test
    @Rule("L-007")
    void eachOfManyNeglectedRequestsEndsAtItsOwnTime() {
        Call call = spoilt.connectedCall();
        Request<Void> first = call.hold();
        office.pass(Duration.ofSeconds(30));
        Request<Void> second = call.drop();

        office.pass(Duration.ofSeconds(31));
        anna.heard(failed(first, LineError.OPERATIONFAILED));
        office.pass(Duration.ofSeconds(30));
        anna.heard(failed(second, LineError.OPERATIONFAILED));
    }

    @Test
    @Rule({"L-122", "L-113"})
    void eventsOfCallsThatAreGoneReachNobody() {
        Call call = spoilt.connectedCall();
        ScriptedCall driver = line.call();
        call.close();
        Call next = anna.gets(line.shows(CallState.ON_HOLD));

        driver.reports(CallState.DISCONNECTED).reports(CallState.IDLE);
        driver.tells(ScriptedLine.incoming().callId(5).build());

        anna.heardNothing();
        assertThat(next.status().state()).isEqualTo(CallState.ON_HOLD);
    }

    @Test
    @Rule({"L-052", "L-007", "L-049"})
    void aProviderThatLeavesInTheMiddleOfARequestEndsItOnce() {
        Call call = spoilt.connectedCall();
        Line open = call.line();
        LineDeviceId id = open.device().id();
        Request<Void> hold = call.hold();
        Request<Call> made = open.makeCall("1002");
        office.settle();

        office.removes(pbx);

        anna.heard(
                failed(hold, LineError.OPERATIONFAILED),
                failed(made, LineError.OPERATIONFAILED),
                closed(open),
                removed(id));
        assertThat(pbx.asked()).endsWith(Operation.STOP);
        assertThat(line.asked().stream().filter(Operation.CLOSE_CALL::equals)).hasSize(2);
        line.calls().forEach(each -> assertThat(each.outstanding()).isZero());
    }

    @Test
    @Rule({"L-052", "L-007"})
    void whatAProviderThatHasLeftStillDoesHasNoEffect() {
        line.leavesRequestsBehind();
        Call call = spoilt.connectedCall();
        Request<Void> hold = call.hold();
        office.settle();
        ScriptedCall driver = line.call();
        office.removes(pbx);
        anna.forgets();

        driver.succeeds().reports(CallState.ON_HOLD);
        line.rings(1, 0);
        line.isClosedByForce();
        pbx.adds(pbx.laterLine("2002"));
        pbx.removes(line);

        anna.heardNothing();
        assertThat(line.sink().newCall(driver, ScriptedLine.incoming().build())).isEmpty();
        ended(hold, LineError.OPERATIONFAILED);
        assertThat(anna.session().lines()).hasSize(1);
    }

    @Test
    @Rule("L-052")
    void aProviderMayLeaveWhileItsDriverHangs() {
        Call call = spoilt.connectedCall();
        line.when(Operation.HOLD, office.hangingFor(MINUTE));
        Request<Void> hold = call.hold();
        office.after(Duration.ofSeconds(1), () -> office.switchboard().detach(pbx));

        office.pass(Duration.ofMinutes(2));

        anna.heard(
                failed(hold, LineError.OPERATIONFAILED),
                closed(call.line()),
                removed(call.line().device().id()));
        assertThat(pbx.asked()).contains(Operation.STOP);
    }

    @Test
    @Rule({"L-051", "L-007"})
    void aLineThatIsRemovedInTheMiddleOfARequestEndsItOnce() {
        Call call = spoilt.connectedCall();
        Request<Void> hold = call.hold();
        office.settle();

        pbx.removes(line);

        anna.heard(
                failed(hold, LineError.OPERATIONFAILED),
                closed(call.line()),
                removed(call.line().device().id()));
        assertThat(line.asked()).endsWith(Operation.CLOSE_CALL, Operation.CLOSE);
    }

    @Test
    @Rule("L-039")
    void aProviderMayComeBackAndServesAgain() {
        spoilt.connectedCall();
        office.removes(pbx);
        office.installs(pbx);
        anna.forgets();

        Call call = spoilt.connectedCall();

        assertThat(call.status().state()).isEqualTo(CallState.CONNECTED);
        assertThat(call.line().device().permanentId()).isEqualTo("pbx/2001");
    }

    @Test
    @Rule("L-007")
    void aDriverThatCompletesFromManyPlacesGivesOneReply() {
        Call call = spoilt.connectedCall();
        Request<Void> hold = call.hold();
        office.settle();
        for (int i = 0; i < 20; i++) {
            office.workers().strand("place " + i).execute(line.call().completion()::succeed);
        }

        anna.heard(succeeded(hold));
    }

    @Test
    @Rule("L-152")
    void aCallWithoutMediaModesIsTakenLikeAnUnclassifiedOne() {
        anna.opens(line, LineOpenOptions.owner(MediaMode.UNKNOWN));

        line.offers(ScriptedLine.incoming().mediaModes(Set.of()).build());

        office.settle();
        assertThat(anna.listener().events(CallEvent.Appeared.class)).hasSize(1);
        assertThat(List.copyOf(anna.session().calls())).hasSize(1);
    }
}
