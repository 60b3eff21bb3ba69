package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.FarParty;
import org.strowger.provider.tck.bench.Heard;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestGeneration;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.DigitCapabilities;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GenerationEnd;
import org.strowger.testing.Rule;

/** Digits within a call: generated and detected. What a driver gathers itself is the matter of {@link GatherRules}. */
public interface DigitRules extends ContractRules {
    /** Takes long enough for something else to happen meanwhile. */
    String LONG = "1,,,,,,,,,,,,,,,,,,,,2";

    private TestCall callThatGenerates() {
        TestLine line = bench().line();
        line.needs(CallFeature.GENERATE_DIGITS);
        return bench().talking(line);
    }

    private TestCall callThatMonitors() {
        TestLine line = bench().line();
        line.needs(CallFeature.MONITOR_DIGITS);
        return bench().talking(line);
    }

    private TestGeneration generate(TestCall call, String digits) {
        Duration usual =
                bench().line().driver().capabilities().dialParams().defaults().digitDuration();
        return call.generate("generate " + digits, generation -> call.driver()
                .generateDigits(DigitMode.DTMF, digits, usual, generation));
    }

    private void farSends(String digits) {
        assumeTrue(bench().called().sendDigits(digits), "the far end cannot send digits");
    }

    @Test
    @Rule({"L-292", "L-328", "L-331"})
    default void whatALineClaimsOfDigitsAgrees() {
        for (TestLine line : bench().lines()) {
            DigitCapabilities digits = line.driver().capabilities().digits();
            assertThat(line.can(CallFeature.GENERATE_DIGITS))
                    .as("%s generates digits", line)
                    .isEqualTo(!digits.generated().isEmpty());
            assertThat(line.can(CallFeature.MONITOR_DIGITS))
                    .as("%s monitors digits", line)
                    .isEqualTo(!digits.monitored().isEmpty());
            assertThat(digits.generated()).doesNotContain(DigitMode.DTMF_END);
            assertThat(digits.shortestTimeout()).isLessThanOrEqualTo(digits.longestTimeout());
        }
    }

    @Test
    @Rule({"L-332", "L-343"})
    default void theEndOfAGenerationIsToldOnce() {
        generate(callThatGenerates(), "12").ends(GenerationEnd.DONE);
    }

    @Test
    @Rule({"L-335", "L-332"})
    default void aPauseBelongsToTheDigits() {
        generate(callThatGenerates(), "1,2").ends(GenerationEnd.DONE);
    }

    @Test
    @Rule("L-332")
    default void noDigitsAtAllAreGeneratedToo() {
        generate(callThatGenerates(), "").ends(GenerationEnd.DONE);
    }

    @Test
    @Rule("L-333")
    default void anotherGenerationCancelsTheOneUnderWay() {
        TestCall call = callThatGenerates();
        TestGeneration first = generate(call, LONG).begins();
        TestGeneration second = generate(call, "3").begins();
        assertThat(first.ends())
                .as("ends of the first when the second has begun; %s", bench().journal())
                .containsExactly(GenerationEnd.CANCEL);
        second.ends(GenerationEnd.DONE);
        assertThat(first.ends()).hasSize(1);
    }

    @Test
    @Rule({"L-334", "L-333"})
    default void aGenerationIsCancelledBeforeCancellingReturns() {
        TestCall call = callThatGenerates();
        TestGeneration generation = generate(call, LONG).begins();
        call.driver().cancelGeneration();
        assertThat(generation.ends()).as("%s", bench().journal()).containsExactly(GenerationEnd.CANCEL);
        generation.ends(GenerationEnd.CANCEL);
        generate(call, "4").ends(GenerationEnd.DONE);
    }

    @Test
    @Rule("L-334")
    default void cancellingMayComeTooLate() {
        TestCall call = callThatGenerates();
        TestGeneration generation = generate(call, "1");
        generation.ends(GenerationEnd.DONE);
        call.driver().cancelGeneration();
        generation.ends(GenerationEnd.DONE);
    }

    @Test
    @Rule("L-336")
    default void generatedDigitsDoNotChangeTheStateOfTheCall() {
        TestCall call = callThatGenerates();
        List<CallState> before = call.states();
        generate(call, "12").ends(GenerationEnd.DONE);
        assertThat(call.states()).as("%s", bench().journal()).isEqualTo(before);
    }

