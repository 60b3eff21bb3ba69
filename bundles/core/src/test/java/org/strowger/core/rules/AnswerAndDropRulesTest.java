package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.appeared;
import static org.strowger.core.rules.Events.failed;
import static org.strowger.core.rules.Events.first;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.refused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.OfferingMode;
import org.strowger.telephony.device.AnswerMode;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Accepting, answering, redirecting and dropping calls. */
class AnswerAndDropRulesTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);

    private final Office office = new Office();
    private final ScriptedProvider pbx = new ScriptedProvider("pbx");
    private final ScriptedLine line = pbx.line("2001", like -> like.answerMode(AnswerMode.HOLD));
    private final Desk anna = office.desk("anna");
    private final Line open;

    AnswerAndDropRulesTest() {
        office.installs(pbx);
        open = anna.opens(line, VOICE);
        anna.forgets();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule({"L-230", "T-14"})
    void acceptingStartsAlertingAndTheLineRings() {
        open.setStatusMessages(Set.of(LineStateItem.RINGING), Set.of());
        ScriptedCall driver = line.offers();
        Call call = anna.gets(driver);

        Request<Void> accept = call.accept();
        office.settle();
        driver.succeeds().reports(CallState.ACCEPTED);
        line.rings(1, 0);

        anna.heard(succeeded(accept), state(call, CallState.ACCEPTED), new LineEvent.Ringing(open, 1, 0));
    }

    @ParameterizedTest
    @EnumSource(
            value = CallState.class,
            names = {"OFFERING", "ACCEPTED"})
    @Rule({"L-232", "L-200", "T-15"})
    void anOfferedCallIsAnsweredWhetherItWasAcceptedOrNot(CallState before) {
        ScriptedCall driver = line.shows(before);
        Call call = anna.gets(driver);

        Request<Void> answer = call.answer();
        office.settle();
        driver.succeeds().reports(CallState.CONNECTED, ConnectedMode.ACTIVE);

        anna.heard(succeeded(answer), state(call, CallState.CONNECTED, ConnectedMode.ACTIVE));
    }

    @ParameterizedTest
    @EnumSource(ConnectedMode.class)
    @Rule({"L-232", "T-46"})
    void answeringJoinsACallThatIsConnectedElsewhereOnly(ConnectedMode mode) {
        ScriptedCall driver = line.shows(CallState.CONNECTED, mode);
        Call call = anna.gets(driver);
        boolean elsewhere = mode == ConnectedMode.INACTIVE || mode == ConnectedMode.INACTIVE_HELD;
        if (!elsewhere) {
            refused(LineError.INVALCALLSTATE, call::answer);
            return;
        }

        Request<Void> answer = call.answer();
        office.settle();
        driver.succeeds().reports(CallState.CONNECTED, ConnectedMode.ACTIVE);

        anna.heard(succeeded(answer), state(call, CallState.CONNECTED, ConnectedMode.ACTIVE));
    }

    @Test
    @Rule("L-233")
    void whatAnsweringDoesToAnActiveCallIsToldByTheLineAndReportedAsAState() {
        assertThat(open.device().capabilities().answerMode()).isEqualTo(AnswerMode.HOLD);
        ScriptedCall active = line.shows(CallState.CONNECTED);
        Call first = anna.gets(active);
        ScriptedCall waiting = line.offers();
        Call second = anna.gets(waiting);

        Request<Void> answer = second.answer();
        office.settle();
        active.reports(CallState.ON_HOLD);
        waiting.succeeds().reports(CallState.CONNECTED);

        anna.heard(state(first, CallState.ON_HOLD), succeeded(answer), state(second, CallState.CONNECTED));
    }

    @Test
    @Rule("L-234")
    void aCallThatIsOfferedInactiveSaysSoAndCanBeAnsweredAllTheSame() {
        ScriptedCall driver = line.shows(CallState.OFFERING, OfferingMode.INACTIVE);
        Call call = anna.call();
        anna.heard(
                appeared(call, CallPrivilege.OWNER),
                first(CallPrivilege.OWNER, call, CallState.OFFERING, OfferingMode.INACTIVE));

        call.answer();
        office.settle();

        assertThat(driver.asked()).containsExactly(Operation.ANSWER);
    }

    @Test
    @Rule({"L-235", "T-16"})
    void droppingAnOfferedCallRejectsIt() {
        ScriptedCall driver = line.offers();
        Call call = anna.gets(driver);

        Request<Void> drop = call.drop();
        office.settle();
        assertThat(driver.asked()).containsExactly(Operation.DROP);
        driver.succeeds().reports(CallState.IDLE);

        anna.heard(succeeded(drop), state(call, CallState.IDLE));
    }

    @ParameterizedTest
    @EnumSource(value = CallState.class, mode = EnumSource.Mode.EXCLUDE, names = "IDLE")
    @Rule({"L-235", "L-236", "T-41", "T-42"})
    void aCallIsDroppedInEveryStateAndBecomesIdle(CallState reached) {
        ScriptedCall driver = line.shows(reached);
        Call call = anna.gets(driver);

        Request<Void> drop = call.drop();
        office.settle();
        driver.succeeds().reports(CallState.IDLE);

        anna.heard(succeeded(drop), state(call, CallState.IDLE));
        refused(LineError.INVALCALLSTATE, call::drop);
    }

    @Test
    @Rule({"L-236", "L-237"})
    void everyOtherCallThatADropChangesTellsItsOwnState() {
        ScriptedCall held = line.shows(CallState.ON_HOLD_PENDING_TRANSFER);
        Call original = anna.gets(held);
        ScriptedCall consulting = line.shows(CallState.CONNECTED);
        Call consultation = anna.gets(consulting);

        Request<Void> drop = consultation.drop();
        office.settle();
        consulting.succeeds().reports(CallState.IDLE);
        held.reports(CallState.CONNECTED);

        anna.heard(succeeded(drop), state(consultation, CallState.IDLE), state(original, CallState.CONNECTED));
    }

    @Test
    @Rule({"L-238", "T-41"})
    void aBridgedCallThatOthersKeepIsOnlyInactiveAfterADrop() {
        ScriptedCall driver = line.shows(CallState.CONNECTED, ConnectedMode.ACTIVE);
        Call call = anna.gets(driver);

        Request<Void> drop = call.drop();
        office.settle();
        driver.succeeds().reports(CallState.CONNECTED, ConnectedMode.INACTIVE);

        anna.heard(succeeded(drop), state(call, CallState.CONNECTED, ConnectedMode.INACTIVE));
        assertThat(call.answer().id()).isPositive();
    }

    @Test
    @Rule("L-239")
    void theHandleOfADroppedCallMustBeGivenBack() {
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);
        call.drop();
        office.settle();
        driver.succeeds().reports(CallState.IDLE);
        office.settle();

        assertThat(call.isValid()).isTrue();
        assertThat(call.status().state()).isEqualTo(CallState.IDLE);
        assertThat(call.info()).isNotNull();
        assertThat(driver.asked()).containsExactly(Operation.DROP);
        call.close();
        assertThat(anna.session().calls()).isEmpty();
    }

    @Test
    @Rule({"L-240", "T-17"})
    void redirectingSendsAnOfferedCallElsewhere() {
        ScriptedCall driver = line.offers();
        Call call = anna.gets(driver);

        Request<Void> redirect = call.redirect("1009");
        office.settle();
        assertThat(line.argumentsOf(Operation.REDIRECT)).containsExactly(List.of("1009"));
        driver.succeeds().reports(CallState.IDLE);

        anna.heard(succeeded(redirect), state(call, CallState.IDLE));
    }

    @Test
    @Rule({"L-220", "L-240"})
    void aRedirectionWithAModifierThatTheLineDoesNotHaveIsRefused() {
        ScriptedCall driver = line.offers();
        Call call = anna.gets(driver);

        refused(LineError.DIALPROMPT, () -> call.redirect("1?9"));

        office.settle();
        assertThat(driver.asked()).isEmpty();
    }

    @Test
    @Rule("L-240")
    void aRedirectionToABadAddressLeavesTheCallWhereItWas() {
        ScriptedCall driver = line.offers();
        Call call = anna.gets(driver);

        Request<Void> redirect = call.redirect("9999");
        office.settle();
        driver.fails(LineError.INVALADDRESS);

        anna.heard(failed(redirect, LineError.INVALADDRESS));
        assertThat(call.status().state()).isEqualTo(CallState.OFFERING);
        assertThat(call.answer().id()).isPositive();
    }

    @Test
    @Rule("L-241")
    void aRoutingRequestWaitsForRedirectionOrDropAndTheSwitchMayDecideItself() {
        ScriptedCall first = line.offers(
                ScriptedLine.incoming().reason(CallReason.ROUTE_REQUEST).build());
        Call redirected = anna.gets(first);
        redirected.redirect("1009");
        ScriptedCall second = line.offers(
                ScriptedLine.incoming().reason(CallReason.ROUTE_REQUEST).build());
        Call dropped = anna.gets(second);
        dropped.drop();
        ScriptedCall third = line.offers(
                ScriptedLine.incoming().reason(CallReason.ROUTE_REQUEST).build());
        Call defaulted = anna.gets(third);

        third.reports(CallState.IDLE);

        anna.heard(state(defaulted, CallState.IDLE));
        assertThat(first.asked()).containsExactly(Operation.REDIRECT);
        assertThat(second.asked()).containsExactly(Operation.DROP);
        assertThat(third.asked()).isEmpty();
    }

    @Test
    @Rule({"L-242", "T-18"})
    void aCallThatLeavesAQueueIsIdleThereAndAnAbandonedOneIsDisconnectedFirst() {
        ScriptedCall leaving = line.offers();
        Call left = anna.gets(leaving);
        ScriptedCall abandoned = line.shows(CallState.ACCEPTED);
        Call givenUp = anna.gets(abandoned);

        leaving.reports(CallState.IDLE);
        abandoned.reports(CallState.DISCONNECTED, DisconnectMode.NORMAL).reports(CallState.IDLE);

        anna.heard(
                state(left, CallState.IDLE),
                state(givenUp, CallState.DISCONNECTED, DisconnectMode.NORMAL),
                state(givenUp, CallState.IDLE));
    }
}
