package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.conferenced;
import static org.strowger.core.rules.Events.failed;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.delivered;
import static org.strowger.core.rules.Refusals.refused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Call;
import org.strowger.telephony.ConferenceSetUp;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParamFlag;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineStatus.CallCounts;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Setting conferences up, from a call and from nothing, and extending them by consultation. */
class SetUpConferenceRulesTest {
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

    /** A conference that was set up from a call, with nobody added yet. */
    private final class SetUp {
        private final ScriptedCall firstAtDriver = line.shows(CallState.CONNECTED);
        private final Call first = anna.gets(firstAtDriver);
        private final ScriptedCall parentAtDriver;
        private final Call parent;
        private final ScriptedCall consultationAtDriver;
        private final Call consultation;

        SetUp(CallParams params) {
            Request<ConferenceSetUp> request = first.conference().setUp(3, params);
            office.settle();
            firstAtDriver.succeeds();
            parentAtDriver = line.calls().get(line.calls().size() - 2);
            consultationAtDriver = line.call();
            anna.heard(succeeded(request));
            parent = delivered(request).conference();
            consultation = delivered(request).consultation();
            line.script().forget();
        }

        SetUp() {
            this(CallParams.defaults());
            firstAtDriver.joins(parentAtDriver);
            parentAtDriver.reports(CallState.ON_HOLD_PENDING_CONFERENCE);
            consultationAtDriver.reports(CallState.DIALTONE);
            anna.heard(
                    conferenced(first, parent),
                    state(parent, CallState.ON_HOLD_PENDING_CONFERENCE),
                    state(consultation, CallState.DIALTONE));
        }
    }

    private static CallParams noHold() {
        return CallParams.builder()
                .flag(CallParamFlag.NO_HOLD_CONFERENCE)
                .targetAddress("1009")
                .build();
    }

    @Test
    @Rule({"L-265", "L-266", "L-268", "L-193", "T-29"})
    void settingUpMakesAConferenceAndAConsultationCallAndTheFirstCallAMember() {
        SetUp conference = new SetUp();

        assertThat(conference.parent.info().origin()).isEqualTo(CallOrigin.CONFERENCE);
        assertThat(conference.parent.privilege()).isEqualTo(CallPrivilege.OWNER);
        assertThat(conference.parent.info().owners()).isEqualTo(1);
        assertThat(conference.consultation.info().origin()).isEqualTo(CallOrigin.OUTBOUND);
        assertThat(conference.consultation.privilege()).isEqualTo(CallPrivilege.OWNER);
        assertThat(conference.first.status().state()).isEqualTo(CallState.CONFERENCED);
        assertThat(anna.session().calls())
                .containsExactly(conference.first, conference.parent, conference.consultation);
        assertThat(conference.parent.conference().relatedCalls()).containsExactly(conference.parent, conference.first);
    }

    @Test
    @Rule({"L-268", "L-193"})
    void aMemberThatJoinsBeforeTheSetUpIsCompletedIsToldOfItsConferenceAfterwards() {
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call first = anna.gets(driver);
        Request<ConferenceSetUp> request = first.conference().setUp(3);
        office.settle();

        driver.joins(line.calls().get(1));
        anna.heardNothing();
        assertThat(first.status().state()).isEqualTo(CallState.CONNECTED);
        driver.succeeds();

        office.settle();
        anna.heard(succeeded(request), conferenced(first, delivered(request).conference()));
        assertThat(first.conference().relatedCalls())
                .containsExactly(delivered(request).conference(), first);
    }

    @Test
    @Rule({"L-268", "L-196"})
    void whatHappensToAMemberThatJoinedTooEarlyIsNotLost() {
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call first = anna.gets(driver);
        Request<ConferenceSetUp> request = first.conference().setUp(3);
        office.settle();

        driver.joins(line.calls().get(1)).reports(CallState.DISCONNECTED, DisconnectMode.NORMAL);
        driver.succeeds();

        anna.heard(state(first, CallState.DISCONNECTED, DisconnectMode.NORMAL), succeeded(request));
        refused(LineError.NOCONFERENCE, () -> first.conference().relatedCalls());
    }

    @Test
    @Rule({"L-135", "L-193"})
    void aMemberOfAConferenceThatNeverWasStaysAsItIs() {
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call first = anna.gets(driver);
        Request<ConferenceSetUp> request = first.conference().setUp(3);
        office.settle();

        driver.joins(line.calls().get(1)).fails(LineError.CONFERENCEFULL);

        anna.heard(failed(request, LineError.CONFERENCEFULL));
        assertThat(first.status().state()).isEqualTo(CallState.CONNECTED);
        refused(LineError.NOCONFERENCE, () -> first.conference().relatedCalls());
    }

