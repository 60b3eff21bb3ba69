package org.strowger.core.internal.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.core.internal.device.PermanentNumbers;
import org.strowger.testing.Rule;

/** The numbers of permanent ids outlive the core. */
@Rule({"L-039", "S-027", "S-028"})
class PermanentNumberFileTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("permanent-numbers.txt");
    }

    private PermanentNumbers opened() {
        return new PermanentNumberFile(file()).open();
    }

    private String content() throws IOException {
        return Files.readString(file());
    }

    private Path damaged() {
        return folder.resolve("permanent-numbers.txt.damaged");
    }

    @Test
    void linesAreNumberedFromOneAndKeepTheirNumbersAfterARestart() {
        PermanentNumbers before = opened();
        before.giveToLines(List.of("pbx/1", "pbx/2", "pbx/3"));
        before.giveToLines(List.of("pbx/2", "gateway/1"));

        PermanentNumbers after = opened();

        assertThat(after.ofLine("gateway/1")).isEqualTo(4);
        assertThat(after.ofLine("pbx/3")).isEqualTo(3);
        assertThat(after.ofLine("pbx/1")).isEqualTo(1);
        assertThat(after.ofLine("new/1")).isEqualTo(5);
        assertThat(opened().ofLine("new/1")).isEqualTo(5);
        assertThat(damaged()).doesNotExist();
    }

    @Test
    @Rule("S-027")
    void theNumberOfALineThatNeverComesBackIsGivenToNoOther() {
        opened().giveToLines(List.of("pbx/gone"));

        assertThat(opened().ofLine("pbx/new")).isEqualTo(2);
        assertThat(opened().ofLine("pbx/gone")).isEqualTo(1);
    }

    @Test
    @Rule("P-021")
    void aPhoneHasANumberOfItsOwnEvenIfItIsNamedLikeALine() {
        assertThat(opened().ofLine("pbx/1")).isEqualTo(1);
        assertThat(opened().ofPhone("pbx/1")).isEqualTo(2);

        assertThat(opened().ofPhone("pbx/1")).isEqualTo(2);
        assertThat(opened().ofLine("pbx/1")).isEqualTo(1);
        assertThat(damaged()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b ", "a\nline 1 c", "back\\slash\\n", "\r", "a\u2028b\u0085c", "Fran\u00e7ois \u96fb", "%"})
    void anIdMayHaveAnyCharacters(String name) {
        int number = opened().ofLine("pbx/" + name);
        opened().ofLine("pbx/other");

        assertThat(opened().ofLine("pbx/" + name)).isEqualTo(number);
        assertThat(damaged()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "line 1 pbx/1\nline 2 pbx/2\ntotal 2\nline 3 pb",
                "line 1 pbx/1\nline 2 pbx/2\ntotal 2\nline 3 pbx/3\n",
                "line 1 pbx/1\nline 2 pbx/2\ntotal 3\n",
                "line 1 pbx/1\n\0\0\0\0\nline 2 pbx/2\ntotal 2\n",
                "line 1 pbx/1\nline 2 pbx/2\nline 1 pbx/9\ntotal 3\n",
                "line 1 pbx/1\nline 2 pbx/2\nline 7 pbx/2\ntotal 3\n",
                "line 1 pbx/1\nline 0 pbx/0\nline 2 pbx/2\ntotal 3\n",
                "line 1 pbx/1\nline 2 pbx/2\nline 99999999999 pbx/3\ntotal 3\n",
                "line 1 pbx/1\nline 2 pbx/2\ntotal 2"
            })
    void aDamagedFileIsKeptAsideAndWhatCanBeReadGoesOn(String content) throws IOException {
        Files.writeString(file(), content);

        PermanentNumbers saved = opened();

        assertThat(Files.readString(damaged())).isEqualTo(content);
        assertThat(saved.ofLine("pbx/1")).isEqualTo(1);
        assertThat(saved.ofLine("pbx/2")).isEqualTo(2);
        assertThat(saved.ofLine("pbx/new")).isGreaterThan(2);
        Files.delete(damaged());
        assertThat(opened().ofLine("pbx/2")).isEqualTo(2);
        assertThat(damaged()).as("what was saved is whole").doesNotExist();
    }

    @Test
    void aFileThatIsNoTextIsKeptAsideAndTheNumbersBeginAgain() throws IOException {
        byte[] nonsense = {(byte) 0xff, (byte) 0xfe, 0, 10, (byte) 0x80};
        Files.write(file(), nonsense);

        assertThat(opened().ofLine("pbx/1")).isEqualTo(1);
        assertThat(Files.readAllBytes(damaged())).isEqualTo(nonsense);
    }

    @Test
    void anEmptyFileIsOneWithoutNumbers() throws IOException {
        Files.createFile(file());

        assertThat(opened().ofLine("pbx/1")).isEqualTo(1);
        assertThat(damaged()).doesNotExist();
    }

    @Test
    void aFileThatCannotBeReadIsLeftAloneAndTheNumbersAreForgottenAtTheEnd() throws IOException {
        Files.createDirectory(file());
        Files.writeString(file().resolve("inside"), "so that it cannot be replaced");

        PermanentNumbers numbers = opened();

        assertThat(numbers.ofLine("pbx/1")).isEqualTo(1);
        assertThat(numbers.ofLine("pbx/2")).isEqualTo(2);
        assertThat(file()).isDirectory();
    }

    @Test
    void manyLinesAreWrittenAtOnce() throws IOException {
        opened().giveToLines(
                        IntStream.range(0, 20_000).mapToObj(i -> "pbx/" + i).toList());

        assertThat(content()).startsWith("line 1 pbx/0\n").endsWith("\ntotal 20000\n");
        assertThat(content().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1_000_000);
        assertThat(opened().ofLine("pbx/19999")).isEqualTo(20_000);
    }
}
