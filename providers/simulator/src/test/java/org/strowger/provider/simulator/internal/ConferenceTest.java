package org.strowger.provider.simulator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.telephony.Call;
import org.strowger.telephony.ConferenceSetUp;
import org.strowger.telephony.Line;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParamFlag;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.device.AddressFeature;
import org.strowger.telephony.device.LineCapabilityFlag;
import org.strowger.telephony.device.RemoveFromConference;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

class ConferenceTest extends ApplicationTest {
    private Line alice;
    private Line bob;
    private Line carol;
    private Call toBob;
    private Call conference;
    private Call consultation;

    @BeforeEach
    void openLines() {
        alice = open("1001");
        bob = open("1002");
        carol = open("1003");
    }

    private void equipAnew(ExchangeSettings.Builder settings) {
        equip(settings);
        openLines();
    }

    /** Alice talks to bob and sets a conference up. */
    private void setUp() {
        toBob = talk(alice, bob);
        ConferenceSetUp both = done(toBob.conference().setUp(3));
        conference = both.conference();
        consultation = both.consultation();
    }

    /** Alice, bob and carol talk. */
    private void confer() {
        setUp();
        done(consultation.dial("1003"));
        done(newest(carol).answer());
        done(conference.conference().add(consultation));
    }

    private Call addAnother(String number) {
        Call next = done(conference.conference().prepareAdd());
        done(next.dial(number));
        done(conference.conference().add(next));
        return next;
    }

    private static CallParams noHold(String to) {
        return CallParams.builder()
                .flag(CallParamFlag.NO_HOLD_CONFERENCE)
                .targetAddress(to)
                .build();
    }

    @Test
    @Rule({"L-265", "L-268", "L-412", "T-29"})
    void aSetUpMakesTheCallAMemberOfAHeldConference() {
        setUp();
        assertThat(state(toBob)).isEqualTo(CallState.CONFERENCED);
        assertThat(state(conference)).isEqualTo(CallState.ON_HOLD_PENDING_CONFERENCE);
        assertThat(conference.info().origin()).isEqualTo(CallOrigin.CONFERENCE);
        assertThat(conference.info().callId())
                .isPositive()
                .isNotEqualTo(toBob.info().callId());
        assertThat(state(consultation)).isEqualTo(CallState.DIALTONE);
        assertThat(changesOf(toBob).get(changesOf(toBob).size() - 1).conference())
                .contains(conference);
        assertThat(mode(newest(bob))).isEqualTo(ConnectedMode.ACTIVE_HELD);
    }

    @Test
    @Rule({"L-270", "L-272", "L-273", "T-31"})
    void anAddedCallIsAMemberAndTheConferenceConnected() {
        confer();
        assertThat(state(consultation)).isEqualTo(CallState.CONFERENCED);
        assertThat(state(conference)).isEqualTo(CallState.CONNECTED);
        assertThat(conference.conference().relatedCalls()).containsExactly(conference, toBob, consultation);
        assertThat(mode(newest(bob))).isEqualTo(ConnectedMode.ACTIVE);
    }

