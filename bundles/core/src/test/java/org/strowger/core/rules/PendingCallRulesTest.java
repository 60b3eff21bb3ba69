package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.appeared;
import static org.strowger.core.rules.Events.failed;
import static org.strowger.core.rules.Events.first;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.delivered;
import static org.strowger.core.rules.Refusals.ended;
import static org.strowger.core.rules.Refusals.isUnderWay;

import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineStatus.CallCounts;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Calls that are being made: nothing about them is known before their request has succeeded. */
class PendingCallRulesTest {
    private static final CallCounts NONE = new CallCounts(0, 0, 0);

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule({"L-130", "L-133"})
    void aPendingCallIsAskedNothingButToClose() {
        Line open = anna.opens(line, LineOpenOptions.outgoing());
        Request<Call> request = open.makeCall("1002");
        office.settle();
        ScriptedCall pending = line.call();

        open.close();
        office.settle();

        assertThat(pending.asked()).containsExactly(Operation.CLOSE_CALL);
        assertThat(pending.outstanding()).isZero();
        ended(request, LineError.INVALLINEHANDLE);
        anna.heardNothing();
    }

    @Test
    @Rule("L-136")
    void theHandleCannotBeGuessedBeforeTheReplyIsTold() {
        Line open = anna.opens(line, LineOpenOptions.outgoing());
        Request<Call> request = open.makeCall("1002");
        office.settle();
        line.call().succeeds();
        LongFunction<Optional<Call>> found = number -> anna.session().call(number);

        assertThat(LongStream.range(open.handle() - 5, open.handle() + 5).mapToObj(found))
                .allMatch(Optional::isEmpty);

        office.settle();
        assertThat(LongStream.range(open.handle() - 5, open.handle() + 5).mapToObj(found))
                .contains(Optional.of(delivered(request)));
    }

    @Test
    @Rule("L-133")
    void aPendingCallWhoseRequestTheProviderDoesNotEndIsOverAllTheSame() {
        line.leavesRequestsBehind();
        Line open = anna.opens(line, LineOpenOptions.outgoing());
        Request<Call> request = open.makeCall("1002");
        office.settle();
        ScriptedCall pending = line.call();
        open.close();
        office.settle();

        pending.succeeds().reports(CallState.CONNECTED);
        office.settle();

        ended(request, LineError.INVALLINEHANDLE);
        anna.heardNothing();
        assertThat(pending.asked()).containsExactly(Operation.CLOSE_CALL);
    }

    @Test
    @Rule("L-131")
    void aPendingCallIsCountedNowhere() {
        Line open = anna.opens(line, LineOpenOptions.outgoing());
        Line watching = bert.opens(line, LineOpenOptions.monitor());
        open.makeCall("1002");
        office.settle();

        assertThat(open.status().calls()).isEqualTo(NONE);
        assertThat(open.addressStatus(0).calls()).isEqualTo(NONE);
        assertThat(watching.newCalls()).isEmpty();

        line.call().succeeds().reports(CallState.DIALING);
        office.settle();
        assertThat(open.status().calls()).isEqualTo(new CallCounts(1, 0, 0));
        assertThat(open.addressStatus(0).calls()).isEqualTo(new CallCounts(1, 0, 0));
    }

    @Test
    @Rule({"L-131", "L-136"})
    void whatAProviderTellsTooEarlyIsHeardAfterTheReply() {
        Line open = anna.opens(line, LineOpenOptions.outgoing());
        bert.opens(line, LineOpenOptions.monitor());
        Request<Call> request = open.makeCall("1002");
        office.settle();

        line.call().reports(CallState.DIALING).reports(CallState.PROCEEDING);
        anna.heardNothing();
        bert.heardNothing();
        assertThat(open.status().calls()).isEqualTo(NONE);

        line.call().succeeds();
        office.settle();
        Call call = delivered(request);
        anna.heard(succeeded(request), state(call, CallState.PROCEEDING));
    }

    @Test
    @Rule("L-132")
    void aProviderMayCompleteAndReportBeforeItReturns() {
        line.when(Operation.MAKE_CALL, () -> line.call().succeeds().reports(CallState.DIALING));
        Line open = anna.opens(line, LineOpenOptions.outgoing());

        Request<Call> request = open.makeCall("1002");

        office.settle();
        anna.heard(succeeded(request), state(delivered(request), CallState.DIALING));
        delivered(request).drop();
        office.settle();
        assertThat(line.call().asked()).containsExactly(Operation.DROP);
    }

    @Test
    @Rule("L-132")
    void aProviderMayFailBeforeItReturns() {
        line.when(Operation.MAKE_CALL, () -> line.call().fails(LineError.CALLUNAVAIL));

        Request<Call> request = anna.opens(line, LineOpenOptions.outgoing()).makeCall("1002");

        anna.heard(failed(request, LineError.CALLUNAVAIL));
    }

    @Test
    @Rule({"L-134", "L-137"})
    void aCallThatTheProviderRefusesAtOnceNeverWas() {
        line.refuses(Operation.MAKE_CALL, LineError.CALLUNAVAIL);
        Line open = anna.opens(line, LineOpenOptions.outgoing());

        Request<Call> request = open.makeCall("1002");
        anna.heard(failed(request, LineError.CALLUNAVAIL));
        line.call().reports(CallState.CONNECTED);

        anna.heardNothing();
        ended(request, LineError.CALLUNAVAIL);
        assertThat(anna.session().calls()).isEmpty();
        assertThat(line.call().asked()).isEmpty();
        assertThat(open.status().calls()).isEqualTo(NONE);
    }

