package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.DialParams;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineCapabilities.DialParamRange;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GenerationEnd;
import org.strowger.telephony.media.TickCount;
import org.strowger.telephony.media.Tone;
import org.strowger.telephony.media.ToneComponent;
import org.strowger.telephony.media.ToneMode;
import org.strowger.telephony.spi.Generation;
import org.strowger.testing.Rule;

/** Digits and tones are generated one at a time, and their requester is told the end of each once. */
class GenerateRulesTest {
    private final StreamRoom room = new StreamRoom();
    private final Call annas = room.annas();

    @AfterEach
    void close() {
        room.close();
    }

    private List<List<Object>> digits() {
        return room.line().argumentsOf(Operation.GENERATE_DIGITS);
    }

    @Test
    @Rule("L-332")
    void generatingSucceedsWhenItHasBegunAndItsEndIsToldToTheRequester() {
        annas.digits().generate("123");
        assertThat(digits()).containsExactly(List.of(DigitMode.DTMF, "123", Duration.ZERO));
        room.anna().heardNothing();

        room.driver().hasGenerated();

        room.anna().heard(room.generated(annas, GenerationEnd.DONE));
        room.bert().heardNothing();
    }

    @Test
    @Rule("L-332")
    void theEndOfAToneIsToldTheSameWay() {
        Tone beep = Tone.of(ToneMode.BEEP).lasting(Duration.ofMillis(200));
        annas.tones().generate(beep);
        assertThat(room.line().argumentsOf(Operation.GENERATE_TONE)).containsExactly(List.of(beep));

        room.line().script().toCore(() -> room.driver().generation().done(new TickCount(11)));

        room.anna().heard(new CallEvent.GenerationEnded(annas, GenerationEnd.DONE, new TickCount(11)));
    }

    @Test
    @Rule({"L-332", "L-004"})
    void whatTheDriverRefusesNeverBeganAndLeavesTheOneBeforeAlone() {
        annas.digits().generate("123");
        room.line().refuses(Operation.GENERATE_DIGITS, LineError.RESOURCEUNAVAIL);
        refused(LineError.RESOURCEUNAVAIL, () -> annas.digits().generate("456"));
        room.anna().heardNothing();

        room.driver().hasGenerated();

        room.anna().heard(room.generated(annas, GenerationEnd.DONE));
    }

    @Test
    @Rule({"L-333", "L-343"})
    void anotherOwnersGenerationCancelsTheOneBefore() {
        Call berts = room.bertOwns();
        annas.digits().generate("123");

        berts.tones().generate(Tone.of(ToneMode.BUSY));

        room.anna().heard(room.generated(annas, GenerationEnd.CANCEL));
        room.bert().heardNothing();
        room.driver().hasGenerated();
        room.bert().heard(room.generated(berts, GenerationEnd.DONE));
        room.anna().heardNothing();
    }

    @Test
    @Rule({"L-333", "L-332"})
    void whatTheDriverForgetsToCancelTheCoreCancelsAndEachEndsOnce() {
        annas.digits().generate("1");
        Generation first = room.driver().generation();
        room.driver().forgetsGeneration();
        annas.digits().generate("2");

        room.anna().heard(room.generated(annas, GenerationEnd.CANCEL));
        room.line().script().toCore(first::cancelled);
        room.anna().heardNothing();
        room.driver().hasGenerated();
        room.anna().heard(room.generated(annas, GenerationEnd.DONE));
    }

    @Test
    @Rule({"L-333", "L-343"})
    void whatEndsBeforeItHasBegunStillEndsAfterTheOneBefore() {
        annas.digits().generate("1");
        room.driver().forgetsGeneration();
        room.driver().generatesAtOnce();

        annas.digits().generate("2");

        room.anna().heard(room.generated(annas, GenerationEnd.CANCEL), room.generated(annas, GenerationEnd.DONE));
    }

    @Test
    @Rule({"L-334", "L-333"})
    void cancellingEndsDigitsAndTonesAndStartsNothing() {
        annas.digits().generate("1");
        annas.digits().cancelGenerating();
        room.anna().heard(room.generated(annas, GenerationEnd.CANCEL));

        annas.tones().generate(Tone.of(ToneMode.RINGBACK));
        annas.tones().cancelGenerating();
        room.anna().heard(room.generated(annas, GenerationEnd.CANCEL));

        annas.digits().cancelGenerating();
        room.anna().heardNothing();
        assertThat(room.line().argumentsOf(Operation.CANCEL_GENERATION)).hasSize(2);
        assertThat(digits()).hasSize(1);
        refused(LineError.INVALPOINTER, () -> annas.digits().generate(null));
        refused(LineError.INVALPOINTER, () -> annas.tones().generate(null));
    }

    @Test
    @Rule("L-335")
    void whatIsNoDigitIsSkippedAndPausesAndFlashesStay() {
        annas.digits().generate(DigitMode.DTMF, "1 (2),!x*#ABCD\u00e9e", Duration.ZERO);
        annas.digits().generate(DigitMode.PULSE, "1*2#A,!3", Duration.ZERO);
        annas.digits().generate("xyz");

        assertThat(digits())
                .containsExactly(
                        List.of(DigitMode.DTMF, "12,!*#ABCD", Duration.ZERO),
                        List.of(DigitMode.PULSE, "12,!3", Duration.ZERO),
                        List.of(DigitMode.DTMF, "", Duration.ZERO));
    }

