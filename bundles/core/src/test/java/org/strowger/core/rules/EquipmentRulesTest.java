package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.changed;
import static org.strowger.core.rules.Events.info;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.delivered;
import static org.strowger.core.rules.Refusals.refused;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallDetails;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineReadings;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.device.RoamMode;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** The equipment of a line: what applications set of it, and what it shows. */
class EquipmentRulesTest {
    private static final Set<TerminalMode> RINGER = Set.of(TerminalMode.RINGER);

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");
    private final Line annas = anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
    private final Line berts = bert.opens(line, LineOpenOptions.monitor());

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule("L-398")
    void onlySettableConditionsAreSetAndTheProviderTellsTheChange() {
        annas.setStatusMessages(Set.of(LineStateItem.MESSAGE_WAIT_ON), Set.of());
        refused(LineError.INVALPARAM, () -> annas.equipment().setConditions(Set.of(LineCondition.CONNECTED), false));
        refused(LineError.INVALPARAM, () -> annas.equipment().setConditions(Set.of(), true));
        refused(LineError.INVALPARAM, () -> annas.equipment().setConditions(null, true));

        Request<Void> request = annas.equipment().setConditions(Set.of(LineCondition.MESSAGE_WAITING), true);
        office.settle();
        line.succeeds();

        anna.heard(succeeded(request));
        assertThat(annas.status().conditions()).doesNotContain(LineCondition.MESSAGE_WAITING);
        line.isIn(Set.of(LineCondition.CONNECTED, LineCondition.IN_SERVICE, LineCondition.MESSAGE_WAITING));
        anna.heard(changed(annas, LineStateItem.MESSAGE_WAIT_ON));
        assertThat(line.argumentsOf(Operation.SET_CONDITIONS))
                .containsExactly(List.of(Set.of(LineCondition.MESSAGE_WAITING), true));
    }

    @Test
    @Rule("L-400")
    void theLowestRingCountOfAllCountsForAnAddress() {
        assertThat(annas.rings(0).lowest()).isEmpty();

        annas.rings(0).set(6);
        berts.rings(0).set(4);
        assertThat(annas.rings(0).lowest()).hasValue(4);
        berts.rings(0).set(9);
        assertThat(berts.rings(0).lowest()).hasValue(6);
        annas.rings(0).clear();
        assertThat(annas.rings(0).lowest()).hasValue(9);
        berts.close();
        assertThat(annas.rings(0).lowest()).isEmpty();

        refused(LineError.INVALPARAM, () -> annas.rings(0).set(-1));
        refused(LineError.INVALADDRESSID, () -> annas.rings(1));
        annas.rings(0).set(0);
        assertThat(annas.rings(0).lowest()).hasValue(0);
        assertThat(line.asked()).containsOnly(Operation.CREATED, Operation.OPEN, Operation.MEDIA_MODES);
    }

    @Test
    @Rule("L-400")
    void ringCountsOfOneAddressSayNothingOfAnother() {
        ScriptedProvider pbx = new ScriptedProvider("pbx");
        ScriptedLine two = pbx.line("3001", like -> like.address(ScriptedLine.address("3002")));
        office.installs(pbx);
        Line open = anna.opens(two, LineOpenOptions.monitor());

        open.rings(1).set(2);

        assertThat(open.rings(0).lowest()).isEmpty();
        assertThat(open.rings(1).lowest()).hasValue(2);
    }

    @Test
    @Rule("L-401")
    void whoeverHasTheLineOpenRoutesItsEventsToTerminals() {
        Request<Void> ofLine = berts.equipment().terminals().route(0, RINGER);
        Request<Void> ofAddress = berts.equipment().terminals(0).route(1, RINGER);
        office.settle();
        line.succeeds().succeeds();

        bert.heard(succeeded(ofLine), succeeded(ofAddress));
        assertThat(line.argumentsOf(Operation.SET_TERMINAL))
                .containsExactly(
                        List.of(OptionalInt.empty(), 0, RINGER, true), List.of(OptionalInt.of(0), 1, RINGER, true));
        refused(LineError.INVALADDRESSID, () -> berts.equipment().terminals(1));
    }

    @Test
    @Rule("L-401")
    void aRouteOfTheLineIsToldForItsCallsAndAsTheDefaultForLaterOnes() {
        annas.setStatusMessages(Set.of(LineStateItem.TERMINALS), Set.of(AddressStateItem.TERMINALS));
        Call call = anna.gets(line.shows(CallState.CONNECTED));
        List<Set<TerminalMode>> routes = List.of(RINGER, Set.of());

        annas.equipment().terminals().route(0, RINGER);
        office.settle();
        line.succeeds();
        anna.forgets();
        line.script().toCore(() -> line.sink().readings(LineReadings.none().withTerminals(routes)));
        line.script().toCore(() -> line.sink().addressTerminals(0, routes));
        line.call()
                .tells(
                        ScriptedLine.incoming()
                                .details(CallDetails.none().withTerminals(routes))
                                .build(),
                        CallInfoItem.TERMINAL);

        anna.heard(
                changed(annas, LineStateItem.TERMINALS),
                new LineEvent.AddressStateChanged(annas, 0, Set.of(AddressStateItem.TERMINALS)),
                info(call, CallInfoItem.TERMINAL));
        assertThat(annas.status().readings().terminals()).isEqualTo(routes);
        assertThat(annas.addressStatus(0).terminals()).isEqualTo(routes);
        assertThat(call.info().details().terminals()).isEqualTo(routes);
    }

