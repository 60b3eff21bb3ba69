package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.appeared;
import static org.strowger.core.rules.Events.failed;
import static org.strowger.core.rules.Events.first;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.refused;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineStatus.CallCounts;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Holding calls, retrieving them, and swapping them. */
class HoldRulesTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");
    private final Line open = anna.opens(line, VOICE);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule({"L-243", "T-20"})
    void holdingAConnectedCallFreesTheLine() {
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);

        Request<Void> hold = call.hold();
        office.settle();
        driver.succeeds().reports(CallState.ON_HOLD);

        anna.heard(succeeded(hold), state(call, CallState.ON_HOLD));
        assertThat(open.status().calls()).isEqualTo(new CallCounts(0, 1, 0));
        assertThat(open.makeCall("1002").id()).isPositive();
    }

    @Test
    @Rule("L-245")
    void aSwitchMayShowANewCallWhenOneIsHeld() {
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);

        driver.reports(CallState.ON_HOLD);
        ScriptedCall fresh = line.shows(CallState.DIALTONE);
        office.settle();

        Call appeared = anna.session().calls().stream()
                .filter(other -> other != call)
                .findFirst()
                .orElseThrow();
        anna.heard(
                state(call, CallState.ON_HOLD),
                appeared(appeared, CallPrivilege.OWNER),
                first(CallPrivilege.OWNER, appeared, CallState.DIALTONE));
        appeared.dial("1002");
        office.settle();
        assertThat(fresh.asked()).containsExactly(Operation.DIAL);
    }

    @ParameterizedTest
    @EnumSource(
            value = CallState.class,
            names = {"ON_HOLD", "ON_HOLD_PENDING_TRANSFER", "ON_HOLD_PENDING_CONFERENCE"})
    @Rule({"L-246", "T-21"})
    void aHeldCallIsRetrieved(CallState held) {
        ScriptedCall driver = line.shows(held);
        Call call = anna.gets(driver);

        Request<Void> unhold = call.unhold();
        office.settle();
        driver.succeeds().reports(CallState.CONNECTED);

        anna.heard(succeeded(unhold), state(call, CallState.CONNECTED));
        assertThat(open.status().calls()).isEqualTo(new CallCounts(1, 0, 0));
    }

    @Test
    @Rule("L-247")
    void retrievingACallThatIsBeingTransferredEndsTheConsultation() {
        ScriptedCall held = line.shows(CallState.ON_HOLD_PENDING_TRANSFER);
        Call original = anna.gets(held);
        ScriptedCall consulting = line.shows(CallState.DIALTONE);
        Call consultation = anna.gets(consulting);

        Request<Void> unhold = original.unhold();
        office.settle();
        held.succeeds();
        consulting.reports(CallState.IDLE);
        held.reports(CallState.CONNECTED);

        anna.heard(succeeded(unhold), state(consultation, CallState.IDLE), state(original, CallState.CONNECTED));
        assertThat(consulting.asked()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CallState.class,
            names = {"ON_HOLD", "ON_HOLD_PENDING_TRANSFER", "ON_HOLD_PENDING_CONFERENCE"})
    @Rule("L-249")
    void aConnectedCallIsSwappedWithAHeldOneAndBothTellTheirState(CallState heldState) {
        ScriptedCall holding = line.shows(heldState);
        Call held = anna.gets(holding);
        ScriptedCall talking = line.shows(CallState.CONNECTED);
        Call active = anna.gets(talking);

        Request<Void> swap = active.swapHold(held);
        office.settle();
        assertThat(line.argumentsOf(Operation.SWAP_HOLD)).containsExactly(List.of(holding));
        talking.succeeds().reports(heldState);
        holding.reports(CallState.CONNECTED);

        anna.heard(succeeded(swap), state(active, heldState), state(held, CallState.CONNECTED));
    }

    @Test
    @Rule("L-249")
    void swappingNeedsOwnershipOfBothCalls() {
        Desk bert = office.desk("bert");
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall holding = line.shows(CallState.ON_HOLD);
        Call held = anna.gets(holding);
        Call heldByBert = bert.gets(holding);
        ScriptedCall talking = line.shows(CallState.CONNECTED);
        Call active = anna.gets(talking);
        Call activeByBert = bert.gets(talking);

        refused(LineError.NOTOWNER, () -> activeByBert.swapHold(heldByBert));
        activeByBert.setPrivilege(CallPrivilege.OWNER);
        refused(LineError.NOTOWNER, () -> activeByBert.swapHold(heldByBert));
        heldByBert.setPrivilege(CallPrivilege.OWNER);
        held.setPrivilege(CallPrivilege.MONITOR);
        refused(LineError.NOTOWNER, () -> active.swapHold(held));
        held.setPrivilege(CallPrivilege.OWNER);
        active.setPrivilege(CallPrivilege.MONITOR);
        refused(LineError.NOTOWNER, () -> active.swapHold(held));
        active.setPrivilege(CallPrivilege.OWNER);

        assertThat(activeByBert.swapHold(heldByBert).id()).isPositive();
        assertThat(active.swapHold(held).id()).isPositive();
    }

    @Test
    @Rule("L-249")
    void swappingNeedsOneConnectedAndOneHeldCallOfOneLine() {
        ScriptedLine other = office.line("2002");
        anna.opens(other, VOICE);
        anna.forgets();
        Call held = anna.gets(line.shows(CallState.ON_HOLD));
        Call alsoHeld = anna.gets(line.shows(CallState.ON_HOLD_PENDING_TRANSFER));
        Call active = anna.gets(line.shows(CallState.CONNECTED));
        Call alsoActive = anna.gets(line.shows(CallState.CONNECTED));
        Call elsewhere = anna.gets(other.shows(CallState.ON_HOLD));

        refused(LineError.INVALCALLSTATE, () -> held.swapHold(active));
        refused(LineError.INVALCALLSTATE, () -> active.swapHold(alsoActive));
        refused(LineError.INVALCALLSTATE, () -> active.swapHold(active));
        refused(LineError.INVALCALLSTATE, () -> held.swapHold(alsoHeld));
        refused(LineError.INVALCALLHANDLE, () -> active.swapHold(elsewhere));
        office.settle();
        assertThat(line.asked()).doesNotContain(Operation.SWAP_HOLD);
    }

    @ParameterizedTest
    @EnumSource(
            value = CallState.class,
            names = {"ON_HOLD", "ON_HOLD_PENDING_TRANSFER", "ON_HOLD_PENDING_CONFERENCE"})
    @Rule({"L-250", "T-40"})
    void aHeldPartyThatHangsUpIsHeardOf(CallState held) {
        ScriptedCall driver = line.shows(held);
        Call call = anna.gets(driver);

        driver.reports(CallState.DISCONNECTED, DisconnectMode.NORMAL);

        anna.heard(state(call, CallState.DISCONNECTED, DisconnectMode.NORMAL));
    }

    @Test
    @Rule({"L-251", "T-20"})
    void onABridgedLineAHeldCallMayStayConnectedAndBeInactive() {
        ScriptedCall driver = line.shows(CallState.CONNECTED, ConnectedMode.ACTIVE);
        Call call = anna.gets(driver);

        Request<Void> hold = call.hold();
        office.settle();
        driver.succeeds().reports(CallState.CONNECTED, ConnectedMode.INACTIVE);

        anna.heard(succeeded(hold), state(call, CallState.CONNECTED, ConnectedMode.INACTIVE));
        assertThat(open.status().calls()).isEqualTo(new CallCounts(1, 0, 0));
    }

    @Test
    @Rule("L-243")
    void aProviderThatCannotHoldSaysSoInTheReply() {
        line.refuses(Operation.HOLD, LineError.OPERATIONUNAVAIL);
        Call call = anna.gets(line.shows(CallState.CONNECTED));

        Request<Void> hold = call.hold();

        anna.heard(failed(hold, LineError.OPERATIONUNAVAIL));
        assertThat(call.status().state()).isEqualTo(CallState.CONNECTED);
    }
}
