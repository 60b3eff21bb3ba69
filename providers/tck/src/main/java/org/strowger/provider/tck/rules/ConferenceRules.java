package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.Destination;
import org.strowger.provider.tck.FarParty;
import org.strowger.provider.tck.bench.Entry;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.provider.tck.bench.TestLine.TestConference;
import org.strowger.provider.tck.bench.TestRequest;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.device.RemoveFromConference;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Conferences. */
public interface ConferenceRules extends ContractRules {
    /** How many parties the conferences of the suite have. */
    int PARTIES = 3;

    private TestLine conferencingLine() {
        TestLine line = bench().line();
        line.needs(CallFeature.SETUP_CONFERENCE, CallFeature.DIAL);
        assumeFalse(
                line.has(AddressCapabilityFlag.SETUP_CONFERENCE_NULL),
                "line " + line + " has SETUP_CONFERENCE_NULL: its conferences start without a call");
        return line;
    }

    private static TestConference confer(TestLine line, TestCall call) {
        return line.pendingConference((conference, consultation, done) ->
                call.driver().setUpConference(PARTIES, line.params(), conference, consultation, done));
    }

    private static TestRequest add(TestCall conference, TestCall member) {
        return conference.request("add", done -> conference.driver().addToConference(member.driver(), done));
    }

    /** A conference of a first call and a second one. */
    private TestConference joined(TestLine line, TestCall first) {
        line.needs(CallFeature.ADD_TO_CONFERENCE);
        TestConference made = confer(line, first);
        made.parent().making().succeeds();
        made.parent().reaches(CallState.ON_HOLD_PENDING_CONFERENCE);
        dial(made.consultation());
        add(made.parent(), made.consultation()).succeeds();
        made.consultation().reaches(CallState.CONFERENCED);
        made.parent().reaches(CallState.CONNECTED);
        return made;
    }