    @Test
    @Rule({"L-401", "L-172"})
    void onlyAnOwnerRoutesACall() {
        ScriptedCall driver = line.shows(CallState.IDLE);
        Call call = anna.gets(driver);
        Call seen = bert.gets(driver);

        refused(LineError.NOTOWNER, () -> seen.details().terminals().route(0, RINGER));
        Request<Void> request = call.details().terminals().route(0, RINGER);
        office.settle();
        driver.succeeds();

        anna.heard(succeeded(request));
        assertThat(line.argumentsOf(Operation.SET_TERMINAL)).containsExactly(List.of(0, RINGER, true));
    }

    @Test
    @Rule("L-401")
    void aTerminalThatTheLineDoesNotHaveAndWhatItCannotTakeAreRefused() {
        var terminals = annas.equipment().terminals();

        refused(LineError.INVALTERMINALID, () -> terminals.route(2, RINGER));
        refused(LineError.INVALTERMINALID, () -> terminals.unroute(-1, RINGER));
        refused(LineError.INVALTERMINALMODE, () -> terminals.route(1, Set.of(TerminalMode.LAMPS)));
        refused(LineError.INVALTERMINALMODE, () -> terminals.route(1, Set.of()));
        refused(LineError.INVALTERMINALMODE, () -> terminals.route(1, null));
        annas.close();
        refused(LineError.INVALLINEHANDLE, () -> terminals.route(0, RINGER));
        refused(LineError.INVALLINEHANDLE, () -> terminals.unroute(7, null));
    }

    @Test
    @Rule("L-402")
    void takingAwayARouteThatWasNotThereIsForTheProviderToShrugOff() {
        Request<Void> request = annas.equipment().terminals().unroute(0, RINGER);
        office.settle();
        line.succeeds();

        anna.heard(succeeded(request));
        assertThat(line.argumentsOf(Operation.SET_TERMINAL))
                .containsExactly(List.of(OptionalInt.empty(), 0, RINGER, false));
    }

    @Test
    @Rule({"L-364", "L-393"})
    void whatTheDeviceShowsIsToldByWhatChanged() {
        annas.setStatusMessages(Set.of(LineStateItem.values()), Set.of());
        anna.forgets();
        assertThat(annas.status().readings()).isEqualTo(LineReadings.none());

        shows(LineReadings.none().withLevels(30_000, 0xFFFF).withRoaming(RoamMode.HOME));
        anna.heard(changed(annas, LineStateItem.SIGNAL, LineStateItem.ROAM_MODE));
        shows(LineReadings.none()
                .withLevels(30_000, 10_000)
                .withRoaming(RoamMode.HOME)
                .withCompletions(1)
                .withRingMode(2));
        anna.heard(changed(annas, LineStateItem.BATTERY, LineStateItem.COMPLETION_COUNT));
        assertThat(annas.status().readings().ringMode()).isEqualTo(2);

        line.script().toCore(() -> line.sink().readings(null));
        line.script().toCore(() -> line.sink().addressTerminals(7, List.of()));
        line.script().toCore(() -> line.sink().addressTerminals(0, null));
        anna.heardNothing();
    }

    @Test
    void whatTheDeviceShowedIsForgottenWhenTheLineIsOpenedAnew() {
        shows(LineReadings.none().withCompletions(3));
        office.settle();
        annas.close();
        berts.close();
        office.settle();

        Line again = anna.opens(line, LineOpenOptions.monitor());

        assertThat(again.status().readings()).isEqualTo(LineReadings.none());
    }

    @Test
    @Rule("L-392")
    void statusNamesTheApplicationsThatHaveTheLineOpen() {
        Line second = anna.opens(line, LineOpenOptions.outgoing());

        assertThat(second.status().applications()).containsExactly("anna", "bert", "anna");
        assertThat(second.status().openHandles()).isEqualTo(3);
    }

    @Test
    @Rule("L-408")
    void anAddressIsFoundByTheNumberThatIsDialedForIt() {
        ScriptedProvider pbx = new ScriptedProvider("pbx");
        ScriptedLine two = pbx.line("3001", like -> like.address(ScriptedLine.address("3002")));
        office.installs(pbx);
        Line open = anna.opens(two, LineOpenOptions.monitor());

        assertThat(open.equipment().addressId("3001")).isZero();
        assertThat(open.equipment().addressId("3002")).isEqualTo(1);
        refused(LineError.INVALADDRESS, () -> open.equipment().addressId("1"));
        refused(LineError.INVALADDRESS, () -> open.equipment().addressId(""));
        refused(LineError.INVALPOINTER, () -> open.equipment().addressId(null));
    }

    @Test
    @Rule("L-398")
    void aLineThatIsClosedSetsNothing() {
        Request<Void> request = annas.equipment().setConditions(Set.of(LineCondition.LOCKED), true);
        office.settle();
        line.succeeds();
        office.settle();
        assertThat(delivered(request)).isNull();

        annas.close();
        refused(LineError.INVALLINEHANDLE, annas::equipment);
    }

    private void shows(LineReadings now) {
        line.script().toCore(() -> line.sink().readings(now));
    }
}
