package org.strowger.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LaunchOptionsTest {
    @Test
    void withoutOptionsItIsInteractiveAndKeepsItsDataHere() {
        LaunchOptions options = LaunchOptions.parse();

        assertThat(options.interactive()).isTrue();
        assertThat(options.demo()).isFalse();
        assertThat(options.data()).isEqualTo(Path.of("strowger-data"));
    }

    @Test
    void optionsMayComeInAnyOrder() {
        LaunchOptions options = LaunchOptions.parse("--nointeractive", "--data", "elsewhere", "--demo");

        assertThat(options).isEqualTo(new LaunchOptions(Path.of("elsewhere"), false, true, false));
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThatThrownBy(() -> LaunchOptions.parse("--dmeo")).hasMessage("Unknown option --dmeo");
    }

    @Test
    void dataWithoutAFolderSaysWhatIsMissing() {
        assertThatThrownBy(() -> LaunchOptions.parse("--data")).hasMessageStartingWith("--data needs a folder");
    }
}
