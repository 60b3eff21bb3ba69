package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.changed;
import static org.strowger.core.rules.Refusals.refused;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Notices about lines and addresses: off at first, and then only what was asked for. */
class StatusMessageRulesTest {
    private static final Set<LineStateItem> EVERY_LINE_STATE = EnumSet.allOf(LineStateItem.class);
    private static final Set<AddressStateItem> EVERY_ADDRESS_STATE = EnumSet.allOf(AddressStateItem.class);

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");
    private final Line annas = anna.opens(line, LineOpenOptions.outgoing());
    private final Line berts = bert.opens(line, LineOpenOptions.outgoing());

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatTheDriverTellsWhileItIsBeingOpenedIsNotOvertakenByWhatItWasAskedBefore() {
        ScriptedLine unopened = office.line("2002");
        unopened.when(Operation.MEDIA_MODES, () -> unopened.sink().conditions(Set.of(LineCondition.CONNECTED)));

        Line opened = office.desk("anna").opens(unopened, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        office.settle();

        assertThat(opened.status().conditions()).containsExactly(LineCondition.CONNECTED);
    }

    @Test
    @Rule("L-390")
    void nothingIsToldToWhoHasNotAskedForIt() {
        anna.forgets();

        everythingChanges();
        bert.opens(line, LineOpenOptions.outgoing()).close();

        anna.heardNothing();
    }

    @Test
    @Rule({"L-391", "L-392", "L-393"})
    void eachHandleIsToldWhatItAskedForWhateverItsPrivileges() {
        annas.setStatusMessages(Set.of(LineStateItem.BATTERY), Set.of(AddressStateItem.FORWARD));
        berts.setStatusMessages(Set.of(LineStateItem.SIGNAL), Set.of());

        line.changes(LineStateItem.BATTERY, LineStateItem.SIGNAL, LineStateItem.ROAM_MODE);
        line.addressChanges(0, AddressStateItem.FORWARD, AddressStateItem.TERMINALS);

        anna.heard(
                changed(annas, LineStateItem.BATTERY),
                new LineEvent.AddressStateChanged(annas, 0, Set.of(AddressStateItem.FORWARD)));
        bert.heard(changed(berts, LineStateItem.SIGNAL));
    }

    @Test
    @Rule("L-391")
    void aLaterChoiceReplacesTheEarlierOne() {
        annas.setStatusMessages(EVERY_LINE_STATE, EVERY_ADDRESS_STATE);
        annas.setStatusMessages(Set.of(LineStateItem.LOCK), Set.of());
        anna.forgets();

        everythingChanges();

        anna.heardNothing();
        line.changes(LineStateItem.LOCK);
        anna.heard(changed(annas, LineStateItem.LOCK));
    }

    @Test
    @Rule("L-391")
    void aChoiceThatIsMissingIsRefusedAndChangesNothing() {
        annas.setStatusMessages(Set.of(LineStateItem.LOCK), Set.of());

        refused(LineError.INVALPOINTER, () -> annas.setStatusMessages(null, Set.of()));
        refused(LineError.INVALPOINTER, () -> annas.setStatusMessages(Set.of(), null));

        line.changes(LineStateItem.LOCK);
        anna.heard(changed(annas, LineStateItem.LOCK));
    }

    @Test
    @Rule("L-393")
    void theProviderKnowsTheUnionAndHearsOfItOnlyWhenItChanges() {
        annas.setStatusMessages(Set.of(LineStateItem.BATTERY), Set.of(AddressStateItem.FORWARD));
        berts.setStatusMessages(Set.of(LineStateItem.BATTERY), Set.of());
        annas.setStatusMessages(Set.of(LineStateItem.LOCK), Set.of());
        office.settle();
        annas.close();
        office.settle();

        assertThat(line.argumentsOf(Operation.STATUS_MESSAGES))
                .endsWith(
                        List.of(Set.of(LineStateItem.BATTERY, LineStateItem.LOCK), Set.of()),
                        List.of(Set.of(LineStateItem.BATTERY), Set.of()))
                .doesNotHaveDuplicates();
    }

    @Test
    @Rule({"L-394", "L-090"})
    void openingAndClosingAreToldByTheCoreOnly() {
        annas.setStatusMessages(EVERY_LINE_STATE, Set.of());
        anna.forgets();

        line.changes(LineStateItem.OPEN, LineStateItem.CLOSE, LineStateItem.REINIT);
        anna.heardNothing();

        Line third = bert.opens(line, LineOpenOptions.outgoing());
        third.close();
        third.close();
        anna.heard(changed(annas, LineStateItem.OPEN), changed(annas, LineStateItem.CLOSE));
    }

    @Test
    @Rule("L-397")
    void theNumberOfCallsChangesWhenACallIsHeldAndNotWhenItOnlyChangesItsState() {
        annas.setStatusMessages(Set.of(LineStateItem.CALL_COUNT), Set.of(AddressStateItem.CALL_COUNT));
        Line watching = bert.opens(line, LineOpenOptions.monitor());
        assertThat(watching.isOpen()).isTrue();
        ScriptedCall driver = line.shows(CallState.OFFERING);
        anna.heard(countsChanged());

        driver.reports(CallState.CONNECTED);
        anna.heardNothing();
        driver.reports(CallState.ON_HOLD);
        anna.heard(countsChanged());
        driver.reports(CallState.ON_HOLD_PENDING_CONFERENCE);
        anna.heard(countsChanged());
        driver.reports(CallState.IDLE);
        anna.heard(countsChanged());
    }

    private LineEvent[] countsChanged() {
        return new LineEvent[] {
            new LineEvent.StateChanged(annas, Set.of(LineStateItem.CALL_COUNT)),
            new LineEvent.AddressStateChanged(annas, 0, Set.of(AddressStateItem.CALL_COUNT))
        };
    }

    @Test
    @Rule({"L-399", "L-048"})
    void everyConditionThatChangesIsToldOnce() {
        annas.setStatusMessages(EVERY_LINE_STATE, Set.of());
        anna.forgets();

        line.isIn(Set.of(LineCondition.MESSAGE_WAITING, LineCondition.LOCKED));
        anna.heard(changed(
                annas,
                LineStateItem.DISCONNECTED,
                LineStateItem.OUT_OF_SERVICE,
                LineStateItem.MESSAGE_WAIT_ON,
                LineStateItem.LOCK));
        refused(LineError.INVALLINESTATE, () -> annas.makeCall("1002"));

        line.isIn(Set.of(LineCondition.MESSAGE_WAITING, LineCondition.LOCKED));
        anna.heardNothing();
        line.isIn(Set.of(LineCondition.CONNECTED, LineCondition.IN_SERVICE));
        anna.heard(changed(
                annas,
                LineStateItem.CONNECTED,
                LineStateItem.IN_SERVICE,
                LineStateItem.MESSAGE_WAIT_OFF,
                LineStateItem.LOCK));
        assertThat(annas.makeCall("1002").id()).isPositive();
    }

    @Test
    @Rule({"L-403", "S-005"})
    void whatTheCoreTellsItselfIsAmongTheStatesOfEveryLine() {
        ScriptedProvider pbx = new ScriptedProvider("pbx");
        ScriptedLine silent = pbx.line("2002", like -> like.lineStates(Set.of()));
        office.installs(pbx);

        assertThat(anna.device(silent).capabilities().lineStates())
                .containsExactlyInAnyOrder(
                        LineStateItem.OPEN, LineStateItem.CLOSE, LineStateItem.REINIT, LineStateItem.TRANSLATE_CHANGE);
    }

    private void everythingChanges() {
        line.changes(LineStateItem.BATTERY, LineStateItem.SIGNAL, LineStateItem.CONFIGURATION_CHANGE);
        line.isIn(Set.of());
        line.isIn(Set.of(LineCondition.CONNECTED, LineCondition.IN_SERVICE));
        line.addressChanges(0, AddressStateItem.FORWARD);
        line.rings(1, 0);
        line.shows(CallState.CONNECTED).reports(CallState.IDLE);
    }
}
