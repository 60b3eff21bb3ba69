package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.info;
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
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** What owners and monitors may do, and how a handle changes from one to the other. */
class PrivilegeRulesTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule("L-172")
    void aMonitorMayLookButNotTouch() {
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.offers(ScriptedLine.incoming().callId(12).build());
        Call watched = bert.gets(driver);

        assertThat(watched.status().state()).isEqualTo(CallState.OFFERING);
        assertThat(watched.info().callId()).isEqualTo(12);
        refused(LineError.NOTOWNER, watched::accept);
        refused(LineError.NOTOWNER, watched::answer);
        refused(LineError.NOTOWNER, watched::drop);
        refused(LineError.NOTOWNER, () -> watched.redirect("1002"));
        driver.reports(CallState.CONNECTED);
        office.settle();
        refused(LineError.NOTOWNER, () -> watched.dial("1"));
        refused(LineError.NOTOWNER, watched::hold);
        driver.reports(CallState.ON_HOLD);
        office.settle();
        refused(LineError.NOTOWNER, watched::unhold);
        office.settle();
        assertThat(driver.asked()).isEmpty();
    }

    @Test
    @Rule("L-172")
    void aMonitorIsToldThatItIsNotTheOwnerBeforeItIsToldOfTheState() {
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        Call watched = bert.gets(line.shows(CallState.IDLE));

        refused(LineError.NOTOWNER, watched::answer);
        refused(LineError.NOTOWNER, watched::drop);
    }

    @Test
    @Rule("L-173")
    void whatOneOwnerDoesIsDoneForAll() {
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call annas = anna.gets(driver);
        Call berts = bert.gets(driver);
        berts.setPrivilege(CallPrivilege.OWNER);
        anna.forgets();

        Request<Void> drop = berts.drop();
        office.settle();
        driver.succeeds().reports(CallState.IDLE);

        bert.heard(succeeded(drop), state(berts, CallState.IDLE));
        anna.heard(state(annas, CallState.IDLE));
    }

    @Test
    @Rule("L-174")
    void aHandleIsGivenExactlyOnePrivilegeAtOnce() {
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        Call watched = bert.gets(line.shows(CallState.CONNECTED));

        watched.setPrivilege(CallPrivilege.OWNER);
        assertThat(watched.privilege()).isEqualTo(CallPrivilege.OWNER);
        assertThat(watched.info().owners()).isEqualTo(2);
        assertThat(watched.info().monitors()).isZero();

        watched.setPrivilege(CallPrivilege.MONITOR);
        assertThat(watched.privilege()).isEqualTo(CallPrivilege.MONITOR);
        assertThat(watched.info().owners()).isEqualTo(1);
        assertThat(watched.info().monitors()).isEqualTo(1);
        refused(LineError.INVALCALLPRIVILEGE, () -> watched.setPrivilege(CallPrivilege.NONE));
    }

    @ParameterizedTest
    @EnumSource(CallState.class)
    @Rule("L-175")
    void aMonitorMayBecomeOwnerInEveryState(CallState reached) {
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        Call watched = bert.gets(line.shows(reached));

        watched.setPrivilege(CallPrivilege.OWNER);

        assertThat(watched.privilege()).isEqualTo(CallPrivilege.OWNER);
    }

    @ParameterizedTest
    @EnumSource(value = CallState.class, mode = EnumSource.Mode.EXCLUDE, names = "IDLE")
    @Rule("L-176")
    void theOnlyOwnerOfALivingCallCannotStepDown(CallState reached) {
        anna.opens(line, VOICE);
        Call call = anna.gets(line.shows(reached));

        refused(LineError.INVALCALLSTATE, () -> call.setPrivilege(CallPrivilege.MONITOR));

        assertThat(call.privilege()).isEqualTo(CallPrivilege.OWNER);
    }

    @Test
    @Rule("L-176")
    void anOwnerMayStepDownWhenThereIsAnotherOrWhenTheCallIsIdle() {
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call annas = anna.gets(driver);
        Call berts = bert.gets(driver);
        berts.setPrivilege(CallPrivilege.OWNER);

        annas.setPrivilege(CallPrivilege.MONITOR);
        assertThat(annas.privilege()).isEqualTo(CallPrivilege.MONITOR);
        refused(LineError.INVALCALLSTATE, () -> berts.setPrivilege(CallPrivilege.MONITOR));

        driver.reports(CallState.IDLE);
        office.settle();
        berts.setPrivilege(CallPrivilege.MONITOR);
        assertThat(berts.privilege()).isEqualTo(CallPrivilege.MONITOR);
    }

    @Test
    @Rule({"L-177", "L-124"})
    void othersAreToldOfAChangeOfOwnershipAndWhoCausedItIsNot() {
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call annas = anna.gets(driver);
        Call berts = bert.gets(driver);

        berts.setPrivilege(CallPrivilege.OWNER);
        anna.heard(info(annas, CallInfoItem.OWNERS_INCREASED, CallInfoItem.MONITORS));
        bert.heardNothing();

        annas.setPrivilege(CallPrivilege.MONITOR);
        bert.heard(info(berts, CallInfoItem.OWNERS_DECREASED, CallInfoItem.MONITORS));
        anna.heardNothing();
    }

    @Test
    @Rule({"L-292", "L-293"})
    void whatCanBeDoneDependsOnStateAndPrivilegeAndOnWhatTheAddressCanEverDo() {
        ScriptedProvider pbx = new ScriptedProvider("pbx");
        ScriptedLine plain = pbx.line(
                "2002",
                like -> like.address(AddressCapabilities.builder("2003")
                        .callFeatures(Set.of(CallFeature.ANSWER, CallFeature.DROP))
                        .build()));
        office.installs(pbx);
        anna.opens(plain, VOICE);
        bert.opens(plain, LineOpenOptions.monitor());
        ScriptedCall offered = plain.offers();
        Call annas = anna.gets(offered);
        Call berts = bert.gets(offered);

        assertThat(annas.status().features())
                .contains(CallFeature.ANSWER, CallFeature.ACCEPT, CallFeature.REDIRECT, CallFeature.DROP)
                .doesNotContain(CallFeature.HOLD, CallFeature.UNHOLD, CallFeature.SWAP_HOLD);
        assertThat(berts.can(CallFeature.ANSWER)).isFalse();
        offered.reports(CallState.CONNECTED);
        office.settle();
        assertThat(annas.can(CallFeature.HOLD)).isTrue();
        assertThat(annas.can(CallFeature.ANSWER)).isFalse();
        berts.setPrivilege(CallPrivilege.OWNER);
        assertThat(berts.can(CallFeature.HOLD)).isTrue();

        Call poor = anna.gets(plain.offers(ScriptedLine.incoming().addressId(1).build()));
        assertThat(poor.status().features()).containsExactlyInAnyOrder(CallFeature.ANSWER, CallFeature.DROP);
    }

    @Test
    @Rule("L-174")
    void settingThePrivilegeThatAHandleHasChangesNothing() {
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call annas = anna.gets(driver);
        Call berts = bert.gets(driver);

        annas.setPrivilege(CallPrivilege.OWNER);
        berts.setPrivilege(CallPrivilege.MONITOR);

        anna.heardNothing();
        bert.heardNothing();
        assertThat(List.of(annas.info().owners(), annas.info().monitors())).containsExactly(1, 1);
    }
}
