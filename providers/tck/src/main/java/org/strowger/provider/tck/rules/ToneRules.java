package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.FarParty;
import org.strowger.provider.tck.bench.Heard;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestGeneration;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.device.ToneCapabilities;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GenerationEnd;
import org.strowger.telephony.media.MonitoredTone;
import org.strowger.telephony.media.Tone;
import org.strowger.telephony.media.ToneComponent;
import org.strowger.telephony.media.ToneMode;
import org.strowger.testing.Rule;

/** Tones within a call: generated and detected. */
public interface ToneRules extends ContractRules {
    /** How long a tone has to be there before it counts. */
    Duration NOTICED = Duration.ofMillis(100);

    private TestCall callThat(CallFeature feature) {
        TestLine line = bench().line();
        line.needs(feature);
        return bench().talking(line);
    }

    private ToneCapabilities tones() {
        return bench().line().driver().capabilities().tones();
    }

    private TestGeneration generate(TestCall call, Tone tone) {
        return call.generate("generate " + tone, generation -> call.driver().generateTone(tone, generation));
    }

    private static void needs(TestCall call, boolean claimed, String what) {
        assumeTrue(claimed, "the line of " + call + " declines " + what);
    }

    /** A tone that one can wait for. */
    private Tone shortTone() {
        ToneMode mode = tones().generated().stream()
                .filter(each -> each != ToneMode.CUSTOM)
                .findFirst()
                .orElse(ToneMode.CUSTOM);
        Tone tone = mode == ToneMode.CUSTOM ? Tone.custom(ToneComponent.constant(440)) : Tone.of(mode);
        return tone.lasting(Duration.ofMillis(200));
    }

    private void farSends(Tone tone) {
        assumeTrue(bench().called().sendTone(tone), "the far end cannot send tones");
    }

    private static Tone hum(int frequency) {
        return Tone.custom(ToneComponent.constant(frequency)).lasting(Duration.ofSeconds(1));
    }

    @Test
    @Rule({"L-292", "L-339", "L-341"})
    default void whatALineClaimsOfTonesAgrees() {
        for (TestLine line : bench().lines()) {
            ToneCapabilities tones = line.driver().capabilities().tones();
            assertThat(line.can(CallFeature.GENERATE_TONE))
                    .as("%s generates tones", line)
                    .isEqualTo(!tones.generated().isEmpty());
            assertThat(line.can(CallFeature.MONITOR_TONES))
                    .as("%s monitors tones", line)
                    .isEqualTo(tones.maxMonitoredTones() > 0);
            assertThat(tones.maxGeneratedFrequencies() > 0)
                    .as("%s has components for custom tones", line)
                    .isEqualTo(tones.generated().contains(ToneMode.CUSTOM));
        }
    }

    @Test
    @Rule({"L-332", "L-339", "L-343"})
    default void theEndOfAToneIsToldOnce() {
        TestCall call = callThat(CallFeature.GENERATE_TONE);
        generate(call, shortTone()).ends(GenerationEnd.DONE);
    }

    @Test
    @Rule("L-339")
    default void aToneOfSeveralComponentsIsGenerated() {
        TestCall call = callThat(CallFeature.GENERATE_TONE);
        needs(call, tones().maxGeneratedFrequencies() > 1, "tones of two components");
        Tone both = Tone.custom(ToneComponent.constant(350), ToneComponent.constant(440));
        generate(call, both.lasting(Duration.ofMillis(200))).ends(GenerationEnd.DONE);
    }

    @Test
    @Rule("L-344")
    default void aToneWithoutDurationSoundsUntilItIsCancelled() {
        TestCall call = callThat(CallFeature.GENERATE_TONE);
        needs(call, tones().generated().contains(ToneMode.BUSY), "the busy tone");
        TestGeneration generation = generate(call, Tone.of(ToneMode.BUSY)).begins();
        bench().pace().settle();
        assertThat(generation.ends()).as("%s", bench().journal()).isEmpty();
        call.driver().cancelGeneration();
        assertThat(generation.ends()).as("%s", bench().journal()).containsExactly(GenerationEnd.CANCEL);
    }

    @Test
    @Rule("L-344")
    default void theBillingToneIsOneCycle() {
        TestCall call = callThat(CallFeature.GENERATE_TONE);
        needs(call, tones().generated().contains(ToneMode.BILLING), "the billing tone");
        generate(call, Tone.of(ToneMode.BILLING)).ends(GenerationEnd.DONE);
    }