    @Test
    @Rule({"L-332", "L-199"})
    default void aCallThatEndsEndsItsGeneration() {
        TestCall call = callThatGenerates();
        TestGeneration generation = generate(call, LONG).begins();
        call.ends();
        bench().pace().settle();
        assertThat(generation.ends())
                .as("%s", bench().journal())
                .doesNotContain(GenerationEnd.DONE)
                .hasSizeLessThan(2);
    }

    @Test
    @Rule({"L-122", "S-078"})
    default void nothingIsToldOfTheDigitsOfACallThatWasClosed() {
        TestCall call = callThatGenerates();
        generate(call, LONG).begins();
        call.close();
        bench().assertSilence("after the call was closed");
    }

    @Test
    @Rule({"L-332", "L-335"})
    default void theFarEndHearsTheDigitsInTheirOrder() {
        TestCall call = callThatGenerates();
        // Who cannot tell now whether it listens may be there only when the first digit comes.
        generate(call, "1234#*").ends(GenerationEnd.DONE);
        FarParty party = bench().called();
        assumeTrue(party.heardDigits().isPresent(), "the far end does not listen");
        bench().pace().until(() -> party.heardDigits().orElseThrow().length() >= 6);
        bench().pace().settle();
        assertThat(party.heardDigits()).contains("1234#*");
    }

    @Test
    @Rule("L-330")
    default void detectedDigitsAreToldInTheirOrder() {
        TestCall call = callThatMonitors();
        call.driver().monitorDigits(Set.of(DigitMode.DTMF));
        farSends("90#");
        bench().pace().until(() -> call.heard().digits().size() >= 3);
        bench().pace().settle();
        assertThat(call.heard().digits(DigitMode.DTMF))
                .as("%s", bench().journal())
                .isEqualTo("90#");
        assertThat(call.heard().digits()).hasSize(3);
    }

    @Test
    @Rule("L-331")
    default void aDigitIsToldTwiceWhenItsBeginAndItsEndAreMonitored() {
        TestCall call = callThatMonitors();
        Set<DigitMode> both = Set.of(DigitMode.DTMF, DigitMode.DTMF_END);
        assumeTrue(
                bench().line().driver().capabilities().digits().monitored().containsAll(both),
                "the line does not detect the end of digits");
        call.driver().monitorDigits(both);
        farSends("5");
        bench().pace().until(() -> call.heard().digits().size() > 1);
        bench().pace().settle();
        assertThat(call.heard().digits())
                .as("%s", bench().journal())
                .containsExactly(new Heard.Digit(DigitMode.DTMF, '5'), new Heard.Digit(DigitMode.DTMF_END, '5'));
    }

    @Test
    @Rule("L-330")
    default void digitsAreNotToldWhenNobodyWantsThemAnyMore() {
        TestCall call = callThatMonitors();
        call.driver().monitorDigits(Set.of(DigitMode.DTMF));
        call.driver().monitorDigits(Set.of());
        farSends("7");
        bench().pace().settle();
        assertThat(call.heard().digits()).as("%s", bench().journal()).isEmpty();
    }

    @Test
    @Rule({"L-122", "S-078", "L-199"})
    default void noDigitIsToldOfACallThatWasClosed() {
        TestCall call = callThatMonitors();
        call.driver().monitorDigits(Set.of(DigitMode.DTMF));
        FarParty party = bench().called();
        call.close();
        if (!party.isOver()) {
            party.sendDigits("7");
        }
        bench().assertSilence("after the call was closed");
    }

    @Test
    @Rule({"L-332", "L-330"})
    default void digitsThatALineDeclinesAreUnavailable() {
        TestLine line = bench().line();
        boolean generates = line.can(CallFeature.GENERATE_DIGITS);
        boolean monitors = line.can(CallFeature.MONITOR_DIGITS);
        assumeFalse(generates && monitors, "line " + line + " declines nothing of this");
        TestCall call = bench().talking(line);
        if (!generates) {
            assertThat(generate(call, "1").error()).contains(LineError.OPERATIONUNAVAIL);
        }
        if (!monitors) {
            call.request("monitor digits", done -> call.driver().monitorDigits(Set.of(DigitMode.DTMF)))
                    .failsWith(LineError.OPERATIONUNAVAIL);
        }
    }
}
