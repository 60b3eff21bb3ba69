package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.telephony.Call;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineCapabilityFlag;
import org.strowger.telephony.device.LineFeature;
import org.strowger.telephony.device.MediaControlCapabilities;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.MediaAction;
import org.strowger.telephony.media.MediaControl;
import org.strowger.telephony.media.MediaControl.OnDigit;
import org.strowger.telephony.media.MediaControl.OnMedia;
import org.strowger.telephony.media.MediaControl.OnState;
import org.strowger.telephony.media.MediaControl.OnTone;
import org.strowger.telephony.media.MonitoredTone;
import org.strowger.testing.Rule;

/** What happens in a call triggers actions on its media stream, as its control says. */
class MediaControlTest extends MediaStreamTest {
    private static final MediaControl LOUDER = MediaControl.none().onDigits(OnDigit.dtmf('3', MediaAction.VOLUME_UP));
    private static final MediaControl SOFTER = MediaControl.none().onDigits(OnDigit.dtmf('3', MediaAction.VOLUME_DOWN));
    private static final MediaControl FASTER = MediaControl.none().onDigits(OnDigit.dtmf('3', MediaAction.RATE_UP));

    @Test
    @Rule({"L-352", "L-331"})
    void theBeginningOfADigitAndItsEndAreDigitsOfTheirOwn() {
        call.media()
                .control(MediaControl.none()
                        .onDigits(
                                new OnDigit('1', Set.of(DigitMode.DTMF_END), MediaAction.RESUME),
                                new OnDigit('1', Set.of(DigitMode.PULSE), MediaAction.RATE_UP),
                                new OnDigit('1', Set.of(DigitMode.DTMF, DigitMode.PULSE), MediaAction.START)));
        press("1");
        assertThat(actions()).containsExactly(MediaAction.START, MediaAction.RESUME);
    }

    @Test
    @Rule("L-352")
    void aToneTriggersItsActionWhenItHasSoundedForLongEnough() {
        call.media()
                .control(MediaControl.none()
                        .onTones(
                                new OnTone(MonitoredTone.of(1, ofSeconds(2), 1000), MediaAction.PAUSE),
                                new OnTone(MonitoredTone.of(2, ofSeconds(5), 1000), MediaAction.RESET),
                                new OnTone(MonitoredTone.silence(3, ofSeconds(4)), MediaAction.RESUME)));
        caller.sendTone(hum(ofSeconds(1)));
        pass(ofSeconds(2));
        assertThat(actions()).isEmpty();
        caller.sendTone(hum(ofSeconds(3)));
        pass(ofMillis(1900));
        assertThat(actions()).isEmpty();
        pass(ofMillis(200));
        assertThat(actions()).containsExactly(MediaAction.PAUSE);
        pass(ofSeconds(10));
        assertThat(actions()).containsExactly(MediaAction.PAUSE, MediaAction.RESUME);
    }

    @Test
    @Rule("L-352")
    void aToneThatSoundsAlreadyCountsFromTheSettingOn() {
        caller.sendTone(hum(ofSeconds(60)));
        pass(ofSeconds(10));
        call.media()
                .control(MediaControl.none()
                        .onTones(new OnTone(MonitoredTone.of(1, ofSeconds(2), 1000), MediaAction.PAUSE)));
        pass(ofMillis(1900));
        assertThat(actions()).isEmpty();
        pass(ofMillis(200));
        assertThat(actions()).containsExactly(MediaAction.PAUSE);
    }

    @Test
    @Rule("L-352")
    void aMediaModeTriggersItsActionWhenItStays() {
        equipAnew(ExchangeSettings.builder().mediaModes(Set.of(MediaMode.INTERACTIVE_VOICE, MediaMode.G3_FAX)));
        call.media()
                .control(MediaControl.none()
                        .onMedia(new OnMedia(Set.of(MediaMode.G3_FAX), ofSeconds(3), MediaAction.RESET)));
        caller.sends(MediaMode.G3_FAX);
        pass(ofSeconds(2));
        caller.sends(MediaMode.INTERACTIVE_VOICE);
        pass(ofSeconds(5));
        assertThat(actions()).isEmpty();
        caller.sends(MediaMode.G3_FAX);
        pass(ofSeconds(10));
        assertThat(actions()).containsExactly(MediaAction.RESET);
    }

    @Test
    @Rule({"L-352", "L-355"})
    void statesTriggerActionsToTheLast() {
        call.media()
                .control(MediaControl.none()
                        .onStates(
                                new OnState(Set.of(CallState.ON_HOLD, CallState.IDLE), MediaAction.PAUSE),
                                new OnState(Set.of(CallState.CONNECTED), MediaAction.RESUME)));
        caller.hold();
        caller.retrieve();
        assertThat(actions()).as("a change of the mode only").isEmpty();
        done(call.hold());
        done(call.unhold());
        done(call.drop());
        assertThat(actions()).containsExactly(MediaAction.PAUSE, MediaAction.RESUME, MediaAction.PAUSE);
    }

    @Test
    @Rule("L-352")
    void anExchangeThatLosesTrackOfACallKnowsOnlyThatTheStateIsUnknown() {
        call.media()
                .control(MediaControl.none()
                        .onStates(
                                new OnState(Set.of(CallState.UNKNOWN), MediaAction.PAUSE),
                                new OnState(Set.of(CallState.CONNECTED), MediaAction.RESUME)));
        exchange.loseTrack("1001");
        exchange.regainTrack("1001");
        assertThat(actions()).containsExactly(MediaAction.PAUSE, MediaAction.RESUME);
    }

