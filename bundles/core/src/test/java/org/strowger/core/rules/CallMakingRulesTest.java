package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.failed;
import static org.strowger.core.rules.Events.first;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.ended;
import static org.strowger.core.rules.Refusals.isUnderWay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.core.internal.Settings;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineStatus.CallCounts;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Every operation that makes calls: they are pending until the driver says that they exist. */
@Rule("L-128")
class CallMakingRulesTest {
    private final Office office = new Office();
    private final ScriptedProvider pbx = CallMaking.provider();
    private final ScriptedLine line = pbx.lines().get(0);
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");
    private Line open;
    private CallCounts countsBefore;
    private int callsBefore;

    @AfterEach
    void close() {
        office.close();
    }

    /** Everything is ready, and what was heard and asked so far does not matter. */
    private Supplier<Request<?>> ready(CallMaking operation) {
        office.installs(pbx);
        open = anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        bert.opens(line, LineOpenOptions.monitor());
        Supplier<Request<?>> asking = operation.prepare(line, anna, open);
        anna.forgets();
        bert.forgets();
        countsBefore = open.status().calls();
        callsBefore = line.calls().size();
        return asking;
    }

    private Request<?> asked(CallMaking operation) {
        Request<?> request = ready(operation).get();
        office.settle();
        assertThat(made()).hasSize(operation.calls());
        return request;
    }

    /** The driver's own new calls. */
    private List<ScriptedCall> made() {
        List<ScriptedCall> all = line.calls();
        return all.subList(callsBefore, all.size());
    }

    private void nothingIsKnownOfTheNewCalls() {
        assertThat(anna.listener().events(CallEvent.class)).isEmpty();
        assertThat(bert.listener().events(CallEvent.Appeared.class)).isEmpty();
        if (open.isOpen()) {
            assertThat(open.status().calls()).isEqualTo(countsBefore);
            assertThat(open.newCalls()).isEmpty();
        }
    }

    private void eachWasClosedOnceAndAskedNothingElse() {
        assertThat(made()).isNotEmpty().allSatisfy(call -> assertThat(call.asked())
                .containsExactly(Operation.CLOSE_CALL));
    }

    @ParameterizedTest
    @EnumSource(CallMaking.class)
    @Rule({"L-130", "L-133", "L-099", "L-262"})
    void closingTheLineStopsPendingCalls(CallMaking operation) {
        Request<?> request = asked(operation);

        open.close();
        office.settle();

        eachWasClosedOnceAndAskedNothingElse();
        assertThat(made()).allSatisfy(call -> assertThat(call.outstanding()).isZero());
        ended(request, LineError.INVALLINEHANDLE);
        assertThat(anna.listener().events()).isEmpty();
        nothingIsKnownOfTheNewCalls();
    }

    @ParameterizedTest
    @EnumSource(CallMaking.class)
    @Rule({"L-133", "L-104"})
    void closingTheSessionStopsPendingCalls(CallMaking operation) {
        Request<?> request = asked(operation);

        anna.session().close();
        office.settle();

        eachWasClosedOnceAndAskedNothingElse();
        ended(request, LineError.INVALAPPHANDLE);
        assertThat(anna.listener().events()).isEmpty();
        nothingIsKnownOfTheNewCalls();
    }

    @ParameterizedTest
    @EnumSource(CallMaking.class)
    @Rule("L-133")
    void pendingCallsAreClosedWhenTheirProviderLeaves(CallMaking operation) {
        Request<?> request = asked(operation);

        office.removes(pbx);

        eachWasClosedOnceAndAskedNothingElse();
        assertThat(anna.listener().events()).first().isEqualTo(failed(request, LineError.OPERATIONFAILED));
        ended(request, LineError.OPERATIONFAILED);
        nothingIsKnownOfTheNewCalls();
    }

    @ParameterizedTest
    @EnumSource(CallMaking.class)
    @Rule({"L-133", "L-105"})
    void pendingCallsAreClosedWhenTheirProviderClosesTheLine(CallMaking operation) {
        Request<?> request = asked(operation);

        line.isClosedByForce();
        office.settle();

        eachWasClosedOnceAndAskedNothingElse();
        assertThat(anna.listener().events()).first().isEqualTo(failed(request, LineError.OPERATIONFAILED));
        nothingIsKnownOfTheNewCalls();
    }

    @ParameterizedTest
    @EnumSource(CallMaking.class)
    @Rule({"L-133", "L-130"})
    void aProviderThatIsToldTooLateToStopMakesNoCallKnown(CallMaking operation) {
        line.leavesRequestsBehind();
        Request<?> request = asked(operation);
        open.close();
        office.settle();

        made().get(0).succeeds();
        made().forEach(call -> call.reports(CallState.CONNECTED));
        office.settle();

        ended(request, LineError.INVALLINEHANDLE);
        eachWasClosedOnceAndAskedNothingElse();
        nothingIsKnownOfTheNewCalls();
    }