    @Test
    @Rule({"L-135", "L-137"})
    void aCallWhoseRequestFailsLaterNeverWas() {
        Line open = anna.opens(line, LineOpenOptions.outgoing());
        bert.opens(line, LineOpenOptions.monitor());
        Request<Call> request = open.makeCall("1002");
        office.settle();

        line.call().fails(LineError.RESOURCEUNAVAIL);
        anna.heard(failed(request, LineError.RESOURCEUNAVAIL));
        line.call().reports(CallState.CONNECTED);

        anna.heardNothing();
        bert.heardNothing();
        ended(request, LineError.RESOURCEUNAVAIL);
        assertThat(anna.session().calls()).isEmpty();
        assertThat(bert.session().openLines().get(0).newCalls()).isEmpty();
        assertThat(line.call().asked()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CallState.class,
            names = {"DIALTONE", "DIALING", "PROCEEDING", "RINGBACK", "CONNECTED", "BUSY", "UNKNOWN"})
    @Rule({"L-138", "L-196"})
    void theFirstStateOfANewCallIsWhatTheProviderSays(CallState reached) {
        Request<Call> request = anna.opens(line, LineOpenOptions.outgoing()).makeCall("1002");
        office.settle();

        line.call().succeeds().reports(reached);

        office.settle();
        anna.heard(succeeded(request), state(delivered(request), reached));
        assertThat(delivered(request).status().state()).isEqualTo(reached);
    }

    @Test
    @Rule({"L-139", "L-141"})
    void monitorsHearOfANewCallWhenItsMakerGetsTheReplyAndWhatItsStateIsAfterwards() {
        Line open = anna.opens(line, LineOpenOptions.outgoing());
        bert.opens(line, LineOpenOptions.monitor());
        Request<Call> request = open.makeCall("1002");
        bert.heardNothing();

        line.call().succeeds();
        anna.heard(succeeded(request));
        Call watched = bert.call();
        bert.heard(appeared(watched, CallPrivilege.MONITOR), first(CallPrivilege.MONITOR, watched, CallState.UNKNOWN));

        line.call().reports(CallState.DIALING);
        anna.heard(state(delivered(request), CallState.DIALING));
        bert.heard(state(watched, CallState.DIALING));
    }

    @Test
    @Rule("L-141")
    void nobodyIsToldOfTheNumberOfHandlesOfACallThatIsNewToMonitors() {
        Line open = anna.opens(line, LineOpenOptions.ownerAndMonitor(MediaMode.INTERACTIVE_VOICE));
        bert.opens(line, LineOpenOptions.monitor());
        office.desk("carl").opens(line, LineOpenOptions.monitor());
        Request<Call> request = open.makeCall("1002");
        office.settle();

        line.call().succeeds();
        office.settle();

        assertThat(anna.listener().events(CallEvent.InfoChanged.class)).isEmpty();
        assertThat(bert.listener().events(CallEvent.InfoChanged.class)).isEmpty();
        assertThat(delivered(request).info().monitors()).isEqualTo(2);
    }

    @Test
    @Rule({"L-142", "L-159"})
    void whoMakesACallIsItsOnlyOwnerAndIsNotToldThatItAppeared() {
        Line open = anna.opens(line, LineOpenOptions.ownerAndMonitor(MediaMode.INTERACTIVE_VOICE));
        bert.opens(line, LineOpenOptions.ownerAndMonitor(MediaMode.INTERACTIVE_VOICE));
        Request<Call> request = open.makeCall("1002");
        office.settle();

        line.call().succeeds();
        office.settle();

        Call call = delivered(request);
        assertThat(call.privilege()).isEqualTo(CallPrivilege.OWNER);
        assertThat(call.info().owners()).isEqualTo(1);
        assertThat(anna.session().calls()).containsExactly(call);
        anna.heard(succeeded(request));
        assertThat(bert.call().privilege()).isEqualTo(CallPrivilege.MONITOR);
    }

    @Test
    @Rule("L-139")
    void anotherLineHandleOfTheMakerThatMonitorsGetsAHandleOfItsOwn() {
        Line making = anna.opens(line, LineOpenOptions.outgoing());
        Line watching = anna.opens(line, LineOpenOptions.monitor());
        Request<Call> request = making.makeCall("1002");
        office.settle();
        line.call().succeeds();
        office.settle();

        assertThat(making.calls()).containsExactly(delivered(request));
        assertThat(watching.calls()).hasSize(1).doesNotContain(delivered(request));
    }

    @Test
    @Rule("L-143")
    void aCallCannotBeDroppedBeforeItsRequestSucceedsButItsLineCanBeClosed() {
        Line open = anna.opens(line, LineOpenOptions.outgoing());
        Request<Call> request = open.makeCall("1002");
        office.settle();

        isUnderWay(request);
        assertThat(open.calls()).isEmpty();
        assertThat(open.newCalls()).isEmpty();
        assertThat(anna.session().calls()).isEmpty();

        open.close();
        office.settle();
        assertThat(line.call().asked()).containsExactly(Operation.CLOSE_CALL);
    }

    @Test
    @Rule("L-136")
    void whatBecomesKnownOfAPendingCallIsThereWhenItsReplyComes() {
        Request<Call> request = anna.opens(line, LineOpenOptions.outgoing()).makeCall("1002");
        office.settle();

        line.call().tells(ScriptedLine.incoming().callId(99).build(), CallInfoItem.CALL_ID);
        anna.heardNothing();
        line.call().succeeds();
        office.settle();

        assertThat(anna.listener().events().get(0)).isEqualTo(succeeded(request));
        assertThat(Set.copyOf(anna.session().calls())).containsExactly(delivered(request));
    }
}
