package org.strowger.core.internal.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.core.internal.priority.Priorities;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.testing.Rule;

/** Priorities outlive the core. */
@Rule("L-188")
class PriorityFileTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("priorities.properties");
    }

    private Priorities opened() {
        return new PriorityFile(file()).open();
    }

    @Test
    void aDamagedFileThatCannotBePutAsideIsLeftAsItIsAndPrioritiesAreForgottenAtTheEnd() throws IOException {
        Files.writeString(file(), "NO_SUCH_MODE=phone");
        Path inTheWay = Files.createDirectories(folder.resolve("priorities.properties.damaged"));
        Files.writeString(inTheWay.resolve("kept"), "somebody's");

        Priorities priorities = opened();
        priorities.putFirst("phone", MediaMode.INTERACTIVE_VOICE);

        assertThat(priorities.order(MediaMode.INTERACTIVE_VOICE)).containsExactly("phone");
        assertThat(file()).hasContent("NO_SUCH_MODE=phone");
    }

    @Test
    void withoutFileThereAreNoPriorities() {
        assertThat(opened().order(MediaMode.INTERACTIVE_VOICE)).isEmpty();
        assertThat(file()).as("nothing is written before something changes").doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(MediaMode.class)
    void theOrderForEveryMediaModeIsTheSameAfterARestart(MediaMode mode) {
        Priorities before = opened();
        before.putFirst("last", mode);
        before.putFirst("a name = with: spaces # and \\ signs", mode);
        before.putFirst("Fran\u00e7ois \u96fb\u8a71", mode);

        List<String> after = opened().order(mode);

        assertThat(after).containsExactly("Fran\u00e7ois \u96fb\u8a71", "a name = with: spaces # and \\ signs", "last");
    }

    @Test
    void whatWasRemovedIsStillGoneAfterARestart() {
        Priorities before = opened();
        before.putFirst("anna", MediaMode.G3_FAX);
        before.putFirst("bert", MediaMode.INTERACTIVE_VOICE);
        before.remove("anna", MediaMode.G3_FAX);

        Priorities after = opened();

        assertThat(after.priority("anna", MediaMode.G3_FAX)).isZero();
        assertThat(after.priority("bert", MediaMode.INTERACTIVE_VOICE)).isEqualTo(1);
        after.putFirst("carl", MediaMode.INTERACTIVE_VOICE);
        assertThat(opened().order(MediaMode.INTERACTIVE_VOICE)).containsExactly("carl", "bert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_SUCH_MODE=anna", "INTERACTIVE_VOICE=\\u12", "\u0000\u0001\u0002=x"})
    void aDamagedFileIsPutAsideAndWorkGoesOnWithoutPriorities(String damaged) throws IOException {
        Files.writeString(file(), damaged);

        Priorities priorities = opened();

        assertThat(priorities.order(MediaMode.INTERACTIVE_VOICE)).isEmpty();
        assertThat(folder.resolve("priorities.properties.damaged")).hasContent(damaged);
        priorities.putFirst("bert", MediaMode.INTERACTIVE_VOICE);
        assertThat(opened().order(MediaMode.INTERACTIVE_VOICE)).containsExactly("bert");
    }

    @Test
    void aFileThatIsNoTextIsPutAside() throws IOException {
        byte[] bytes = {(byte) 0xff, (byte) 0xfe, (byte) 0x80, 0, 1};
        Files.write(file(), bytes);

        assertThat(opened().order(MediaMode.G3_FAX)).isEmpty();
        assertThat(folder.resolve("priorities.properties.damaged")).hasBinaryContent(bytes);
    }

    @Test
    void whatCannotBeWrittenIsRefusedAndDoesNotCount() throws IOException {
        Priorities priorities = opened();
        priorities.putFirst("anna", MediaMode.INTERACTIVE_VOICE);
        // A folder stands where the new file is written first.
        Files.createDirectory(folder.resolve("priorities.properties.new"));

        assertThatThrownBy(() -> priorities.putFirst("bert", MediaMode.INTERACTIVE_VOICE))
                .isInstanceOfSatisfying(TelephonyException.class, refusal -> assertThat(refusal.error())
                        .isEqualTo(LineError.OPERATIONFAILED))
                .hasMessageContaining("priorities.properties");

        assertThat(priorities.order(MediaMode.INTERACTIVE_VOICE)).containsExactly("anna");
        assertThat(opened().order(MediaMode.INTERACTIVE_VOICE)).containsExactly("anna");
    }

    @Test
    void nothingIsLeftBesideTheFile() throws IOException {
        opened().putFirst("anna", MediaMode.INTERACTIVE_VOICE);

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }
}
