package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.appeared;
import static org.strowger.core.rules.Events.conferenced;
import static org.strowger.core.rules.Events.first;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.device.LineStatus.CallCounts;
import org.strowger.telephony.device.RemoveFromConference;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Conferences and their members: leaving, who is related to whom, and what is told of it. */
class ConferenceRulesTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);

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
    @Rule({"L-274", "L-166"})
    void theRelatedCallsAreTheSameForEveryMemberAndBeginWithTheParent() {
        Meeting meeting = new Meeting(line, anna);
        for (CallState state : CallState.values()) {
            if (state != CallState.IDLE) {
                meeting.parentAtDriver.reports(state);
                assertThat(meeting.parent.conference().relatedCalls())
                        .containsExactly(meeting.parent, meeting.first, meeting.second);
            }
        }
        meeting.parentAtDriver.reports(CallState.IDLE);

        for (Call call : List.of(meeting.parent, meeting.first, meeting.second)) {
            assertThat(call.conference().relatedCalls()).containsExactly(meeting.parent, meeting.first, meeting.second);
        }
    }

    @Test
    @Rule({"L-274", "L-166", "L-177"})
    void whoAsksForRelatedCallsIsGivenMonitorHandlesToThoseItHasNone() {
        Meeting meeting = new Meeting(line, anna);
        Line watching = bert.opens(line, LineOpenOptions.ownerAndMonitor(MediaMode.INTERACTIVE_VOICE));
        meeting.firstAtDriver.reports(CallState.CONNECTED);
        meeting.firstAtDriver.joins(meeting.parentAtDriver);
        List<Call> taken = watching.newCalls();
        Call own = taken.get(1);
        own.setPrivilege(CallPrivilege.OWNER);
        taken.get(0).close();
        taken.get(2).close();
        anna.forgets();
        bert.forgets();

        List<Call> related = own.conference().relatedCalls();

        assertThat(related)
                .hasSize(3)
                .contains(own)
                .doesNotContainAnyElementsOf(anna.session().calls());
        assertThat(related.get(0).info().callId())
                .isEqualTo(meeting.parent.info().callId());
        assertThat(related)
                .extracting(Call::privilege)
                .containsExactly(CallPrivilege.MONITOR, CallPrivilege.MONITOR, CallPrivilege.OWNER);
        assertThat(own.conference().relatedCalls()).isEqualTo(related);
        anna.heard(info(meeting.parent, CallInfoItem.MONITORS), info(meeting.second, CallInfoItem.MONITORS));
        bert.heardNothing();
    }

    @Test
    @Rule({"L-275", "L-274"})
    void aCallOutsideAnyConferenceHasNoRelatedCalls() {
        Call call = anna.gets(line.shows(CallState.CONNECTED));
        Meeting meeting = new Meeting(line, anna);

        refused(LineError.NOCONFERENCE, () -> call.conference().relatedCalls());
        meeting.first.close();
        refused(LineError.INVALCALLHANDLE, () -> meeting.first.conference().relatedCalls());
        assertThat(meeting.parent.conference().relatedCalls()).doesNotContain(meeting.first);
    }

    @Test
    @Rule({"L-193", "L-194"})
    void everyVersionAndEveryHolderIsToldItsOwnHandleOfTheConference() {
        Desk old = office.desk("old", ApiVersion.V1_4);
        old.opens(line, LineOpenOptions.monitor());
        bert.opens(line, LineOpenOptions.monitor());
        Meeting meeting = new Meeting(line, anna);
        ScriptedCall third = line.shows(CallState.CONNECTED);
        Call added = anna.gets(third);
        Call watched = bert.gets(third);
        Call watchedByOld = old.gets(third);

        third.joins(meeting.parentAtDriver);

        anna.heard(conferenced(added, meeting.parent));
        bert.heard(conferenced(watched, bert.session().calls().get(0)));
        old.heard(conferenced(watchedByOld, old.session().calls().get(0)));
    }

    @Test
    @Rule("L-193")
    void whoHasReleasedTheConferenceIsToldOfNone() {
        bert.opens(line, LineOpenOptions.monitor());
        Meeting meeting = new Meeting(line, anna);
        Call added = anna.gets(line.shows(CallState.CONNECTED));
        bert.forgets();
        meeting.parent.close();
        anna.heardNothing();

        line.call().joins(meeting.parentAtDriver);

        anna.heard(state(added, CallState.CONFERENCED));
        Call watched = bert.session().calls().get(3);
        bert.heard(
                info(bert.session().calls().get(0), CallInfoItem.OWNERS_DECREASED),
                conferenced(watched, bert.session().calls().get(0)));
    }

    @Test
    @Rule({"L-193", "L-121"})
    void membersOfAConferenceThatEverybodyReleasedGoOn() {
        Meeting meeting = new Meeting(line, anna);

        meeting.parent.close();
        office.settle();
        meeting.secondAtDriver.reports(CallState.CONNECTED).joins(meeting.parentAtDriver);

        assertThat(meeting.parentAtDriver.asked()).containsExactly(Operation.CLOSE_CALL);
        anna.heard(state(meeting.second, CallState.CONNECTED), state(meeting.second, CallState.CONFERENCED));
        refused(LineError.NOCONFERENCE, () -> meeting.first.conference().relatedCalls());
    }

    @Test
    @Rule("L-193")
    void aCallThatOthersJoinIsAConferenceFromThenOn() {
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);
        refused(LineError.INVALCONFCALLHANDLE, () -> call.conference().prepareAdd());
        ScriptedCall other = line.shows(CallState.CONNECTED);
        Call member = anna.gets(other);

        other.joins(driver);

        anna.heard(conferenced(member, call));
        assertThat(call.conference().relatedCalls()).containsExactly(call, member);
        assertThat(call.conference().prepareAdd().id()).isPositive();
    }

    @Test
    @Rule({"L-193", "L-149"})
    void aConferenceThatIsThereWhenTheLineIsOpenedIsToldWithItsMembersInWhateverOrderTheyAreFound() {
        ScriptedLine found = office.line("2002");
        found.when(Operation.OPEN, () -> {
            ScriptedCall early = found.shows(CallState.CONNECTED);
            ScriptedCall first = found.announces(ScriptedLine.incoming().build());
            ScriptedCall parent = found.announces(
                    ScriptedLine.incoming().origin(CallOrigin.CONFERENCE).build());
            early.joins(parent);
            first.joins(parent);
            parent.reports(CallState.CONNECTED);
            found.announces(ScriptedLine.incoming().build()).joins(parent);
        });

        Line opened = anna.opens(found, LineOpenOptions.monitor());
        office.settle();

        Call parent = opened.calls().get(2);
        assertThat(anna.listener().events(CallEvent.StateChanged.class))
                .filteredOn(event -> event.state() == CallState.CONFERENCED)
                .hasSize(3)
                .allSatisfy(event -> assertThat(event.conference()).contains(parent));
        assertThat(parent.conference().relatedCalls()).hasSize(4);
    }

    @Test
    @Rule({"L-193", "L-148"})
    void whoJoinsAConferenceThatHasNoStateYetIsToldOfItAfterwards() {
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);
        ScriptedCall parentAtDriver = line.announces(
                ScriptedLine.incoming().origin(CallOrigin.CONFERENCE).build());

        driver.joins(parentAtDriver);
        anna.heardNothing();
        parentAtDriver.reports(CallState.CONNECTED);

        office.settle();
        Call parent = open.calls().get(1);
        anna.heard(
                appeared(parent, CallPrivilege.OWNER),
                first(CallPrivilege.OWNER, parent, CallState.CONNECTED),
                conferenced(call, parent));
    }

    @Test
    @Rule("L-203")
    void aMemberCountsAsActive() {
        new Meeting(line, anna);

        assertThat(open.status().calls()).isEqualTo(new CallCounts(3, 0, 0));
        assertThat(open.addressStatus(0).calls()).isEqualTo(new CallCounts(3, 0, 0));
    }

    @Test
    @Rule("L-203")
    void aMemberThatIsMerelyReportedConferencedIsAMemberOfNothingKnown() {
        ScriptedCall driver = line.shows(CallState.CONFERENCED);
        Call call = anna.gets(driver);

        refused(LineError.NOCONFERENCE, () -> call.conference().relatedCalls());
        assertThat(call.drop().id()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(
            value = CallState.class,
            names = {"CONNECTED", "IDLE", "ON_HOLD"})
    @Rule({"L-277", "T-32"})
    void aRemovedMemberEntersTheStateThatItsAddressAdvertises(CallState advertised) {
        Meeting meeting = new Meeting(line, anna);

        Request<Void> remove = meeting.second.conference().remove();
        office.settle();
        assertThat(line.entries())
                .containsExactly(new Asked(Operation.REMOVE_FROM_CONFERENCE, meeting.secondAtDriver, List.of()));
        meeting.secondAtDriver.succeeds().reports(advertised);

        anna.heard(succeeded(remove), state(meeting.second, advertised));
        assertThat(meeting.parent.status().state()).isEqualTo(CallState.CONNECTED);
        assertThat(meeting.parent.conference().relatedCalls()).containsExactly(meeting.parent, meeting.first);
        refused(LineError.NOCONFERENCE, () -> meeting.second.conference().relatedCalls());
    }

    @Test
    @Rule({"L-277", "L-172"})
    void onlyAnOwnerRemovesAMember() {
        bert.opens(line, LineOpenOptions.monitor());
        Meeting meeting = new Meeting(line, anna);
        Call watched = bert.session().calls().get(2);

        refused(LineError.NOTOWNER, () -> watched.conference().remove());
        refused(LineError.INVALCALLSTATE, () -> meeting.parent.conference().remove());
        meeting.second.close();
        refused(LineError.INVALCALLHANDLE, () -> meeting.second.conference().remove());
        office.settle();

        assertThat(line.asked()).doesNotContain(Operation.REMOVE_FROM_CONFERENCE);
    }

    @Test
    @Rule("L-278")
    void anAddressSaysWhichMembersCanBeRemoved() {
        Meeting any = meetingWhereCanBeRemoved("3001", RemoveFromConference.ANY);
        Meeting last = meetingWhereCanBeRemoved("3002", RemoveFromConference.LAST);
        Meeting none = meetingWhereCanBeRemoved("3003", RemoveFromConference.NONE);

        assertThat(any.first.conference().remove().id()).isPositive();
        assertThat(any.second.conference().remove().id()).isPositive();
        refused(LineError.OPERATIONUNAVAIL, () -> last.first.conference().remove());
        assertThat(last.second.conference().remove().id()).isPositive();
        refused(LineError.OPERATIONUNAVAIL, () -> none.first.conference().remove());
        refused(LineError.OPERATIONUNAVAIL, () -> none.second.conference().remove());

        last.secondAtDriver.reports(CallState.CONNECTED);
        assertThat(last.first.conference().remove().id()).isPositive();
    }

    private Meeting meetingWhereCanBeRemoved(String number, RemoveFromConference which) {
        ScriptedLine on = office.line(
                ScriptedLine.addressLike(number).removeFromConference(which).build());
        anna.opens(on, VOICE);
        return new Meeting(on, anna);
    }

    @Test
    @Rule({"L-280", "L-282", "T-33"})
    void aConferenceOfTwoMayBecomeACallAgain() {
        Meeting meeting = new Meeting(line, anna);

        meeting.secondAtDriver.reports(CallState.DISCONNECTED, DisconnectMode.NORMAL);
        meeting.parentAtDriver.reports(CallState.IDLE);
        meeting.firstAtDriver.reports(CallState.CONNECTED);

        anna.heard(
                state(meeting.second, CallState.DISCONNECTED, DisconnectMode.NORMAL),
                state(meeting.parent, CallState.IDLE),
                state(meeting.first, CallState.CONNECTED));
        refused(LineError.NOCONFERENCE, () -> meeting.first.conference().relatedCalls());
        assertThat(meeting.first.hold().id()).isPositive();
    }

    @Test
    @Rule({"L-281", "L-282", "T-34"})
    void droppingTheConferenceMayEndItsMembers() {
        bert.opens(line, LineOpenOptions.monitor());
        Meeting meeting = new Meeting(line, anna);
        bert.forgets();

        Request<Void> drop = meeting.parent.drop();
        office.settle();
        meeting.parentAtDriver.succeeds().reports(CallState.IDLE);
        meeting.firstAtDriver.reports(CallState.DISCONNECTED, DisconnectMode.NORMAL);
        meeting.secondAtDriver.reports(CallState.IDLE);

        anna.heard(
                succeeded(drop),
                state(meeting.parent, CallState.IDLE),
                state(meeting.first, CallState.DISCONNECTED, DisconnectMode.NORMAL),
                state(meeting.second, CallState.IDLE));
        List<Call> watched = bert.session().calls();
        bert.heard(
                state(watched.get(0), CallState.IDLE),
                state(watched.get(1), CallState.DISCONNECTED, DisconnectMode.NORMAL),
                state(watched.get(2), CallState.IDLE));
        assertThat(line.asked()).containsExactly(Operation.DROP);
    }

    @Test
    @Rule({"L-281", "L-282"})
    void whereTheOthersGoOnDroppingTheConferenceEndsItForThisStationOnly() {
        Meeting meeting = new Meeting(line, anna);

        meeting.parent.drop();
        office.settle();
        meeting.parentAtDriver.succeeds().reports(CallState.IDLE);
        anna.forgets();

        assertThat(line.asked()).containsExactly(Operation.DROP);
        assertThat(meeting.first.status().state()).isEqualTo(CallState.CONFERENCED);
        assertThat(meeting.second.conference().relatedCalls())
                .containsExactly(meeting.parent, meeting.first, meeting.second);
    }

    @Test
    @Rule({"L-288", "L-282"})
    void aMemberThatHangsUpIsHeardOfAndTheConferenceStays() {
        Meeting meeting = new Meeting(line, anna);

        meeting.firstAtDriver.reports(CallState.DISCONNECTED, DisconnectMode.NORMAL);

        anna.heard(state(meeting.first, CallState.DISCONNECTED, DisconnectMode.NORMAL));
        assertThat(meeting.parent.status().state()).isEqualTo(CallState.CONNECTED);
        assertThat(meeting.parent.conference().relatedCalls()).containsExactly(meeting.parent, meeting.second);
    }

    @Test
    @Rule({"L-293", "L-292"})
    void whatAConferenceAndItsMembersCanDoNowIsToldByTheirStatus() {
        Meeting meeting = new Meeting(line, anna);
        Call simple = anna.gets(line.shows(CallState.CONNECTED));

        assertThat(meeting.parent.status().features())
                .contains(CallFeature.PREPARE_ADD_TO_CONFERENCE, CallFeature.DROP, CallFeature.HOLD)
                .doesNotContain(CallFeature.ADD_TO_CONFERENCE, CallFeature.REMOVE_FROM_CONFERENCE);
        assertThat(meeting.first.status().features())
                .contains(CallFeature.REMOVE_FROM_CONFERENCE)
                .doesNotContain(
                        CallFeature.ADD_TO_CONFERENCE, CallFeature.PREPARE_ADD_TO_CONFERENCE, CallFeature.UNHOLD);
        assertThat(simple.status().features())
                .contains(CallFeature.ADD_TO_CONFERENCE, CallFeature.SETUP_CONFERENCE)
                .doesNotContain(CallFeature.PREPARE_ADD_TO_CONFERENCE, CallFeature.REMOVE_FROM_CONFERENCE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Rule({"L-292", "L-244", "L-267", "L-278"})
    void whatAnAddressRulesOutIsNoFeatureOfItsCalls(boolean able) {
        AddressCapabilities.Builder address = ScriptedLine.addressLike("2002")
                .removeFromConference(able ? RemoveFromConference.ANY : RemoveFromConference.NONE);
        Set.of(AddressCapabilityFlag.TRANSFER_HELD, AddressCapabilityFlag.CONFERENCE_HELD).stream()
                .filter(flag -> able)
                .forEach(address::flag);
        ScriptedLine other = office.line(
                able
                        ? address.build()
                        : address.flag(AddressCapabilityFlag.SETUP_CONFERENCE_NULL)
                                .build());
        anna.opens(other, VOICE);
        Call held = anna.gets(other.shows(CallState.ON_HOLD));
        Call connected = anna.gets(other.shows(CallState.CONNECTED));
        Meeting meeting = new Meeting(other, anna);

        assertThat(has(held, CallFeature.COMPLETE_TRANSFER)).isEqualTo(able);
        assertThat(has(held, CallFeature.ADD_TO_CONFERENCE)).isEqualTo(able);
        assertThat(has(connected, CallFeature.SETUP_CONFERENCE)).isEqualTo(able);
        assertThat(has(connected, CallFeature.ADD_TO_CONFERENCE)).isTrue();
        assertThat(has(meeting.first, CallFeature.REMOVE_FROM_CONFERENCE)).isEqualTo(able);
    }

    private static boolean has(Call call, CallFeature feature) {
        return call.status().features().contains(feature);
    }
}