    @Test
    @Rule({"L-353", "L-354"})
    void eachControlReplacesAllOfTheOneBefore() {
        call.media().control(LOUDER.onStates(new OnState(Set.of(CallState.ON_HOLD), MediaAction.PAUSE)));
        press("3");
        call.media().control(FASTER);
        press("3");
        done(call.hold());
        done(call.unhold());
        assertThat(actions()).containsExactly(MediaAction.VOLUME_UP, MediaAction.RATE_UP);
        call.media().control(MediaControl.none());
        press("3");
        assertThat(actions()).hasSize(2);
    }

    @Test
    @Rule("L-353")
    void aToneThatWasAboutToTriggerSomethingIsForgottenWithItsControl() {
        call.media()
                .control(MediaControl.none()
                        .onTones(new OnTone(MonitoredTone.of(1, ofSeconds(2), 1000), MediaAction.PAUSE)));
        caller.sendTone(hum(ofSeconds(10)));
        pass(ofSeconds(1));
        call.media().control(FASTER);
        pass(ofSeconds(5));
        assertThat(actions()).isEmpty();
    }

    @Test
    @Rule({"L-354", "L-355", "L-126"})
    void theLatestOfTwoOwnersIsInForceUntilItClosesItsHandle() {
        Call others = open("1001").newCalls().get(0);
        others.setPrivilege(CallPrivilege.OWNER);
        others.media().control(FASTER);
        call.media().control(LOUDER);
        press("3");
        assertThat(actions()).containsExactly(MediaAction.VOLUME_UP);
        call.close();
        settle();
        press("3");
        assertThat(actions()).containsExactly(MediaAction.VOLUME_UP);
    }

    @Test
    @Rule({"L-355", "L-126"})
    void itEndsWhenTheLastHandleIsClosedThoughTheCallGoesOn() {
        call.media().control(LOUDER);
        call.close();
        settle();
        press("3");
        assertThat(caller.state()).isEqualTo(OutsideCall.State.CONNECTED);
        assertThat(actions()).isEmpty();
    }

    @Test
    @Rule("L-355")
    void itEndsWithItsCall() {
        call.media().control(LOUDER);
        press("3");
        done(call.drop());
        assertThat(actions()).as("of the call that is over").containsExactly(MediaAction.VOLUME_UP);
        answer();
        press("3");
        assertThat(actions()).isEmpty();
    }

    @Test
    @Rule("L-352")
    void aCallGoesBeforeItsAddressAndThatBeforeItsLine() {
        alice.media().control(LOUDER);
        press("3");
        alice.media().control(0, SOFTER);
        press("3");
        call.media().control(FASTER);
        press("3");
        call.media().control(MediaControl.none());
        press("3");
        alice.media().control(0, MediaControl.none());
        press("3");
        assertThat(actions())
                .containsExactly(
                        MediaAction.VOLUME_UP,
                        MediaAction.VOLUME_DOWN,
                        MediaAction.RATE_UP,
                        MediaAction.VOLUME_DOWN,
                        MediaAction.VOLUME_UP);
    }

    @Test
    @Rule("L-352")
    void whatIsSetForALineIsForLaterCallsTooAndEndsWhenTheLineIsClosed() {
        OnState connected = new OnState(Set.of(CallState.CONNECTED), MediaAction.START);
        OnTone silence = new OnTone(MonitoredTone.silence(0, ofSeconds(3)), MediaAction.PAUSE);
        alice.media().control(LOUDER.onStates(connected).onTones(silence));
        done(call.drop());
        answer();
        pass(ofSeconds(5));
        assertThat(actions()).containsExactly(MediaAction.START, MediaAction.PAUSE);
        alice.close();
        settle();
        press("3");
        assertThat(actions()).hasSize(2);
    }

    @Test
    @Rule("L-352")
    void anAddressHasAControlOfItsOwn() {
        equipAnew(ExchangeSettings.builder().addresses(2));
        alice.media().control(1, LOUDER);
        press("3");
        assertThat(actions()).isEmpty();
        assertThat(refused(() -> alice.media().control(2, LOUDER))).isEqualTo(LineError.INVALADDRESSID);
    }

    @Test
    @Rule({"L-352", "L-004"})
    void itCanBeSwitchedOff() {
        assertThat(alice.device().capabilities().flags()).contains(LineCapabilityFlag.MEDIA_CONTROL);
        equipAnew(ExchangeSettings.builder().without(Facility.MEDIA_CONTROL));
        assertThat(alice.device().capabilities().flags()).doesNotContain(LineCapabilityFlag.MEDIA_CONTROL);
        assertThat(alice.device().capabilities().features()).doesNotContain(LineFeature.SET_MEDIA_CONTROL);
        assertThat(addressOf(alice).callFeatures()).doesNotContain(CallFeature.SET_MEDIA_CONTROL);
        assertThat(alice.device().capabilities().mediaControl()).isEqualTo(MediaControlCapabilities.NONE);
        assertThat(refused(() -> call.media().control(LOUDER))).isEqualTo(LineError.OPERATIONUNAVAIL);
        assertThat(refused(() -> alice.media().control(LOUDER))).isEqualTo(LineError.OPERATIONUNAVAIL);
    }

    @Test
    @Rule({"L-352", "L-292"})
    void whatIsNotDetectedTriggersNothing() {
        equipAnew(ExchangeSettings.builder().without(Facility.DETECT_DIGITS, Facility.DETECT_TONES));
        MediaControlCapabilities most = alice.device().capabilities().mediaControl();
        assertThat(most.maxDigits()).isZero();
        assertThat(most.maxTones()).isZero();
        assertThat(most.maxStates()).isPositive();
        assertThat(refused(() -> call.media().control(LOUDER))).isEqualTo(LineError.INVALDIGITLIST);
    }
}