    private void dial(TestCall consultation) {
        consultation.reaches(CallState.DIALTONE);
        consultation.dial(bench().number(Destination.ANSWERS)).succeeds();
        consultation.reaches(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-265", "L-268", "L-193", "L-276"})
    default void settingUpAConferenceGivesAParentAndAConsultationCall() {
        TestLine line = conferencingLine();
        TestCall call = bench().connected(line);
        TestConference made = confer(line, call);
        made.parent().making().succeeds();
        call.reaches(CallState.CONFERENCED);
        made.parent().reaches(CallState.ON_HOLD_PENDING_CONFERENCE);
        made.consultation().reaches(CallState.DIALTONE);
        assertThat(call.conference()).isSameAs(made.parent());
    }

    @Test
    @Rule({"L-128", "L-131", "S-035", "S-037", "L-007"})
    default void nothingIsToldOfTheNewCallsBeforeTheConferenceIsSetUp() {
        TestLine line = conferencingLine();
        TestConference made = confer(line, bench().connected(line));
        made.parent().making().succeeds();
        made.consultation().reaches(CallState.DIALTONE);
        Entry success = bench().journal().about(made.parent().making()).get(0);
        int place = bench().journal().placeOf(success);
        assertThat(made.parent().events())
                .allSatisfy(event -> assertThat(bench().journal().placeOf(event))
                        .as("%s", bench().journal())
                        .isGreaterThan(place));
        assertThat(made.consultation().events())
                .allSatisfy(event -> assertThat(bench().journal().placeOf(event))
                        .as("%s", bench().journal())
                        .isGreaterThan(place));
        assertThat(made.parent().making().completions()).isEqualTo(1);
    }

    @Test
    @Rule({"L-133", "S-039"})
    default void closingThePendingCallsEndsTheSetUpOfAConferenceBeforeItReturns() {
        TestLine line = conferencingLine();
        TestConference made = confer(line, bench().connected(line));
        made.consultation().close();
        made.parent().close();
        assertThat(made.parent().making().isEnded()).as("%s", bench().journal()).isTrue();
        int before =
                made.parent().events().size() + made.consultation().events().size();
        bench().pace().settle();
        assertThat(made.parent().events().size() + made.consultation().events().size())
                .as("%s", bench().journal())
                .isEqualTo(before);
    }

    @Test
    @Rule({"L-266", "L-134", "L-135"})
    default void aConferenceIsSetUpOnlyFromAConnectedCall() {
        TestLine line = conferencingLine();
        TestCall call = bench().waiting(line);
        TestConference made = confer(line, call);
        made.parent().making().failsWith(LineError.INVALCALLSTATE);
        assertThat(call.states()).doesNotContain(CallState.CONFERENCED);
        assertThat(made.parent().events()).isEmpty();
    }

    @Test
    @Rule({"L-270", "L-272", "L-193"})
    default void anAddedCallIsConferencedAndTheConferenceConnected() {
        TestLine line = conferencingLine();
        TestCall first = bench().connected(line);
        TestConference made = joined(line, first);
        assertThat(made.consultation().conference()).isSameAs(made.parent());
        assertThat(first.state()).isEqualTo(CallState.CONFERENCED);
    }

    @Test
    @Rule("L-270")
    default void noCallIsAddedToAConferenceThatIsNotHeld() {
        TestLine line = conferencingLine();
        TestConference made = joined(line, bench().connected(line));
        TestRequest again = add(made.parent(), made.consultation());
        again.failsWith(LineError.INVALCALLSTATE, LineError.INVALCALLHANDLE, LineError.INVALCONFCALLHANDLE);
        assertThat(made.parent().state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-269", "L-131"})
    default void preparingToAddHoldsTheConferenceAndGivesAConsultationCall() {
        TestLine line = conferencingLine();
        line.needs(CallFeature.PREPARE_ADD_TO_CONFERENCE);
        TestConference made = joined(line, bench().connected(line));
        TestCall next = prepare(line, made.parent());
        next.making().succeeds();
        made.parent().reaches(CallState.ON_HOLD_PENDING_CONFERENCE);
        next.reaches(CallState.DIALTONE);
        assertThat(next.making().completions()).isEqualTo(1);
    }

    private static TestCall prepare(TestLine line, TestCall conference) {
        return line.pending((sink, done) -> conference.driver().prepareAddToConference(line.params(), sink, done));
    }

    @Test
    @Rule({"L-133", "S-039"})
    default void closingAPendingNextMemberEndsThePreparationBeforeItReturns() {
        TestLine line = conferencingLine();
        line.needs(CallFeature.PREPARE_ADD_TO_CONFERENCE);
        TestConference made = joined(line, bench().connected(line));
        TestCall next = prepare(line, made.parent());
        next.close();
        assertThat(next.making().isEnded()).as("%s", bench().journal()).isTrue();
    }

    @Test
    @Rule({"L-277", "L-278"})
    default void aRemovedMemberEntersTheStateThatTheAddressSays() {
        TestLine line = conferencingLine();
        line.needs(CallFeature.REMOVE_FROM_CONFERENCE);
        assumeTrue(
                line.address().removeFromConference() != RemoveFromConference.NONE,
                "line " + line + " removes nobody from a conference");
        TestConference made = joined(line, bench().connected(line));
        TestCall last = made.consultation();
        last.request("remove", last.driver()::removeFromConference).succeeds();
        last.reaches(line.address().removedFromConferenceState());
    }

    @Test
    @Rule("L-277")
    default void aCallThatIsNoMemberIsNotRemoved() {
        TestLine line = conferencingLine();
        line.needs(CallFeature.REMOVE_FROM_CONFERENCE);
        TestCall call = bench().connected(line);
        call.request("remove", call.driver()::removeFromConference)
                .failsWith(LineError.INVALCALLSTATE, LineError.NOCONFERENCE, LineError.INVALCALLHANDLE);
        assertThat(call.state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-237", "L-279"})
    default void droppingTheConsultationCallLeavesTheConferenceOrTheFirstCallConnected() {
        TestLine line = conferencingLine();
        assumeTrue(line.has(AddressCapabilityFlag.AUTO_RECONNECT), "line " + line + " declines AUTO_RECONNECT");
        TestCall first = bench().connected(line);
        TestConference made = confer(line, first);
        made.parent().making().succeeds();
        made.consultation().reaches(CallState.DIALTONE);
        made.consultation().ends();
        made.parent().reaches(CallState.CONNECTED, CallState.IDLE);
        if (made.parent().state() == CallState.IDLE) {
            first.reaches(CallState.CONNECTED);
        }
    }

    @Test
    @Rule({"L-281", "L-236"})
    default void droppingTheConferenceEndsItAndItsMembersIfTheAddressSaysSo() {
        TestLine line = conferencingLine();
        TestCall first = bench().connected(line);
        TestConference made = joined(line, first);
        made.parent().drop().succeeds();
        made.parent().reaches(CallState.IDLE);
        if (line.has(AddressCapabilityFlag.CONFERENCE_DROP)) {
            first.reaches(CallState.IDLE, CallState.DISCONNECTED);
            made.consultation().reaches(CallState.IDLE, CallState.DISCONNECTED);
        }
    }

    @Test
    @Rule({"L-280", "L-288"})
    default void aMemberWhoHangsUpLeavesTheConference() {
        TestLine line = conferencingLine();
        TestConference made = joined(line, bench().connected(line));
        bench().subject().farEnd().called().ifPresent(FarParty::hangUp);
        made.consultation().reaches(CallState.DISCONNECTED, CallState.IDLE);
    }

    @Test
    @Rule({"L-101", "L-122", "S-075"})
    default void nothingIsToldOfAConferenceWhoseLineWasClosed() {
        TestLine line = conferencingLine();
        joined(line, bench().connected(line));
        line.close();
        bench().assertSilence("after the line was closed");
    }
}
