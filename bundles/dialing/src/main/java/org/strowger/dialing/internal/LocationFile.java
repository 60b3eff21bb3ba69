package org.strowger.dialing.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.dialing.internal.LocationMemory.Contents;
import org.strowger.dialing.internal.LocationMemory.TollChanges;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** Keeps the current location and the changes of toll lists in a properties file. */
final class LocationFile {
    private static final Logger LOG = LoggerFactory.getLogger(LocationFile.class);
    private static final String CURRENT = "current";
    private static final Pattern TOLL = Pattern.compile("toll\\.(\\d{1,9})\\.(added|removed)");
    private static final Pattern PREFIXES = Pattern.compile("\\d+(,\\d+)*");

    private final Path file;

    LocationFile(Path file) {
        this.file = file;
    }

    /** The memory as it was left; a damaged file is put aside, so that nothing of it is lost. */
    LocationMemory open() {
        Contents stored = Contents.initial();
        if (Files.exists(file)) {
            try {
                stored = read();
            } catch (IOException | IllegalArgumentException e) {
                putAside(e);
            }
        }
        return new LocationMemory(stored, this::write);
    }

    private Contents read() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        int current = 0;
        Map<Integer, TollChanges> tolls = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            String value = properties.getProperty(key);
            Matcher toll = TOLL.matcher(key);
            if (key.equals(CURRENT)) {
                current = Integer.parseUnsignedInt(value);
            } else if (toll.matches()) {
                tolls.merge(Integer.valueOf(toll.group(1)), changes(toll.group(2), value), LocationFile::together);
            } else {
                throw new IllegalArgumentException("it holds \"" + key + "\", which is not a key of this file");
            }
        }
        return new Contents(current, tolls);
    }

    private static TollChanges changes(String which, String value) {
        if (!PREFIXES.matcher(value).matches()) {
            throw new IllegalArgumentException("\"" + value + "\" is not a list of prefixes");
        }
        Set<String> prefixes = new LinkedHashSet<>(Arrays.asList(value.split(",")));
        return which.equals("added") ? new TollChanges(prefixes, Set.of()) : new TollChanges(Set.of(), prefixes);
    }

    private static TollChanges together(TollChanges one, TollChanges other) {
        return one.added().isEmpty()
                ? new TollChanges(other.added(), one.removed())
                : new TollChanges(one.added(), other.removed());
    }

    private void putAside(Exception damage) {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        LOG.warn(
                "The current location and changes of toll lists are lost, their file is damaged; it is kept as {}",
                aside,
                damage);
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot put aside " + file, e);
        }
    }

    /** Written beside and then moved, so that a crash leaves the old file or the new one. */
    private void write(Contents contents) {
        Properties properties = new Properties();
        properties.setProperty(CURRENT, Integer.toString(contents.current()));
        contents.tolls().forEach((location, changes) -> {
            put(properties, "toll." + location + ".added", changes.added());
            put(properties, "toll." + location + ".removed", changes.removed());
        });
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(beside)) {
                properties.store(writer, "The current location, and how toll lists differ from what is configured");
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new TelephonyException(LineError.OPERATIONFAILED, "the change cannot be stored in " + file, e);
        }
    }

    private static void put(Properties properties, String key, Set<String> prefixes) {
        if (!prefixes.isEmpty()) {
            properties.setProperty(key, String.join(",", prefixes));
        }
    }
}
