package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.changed;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Refusals.refused;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CompletionCondition;
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.media.DigitMode;
import org.strowger.testing.Rule;

/** What lines and addresses say that they can do, who hears when that changes, and how a call is connected. */
class CapabilityRulesTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);

    private final Office office = new Office();
    private final ScriptedProvider pbx = new ScriptedProvider("pbx");
    private final ScriptedLine line = pbx.line("2001");
    private final Desk anna = office.desk("anna");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule("L-395")
    void changedCapabilitiesAreToldToWhoKnowsThatAndOthersAreAdvisedToStartAgain() {
        office.installs(pbx);
        Desk old = office.desk("old", ApiVersion.V1_3);
        Line annas = anna.opens(line, VOICE);
        Line olds = old.opens(line, LineOpenOptions.monitor());
        Line silent = anna.opens(line, LineOpenOptions.monitor());
        annas.setStatusMessages(
                Set.of(LineStateItem.CAPABILITIES_CHANGE), Set.of(AddressStateItem.CAPABILITIES_CHANGE));
        anna.forgets();
        old.forgets();

        pbx.context().capabilitiesChanged(line);
        anna.heard(changed(annas, LineStateItem.CAPABILITIES_CHANGE));
        old.heard(changed(olds, LineStateItem.REINIT));

        line.addressChanges(0, AddressStateItem.CAPABILITIES_CHANGE);
        anna.heard(new LineEvent.AddressStateChanged(annas, 0, Set.of(AddressStateItem.CAPABILITIES_CHANGE)));
        old.heard(changed(olds, LineStateItem.REINIT));
        assertThat(silent.isOpen()).isTrue();
    }

    @Test
    @Rule({"L-390", "L-395"})
    void anOldApplicationThatAskedForChangesOfCapabilitiesIsAdvisedToStartAgainOnce() {
        office.installs(pbx);
        Desk old = office.desk("old", ApiVersion.V1_3);
        Line olds = old.opens(line, LineOpenOptions.monitor());
        olds.setStatusMessages(Set.of(LineStateItem.values()), Set.of(AddressStateItem.values()));
        old.forgets();

        pbx.context().capabilitiesChanged(line);
        old.heard(changed(olds, LineStateItem.REINIT));
        line.addressChanges(0, AddressStateItem.CAPABILITIES_CHANGE);
        old.heard(changed(olds, LineStateItem.REINIT));
    }

    @Test
    @Rule("L-404")
    void whatTheCoreItselfTellsIsAmongWhatEveryAddressCanTell() {
        AddressCapabilities silent = AddressCapabilities.builder("2001")
                .callInfoItems(Set.of(CallInfoItem.CALLER_ID))
                .callStates(Set.of(CallState.CONNECTED, CallState.IDLE))
                .build();

        assertThat(silent.callInfoItems())
                .containsExactlyInAnyOrder(
                        CallInfoItem.CALLER_ID,
                        CallInfoItem.OWNERS_INCREASED,
                        CallInfoItem.OWNERS_DECREASED,
                        CallInfoItem.MONITORS);
        assertThat(silent.callStates())
                .containsExactlyInAnyOrder(CallState.CONNECTED, CallState.IDLE, CallState.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE_HELD, ACTIVE", "INACTIVE_HELD, INACTIVE", "CONFIRMED, ACTIVE", "INACTIVE, INACTIVE"})
    @Rule("L-386")
    void olderApplicationsKnowOnlyWhetherTheirStationTakesPart(ConnectedMode told, ConnectedMode known) {
        office.installs(pbx);
        Desk old = office.desk("old", ApiVersion.V1_4);
        anna.opens(line, VOICE);
        old.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.OFFERING);
        Call call = anna.gets(driver);
        Call seen = old.gets(driver);

        driver.reports(CallState.CONNECTED, told);

        anna.heard(state(call, CallState.CONNECTED, told));
        old.heard(state(seen, CallState.CONNECTED, known));
        assertThat(call.status().mode()).contains(told);
        assertThat(seen.status().mode()).contains(known);
    }

    @Test
    @Rule("L-385")
    void monitoringGoesOnWhenACallBecomesInactiveAndActiveAgain() {
        office.installs(pbx);
        anna.opens(line, VOICE);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);
        call.digits().monitor(Set.of(DigitMode.DTMF));
        office.settle();
        line.script().forget();

        driver.reports(CallState.CONNECTED, ConnectedMode.INACTIVE);
        driver.reports(CallState.CONNECTED, ConnectedMode.ACTIVE);
        anna.forgets();
        line.script().toCore(() -> driver.sink().digit(DigitMode.DTMF, '5'));
        office.settle();

        assertThat(anna.listener().events(CallEvent.DigitDetected.class))
                .singleElement()
                .extracting(CallEvent.DigitDetected::digit)
                .isEqualTo('5');
        assertThat(driver.asked()).as("the provider is not told to stop").isEmpty();
    }

    @Test
    @Rule("L-313")
    void aCallIsCompletedOnlyOnWhatTheAddressCanCompleteCallsOn() {
        ScriptedLine onBusy = office.line(ScriptedLine.addressLike("2002")
                .completionConditions(Set.of(CompletionCondition.BUSY))
                .build());
        anna.opens(onBusy, VOICE);
        Call ringing = anna.gets(onBusy.shows(CallState.RINGBACK));
        Call busy = anna.gets(onBusy.shows(CallState.BUSY));

        refused(LineError.INVALCALLSTATE, () -> ringing.completion().request(CompletionMode.CALL_BACK));
        assertThat(ringing.can(CallFeature.COMPLETE_CALL)).isFalse();
        assertThat(busy.can(CallFeature.COMPLETE_CALL)).isTrue();
        assertThat(busy.completion().request(CompletionMode.CALL_BACK).id()).isPositive();
    }
}