    @Test
    @Rule("L-333")
    default void aToneAndDigitsCancelEachOther() {
        TestCall call = callThat(CallFeature.GENERATE_TONE);
        bench().line().needs(CallFeature.GENERATE_DIGITS);
        TestGeneration digits = call.generate("generate digits", generation -> call.driver()
                .generateDigits(DigitMode.DTMF, DigitRules.LONG, Duration.ofMillis(100), generation));
        TestGeneration tone =
                generate(call, shortTone().lasting(Duration.ofMinutes(1))).begins();
        assertThat(digits.ends()).as("%s", bench().journal()).containsExactly(GenerationEnd.CANCEL);
        call.generate("generate a digit", generation -> call.driver()
                        .generateDigits(DigitMode.DTMF, "1", Duration.ofMillis(100), generation))
                .ends(GenerationEnd.DONE);
        assertThat(tone.ends()).as("%s", bench().journal()).containsExactly(GenerationEnd.CANCEL);
    }

    @Test
    @Rule({"L-122", "S-078"})
    default void nothingIsToldOfTheToneOfACallThatWasClosed() {
        TestCall call = callThat(CallFeature.GENERATE_TONE);
        generate(call, shortTone()).begins();
        call.close();
        bench().assertSilence("after the call was closed");
    }

    @Test
    @Rule({"L-342", "L-341", "L-345"})
    default void aToneIsToldForEveryEntryOfEveryListThatItMatches() {
        TestCall call = callThat(CallFeature.MONITOR_TONES);
        call.driver().monitorTones(1, List.of(MonitoredTone.of(11, NOTICED, 1000), MonitoredTone.of(12, NOTICED, 600)));
        call.driver().monitorTones(2, List.of(MonitoredTone.of(21, NOTICED, 1000)));
        farSends(hum(1000));
        bench().pace().until(() -> call.heard().tones().size() > 1);
        bench().pace().settle();
        assertThat(call.heard().tones())
                .as("%s", bench().journal())
                .containsExactlyInAnyOrder(new Heard.Detection(1, 11), new Heard.Detection(2, 21));
    }

    @Test
    @Rule({"L-341", "L-340"})
    default void aListIsReplacedAndTakenAwayWithoutTheOthers() {
        TestCall call = callThat(CallFeature.MONITOR_TONES);
        for (int list = 1; list <= 3; list++) {
            call.driver().monitorTones(list, List.of(MonitoredTone.of(1, NOTICED, 1000)));
        }
        call.driver().monitorTones(1, List.of(MonitoredTone.of(2, NOTICED, 600)));
        call.driver().monitorTones(2, List.of());
        farSends(hum(1000));
        bench().pace().until(() -> !call.heard().tones().isEmpty());
        bench().pace().settle();
        assertThat(call.heard().tones()).as("%s", bench().journal()).containsExactly(new Heard.Detection(3, 1));
    }

    @Test
    @Rule("L-340")
    default void silenceIsATone() {
        TestCall call = callThat(CallFeature.MONITOR_TONES);
        farSends(hum(1000));
        call.driver().monitorTones(1, List.of(MonitoredTone.silence(5, NOTICED)));
        bench().pace().until(() -> !call.heard().tones().isEmpty());
        bench().pace().settle();
        assertThat(call.heard().tones()).as("%s", bench().journal()).containsOnly(new Heard.Detection(1, 5));
    }

    @Test
    @Rule({"L-122", "S-078", "L-199"})
    default void noToneIsToldOfACallThatWasClosed() {
        TestCall call = callThat(CallFeature.MONITOR_TONES);
        call.driver().monitorTones(1, List.of(MonitoredTone.of(1, NOTICED, 1000)));
        FarParty party = bench().called();
        farSends(hum(1000));
        call.close();
        if (!party.isOver()) {
            party.sendTone(hum(1000));
        }
        bench().assertSilence("after the call was closed");
    }

    @Test
    @Rule({"L-332", "L-340"})
    default void tonesThatALineDeclinesAreUnavailable() {
        TestLine line = bench().line();
        boolean generates = line.can(CallFeature.GENERATE_TONE);
        boolean monitors = line.can(CallFeature.MONITOR_TONES);
        assumeFalse(generates && monitors, "line " + line + " declines nothing of this");
        TestCall call = bench().talking(line);
        if (!generates) {
            assertThat(generate(call, Tone.of(ToneMode.BEEP)).error()).contains(LineError.OPERATIONUNAVAIL);
        }
        if (!monitors) {
            call.request("monitor tones", done -> call.driver()
                            .monitorTones(1, List.of(MonitoredTone.of(1, NOTICED, 1000))))
                    .failsWith(LineError.OPERATIONUNAVAIL);
        }
    }
}
