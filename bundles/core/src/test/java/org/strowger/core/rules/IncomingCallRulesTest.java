package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.appeared;
import static org.strowger.core.rules.Events.first;
import static org.strowger.core.rules.Events.info;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Refusals.refused;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.OfferingMode;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.spi.LineSink;
import org.strowger.testing.Rule;

/** Calls that the core did not start: who is told, who owns them, and how later comers get a handle. */
class IncomingCallRulesTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);
    private static final LineOpenOptions BOTH = LineOpenOptions.ownerAndMonitor(MediaMode.INTERACTIVE_VOICE);

    private final Office office = new Office();
    private final ScriptedProvider pbx = new ScriptedProvider("pbx");
    private final ScriptedLine line = pbx.line("2001", like -> like.address(ScriptedLine.address("2002")));
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");

    IncomingCallRulesTest() {
        office.installs(pbx);
        anna.forgets();
        bert.forgets();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule("L-148")
    void aCallIsHeardOfWhenItsProviderHasToldItsFirstState() {
        anna.opens(line, VOICE);

        ScriptedCall driver = line.announces(ScriptedLine.incoming().build());
        assertThat(driver.isTaken()).isTrue();
        anna.heardNothing();

        driver.reports(CallState.OFFERING, OfferingMode.ACTIVE);
        Call call = anna.call();
        anna.heard(
                appeared(call, CallPrivilege.OWNER),
                first(CallPrivilege.OWNER, call, CallState.OFFERING, OfferingMode.ACTIVE));
    }

    @ParameterizedTest
    @EnumSource(CallState.class)
    @Rule({"L-149", "T-01"})
    void theFirstStateOfACallCanBeAny(CallState reached) {
        anna.opens(line, VOICE);

        line.shows(reached);

        Call call = anna.call();
        anna.heard(appeared(call, CallPrivilege.OWNER), first(CallPrivilege.OWNER, call, reached));
        assertThat(call.status().state()).isEqualTo(reached);
    }

    @Test
    @Rule("L-149")
    void aCallThatWasThereWhenTheLineWasOpenedIsTakenLikeANewOne() {
        line.when(Operation.OPEN, () -> line.shows(CallState.CONNECTED));

        anna.opens(line, VOICE);

        assertThat(anna.call().status().state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule("L-148")
    void aCallThatWasThereAtOpeningIsHeardOfWhenItsStateIsKnown() {
        line.when(Operation.OPEN, () -> line.announces(ScriptedLine.incoming().build()));
        anna.opens(line, VOICE);
        anna.heardNothing();

        line.call().reports(CallState.CONNECTED);

        assertThat(anna.call().status().state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule("L-150")
    void aCallIsNotTakenWhileTheLastHandleOfTheLineIsClosing() {
        Line open = anna.opens(line, VOICE);
        open.close();

        assertThat(line.announces(ScriptedLine.incoming().build()).isTaken()).isFalse();
    }

    @Test
    @Rule("L-150")
    void aCallIsNotTakenWhileTheLineIsClosedAndMayBeAnnouncedAgainLater() {
        Line open = anna.opens(line, VOICE);
        LineSink sink = line.sink();
        open.close();
        office.settle();
        ScriptedCall early = new ScriptedCall(line, "early");
        assertThat(sink.newCall(early, ScriptedLine.incoming().build())).isEmpty();
        anna.forgets();

        anna.opens(line, VOICE);
        early.isAnnounced(ScriptedLine.incoming().build());
        early.reports(CallState.OFFERING);

        assertThat(early.isTaken()).isTrue();
        assertThat(anna.call().status().state()).isEqualTo(CallState.OFFERING);
    }

    @Test
    @Rule({"L-151", "L-153", "L-155"})
    void theFirstWhoOpenedTheLineForTheMediaModeOwnsTheCallAndNobodyElse() {
        Desk carl = office.desk("carl");
        carl.opens(line, LineOpenOptions.owner(MediaMode.G3_FAX));
        anna.opens(line, VOICE);
        bert.opens(line, VOICE);

        line.offers();

        assertThat(anna.call().privilege()).isEqualTo(CallPrivilege.OWNER);
        assertThat(anna.call().info().owners()).isEqualTo(1);
        bert.heardNothing();
        carl.heardNothing();
        assertThat(bert.session().calls()).isEmpty();
    }

    @Test
    @Rule({"L-151", "L-153"})
    void whenTheFirstHasClosedTheLineTheNextOwnsNewCalls() {
        Line leaving = anna.opens(line, VOICE);
        bert.opens(line, VOICE);
        leaving.close();
        anna.opens(line, VOICE);
        anna.forgets();

        line.offers();

        assertThat(bert.call().privilege()).isEqualTo(CallPrivilege.OWNER);
        anna.heardNothing();
    }

    @Test
    @Rule("L-152")
    void forACallOfUnknownMediaTheCandidatesAreTriedToFindAnOwner() {
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.owner(MediaMode.G3_FAX));

        line.offers(ScriptedLine.incoming()
                .mediaModes(EnumSet.of(MediaMode.UNKNOWN, MediaMode.DATA_MODEM, MediaMode.G3_FAX))
                .build());

        anna.heardNothing();
        assertThat(bert.call().privilege()).isEqualTo(CallPrivilege.OWNER);
        assertThat(bert.call().info().mediaModes()).contains(MediaMode.UNKNOWN, MediaMode.DATA_MODEM, MediaMode.G3_FAX);
    }

    @Test
    @Rule({"L-154", "L-077"})
    void whoOpenedForOneAddressIsPassedOverForCallsOnAnother() {
        anna.opens(line, VOICE.withSingleAddress(1));
        bert.opens(line, VOICE);

        line.offers(ScriptedLine.incoming().addressId(0).build());

        anna.heardNothing();
        assertThat(bert.call().privilege()).isEqualTo(CallPrivilege.OWNER);
    }

    @Test
    @Rule("L-155")
    void theOwnerCannotRefuseTheCallButActOnItOrLetGo() {
        anna.opens(line, VOICE);
        ScriptedCall driver = line.offers();
        Call call = anna.gets(driver);

        refused(LineError.INVALCALLSTATE, () -> call.setPrivilege(CallPrivilege.MONITOR));
        assertThat(call.redirect("2009").id()).isPositive();
        office.settle();
        assertThat(driver.asked()).containsExactly(Operation.REDIRECT);
    }

    @Test
    @Rule("L-156")
    void everyLineHandleThatMonitorsGetsAHandleOfItsOwn() {
        Line one = anna.opens(line, LineOpenOptions.monitor());
        Line two = anna.opens(line, LineOpenOptions.monitor());
        Line owning = anna.opens(line, BOTH);
        Line late = bert.opens(line, BOTH);

        line.offers();
        office.settle();

        assertThat(anna.session().calls()).hasSize(3);
        assertThat(one.calls()).hasSize(1).allMatch(call -> call.privilege() == CallPrivilege.MONITOR);
        assertThat(two.calls()).hasSize(1).allMatch(call -> call.privilege() == CallPrivilege.MONITOR);
        assertThat(owning.calls()).hasSize(1).allMatch(call -> call.privilege() == CallPrivilege.OWNER);
        assertThat(late.calls()).hasSize(1).allMatch(call -> call.privilege() == CallPrivilege.MONITOR);
    }

    @Test
    @Rule("L-157")
    void anAnnouncementNamesTheAddressAndThePrivilegeAndTheStateFollows() {
        anna.opens(line, BOTH);

        line.offers(ScriptedLine.incoming().addressId(1).build());

        Call call = anna.call();
        anna.heard(
                new CallEvent.Appeared(call, 1, CallPrivilege.OWNER),
                first(CallPrivilege.OWNER, call, CallState.OFFERING, OfferingMode.ACTIVE));
    }

    @Test
    @Rule("L-158")
    void onlyTheFirstStateOfAHandleTellsItsPrivilege() {
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.offers();
        Call annas = anna.call();
        Call berts = bert.call();
        anna.heard(
                appeared(annas, CallPrivilege.OWNER),
                first(CallPrivilege.OWNER, annas, CallState.OFFERING, OfferingMode.ACTIVE));
        bert.heard(
                appeared(berts, CallPrivilege.MONITOR),
                first(CallPrivilege.MONITOR, berts, CallState.OFFERING, OfferingMode.ACTIVE));

        driver.reports(CallState.CONNECTED);
        anna.heard(state(annas, CallState.CONNECTED));
        bert.heard(state(berts, CallState.CONNECTED));
    }

    @Test
    @Rule("L-160")
    void theCountsIncludeTheReceiversWhenTheCallAppears() {
        List<String> counts = new ArrayList<>();
        for (Desk desk : List.of(anna, bert)) {
            desk.listener().reactsTo(CallEvent.Appeared.class, event -> {
                CallInfo info = event.call().info();
                counts.add(info.owners() + " owner, " + info.monitors() + " monitors");
            });
        }
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        office.desk("carl").opens(line, LineOpenOptions.monitor());

        line.offers();
        office.settle();

        assertThat(counts).containsExactly("1 owner, 2 monitors", "1 owner, 2 monitors");
        assertThat(anna.listener().events(CallEvent.InfoChanged.class)).isEmpty();
        assertThat(bert.listener().events(CallEvent.InfoChanged.class)).isEmpty();
    }

    @Test
    @Rule("L-164")
    void askingForNewCallsGivesMonitorHandlesOnlyForCallsWithoutOne() {
        anna.opens(line, VOICE);
        line.shows(CallState.CONNECTED);
        line.shows(CallState.ON_HOLD);
        office.settle();
        Line late = bert.opens(line, BOTH);
        line.shows(CallState.OFFERING);
        office.settle();
        assertThat(late.calls()).hasSize(1);

        List<Call> found = late.newCalls();

        assertThat(found).hasSize(2).allMatch(call -> call.privilege() == CallPrivilege.MONITOR);
        assertThat(found)
                .extracting(call -> call.status().state())
                .containsExactlyInAnyOrder(CallState.CONNECTED, CallState.ON_HOLD);
        assertThat(late.calls()).hasSize(3).containsAll(found);
        assertThat(late.newCalls()).isEmpty();
    }

    @Test
    @Rule({"L-164", "L-124"})
    void whoHeldTheCallIsToldOfTheNewMonitorAndTheNewMonitorHearsWhatFollows() {
        anna.opens(line, VOICE);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call annas = anna.gets(driver);
        Line late = bert.opens(line, LineOpenOptions.outgoing());
        bert.forgets();

        Call berts = late.newCalls().get(0);
        anna.heard(info(annas, CallInfoItem.MONITORS));
        bert.heardNothing();

        driver.reports(CallState.ON_HOLD);
        bert.heard(state(berts, CallState.ON_HOLD));
    }

    @Test
    @Rule("L-165")
    void newCallsCanBeAskedForOneAddress() {
        anna.opens(line, VOICE);
        line.announces(ScriptedLine.incoming().addressId(0).build()).reports(CallState.CONNECTED);
        line.announces(ScriptedLine.incoming().addressId(1).build()).reports(CallState.ON_HOLD);
        office.settle();
        Line late = bert.opens(line, LineOpenOptions.outgoing());

        assertThat(late.newCalls(1))
                .singleElement()
                .satisfies(call -> assertThat(call.status().state()).isEqualTo(CallState.ON_HOLD));
        assertThat(late.newCalls(1)).isEmpty();
        assertThat(late.newCalls(0)).hasSize(1);
        refused(LineError.INVALADDRESSID, () -> late.newCalls(2));
        refused(LineError.INVALADDRESSID, () -> late.newCalls(-1));
    }

    @Test
    @Rule("L-165")
    void aCallHasOneAddressForAsLongAsItLives() {
        anna.opens(line, VOICE);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);

        driver.tells(ScriptedLine.incoming().addressId(1).callId(7).build(), CallInfoItem.CALL_ID);
        office.settle();

        assertThat(call.info().callId()).isEqualTo(7);
        assertThat(call.info().addressId()).isZero();
        assertThat(call.line().addressStatus(0).calls().active()).isEqualTo(1);
        assertThat(call.line().addressStatus(1).calls().active()).isZero();
    }

    @Test
    @Rule({"L-166", "L-167", "L-175"})
    void aLateComerMayRaiseItsPrivilegeAndThenThereAreTwoOwners() {
        anna.opens(line, VOICE);
        ScriptedCall driver = line.offers();
        Call annas = anna.gets(driver);
        Call berts = bert.opens(line, LineOpenOptions.outgoing()).newCalls().get(0);
        refused(LineError.NOTOWNER, berts::answer);

        berts.setPrivilege(CallPrivilege.OWNER);

        assertThat(berts.answer().id()).isPositive();
        assertThat(annas.info().owners()).isEqualTo(2);
        assertThat(annas.privilege()).isEqualTo(CallPrivilege.OWNER);
    }

    @Test
    @Rule("L-168")
    void aCallBetweenTwoMonitoredStationsIsTwoCallsWithOneCallId() {
        ScriptedLine other = office.line("2002");
        anna.opens(line, LineOpenOptions.monitor());
        anna.opens(other, LineOpenOptions.monitor());
        anna.forgets();
        CallInfo talk = ScriptedLine.incoming().callId(77).build();
        Call one = anna.gets(line.announces(talk).reports(CallState.CONNECTED));
        Call two = anna.gets(other.announces(talk).reports(CallState.CONNECTED));

        assertThat(one.handle()).isNotEqualTo(two.handle());
        assertThat(one.info().callId()).isEqualTo(two.info().callId());
        line.call().reports(CallState.ON_HOLD);
        anna.heard(state(one, CallState.ON_HOLD));
        assertThat(two.status().state()).isEqualTo(CallState.CONNECTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = CallReason.class,
            names = {"CALL_COMPLETION", "REMINDER", "ROUTE_REQUEST"})
    @Rule("L-169")
    void aCallBackAReminderAndARoutingRequestAreOfferedAsNewCallsWithTheirReason(CallReason reason) {
        anna.opens(line, VOICE);
        anna.gets(line.offers());

        ScriptedCall again = line.offers(ScriptedLine.incoming().reason(reason).build());

        Call call = anna.gets(again);
        assertThat(call.info().reason()).isEqualTo(reason);
        assertThat(call.status().state()).isEqualTo(CallState.OFFERING);
        assertThat(anna.session().calls()).hasSize(2);
    }

    @Test
    @Rule({"L-170", "L-171"})
    void ringingAndOfferingAreIndependentAndEveryRingCycleIsHeard() {
        Line open = anna.opens(line, VOICE);
        open.setStatusMessages(Set.of(LineStateItem.RINGING), Set.of());
        anna.forgets();

        line.rings(1, 0);
        line.rings(1, 1);
        line.rings(2, 2);
        anna.heard(
                new LineEvent.Ringing(open, 1, 0),
                new LineEvent.Ringing(open, 1, 1),
                new LineEvent.Ringing(open, 2, 2));
        assertThat(open.calls()).isEmpty();

        line.offers();
        office.settle();
        assertThat(anna.listener().events(LineEvent.Ringing.class)).isEmpty();
        assertThat(open.calls()).hasSize(1);
    }

    @Test
    @Rule("L-171")
    void ringingIsHeardOnlyByHandlesThatAskedForIt() {
        Line listening = anna.opens(line, LineOpenOptions.outgoing());
        listening.setStatusMessages(Set.of(LineStateItem.RINGING), Set.of());
        bert.opens(line, VOICE);
        anna.forgets();
        bert.forgets();

        line.rings(1, 0);

        anna.heard(new LineEvent.Ringing(listening, 1, 0));
        bert.heardNothing();
    }
}
