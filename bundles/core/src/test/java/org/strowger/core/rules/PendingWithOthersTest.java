package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.failed;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.delivered;
import static org.strowger.core.rules.Refusals.ended;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.internal.Settings;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.ForwardMode;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Pending calls that depend on another call, and consultation calls that a switch makes while it forwards. */
class PendingWithOthersTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);
    private static final List<Forwarding> AWAY = List.of(Forwarding.to(ForwardMode.UNCONDITIONAL, "1009"));

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");
    private final Line open = anna.opens(line, VOICE);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule({"L-122", "L-135", "L-144"})
    void releasingTheCallEndsTheSetUpOfItsTransfer() {
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);
        Request<Call> request = call.transfer().setUp();
        office.settle();

        call.close();

        anna.heard(failed(request, LineError.OPERATIONFAILED));
        assertThat(driver.asked()).containsExactly(Operation.SET_UP_TRANSFER, Operation.CLOSE_CALL);
        assertThat(line.call().asked()).isEmpty();
        assertThat(anna.session().calls()).isEmpty();
    }

    @Test
    @Rule({"L-122", "L-133"})
    void aDriverThatClosesACallAndLeavesItsConsultationCallIsToldToCloseThatToo() {
        line.leavesRequestsBehind();
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);
        Request<Call> request = call.transfer().setUp();
        office.settle();
        ScriptedCall consultation = line.call();

        call.close();
        anna.heard(failed(request, LineError.OPERATIONFAILED));
        consultation.succeeds().reports(CallState.DIALTONE);

        anna.heardNothing();
        assertThat(consultation.asked()).containsExactly(Operation.CLOSE_CALL);
    }

    @Test
    @Rule({"L-097", "L-144"})
    void aSetUpGoesOnWhileAnybodyHoldsTheCall() {
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);
        Request<Call> request = call.transfer().setUp();
        office.settle();

        call.close();
        office.settle();
        driver.succeeds();

        anna.heard(succeeded(request));
        assertThat(delivered(request).isValid()).isTrue();
        assertThat(driver.asked()).containsExactly(Operation.SET_UP_TRANSFER);
    }

    @Test
    @Rule({"L-099", "L-133"})
    void theCallOfSomebodyElseSurvivesTheSetUpThatWasGivenUp() {
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);
        Request<Call> request = call.transfer().setUp();
        office.settle();

        open.close();
        office.settle();

        ended(request, LineError.INVALLINEHANDLE);
        assertThat(driver.asked()).containsExactly(Operation.SET_UP_TRANSFER);
        assertThat(line.call().asked()).containsExactly(Operation.CLOSE_CALL);
        assertThat(bert.session().calls()).hasSize(1);
    }

    @Test
    @Rule({"L-307", "L-128", "L-140"})
    void forwardingWithoutConsultationMakesNoCall() {
        bert.opens(line, LineOpenOptions.monitor());

        Request<Optional<Call>> request = open.forwarding(0).set(AWAY);
        office.settle();
        line.succeeds();

        anna.heard(succeeded(request));
        assertThat(delivered(request)).isEmpty();
        assertThat(anna.session().calls()).isEmpty();
        bert.heardNothing();
    }

    @Test
    @Rule({"L-129", "L-113"})
    void aConsultationCallThatComesTooLateIsClosedAtItsDriver() {
        Request<Optional<Call>> request = open.forwarding(0).set(AWAY);
        office.settle();
        line.succeeds();
        anna.heard(succeeded(request));

        ScriptedCall late = line.consults();
        late.reports(CallState.DIALTONE);

        anna.heardNothing();
        assertThat(late.asked()).containsExactly(Operation.CLOSE_CALL);
    }

    @Test
    @Rule({"L-133", "L-113"})
    void aConsultationCallOfAForwardingThatNobodyWaitsForIsClosedAtItsDriver() {
        bert.opens(line, LineOpenOptions.monitor());
        Request<Optional<Call>> request = open.forwarding(0).set(AWAY);
        office.settle();
        open.close();
        office.settle();
        ended(request, LineError.INVALLINEHANDLE);

        ScriptedCall late = line.consults();
        office.settle();
        line.succeeds();
        late.reports(CallState.DIALTONE);

        bert.heardNothing();
        assertThat(late.asked()).containsExactly(Operation.CLOSE_CALL);
    }

    @Test
    @Rule({"L-133", "L-002"})
    void aConsultationCallAfterTheWatchdogIsClosedAtItsDriver() {
        Request<Optional<Call>> request = open.forwarding(0).set(AWAY);
        office.settle();
        office.pass(Settings.defaults().requestLimit());
        anna.heard(failed(request, LineError.OPERATIONFAILED));

        ScriptedCall late = line.consults();
        anna.heardNothing();

        assertThat(late.asked()).containsExactly(Operation.CLOSE_CALL);
    }

    @Test
    @Rule({"L-129", "L-131"})
    void aSecondConsultationCallOfOneForwardingIsNobodysCall() {
        line.consultsToForward();
        Request<Optional<Call>> request = open.forwarding(0).set(AWAY);
        office.settle();
        ScriptedCall first = line.call();
        line.consults();
        line.consultation().begin(null);

        first.succeeds().reports(CallState.DIALTONE);
        office.settle();

        Call consultation = delivered(request).orElseThrow();
        anna.heard(succeeded(request), state(consultation, CallState.DIALTONE));
        consultation.drop();
        office.settle();
        assertThat(first.asked()).containsExactly(Operation.DROP);
    }

    @Test
    @Rule("L-100")
    void aRequestWithoutACallGoesOnUntilTheLastHandleOfTheLineIsClosed() {
        Line second = bert.opens(line, VOICE);
        Request<Optional<Call>> forward = open.forwarding(0).set(AWAY);
        Request<Void> cancel = open.cancelCompletion(7);
        office.settle();

        open.close();
        office.settle();
        ended(forward, LineError.INVALLINEHANDLE);
        ended(cancel, LineError.INVALLINEHANDLE);
        assertThat(line.outstanding()).isEqualTo(2);

        second.close();
        office.settle();
        assertThat(line.outstanding()).isZero();
        assertThat(line.asked()).endsWith(Operation.CLOSE);
        anna.heardNothing();
        assertThat(bert.listener().events(CallEvent.class)).isEmpty();
    }
}