    @Test
    @Rule({"L-270", "T-31"})
    void aRingingCallCanBeAddedAndIsAnsweredAsAMember() {
        setUp();
        done(consultation.dial("1003"));
        assertThat(state(consultation)).isEqualTo(CallState.RINGBACK);
        done(conference.conference().add(consultation));
        done(newest(carol).answer());
        assertThat(state(consultation)).isEqualTo(CallState.CONFERENCED);
        assertThat(state(newest(carol))).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-269", "T-30"})
    void furtherMembersArePreparedAndAdded() {
        confer();
        Call next = done(conference.conference().prepareAdd());
        assertThat(state(conference)).isEqualTo(CallState.ON_HOLD_PENDING_CONFERENCE);
        assertThat(state(next)).isEqualTo(CallState.DIALTONE);
        assertThat(mode(newest(bob))).isEqualTo(ConnectedMode.ACTIVE);
        done(next.dial("9900"));
        done(conference.conference().add(next));
        assertThat(conference.conference().relatedCalls()).hasSize(4);
    }

    @Test
    @Rule({"L-270", "L-271"})
    void onlyAHeldConferenceTakesCallsWhichAreNoMembersYet() {
        confer();
        assertThat(refused(() -> done(conference.conference().add(toBob)))).isEqualTo(LineError.INVALCALLSTATE);
        done(conference.hold());
        assertThat(refused(() -> done(conference.conference().add(toBob)))).isEqualTo(LineError.INVALCALLHANDLE);
    }

    @Test
    @Rule({"L-247", "T-25"})
    void unholdingTheConferenceTakesThePreparationBack() {
        confer();
        Call next = done(conference.conference().prepareAdd());
        done(conference.unhold());
        assertThat(state(conference)).isEqualTo(CallState.CONNECTED);
        assertThat(state(next)).isEqualTo(CallState.IDLE);
    }

    @Test
    @Rule({"L-279", "T-24"})
    void droppingThePreparedCallReturnsTheConference() {
        confer();
        Call next = done(conference.conference().prepareAdd());
        done(next.drop());
        assertThat(state(conference)).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule("L-279")
    void droppingTheFirstConsultationCallDissolvesTheConference() {
        setUp();
        done(consultation.drop());
        assertThat(state(conference)).isEqualTo(CallState.IDLE);
        assertThat(state(toBob)).isEqualTo(CallState.CONNECTED);
        assertThat(mode(newest(bob))).isEqualTo(ConnectedMode.ACTIVE);
    }

    @Test
    @Rule({"L-237", "L-279"})
    void withoutAutoReconnectTheConferenceStaysHeld() {
        equipAnew(ExchangeSettings.builder().without(Facility.AUTO_RECONNECT));
        confer();
        Call next = done(conference.conference().prepareAdd());
        done(next.drop());
        assertThat(state(conference)).isEqualTo(CallState.ON_HOLD_PENDING_CONFERENCE);
    }

    @Test
    @Rule({"L-277", "L-280", "T-32", "T-33"})
    void aRemovedMemberTalksAloneAndTheConferenceShrinks() {
        confer();
        done(consultation.conference().remove());
        assertThat(state(consultation)).isEqualTo(CallState.CONNECTED);
        assertThat(state(conference)).isEqualTo(CallState.IDLE);
        assertThat(state(toBob)).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-277", "L-280", "T-32"})
    void withoutShrinkingTheConferenceGoesOnWithOneMember() {
        equipAnew(
                ExchangeSettings.builder().without(Facility.CONFERENCE_SHRINKS).removedState(CallState.IDLE));
        assertThat(addressOf(alice).removedFromConferenceState()).isEqualTo(CallState.IDLE);
        confer();
        done(consultation.conference().remove());
        assertThat(state(consultation)).isEqualTo(CallState.IDLE);
        assertThat(state(newest(carol))).isEqualTo(CallState.DISCONNECTED);
        assertThat(state(conference)).isEqualTo(CallState.CONNECTED);
        assertThat(state(toBob)).isEqualTo(CallState.CONFERENCED);
    }

    @Test
    @Rule("L-277")
    void aRemovedMemberCanBePutOnHold() {
        equipAnew(ExchangeSettings.builder().removedState(CallState.ON_HOLD));
        confer();
        addAnother("9900");
        done(consultation.conference().remove());
        assertThat(state(consultation)).isEqualTo(CallState.ON_HOLD);
        assertThat(mode(newest(carol))).isEqualTo(ConnectedMode.ACTIVE_HELD);
        assertThat(state(conference)).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule("L-278")
    void onlyTheLastMemberCanBeRemovedWhereTheAddressSaysSo() {
        equipAnew(ExchangeSettings.builder().removeFromConference(RemoveFromConference.LAST));
        confer();
        assertThat(refused(() -> done(toBob.conference().remove()))).isEqualTo(LineError.OPERATIONUNAVAIL);
        done(consultation.conference().remove());
    }

    @Test
    @Rule("L-278")
    void noMemberCanBeRemovedWhereTheAddressSaysSo() {
        equipAnew(ExchangeSettings.builder().removeFromConference(RemoveFromConference.NONE));
        confer();
        assertThat(refused(() -> done(consultation.conference().remove()))).isEqualTo(LineError.OPERATIONUNAVAIL);
    }

    @Test
    @Rule({"L-280", "L-282", "L-288"})
    void aMemberThatHangsUpIsReportedOnItsOwnCall() {
        confer();
        addAnother("9900");
        done(newest(carol).drop());
        assertThat(state(consultation)).isEqualTo(CallState.DISCONNECTED);
        assertThat(state(conference)).isEqualTo(CallState.CONNECTED);
        done(newest(bob).drop());
        assertThat(state(conference)).isEqualTo(CallState.IDLE);
    }

    @Test
    @Rule({"L-281", "T-34"})
    void theOthersGoOnWhenTheStationLeavesItsConference() {
        confer();
        done(conference.drop());
        assertThat(addressOf(alice).flags()).doesNotContain(AddressCapabilityFlag.CONFERENCE_DROP);
        assertThat(state(conference)).isEqualTo(CallState.IDLE);
        assertThat(state(toBob)).isEqualTo(CallState.IDLE);
        assertThat(state(newest(bob))).isEqualTo(CallState.CONNECTED);
        assertThat(state(newest(carol))).isEqualTo(CallState.CONNECTED);
        done(newest(bob).drop());
        assertThat(state(newest(carol))).isEqualTo(CallState.DISCONNECTED);
    }

    @Test
    @Rule({"L-281", "T-34"})
    void withConferenceDropAllMembersGo() {
        equipAnew(ExchangeSettings.builder().with(Facility.CONFERENCE_DROP));
        assertThat(addressOf(alice).flags()).contains(AddressCapabilityFlag.CONFERENCE_DROP);
        confer();
        done(conference.drop());
        assertThat(state(toBob)).isEqualTo(CallState.IDLE);
        assertThat(state(consultation)).isEqualTo(CallState.IDLE);
        assertThat(state(newest(bob))).isEqualTo(CallState.DISCONNECTED);
        assertThat(state(newest(carol))).isEqualTo(CallState.DISCONNECTED);
    }

    @Test
    @Rule("L-287")
    void aFullConferenceTakesNobodyElse() {
        equipAnew(ExchangeSettings.builder().maxConferenceParties(3));
        toBob = talk(alice, bob);
        assertThat(refused(() -> done(toBob.conference().setUp(4)))).isEqualTo(LineError.CONFERENCEFULL);
        done(toBob.drop());
        confer();
        assertThat(refused(() -> done(conference.conference().prepareAdd()))).isEqualTo(LineError.CONFERENCEFULL);
        done(conference.hold());
        Call another = call(alice, "9900");
        assertThat(refused(() -> done(conference.conference().add(another)))).isEqualTo(LineError.CONFERENCEFULL);
    }

    @Test
    @Rule({"L-285", "T-35"})
    void aConferenceCanFormWithoutHold() {
        toBob = talk(alice, bob);
        ConferenceSetUp both = done(toBob.conference().setUp(3, noHold("1003")));
        assertThat(state(toBob)).isEqualTo(CallState.CONNECTED);
        assertThat(mode(newest(bob))).isEqualTo(ConnectedMode.ACTIVE);
        done(newest(carol).answer());
        assertThat(state(toBob)).isEqualTo(CallState.CONFERENCED);
        assertThat(state(both.consultation())).isEqualTo(CallState.CONFERENCED);
        assertThat(state(both.conference())).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-286", "T-35"})
    void aConferenceWithoutHoldThatFailsLeavesTheFirstCall() {
        toBob = talk(alice, bob);
        ConferenceSetUp both = done(toBob.conference().setUp(3, noHold("9901")));
        assertThat(state(both.consultation())).isEqualTo(CallState.IDLE);
        assertThat(state(both.conference())).isEqualTo(CallState.IDLE);
        assertThat(state(toBob)).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule("L-285")
    void withoutTheFacilityThereIsNoConferenceWithoutHold() {
        equipAnew(ExchangeSettings.builder().without(Facility.NO_HOLD_CONFERENCE));
        toBob = talk(alice, bob);
        assertThat(refused(() -> done(toBob.conference().setUp(3, noHold("1003")))))
                .isEqualTo(LineError.OPERATIONUNAVAIL);
    }

    @Test
    @Rule("L-267")
    void aConferenceIsSetUpWithoutACallWhereTheAddressWantsItSo() {
        equipAnew(ExchangeSettings.builder().with(Facility.CONFERENCE_WITHOUT_CALL));
        assertThat(addressOf(alice).flags()).contains(AddressCapabilityFlag.SETUP_CONFERENCE_NULL);
        assertThat(addressOf(alice).features()).contains(AddressFeature.SETUP_CONFERENCE);
        ConferenceSetUp both = done(alice.setUpConference(3, CallParams.defaults()));
        assertThat(state(both.conference())).isEqualTo(CallState.ON_HOLD_PENDING_CONFERENCE);
        assertThat(state(both.consultation())).isEqualTo(CallState.DIALTONE);
        done(both.consultation().dial("9900"));
        done(both.conference().conference().add(both.consultation()));
        assertThat(state(both.conference())).isEqualTo(CallState.CONNECTED);
        assertThat(state(both.consultation())).isEqualTo(CallState.CONFERENCED);
    }

    @Test
    @Rule("L-267")
    void wrongUseOfTheFirstCallIsRefused() {
        assertThat(refused(() -> done(alice.setUpConference(3, CallParams.defaults()))))
                .isEqualTo(LineError.INVALCALLHANDLE);
        equipAnew(ExchangeSettings.builder().with(Facility.CONFERENCE_WITHOUT_CALL));
        toBob = talk(alice, bob);
        assertThat(refused(() -> done(toBob.conference().setUp(3)))).isEqualTo(LineError.INVALLINEHANDLE);
    }

    @Test
    @Rule("L-244")
    void aCallOnHardHoldIsAddedOnlyWhereTheAddressSaysSo() {
        Call held = call(alice, "9900");
        done(held.hold());
        confer();
        done(conference.hold());
        done(conference.conference().add(held));
        assertThat(state(held)).isEqualTo(CallState.CONFERENCED);
        equipAnew(ExchangeSettings.builder().without(Facility.CONFERENCE_HELD));
        Call other = call(alice, "9900");
        done(other.hold());
        confer();
        done(conference.hold());
        assertThat(refused(() -> done(conference.conference().add(other)))).isEqualTo(LineError.INVALCALLSTATE);
    }

    @Test
    @Rule("L-270")
    void aCallMadeSeparatelyIsAddedOnlyWhereTheAddressSaysSo() {
        equipAnew(ExchangeSettings.builder().without(Facility.CONFERENCE_MAKE));
        confer();
        done(conference.hold());
        Call made = call(alice, "9900");
        assertThat(refused(() -> done(conference.conference().add(made)))).isEqualTo(LineError.INVALCALLHANDLE);
    }

    @Test
    @Rule("L-284")
    void callsOfTwoAddressesAreConferencedOnlyWhereTheLineSaysSo() {
        equipAnew(ExchangeSettings.builder().addresses(2));
        assertThat(refused(() -> addFromSecondAddress())).isEqualTo(LineError.INVALCALLHANDLE);
        equipAnew(ExchangeSettings.builder().addresses(2).with(Facility.CROSS_ADDRESS_CONFERENCE));
        assertThat(alice.device().capabilities().flags()).contains(LineCapabilityFlag.CROSS_ADDRESS_CONFERENCE);
        addFromSecondAddress();
    }

    private void addFromSecondAddress() {
        confer();
        done(conference.hold());
        Call other =
                done(alice.makeCall("9900", CallParams.builder().addressId(1).build()));
        done(conference.conference().add(other));
    }

    @Test
    void withoutTheFacilityThereAreNoConferences() {
        equipAnew(ExchangeSettings.builder().without(Facility.CONFERENCE));
        toBob = talk(alice, bob);
        assertThat(addressOf(alice).maxConferenceParties()).isZero();
        assertThat(refused(() -> done(toBob.conference().setUp(3)))).isEqualTo(LineError.OPERATIONUNAVAIL);
    }

    @Test
    @Rule({"L-149", "L-276"})
    void aConferenceThatIsFoundAtOpeningIsTold() {
        confer();
        alice.close();
        settle();
        alice = open("1001");
        settle();
        assertThat(alice.calls())
                .extracting(ApplicationTest::state)
                .containsExactlyInAnyOrder(CallState.CONNECTED, CallState.CONFERENCED, CallState.CONFERENCED);
        Call found = alice.calls().stream()
                .filter(call -> state(call) == CallState.CONNECTED)
                .findFirst()
                .orElseThrow();
        assertThat(found.conference().relatedCalls()).hasSize(3);
    }

    @Test
    @Rule({"L-248", "T-25"})
    void unholdingTheFirstCallOfASetUpTakesTheConferenceBack() {
        setUp();
        done(toBob.unhold());
        assertThat(state(conference)).isEqualTo(CallState.IDLE);
        assertThat(state(consultation)).isEqualTo(CallState.IDLE);
        assertThat(state(toBob)).isEqualTo(CallState.CONNECTED);
        assertThat(mode(newest(bob))).isEqualTo(ConnectedMode.ACTIVE);
    }
}
