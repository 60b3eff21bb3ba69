package org.strowger.example.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.telephony.media.Tone;
import org.strowger.telephony.media.ToneComponent;

class PromptTest {
    @Test
    void isMadeOfNotesWithSilenceBetweenThem() {
        Prompt prompt = Prompt.of("menuPrompt", " 660/150/50  880/200 ");

        assertThat(prompt.notes())
                .containsExactly(
                        note(660, 150, 50).lasting(Duration.ofMillis(200)),
                        note(880, 200, 0).lasting(Duration.ofMillis(200)));
        assertThat(prompt.length()).isEqualTo(Duration.ofMillis(400));
    }

    private static Tone note(int hertz, long on, long off) {
        return Tone.custom(
                new ToneComponent(hertz, Duration.ofMillis(on), Duration.ofMillis(off), ToneComponent.FULL_VOLUME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "660", "660/0", "0/100", "660/150/", "660-150", "660/150/50/1"})
    void saysWhatIsNoNote(String wrong) {
        assertThatThrownBy(() -> Prompt.of("sorryPrompt", "440/100 " + wrong + "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "sorryPrompt: \"" + wrong + "x\" is no note; right would be hertz/milliseconds");
    }
}
