package org.strowger.dialing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** The current location and the toll lists outlive the bundle. */
@Rule({"L-454", "L-455"})
class LocationFileTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("locations.properties");
    }

    private LocationMemory opened() {
        return new LocationFile(file()).open();
    }

    @Test
    void withoutFileTheDefaultLocationIsCurrentAndNothingIsWritten() {
        assertThat(opened().current()).isZero();
        assertThat(file()).doesNotExist();
    }

    @Test
    void whatWasChangedIsTheSameAfterARestart() {
        LocationMemory before = opened();
        before.setCurrent(3);
        before.setInTollList(3, "555", true);
        before.setInTollList(3, "556", true);
        before.setInTollList(3, "777", false);
        before.setInTollList(0, "888", false);

        LocationMemory after = opened();

        assertThat(after.current()).isEqualTo(3);
        assertThat(after.tolls(3).appliedTo(List.of("777", "999"))).containsExactlyInAnyOrder("999", "555", "556");
        assertThat(after.tolls(0).appliedTo(List.of("888"))).isEmpty();
        assertThat(after.tolls(1).appliedTo(List.of("1"))).containsExactly("1");
    }

    @Test
    void theLastChangeOfAPrefixCounts() {
        LocationMemory before = opened();
        before.setInTollList(3, "555", true);
        before.setInTollList(3, "555", false);

        assertThat(opened().tolls(3).appliedTo(List.of("555"))).isEmpty();
        before.setInTollList(3, "555", true);
        assertThat(opened().tolls(3).appliedTo(List.of())).containsExactly("555");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "current=none",
                "current=-1",
                "toll.1.added=5x",
                "toll.1.added=",
                "something=else",
                "a=\\u12",
                "\u0000"
            })
    void aDamagedFileIsPutAsideAndWorkGoesOn(String damaged) throws IOException {
        Files.writeString(file(), damaged);

        LocationMemory memory = opened();

        assertThat(memory.current()).isZero();
        assertThat(folder.resolve("locations.properties.damaged")).hasContent(damaged);
        memory.setCurrent(2);
        assertThat(opened().current()).isEqualTo(2);
    }

    @Test
    void whatCannotBeWrittenIsRefusedAndDoesNotCount() throws IOException {
        LocationMemory memory = opened();
        memory.setCurrent(1);
        // A folder stands where the new file is written first.
        Files.createDirectory(folder.resolve("locations.properties.new"));

        Refused.with(LineError.OPERATIONFAILED, () -> memory.setCurrent(2)).contains("locations.properties");

        assertThat(memory.current()).isEqualTo(1);
        assertThat(opened().current()).isEqualTo(1);
    }
}
