package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.ConferenceSetUp;
import org.strowger.telephony.Line;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.GenerationEnd;
import org.strowger.telephony.media.MonitoredTone;
import org.strowger.telephony.media.Tone;
import org.strowger.telephony.media.ToneComponent;
import org.strowger.telephony.media.ToneMode;
import org.strowger.testing.Rule;

/** What one end of a call sends, the other end detects. */
class MediaTest extends ApplicationTest {
    private Line alice;
    private Line bob;
    private Call toBob;
    private Call fromAlice;

    @BeforeEach
    void talk() {
        alice = open("1001");
        bob = open("1002");
        toBob = talk(alice, bob);
        fromAlice = newest(bob);
    }

    private void equipAnew(ExchangeSettings.Builder settings) {
        equip(settings);
        talk();
    }

    private String digitsAt(Call call, DigitMode mode) {
        return events(CallEvent.DigitDetected.class).stream()
                .filter(event -> event.call() == call && event.mode() == mode)
                .map(event -> String.valueOf(event.digit()))
                .reduce("", String::concat);
    }

    private List<GenerationEnd> ends(Call call) {
        return events(CallEvent.GenerationEnded.class).stream()
                .filter(event -> event.call() == call)
                .map(CallEvent.GenerationEnded::reason)
                .toList();
    }

    @Test
    @Rule({"L-330", "L-331", "L-335"})
    void digitsAreDetectedAtTheOtherEnd() {
        fromAlice.digits().monitor(Set.of(DigitMode.DTMF, DigitMode.DTMF_END));
        toBob.digits().generate("12#");
        pass(ofSeconds(2));
        assertThat(digitsAt(fromAlice, DigitMode.DTMF)).isEqualTo("12#");
        assertThat(digitsAt(fromAlice, DigitMode.DTMF_END)).isEqualTo("12#");
        assertThat(ends(toBob)).containsExactly(GenerationEnd.DONE);
    }

    @Test
    @Rule({"L-330", "L-335"})
    void pulsesAreNotTones() {
        fromAlice.digits().monitor(Set.of(DigitMode.PULSE, DigitMode.DTMF));
        toBob.digits().generate(DigitMode.PULSE, "07", Duration.ZERO);
        pass(ofSeconds(2));
        assertThat(digitsAt(fromAlice, DigitMode.PULSE)).isEqualTo("07");
        assertThat(digitsAt(fromAlice, DigitMode.DTMF)).isEmpty();
    }

    @Test
    @Rule({"L-333", "L-337"})
    void anotherGenerationCancelsTheOneUnderWay() {
        fromAlice.digits().monitor(Set.of(DigitMode.DTMF));
        toBob.digits().generate(DigitMode.DTMF, "1,2", ofMillis(100));
        pass(ofMillis(150));
        toBob.digits().generate("3");
        pass(ofSeconds(5));
        assertThat(digitsAt(fromAlice, DigitMode.DTMF)).isEqualTo("13");
        assertThat(ends(toBob)).containsExactly(GenerationEnd.CANCEL, GenerationEnd.DONE);
    }

    @Test
    @Rule("L-338")
    void aGenerationEndsWithItsCall() {
        toBob.digits().generate("123456789");
        done(toBob.drop());
        assertThat(ends(toBob)).containsExactly(GenerationEnd.CANCEL);
    }

    @Test
    @Rule({"L-323", "L-329"})
    void digitsFromOutsideAreGathered() {
        OutsideCall caller = exchange.outsideCall("+491", "1003");
        Line carol = open("1003");
        settle();
        Call call = newest(carol);
        done(call.answer());
        call.digits().gather(GatherRequest.digits(4));
        caller.sendDigits("4711");
        pass(ofSeconds(3));
        assertThat(events(CallEvent.DigitsGathered.class)).singleElement().satisfies(gathered -> {
            assertThat(gathered.reason()).isEqualTo(GatherEnd.BUFFER_FULL);
            assertThat(gathered.digits()).isEqualTo("4711");
        });
        call.digits().generate("99");
        pass(ofSeconds(2));
        assertThat(caller.heardDigits()).isEqualTo("99");
        assertThatThrownBy(() -> caller.sendDigits("x")).hasMessageContaining("no key 'x'");
    }

    @Test
    @Rule("L-325")
    void gatheringHasTimeLimits() {
        fromAlice.digits().gather(GatherRequest.digits(4).firstWithin(ofSeconds(5)));
        pass(ofSeconds(5));

        assertThat(events(CallEvent.DigitsGathered.class))
                .extracting(CallEvent.DigitsGathered::reason)
                .containsExactly(GatherEnd.FIRST_TIMEOUT);
    }

