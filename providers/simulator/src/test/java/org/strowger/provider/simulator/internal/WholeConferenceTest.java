package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.telephony.Call;
import org.strowger.telephony.ConferenceSetUp;
import org.strowger.telephony.Line;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** A conference is transferred as a whole, and calls are transferred into one. */
class WholeConferenceTest extends ApplicationTest {
    private Line alice;
    private Line bob;
    private Line carol;
    private Call toBob;
    private Call toCarol;
    private Call conference;

    @BeforeEach
    void confer() {
        alice = open("1001");
        bob = open("1002");
        carol = open("1003");
        toBob = talk(alice, bob);
        ConferenceSetUp both = done(toBob.conference().setUp(3));
        conference = both.conference();
        toCarol = both.consultation();
        done(toCarol.dial("1003"));
        done(newest(carol).answer());
        done(conference.conference().add(toCarol));
    }

    private void equipAnew(ExchangeSettings.Builder settings) {
        equip(settings);
        confer();
    }

    private OutsideCall outside() {
        return exchange.outsideCalls().get(0);
    }

    private void assertThatAliceIsOut() {
        assertThat(alice.calls()).allMatch(call -> state(call) == CallState.IDLE);
        assertThat(mode(newest(bob))).isEqualTo(ConnectedMode.ACTIVE);
        assertThat(mode(newest(carol))).isEqualTo(ConnectedMode.ACTIVE);
    }

    @Test
    @Rule({"L-257", "L-264", "T-26"})
    void aConferenceIsTransferredAfterConsultation() {
        Call consultation = done(conference.transfer().setUp());
        assertThat(state(conference)).isEqualTo(CallState.ON_HOLD_PENDING_TRANSFER);
        assertThat(mode(newest(bob))).isEqualTo(ConnectedMode.ACTIVE);
        done(consultation.dial("9900"));
        done(conference.transfer().complete(consultation));
        assertThatAliceIsOut();
        assertThat(outside().state()).isEqualTo(OutsideCall.State.CONNECTED);
        done(newest(bob).drop());
        assertThat(outside().state()).isEqualTo(OutsideCall.State.CONNECTED);
        done(newest(carol).drop());
        assertThat(exchange.outsideCalls()).isEmpty();
    }

    @Test
    @Rule("L-257")
    void aConferenceIsTransferredBeforeTheDestinationAnswers() {
        Call consultation = done(conference.transfer().setUp());
        done(consultation.dial("9902"));
        done(conference.transfer().complete(consultation));
        assertThatAliceIsOut();
        outside().answer();
        done(newest(bob).drop());
        done(newest(carol).drop());
        assertThat(exchange.outsideCalls()).isEmpty();
    }

    @Test
    @Rule("L-257")
    void aConferenceIsNotTransferredToABusyTone() {
        Call consultation = done(conference.transfer().setUp());
        done(consultation.dial("9901"));
        assertThat(refused(() -> done(conference.transfer().complete(consultation))))
                .isEqualTo(LineError.INVALCONSULTCALLHANDLE);
        done(conference.unhold());
        assertThat(state(conference)).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-247", "T-25"})
    void unholdingTakesTheTransferBack() {
        Call consultation = done(conference.transfer().setUp());
        done(conference.unhold());
        assertThat(state(consultation)).isEqualTo(CallState.IDLE);
        assertThat(state(conference)).isEqualTo(CallState.CONNECTED);
        assertThat(state(toBob)).isEqualTo(CallState.CONFERENCED);
    }

    @Test
    @Rule({"L-263", "T-28"})
    void aConferenceIsTransferredBlindly() {
        done(conference.transfer().blind("9921"));
        assertThatAliceIsOut();
        pass(ofSeconds(10));
        assertThat(outside().state()).isEqualTo(OutsideCall.State.CONNECTED);
    }

    @Test
    @Rule("L-263")
    void theOthersTalkOnWhenTheDestinationDoesNotWant() {
        done(conference.transfer().blind("9907"));
        assertThatAliceIsOut();
        done(newest(bob).drop());
        assertThat(state(newest(carol))).isEqualTo(CallState.DISCONNECTED);
    }

    @Test
    @Rule("L-264")
    void aHeldCallIsTransferredIntoAConference() {
        done(conference.hold());
        OutsideCall caller = exchange.outsideCall("+491", "1001");
        settle();
        Call fromOutside = newest(alice);
        done(fromOutside.answer());
        done(fromOutside.hold());
        done(conference.unhold());
        done(fromOutside.transfer().complete(conference));
        assertThatAliceIsOut();
        assertThat(caller.state()).isEqualTo(OutsideCall.State.CONNECTED);
        assertThat(caller.isHeld()).isFalse();
    }

    @Test
    @Rule("L-260")
    void aConferenceIsNotPutIntoAnother() {
        Call consultation = done(conference.transfer().setUp());
        done(consultation.dial("9900"));
        assertThat(refused(() -> done(conference.transfer().completeAsConference(consultation))))
                .isEqualTo(LineError.INVALCALLSTATE);
    }

    @Test
    void itCanBeSwitchedOff() {
        equipAnew(ExchangeSettings.builder().without(Facility.TRANSFER_WHOLE_CONFERENCE));
        assertThat(refused(() -> done(conference.transfer().setUp()))).isEqualTo(LineError.OPERATIONUNAVAIL);
        assertThat(refused(() -> done(conference.transfer().blind("9900")))).isEqualTo(LineError.OPERATIONUNAVAIL);
        assertThat(state(conference)).isEqualTo(CallState.CONNECTED);
    }
}