    @Test
    @Rule({"L-266", "L-172"})
    void onlyAnOwnerSetsUpAConference() {
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call watched = bert.gets(driver);
        Call call = anna.gets(driver);

        refused(LineError.NOTOWNER, () -> watched.conference().setUp(3));
        call.close();
        refused(LineError.INVALCALLHANDLE, () -> call.conference().setUp(3));
        office.settle();

        assertThat(line.asked()).doesNotContain(Operation.SET_UP_CONFERENCE);
    }

    @Test
    @Rule("L-267")
    void anAddressWhoseConferencesStartFromACallWantsACall() {
        refused(LineError.INVALCALLHANDLE, () -> open.setUpConference(3, CallParams.defaults()));
        office.settle();

        assertThat(line.asked()).doesNotContain(Operation.SET_UP_CONFERENCE);
        assertThat(open.status().calls()).isEqualTo(new CallCounts(0, 0, 0));
    }

    @Test
    @Rule({"L-267", "L-268"})
    void anAddressWhoseConferencesStartFromNothingWantsNoCall() {
        ScriptedLine other = office.line(ScriptedLine.addressLike("2002")
                .flag(AddressCapabilityFlag.SETUP_CONFERENCE_NULL)
                .build());
        Line opened = anna.opens(other, VOICE);
        Call call = anna.gets(other.shows(CallState.CONNECTED));

        refused(LineError.INVALLINEHANDLE, () -> call.conference().setUp(3));
        Request<ConferenceSetUp> request = opened.setUpConference(5, CallParams.defaults());
        office.settle();
        assertThat(other.argumentsOf(Operation.SET_UP_CONFERENCE))
                .hasSize(1)
                .allSatisfy(arguments -> assertThat(arguments).startsWith(5));
        ScriptedCall consultation = other.call().succeeds();
        ScriptedCall parent = other.calls().get(other.calls().size() - 2);
        parent.reports(CallState.ON_HOLD_PENDING_CONFERENCE);
        consultation.reports(CallState.DIALTONE);
        office.settle();

        ConferenceSetUp made = delivered(request);
        anna.heard(
                succeeded(request),
                state(made.conference(), CallState.ON_HOLD_PENDING_CONFERENCE),
                state(made.consultation(), CallState.DIALTONE));
        assertThat(made.conference().info().origin()).isEqualTo(CallOrigin.CONFERENCE);
        assertThat(made.conference().conference().relatedCalls()).containsExactly(made.conference());
        assertThat(call.status().state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule("L-267")
    void aClosedLineSetsUpNoConference() {
        open.close();

        refused(LineError.INVALLINEHANDLE, () -> open.setUpConference(3, CallParams.defaults()));
    }

    @Test
    @Rule({"L-268", "L-399"})
    void aLineOutOfServiceSetsUpNothing() {
        Call call = anna.gets(line.shows(CallState.CONNECTED));
        Meeting meeting = new Meeting(line, anna);
        line.isIn(Set.of(LineCondition.CONNECTED));

        refused(LineError.INVALLINESTATE, () -> call.conference().setUp(3));
        refused(LineError.INVALLINESTATE, () -> meeting.parent.conference().prepareAdd());
    }

    @Test
    @Rule("L-287")
    void theNumberOfPartiesIsAHintWithinWhatTheAddressCanJoin() {
        ScriptedLine small = office.line(
                ScriptedLine.addressLike("2002").maxConferenceParties(4).build());
        anna.opens(small, VOICE);
        Call call = anna.gets(small.shows(CallState.CONNECTED));

        refused(LineError.CONFERENCEFULL, () -> call.conference().setUp(5));
        refused(LineError.INVALPARAM, () -> call.conference().setUp(-1));
        call.conference().setUp(4);
        call.conference().setUp(0);
        office.settle();

        assertThat(small.argumentsOf(Operation.SET_UP_CONFERENCE))
                .extracting(arguments -> arguments.get(0))
                .containsExactly(4, 0);
    }

    @Test
    @Rule({"L-287", "L-004"})
    void theSwitchMayHaveLessRoomThanItSays() {
        line.refuses(Operation.SET_UP_CONFERENCE, LineError.CONFERENCEFULL);
        Call call = anna.gets(line.shows(CallState.CONNECTED));

        Request<ConferenceSetUp> request = call.conference().setUp(100);

        anna.heard(failed(request, LineError.CONFERENCEFULL));
        assertThat(anna.session().calls()).containsExactly(call);
    }

    @Test
    @Rule({"L-279", "L-237", "T-24"})
    void droppingTheConsultationCallMayBringTheConferenceBack() {
        Meeting meeting = new Meeting(line, anna).waiting();
        ScriptedCall consultationAtDriver = line.shows(CallState.DIALTONE);
        Call consultation = anna.gets(consultationAtDriver);

        Request<Void> drop = consultation.drop();
        office.settle();
        consultationAtDriver.succeeds().reports(CallState.IDLE);
        meeting.parentAtDriver.reports(CallState.CONNECTED);

        anna.heard(succeeded(drop), state(consultation, CallState.IDLE), state(meeting.parent, CallState.CONNECTED));
    }

    @Test
    @Rule({"L-279", "L-282", "L-275"})
    void droppingTheConsultationCallMayDissolveTheConference() {
        SetUp conference = new SetUp();

        Request<Void> drop = conference.consultation.drop();
        office.settle();
        conference.consultationAtDriver.succeeds().reports(CallState.IDLE);
        conference.parentAtDriver.reports(CallState.IDLE);
        conference.firstAtDriver.reports(CallState.CONNECTED);

        anna.heard(
                succeeded(drop),
                state(conference.consultation, CallState.IDLE),
                state(conference.parent, CallState.IDLE),
                state(conference.first, CallState.CONNECTED));
        refused(LineError.NOCONFERENCE, () -> conference.first.conference().relatedCalls());
        assertThat(conference.parent.conference().relatedCalls()).containsExactly(conference.parent);
        assertThat(open.status().calls()).isEqualTo(new CallCounts(1, 0, 0));
    }

    @Test
    @Rule({"L-248", "T-25"})
    void unholdingTheFirstCallCancelsTheSetUp() {
        SetUp conference = new SetUp();
        assertThat(conference.first.status().features()).contains(CallFeature.UNHOLD);

        Request<Void> unhold = conference.first.unhold();
        office.settle();
        assertThat(line.entries()).containsExactly(new Asked(Operation.UNHOLD, conference.firstAtDriver, List.of()));
        conference.firstAtDriver.succeeds();
        conference.consultationAtDriver.reports(CallState.IDLE);
        conference.parentAtDriver.reports(CallState.IDLE);
        conference.firstAtDriver.reports(CallState.CONNECTED);

        anna.heard(
                succeeded(unhold),
                state(conference.consultation, CallState.IDLE),
                state(conference.parent, CallState.IDLE),
                state(conference.first, CallState.CONNECTED));
        assertThat(conference.parent.isValid()).isTrue();
        assertThat(conference.consultation.isValid()).isTrue();
    }

    @Test
    @Rule({"L-248", "L-246"})
    void aMemberOfAConferenceThatIsNoLongerBeingSetUpIsNotUnheld() {
        Meeting two = new Meeting(line, anna).waiting();
        SetUp conference = new SetUp();
        conference.parentAtDriver.reports(CallState.CONNECTED);

        refused(LineError.INVALCALLSTATE, two.first::unhold);
        refused(LineError.INVALCALLSTATE, conference.first::unhold);
        office.settle();

        assertThat(line.asked()).doesNotContain(Operation.UNHOLD);
    }

    @Test
    @Rule({"L-247", "L-246", "T-25"})
    void unholdingTheConferenceEndsTheConsultationCall() {
        Meeting meeting = new Meeting(line, anna);
        Request<Call> prepare = meeting.parent.conference().prepareAdd();
        office.settle();
        meeting.parentAtDriver.succeeds().reports(CallState.ON_HOLD_PENDING_CONFERENCE);
        ScriptedCall consultationAtDriver = line.call().reports(CallState.DIALTONE);
        anna.forgets();

        Request<Void> unhold = meeting.parent.unhold();
        office.settle();
        meeting.parentAtDriver.succeeds();
        consultationAtDriver.reports(CallState.IDLE);
        meeting.parentAtDriver.reports(CallState.CONNECTED);

        anna.heard(
                succeeded(unhold),
                state(delivered(prepare), CallState.IDLE),
                state(meeting.parent, CallState.CONNECTED));
    }

    @Test
    @Rule({"L-249", "T-22"})
    void theUserSwapsBetweenTheConferenceAndItsConsultationCall() {
        SetUp conference = new SetUp();
        conference.consultationAtDriver.reports(CallState.CONNECTED);
        anna.forgets();

        Request<Void> swap = conference.consultation.swapHold(conference.parent);
        office.settle();
        conference.consultationAtDriver.succeeds().reports(CallState.ON_HOLD);
        conference.parentAtDriver.reports(CallState.CONNECTED);

        anna.heard(
                succeeded(swap),
                state(conference.consultation, CallState.ON_HOLD),
                state(conference.parent, CallState.CONNECTED));
        assertThat(line.argumentsOf(Operation.SWAP_HOLD)).containsExactly(List.of(conference.parentAtDriver));
    }

    @Test
    @Rule({"L-285", "T-35"})
    void withoutHoldTheFirstCallIsJoinedWhenTheOtherPartyAnswers() {
        SetUp conference = new SetUp(noHold());
        conference.consultationAtDriver.reports(CallState.PROCEEDING);
        anna.heard(state(conference.consultation, CallState.PROCEEDING));
        assertThat(conference.first.status().state()).isEqualTo(CallState.CONNECTED);

        conference.consultationAtDriver.reports(CallState.CONNECTED);
        conference.firstAtDriver.joins(conference.parentAtDriver);
        conference.consultationAtDriver.joins(conference.parentAtDriver);
        conference.parentAtDriver.reports(CallState.CONNECTED);

        anna.heard(
                state(conference.consultation, CallState.CONNECTED),
                conferenced(conference.first, conference.parent),
                conferenced(conference.consultation, conference.parent),
                state(conference.parent, CallState.CONNECTED));
        assertThat(conference.parent.conference().relatedCalls())
                .containsExactly(conference.parent, conference.first, conference.consultation);
    }

    @Test
    @Rule("L-285")
    void withoutHoldTheTargetIsPassedToTheDriverAndMustBeThere() {
        Call call = anna.gets(line.shows(CallState.CONNECTED));
        Meeting meeting = new Meeting(line, anna);
        CallParams nowhere =
                CallParams.builder().flag(CallParamFlag.NO_HOLD_CONFERENCE).build();

        refused(LineError.INVALCALLPARAMS, () -> call.conference().setUp(3, nowhere));
        refused(LineError.INVALCALLPARAMS, () -> meeting.parent.conference().prepareAdd(nowhere));
        call.conference().setUp(3, noHold());
        meeting.parent.conference().prepareAdd(noHold());
        office.settle();

        CallParams forSetUp = (CallParams)
                line.argumentsOf(Operation.SET_UP_CONFERENCE).get(0).get(1);
        CallParams forAdding =
                (CallParams) line.argumentsOf(Operation.PREPARE_ADD).get(0).get(0);
        for (CallParams passed : List.of(forSetUp, forAdding)) {
            assertThat(passed.flags()).containsExactly(CallParamFlag.NO_HOLD_CONFERENCE);
            assertThat(passed.targetAddress()).contains("1009");
        }
    }

    @Test
    @Rule({"L-286", "T-35"})
    void withoutHoldAFailedConsultationLeavesTheFirstCallConnected() {
        SetUp conference = new SetUp(noHold());

        conference.consultationAtDriver.reports(CallState.DISCONNECTED, DisconnectMode.BUSY);
        conference.consultationAtDriver.reports(CallState.IDLE);
        conference.parentAtDriver.reports(CallState.IDLE);

        anna.heard(
                state(conference.consultation, CallState.DISCONNECTED, DisconnectMode.BUSY),
                state(conference.consultation, CallState.IDLE),
                state(conference.parent, CallState.IDLE));
        assertThat(conference.first.status().state()).isEqualTo(CallState.CONNECTED);
        refused(LineError.NOCONFERENCE, () -> conference.first.conference().relatedCalls());
    }

    @Test
    @Rule({"L-269", "T-30"})
    void preparingToAddHoldsTheConferenceAndMakesAConsultationCall() {
        Meeting meeting = new Meeting(line, anna);

        Request<Call> request = meeting.parent.conference().prepareAdd();
        office.settle();
        assertThat(meeting.parentAtDriver.asked()).containsExactly(Operation.PREPARE_ADD);
        meeting.parentAtDriver.succeeds().reports(CallState.ON_HOLD_PENDING_CONFERENCE);
        line.call().reports(CallState.DIALTONE);
        office.settle();

        Call consultation = delivered(request);
        anna.heard(
                succeeded(request),
                state(meeting.parent, CallState.ON_HOLD_PENDING_CONFERENCE),
                state(consultation, CallState.DIALTONE));
        assertThat(consultation.info().origin()).isEqualTo(CallOrigin.OUTBOUND);
        refused(LineError.NOCONFERENCE, () -> consultation.conference().relatedCalls());
    }

    @Test
    @Rule({"L-269", "L-172"})
    void onlyAnOwnerOfAConferencePreparesToAddToIt() {
        Call simple = anna.gets(line.shows(CallState.CONNECTED));
        Meeting meeting = new Meeting(line, anna);
        bert.opens(line, LineOpenOptions.monitor()).newCalls();
        Call watched = bert.session().calls().get(1);

        refused(LineError.INVALCONFCALLHANDLE, () -> simple.conference().prepareAdd());
        refused(LineError.INVALCONFCALLHANDLE, () -> meeting.first.conference().prepareAdd());
        refused(LineError.NOTOWNER, () -> watched.conference().prepareAdd());
        meeting.parent.close();
        refused(LineError.INVALCONFCALLHANDLE, () -> meeting.parent.conference().prepareAdd());
        office.settle();

        assertThat(line.asked()).doesNotContain(Operation.PREPARE_ADD);
    }
}
