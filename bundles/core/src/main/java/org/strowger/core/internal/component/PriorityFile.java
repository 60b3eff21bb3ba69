package org.strowger.core.internal.component;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.internal.priority.Priorities;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** Keeps the priorities of applications in a properties file: for each media mode the names, one on each line. */
final class PriorityFile {
    private static final Logger LOG = LoggerFactory.getLogger(PriorityFile.class);

    private final Path file;

    PriorityFile(Path file) {
        this.file = file;
    }

    /** The priorities as they were left; a damaged file is put aside, so that nothing of it is lost. */
    Priorities open() {
        Map<MediaMode, List<String>> stored = Map.of();
        if (Files.exists(file)) {
            try {
                stored = read();
            } catch (IOException | IllegalArgumentException e) {
                if (!putAside(e)) {
                    return Priorities.inMemory();
                }
            }
        }
        return new Priorities(stored, this::write);
    }

    private Map<MediaMode, List<String>> read() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<MediaMode, List<String>> lists = new EnumMap<>(MediaMode.class);
        for (String key : properties.stringPropertyNames()) {
            lists.put(
                    MediaMode.valueOf(key),
                    properties
                            .getProperty(key)
                            .lines()
                            .filter(name -> !name.isBlank())
                            .toList());
        }
        return lists;
    }

    /** @return whether the file can be written anew */
    private boolean putAside(Exception damage) {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        LOG.warn("The priorities of applications are lost, their file is damaged; it is kept as {}", aside, damage);
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            LOG.warn("Priorities of applications are forgotten at the end, for {} cannot be put aside", file, e);
            return false;
        }
    }

    /** Written beside and then moved, so that a crash leaves the old file or the new one. */
    private void write(Map<MediaMode, List<String>> lists) {
        Properties properties = new Properties();
        lists.forEach((mode, names) -> properties.setProperty(mode.name(), String.join("\n", names)));
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(beside)) {
                properties.store(writer, "Which applications come first, for each media mode");
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new TelephonyException(LineError.OPERATIONFAILED, "the priorities cannot be stored in " + file, e);
        }
    }
}