    @Test
    @Rule("L-336")
    void generatedDigitsDoNotChangeTheStateOfTheCall() {
        annas.digits().generate("123");
        room.driver().hasGenerated();

        room.anna().heard(room.generated(annas, GenerationEnd.DONE));
        room.bert().heardNothing();
        assertThat(annas.status().state()).isEqualTo(CallState.CONNECTED);
        assertThat(room.line().asked()).doesNotContain(Operation.DIAL);
    }

    @Test
    @Rule("L-337")
    void theDurationIsTheDefaultOrTheNearestThatTheLineCanDo() {
        ScriptedProvider provider = new ScriptedProvider("exact");
        ScriptedLine exact = provider.line(
                "2005", like -> like.dialParams(new DialParamRange(lasting(50), lasting(500), lasting(100))));
        room.office().installs(provider);
        room.anna().opens(exact, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        Call call = room.anna().gets(exact.shows(CallState.CONNECTED));

        for (int millis : new int[] {0, 20, 200, 2_000}) {
            call.digits().generate(DigitMode.DTMF, "1", Duration.ofMillis(millis));
        }

        assertThat(exact.argumentsOf(Operation.GENERATE_DIGITS).stream().map(asked -> asked.get(2)))
                .containsExactly(
                        Duration.ofMillis(100), Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMillis(500));
    }

    private static DialParams lasting(int millis) {
        return new DialParams(Duration.ZERO, Duration.ZERO, Duration.ofMillis(millis), Duration.ZERO);
    }

    @Test
    @Rule("L-338")
    void aFailureWhileGeneratingIsACancellation() {
        annas.digits().generate("123");

        room.line().script().toCore(() -> room.driver().generation().cancelled(new TickCount(5)));

        room.anna().heard(new CallEvent.GenerationEnded(annas, GenerationEnd.CANCEL, new TickCount(5)));
    }

    @Test
    @Rule({"L-332", "L-338", "L-199"})
    void theEndOfTheCallEndsWhatIsGeneratedBeforeAnythingElse() {
        annas.digits().generate("123");

        room.becomes(CallState.IDLE);

        room.anna().heard(room.generated(annas, GenerationEnd.CANCEL), state(annas, CallState.IDLE));
        refused(LineError.INVALCALLSTATE, () -> annas.digits().generate("1"));
        refused(LineError.INVALCALLSTATE, () -> annas.tones().generate(Tone.of(ToneMode.BEEP)));
        assertThat(room.line().asked()).doesNotContain(Operation.CANCEL_GENERATION);
    }

    @Test
    @Rule("L-339")
    void theComponentsOfACustomToneGoToTheDriverTogetherAndThoseOfAStandardToneNotAtAll() {
        List<ToneComponent> both = List.of(ToneComponent.constant(440), ToneComponent.constant(480));
        annas.tones().generate(new Tone(ToneMode.CUSTOM, both, Duration.ofSeconds(2)));
        annas.tones().generate(new Tone(ToneMode.BUSY, both, Duration.ofSeconds(2)));

        assertThat(room.line().argumentsOf(Operation.GENERATE_TONE))
                .containsExactly(
                        List.of(new Tone(ToneMode.CUSTOM, both, Duration.ofSeconds(2))),
                        List.of(new Tone(ToneMode.BUSY, List.of(), Duration.ofSeconds(2))));
        assertThat(new Tone(ToneMode.BUSY, both, Duration.ZERO).components()).isEmpty();
    }

    @Test
    @Rule("L-344")
    void aToneOfNoDurationSoundsUntilItIsStoppedExceptTheBillingTone() {
        assertThat(Tone.custom(ToneComponent.constant(440)).isEndless()).isTrue();
        assertThat(Tone.of(ToneMode.RINGBACK).isEndless()).isTrue();
        assertThat(Tone.of(ToneMode.BUSY).isEndless()).isTrue();
        assertThat(Tone.of(ToneMode.BEEP).isEndless()).isTrue();
        assertThat(Tone.of(ToneMode.BILLING).isEndless()).isFalse();
        assertThat(Tone.of(ToneMode.BUSY).lasting(Duration.ofSeconds(1)).isEndless())
                .isFalse();

        annas.tones().generate(Tone.of(ToneMode.RINGBACK));
        room.office().pass(Duration.ofHours(1));

        room.anna().heardNothing();
        annas.tones().cancelGenerating();
        room.anna().heard(room.generated(annas, GenerationEnd.CANCEL));
    }

    @Test
    @Rule("L-346")
    void anEndWithoutATimeGetsTheCores() {
        annas.digits().generate("1");
        room.office().pass(Duration.ofSeconds(3));
        room.driver().hasGenerated();

        room.anna().heard(room.generated(annas, GenerationEnd.DONE));
    }

    @Test
    @Rule("L-332")
    void aMonitorGeneratesNothing() {
        refused(LineError.NOTOWNER, () -> room.berts().digits().generate("1"));
        refused(LineError.NOTOWNER, () -> room.berts().digits().cancelGenerating());
        refused(LineError.NOTOWNER, () -> room.berts().tones().generate(Tone.of(ToneMode.BEEP)));
        assertThat(room.line().asked()).isEmpty();
    }
}