    @Test
    @Rule("L-330")
    void nobodyHearsWhoIsOnHold() {
        fromAlice.digits().monitor(Set.of(DigitMode.DTMF));
        done(toBob.hold());
        toBob.digits().generate("1");
        pass(ofSeconds(1));
        assertThat(digitsAt(fromAlice, DigitMode.DTMF)).isEmpty();
    }

    @Test
    @Rule({"L-339", "L-340", "L-341", "L-342"})
    void tonesAreDetectedWhenTheyHaveSoundedForLongEnough() {
        fromAlice
                .tones()
                .monitor(List.of(
                        MonitoredTone.of(7, ofMillis(200), 1400),
                        MonitoredTone.of(8, ofSeconds(3), 1400),
                        MonitoredTone.of(9, ofMillis(200), 1400, 2100)));
        toBob.tones().generate(Tone.of(ToneMode.BEEP).lasting(ofSeconds(1)));
        pass(ofSeconds(5));
        assertThat(events(CallEvent.ToneDetected.class))
                .extracting(CallEvent.ToneDetected::tag)
                .containsExactly(7);
        assertThat(ends(toBob)).containsExactly(GenerationEnd.DONE);
    }

    @Test
    @Rule({"L-339", "L-340"})
    void severalFrequenciesSoundTogetherAndSilenceCountsToo() {
        toBob.tones().generate(Tone.custom(ToneComponent.constant(350), ToneComponent.constant(440)));
        fromAlice
                .tones()
                .monitor(List.of(MonitoredTone.of(1, ofMillis(500), 440, 350), MonitoredTone.silence(2, ofSeconds(2))));
        pass(ofSeconds(10));
        toBob.tones().cancelGenerating();
        pass(ofSeconds(3));
        assertThat(events(CallEvent.ToneDetected.class))
                .extracting(CallEvent.ToneDetected::tag)
                .containsExactly(1, 2);
    }

    @Test
    @Rule({"L-228", "L-351"})
    void whatTheOtherPartySendsIsDetected() {
        equipAnew(ExchangeSettings.builder()
                .mediaModes(Set.of(MediaMode.INTERACTIVE_VOICE, MediaMode.G3_FAX))
                .outside(List.of("555: answer, wait 2s, send G3_FAX, digits 77")));
        Call call = call(alice, "555");
        call.media().monitor(Set.of(MediaMode.G3_FAX));
        call.digits().monitor(Set.of(DigitMode.DTMF));
        pass(ofSeconds(5));
        assertThat(events(CallEvent.MediaDetected.class))
                .extracting(CallEvent.MediaDetected::mode)
                .containsExactly(MediaMode.G3_FAX);
        assertThat(digitsAt(call, DigitMode.DTMF)).isEqualTo("77");
    }

    @Test
    void aConferenceHearsItsMembers() {
        ConferenceSetUp both = done(toBob.conference().setUp(3));
        done(both.consultation().dial("9900"));
        done(both.conference().conference().add(both.consultation()));
        both.conference().digits().monitor(Set.of(DigitMode.DTMF));
        fromAlice.digits().generate("5");
        pass(ofSeconds(1));
        assertThat(digitsAt(both.conference(), DigitMode.DTMF)).isEqualTo("5");
        assertThat(exchange.outsideCalls().get(0).heardDigits()).isEqualTo("5");
    }

    @Test
    void theKeypadOfADeskPhoneSendsDigitsInACall() {
        fromAlice.digits().monitor(Set.of(DigitMode.DTMF));
        exchange.addPhone("1001");
        exchange.phone("1001").type("6");
        pass(ofSeconds(1));
        assertThat(digitsAt(fromAlice, DigitMode.DTMF)).isEqualTo("6");
    }

    @Test
    void eachOfItCanBeSwitchedOff() {
        equipAnew(ExchangeSettings.builder()
                .without(
                        Facility.GENERATE_DIGITS, Facility.DETECT_TONES, Facility.PULSE_DIGITS, Facility.DETECT_MEDIA));
        assertThat(addressOf(alice).callFeatures())
                .contains(CallFeature.MONITOR_DIGITS, CallFeature.GENERATE_TONE)
                .doesNotContain(CallFeature.GENERATE_DIGITS, CallFeature.MONITOR_TONES, CallFeature.MONITOR_MEDIA);
        assertThat(alice.device().capabilities().digits().monitored())
                .containsExactlyInAnyOrder(DigitMode.DTMF, DigitMode.DTMF_END);
        assertThat(refused(() -> toBob.digits().generate("1"))).isNotNull();
        assertThat(refused(() -> toBob.tones().monitor(List.of(MonitoredTone.silence(1, ofSeconds(1))))))
                .isIn(LineError.OPERATIONUNAVAIL, LineError.INVALTONE);
    }
}