    @ParameterizedTest
    @EnumSource(CallMaking.class)
    @Rule({"L-130", "L-113"})
    void aDriverIsNotAskedForWhatNobodyWaitsForAnyMore(CallMaking operation) {
        Supplier<Request<?>> asking = ready(operation);
        line.script().forget();

        Request<?> request = asking.get();
        open.close();
        office.settle();

        ended(request, LineError.INVALLINEHANDLE);
        assertThat(line.asked()).doesNotContain(operation.operation());
        assertThat(made()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CallMaking.class)
    @Rule({"L-135", "L-137"})
    void callsWhoseRequestFailsNeverWere(CallMaking operation) {
        Request<?> request = asked(operation);

        made().get(0).fails(LineError.CALLUNAVAIL);
        anna.heard(failed(request, LineError.CALLUNAVAIL));
        made().forEach(call -> call.reports(CallState.CONNECTED));
        office.settle();

        ended(request, LineError.CALLUNAVAIL);
        assertThat(made()).allSatisfy(call -> assertThat(call.asked()).isEmpty());
        bert.heardNothing();
        nothingIsKnownOfTheNewCalls();
    }

    @ParameterizedTest
    @EnumSource(CallMaking.class)
    @Rule({"L-134", "L-137"})
    void callsThatTheProviderRefusesAtOnceNeverWere(CallMaking operation) {
        line.refuses(operation.operation(), LineError.RESOURCEUNAVAIL);

        Request<?> request = asked(operation);

        anna.heard(failed(request, LineError.RESOURCEUNAVAIL));
        made().forEach(call -> call.reports(CallState.CONNECTED));
        assertThat(made()).allSatisfy(call -> assertThat(call.asked()).isEmpty());
        bert.heardNothing();
        nothingIsKnownOfTheNewCalls();
    }

    @ParameterizedTest
    @EnumSource(CallMaking.class)
    @Rule({"L-132", "L-010"})
    void aProviderMayCompleteAndReportBeforeItReturns(CallMaking operation) {
        line.when(operation.operation(), () -> {
            made().get(0).succeeds();
            made().forEach(call -> call.reports(CallState.DIALING));
        });

        Request<?> request = asked(operation);

        List<TelephonyEvent> expected = new ArrayList<>(List.of(succeeded(request)));
        CallMaking.delivered(request).forEach(call -> expected.add(state(call, CallState.DIALING)));
        anna.heard(expected.toArray(TelephonyEvent[]::new));
        CallMaking.delivered(request).forEach(Call::drop);
        office.settle();
        assertThat(made()).allSatisfy(call -> assertThat(call.asked()).containsExactly(Operation.DROP));
    }

    @ParameterizedTest
    @EnumSource(CallMaking.class)
    @Rule({"L-132", "L-134"})
    void aProviderMayFailBeforeItReturns(CallMaking operation) {
        line.when(operation.operation(), () -> made().get(0).fails(LineError.INUSE));

        Request<?> request = asked(operation);

        anna.heard(failed(request, LineError.INUSE));
        assertThat(made()).allSatisfy(call -> assertThat(call.asked()).isEmpty());
        nothingIsKnownOfTheNewCalls();
    }

    @ParameterizedTest
    @EnumSource(CallMaking.class)
    @Rule({"L-002", "L-133"})
    void aRequestThatIsNeverCompletedEndsAndItsCallsAreClosed(CallMaking operation) {
        line.leavesRequestsBehind();
        Request<?> request = asked(operation);

        office.pass(Settings.defaults().requestLimit());
        anna.heard(failed(request, LineError.OPERATIONFAILED));
        made().get(0).succeeds();
        made().forEach(call -> call.reports(CallState.CONNECTED));
        office.settle();

        eachWasClosedOnceAndAskedNothingElse();
        anna.heardNothing();
        bert.heardNothing();
        nothingIsKnownOfTheNewCalls();
    }

    @ParameterizedTest
    @EnumSource(CallMaking.class)
    @Rule({"L-131", "L-136", "L-143"})
    void whatIsToldTooEarlyIsHeardAfterTheReply(CallMaking operation) {
        Request<?> request = asked(operation);

        made().forEach(call -> call.reports(CallState.DIALTONE).reports(CallState.PROCEEDING));
        anna.heardNothing();
        bert.heardNothing();
        isUnderWay(request);
        nothingIsKnownOfTheNewCalls();

        made().get(0).succeeds();
        office.settle();
        List<TelephonyEvent> expected = new ArrayList<>(List.of(succeeded(request)));
        CallMaking.delivered(request).forEach(call -> expected.add(state(call, CallState.PROCEEDING)));
        anna.heard(expected.toArray(TelephonyEvent[]::new));
    }

    @ParameterizedTest
    @EnumSource(CallMaking.class)
    @Rule({"L-139", "L-140", "L-141", "L-138"})
    void monitorsLearnOfNewCallsInTheUnknownStateWhenTheirMakerGetsTheReply(CallMaking operation) {
        Request<?> request = asked(operation);
        bert.heardNothing();

        made().get(0).succeeds();
        anna.heard(succeeded(request));

        List<Call> own = CallMaking.delivered(request);
        List<CallEvent.Appeared> appearances = bert.listener().events(CallEvent.Appeared.class);
        assertThat(appearances).hasSameSizeAs(own);
        List<TelephonyEvent> expected = new ArrayList<>();
        appearances.forEach(appearance -> {
            int address = appearance.call().info().addressId();
            expected.add(new CallEvent.Appeared(appearance.call(), address, CallPrivilege.MONITOR));
            expected.add(first(CallPrivilege.MONITOR, appearance.call(), CallState.UNKNOWN));
        });
        bert.heard(expected.toArray(TelephonyEvent[]::new));

        for (int i = 0; i < own.size(); i++) {
            made().get(i).reports(CallState.CONNECTED);
            anna.heard(state(own.get(i), CallState.CONNECTED));
            bert.heard(state(appearances.get(i).call(), CallState.CONNECTED));
        }
    }

    @ParameterizedTest
    @EnumSource(CallMaking.class)
    @Rule({"L-142", "L-159"})
    void whoAsksForACallIsItsOnlyOwner(CallMaking operation) {
        Request<?> request = asked(operation);

        made().get(0).succeeds();
        office.settle();

        assertThat(CallMaking.delivered(request)).hasSize(operation.calls()).allSatisfy(call -> {
            assertThat(call.privilege()).isEqualTo(CallPrivilege.OWNER);
            assertThat(call.line()).isEqualTo(open);
            assertThat(call.info().owners()).isEqualTo(1);
            assertThat(call.info().monitors()).isEqualTo(1);
            assertThat(call.info().appName()).isEqualTo("anna");
        });
        assertThat(anna.listener().events(CallEvent.Appeared.class)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CallMaking.class)
    @Rule({"L-136", "L-131"})
    void aNewCallCannotBeFoundBeforeItsReplyIsDelivered(CallMaking operation) {
        Request<?> request = asked(operation);
        List<Call> before = anna.session().calls();

        made().get(0).succeeds();

        assertThat(anna.session().calls()).isEqualTo(before);
        assertThat(open.calls()).isEqualTo(before);
        office.settle();
        assertThat(anna.session().calls())
                .containsAll(before)
                .containsAll(CallMaking.delivered(request))
                .hasSize(before.size() + operation.calls());
        assertThat(open.status().calls().active()).isEqualTo(countsBefore.active() + operation.calls());
    }

    @ParameterizedTest
    @EnumSource(value = CallMaking.class, mode = EnumSource.Mode.EXCLUDE, names = "FORWARD")
    @Rule({"L-009", "L-112", "L-129"})
    void aProviderThatMakesCallsWithoutNamingThemHasFailed(CallMaking operation) {
        line.givesNoCalls();

        Request<?> request = asked(operation);

        anna.heard(failed(request, LineError.OPERATIONFAILED));
        made().forEach(call -> call.reports(CallState.CONNECTED));
        bert.heardNothing();
        nothingIsKnownOfTheNewCalls();
    }

    @ParameterizedTest
    @EnumSource(value = CallMaking.class, mode = EnumSource.Mode.EXCLUDE, names = "FORWARD")
    @Rule({"L-009", "L-129"})
    void callsThatWereSaidToExistAndAreNotGivenAreOver(CallMaking operation) {
        line.givesNoCalls();
        line.when(operation.operation(), () -> made().get(0).succeeds());

        Request<?> request = asked(operation);

        List<TelephonyEvent> expected = new ArrayList<>(List.of(succeeded(request)));
        CallMaking.delivered(request).forEach(call -> expected.add(state(call, CallState.IDLE)));
        anna.heard(expected.toArray(TelephonyEvent[]::new));
    }

    @ParameterizedTest
    @EnumSource(CallMaking.class)
    @Rule({"L-007", "L-134"})
    void aProviderThatSucceedsAndThenThrowsHasSucceeded(CallMaking operation) {
        line.when(operation.operation(), () -> {
            made().get(0).succeeds();
            throw new IllegalStateException("on purpose");
        });

        Request<?> request = asked(operation);

        office.settle();
        assertThat(anna.listener().events()).first().isEqualTo(succeeded(request));
        assertThat(CallMaking.delivered(request)).hasSize(operation.calls());
    }

    @ParameterizedTest
    @EnumSource(CallMaking.class)
    @Rule({"L-101", "L-121"})
    void newCallsThatAreReleasedAreClosedAtTheDriverOnce(CallMaking operation) {
        Request<?> request = asked(operation);
        made().get(0).succeeds();
        office.settle();

        CallMaking.delivered(request).forEach(Call::close);
        office.settle();
        assertThat(made()).allSatisfy(call -> assertThat(call.asked()).isEmpty());
        bert.session().calls().forEach(Call::close);
        office.settle();

        eachWasClosedOnceAndAskedNothingElse();
    }
}
