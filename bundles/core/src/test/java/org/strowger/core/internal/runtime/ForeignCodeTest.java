package org.strowger.core.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever catches every unchecked exception does so because of foreign code, and that may throw checked ones where none
 * is declared.
 */
class ForeignCodeTest {
    /** It calls the platform, which declares Throwable and must not be caught. */
    private static final List<String> NOT_FOREIGN = List.of("PlatformMemory.java");

    @Test
    void whereEverythingIsToBeCaughtCheckedExceptionsAreToo() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(Files::isRegularFile).filter(ForeignCodeTest::leavesOutCheckedExceptions))
                    .as("catch Throwable instead of RuntimeException | Error")
                    .isEmpty();
        }
    }

    private static boolean leavesOutCheckedExceptions(Path source) {
        try {
            return !NOT_FOREIGN.contains(source.getFileName().toString())
                    && Files.readString(source).contains("catch (RuntimeException | Error ");
        } catch (IOException e) {
            throw new IllegalStateException(source + " cannot be read", e);
        }
    }
}
