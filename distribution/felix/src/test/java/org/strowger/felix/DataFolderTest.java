package org.strowger.felix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final String EXCHANGE = "config/org.strowger.provider.simulator-exchange.cfg";

    @TempDir
    private Path root;

    @Test
    void theFirstStartBringsTheDefaultConfiguration() throws IOException {
        prepare();

        assertThat(root.resolve(EXCHANGE)).content().contains("lines = 10");
        assertThat(root.resolve("etc/logging.properties")).exists();
        assertThat(root.resolve("deploy")).isEmptyDirectory();
    }

    @Test
    void itBringsConfigurationsToCopyThatDoNothingWhereTheyAre() throws IOException {
        prepare();

        assertThat(root.resolve("examples/org.strowger.example.ivr.cfg")).exists();
        assertThat(root.resolve("config/org.strowger.example.ivr.cfg")).doesNotExist();
    }

    @Test
    void aLaterStartKeepsWhatTheUserChanged() throws IOException {
        prepare();
        Files.writeString(root.resolve(EXCHANGE), "lines = 3");

        prepare();

        assertThat(root.resolve(EXCHANGE)).content().isEqualTo("lines = 3");
    }

    @Test
    void aConfigurationThatTheUserRemovedStaysAway() throws IOException {
        prepare();
        Files.delete(root.resolve(EXCHANGE));

        prepare();

        assertThat(root.resolve(EXCHANGE)).doesNotExist();
    }

    @Test
    void aSystemPropertyOverridesASetting() {
        System.setProperty("felix.fileinstall.poll", "77");
        try {
            assertThat(new DataFolder(root).frameworkSettings()).containsEntry("felix.fileinstall.poll", "77");
        } finally {
            System.clearProperty("felix.fileinstall.poll");
        }
    }

    private void prepare() throws IOException {
        new DataFolder(root).prepare(OwnJar.ofLauncher());
    }
}
