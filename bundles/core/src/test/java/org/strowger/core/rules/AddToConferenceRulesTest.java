package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.conferenced;
import static org.strowger.core.rules.Events.failed;
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
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.device.LineCapabilityFlag;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Adding calls to a conference. */
class AddToConferenceRulesTest {
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

    @ParameterizedTest
    @EnumSource(
            value = CallState.class,
            names = {"CONNECTED", "PROCEEDING", "RINGBACK"})
    @Rule({"L-270", "L-272", "L-193", "T-31"})
    void anAddedCallBecomesAMember(CallState state) {
        Meeting meeting = new Meeting(line, anna).waiting();
        ScriptedCall third = line.shows(state);
        Call added = anna.gets(third);

        Request<Void> add = meeting.parent.conference().add(added);
        office.settle();
        assertThat(line.entries())
                .containsExactly(new Asked(Operation.ADD_TO_CONFERENCE, meeting.parentAtDriver, List.of(third)));
        meeting.parentAtDriver.succeeds();
        third.joins(meeting.parentAtDriver);
        meeting.parentAtDriver.reports(CallState.CONNECTED);

        anna.heard(succeeded(add), conferenced(added, meeting.parent), state(meeting.parent, CallState.CONNECTED));
        assertThat(added.isValid()).isTrue();
        assertThat(meeting.parent.conference().relatedCalls())
                .containsExactly(meeting.parent, meeting.first, meeting.second, added);
    }

    @Test
    @Rule({"L-270", "L-004"})
    void aCallThatTheSwitchDoesNotAddStaysOutside() {
        Meeting meeting = new Meeting(line, anna).waiting();
        Call added = anna.gets(line.shows(CallState.CONNECTED));

        Request<Void> add = meeting.parent.conference().add(added);
        office.settle();
        meeting.parentAtDriver.fails(LineError.CONFERENCEFULL);

        anna.heard(failed(add, LineError.CONFERENCEFULL));
        assertThat(added.status().state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-271", "L-284"})
    void aCallThatCannotBeAMemberIsRefused() {
        ScriptedLine other = office.line("2002");
        anna.opens(other, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        Meeting meeting = new Meeting(line, anna).waiting();
        Meeting second = new Meeting(line, anna);
        ScriptedCall shared = line.shows(CallState.CONNECTED);
        Call released = anna.gets(shared);
        Call foreign = bert.gets(shared);
        Call elsewhere = anna.gets(other.shows(CallState.CONNECTED));
        released.close();

        Call[] unusable = {
            null, released, foreign, elsewhere, meeting.parent, meeting.first, second.parent, second.first
        };
        for (Call call : unusable) {
            refused(LineError.INVALCALLHANDLE, () -> meeting.parent.conference().add(call));
        }
        office.settle();
        assertThat(line.asked()).doesNotContain(Operation.ADD_TO_CONFERENCE);
    }

    @Test
    @Rule({"L-270", "L-271", "L-172"})
    void onlyToAConferenceAndOnlyByTheOwnerOfBothIsACallAdded() {
        Line watching = anna.opens(line, LineOpenOptions.monitor());
        Meeting meeting = new Meeting(line, anna).waiting();
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        anna.gets(driver);
        Call added = open.calls().get(3);
        Call held = anna.gets(line.shows(CallState.ON_HOLD));
        Call conference = open.calls().get(0);
        Call watchedConference = watching.calls().get(0);
        Call watchedCall = watching.calls().get(3);

        refused(LineError.INVALCONFCALLHANDLE, () -> held.conference().add(added));
        refused(LineError.NOTOWNER, () -> watchedConference.conference().add(added));
        refused(LineError.NOTOWNER, () -> conference.conference().add(watchedCall));
        conference.close();
        refused(LineError.INVALCONFCALLHANDLE, () -> conference.conference().add(added));
        office.settle();

        assertThat(line.asked()).doesNotContain(Operation.ADD_TO_CONFERENCE);
        assertThat(meeting.parentAtDriver.asked()).isEmpty();
    }

    @Test
    @Rule("L-244")
    void aCallOnHardHoldIsAddedOnlyWhereTheAddressSaysSo() {
        ScriptedLine able = office.line(ScriptedLine.addressLike("2002")
                .flag(AddressCapabilityFlag.CONFERENCE_HELD)
                .build());
        anna.opens(able, VOICE);
        Meeting here = new Meeting(line, anna).waiting();
        Call held = anna.gets(line.shows(CallState.ON_HOLD));
        Meeting there = new Meeting(able, anna).waiting();
        ScriptedCall heldThere = able.shows(CallState.ON_HOLD);
        Call member = anna.gets(heldThere);

        refused(LineError.INVALCALLSTATE, () -> here.parent.conference().add(held));
        there.parent.conference().add(member);
        office.settle();

        assertThat(line.asked()).doesNotContain(Operation.ADD_TO_CONFERENCE);
        assertThat(able.argumentsOf(Operation.ADD_TO_CONFERENCE)).containsExactly(List.of(heldThere));
    }

    @Test
    @Rule("L-284")
    void callsOfTwoAddressesAreConferencedOnlyWhereTheLineSaysSo() {
        ScriptedProvider pbx = new ScriptedProvider("wide");
        ScriptedLine separate = pbx.line("3001", like -> like.address(ScriptedLine.address("3002")));
        ScriptedLine crossing = pbx.line("4001", like -> like.address(ScriptedLine.address("4002"))
                .flag(LineCapabilityFlag.CROSS_ADDRESS_CONFERENCE));
        office.installs(pbx);
        anna.opens(separate, VOICE);
        anna.opens(crossing, VOICE);
        Meeting here = new Meeting(separate, anna).waiting();
        Call other = anna.gets(onSecondAddress(separate));
        Meeting there = new Meeting(crossing, anna).waiting();
        Call another = anna.gets(onSecondAddress(crossing));

        refused(LineError.INVALCALLHANDLE, () -> here.parent.conference().add(other));
        assertThat(there.parent.conference().add(another).id()).isPositive();
    }

    private static ScriptedCall onSecondAddress(ScriptedLine wide) {
        return wide.announces(ScriptedLine.incoming().addressId(1).build()).reports(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-273", "L-276"})
    void aCallIsAMemberWhenTheDriverSaysSoAndNotBefore() {
        Meeting meeting = new Meeting(line, anna).waiting();
        ScriptedCall third = line.shows(CallState.CONNECTED);
        Call added = anna.gets(third);
        meeting.parent.conference().add(added);
        office.settle();
        meeting.parentAtDriver.succeeds();
        office.settle();

        assertThat(meeting.parent.conference().relatedCalls()).doesNotContain(added);
        refused(LineError.NOCONFERENCE, () -> added.conference().relatedCalls());

        third.joins(meeting.parentAtDriver);
        assertThat(added.conference().relatedCalls())
                .containsExactly(meeting.parent, meeting.first, meeting.second, added);
        third.reports(CallState.CONNECTED);
        assertThat(meeting.parent.conference().relatedCalls())
                .containsExactly(meeting.parent, meeting.first, meeting.second);
    }
}
