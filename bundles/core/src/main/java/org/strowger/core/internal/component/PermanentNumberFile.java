package org.strowger.core.internal.component;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.internal.device.PermanentNumbers;
import org.strowger.core.internal.device.PermanentNumbers.Entry;
import org.strowger.core.internal.device.PermanentNumbers.Kind;

/**
 * Keeps the numbers of permanent ids in a text file that only ever grows: a kind, a number and an id on each line, and
 * behind whatever was written at once a line that counts all of them, by which it is seen whether something is missing.
 */
final class PermanentNumberFile {
    private static final Logger LOG = LoggerFactory.getLogger(PermanentNumberFile.class);
    private static final Pattern ENTRY = Pattern.compile("(line|phone) ([1-9][0-9]{0,8}) (\\S.*)", Pattern.DOTALL);
    private static final Pattern TOTAL = Pattern.compile("total ([0-9]{1,9})");

    private final Path file;
    /** How many entries it has; used by one thread at a time, as the numbers promise. */
    private int count;

    PermanentNumberFile(Path file) {
        this.file = file;
    }

    /** The numbers as they were left. What can be read of a damaged file goes on, and the file is kept aside. */
    PermanentNumbers open() {
        Map<Entry, Integer> known = new LinkedHashMap<>();
        if (Files.exists(file) && !read(known) && !putAside(known)) {
            return new PermanentNumbers(known, added -> {});
        }
        count = known.size();
        return new PermanentNumbers(known, this::append);
    }

    /** @return whether the file is whole */
    private boolean read(Map<Entry, Integer> known) {
        String text;
        try {
            text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            LOG.warn("The permanent numbers of devices cannot be read from {}", file, e);
            return false;
        }
        boolean whole = text.isEmpty() || text.endsWith("\n");
        int total = 0;
        Set<Integer> taken = new HashSet<>();
        for (String line : text.lines().toList()) {
            Matcher count = TOTAL.matcher(line);
            if (count.matches()) {
                total = Integer.parseInt(count.group(1));
                whole &= total == known.size();
            } else {
                whole &= entry(line, known, taken);
            }
        }
        return whole && total == known.size();
    }

    private static boolean entry(String line, Map<Entry, Integer> known, Set<Integer> taken) {
        Matcher entry = ENTRY.matcher(line);
        if (!entry.matches()) {
            return false;
        }
        int number = Integer.parseInt(entry.group(2));
        Kind kind = Kind.valueOf(entry.group(1).toUpperCase(Locale.ROOT));
        Entry id = new Entry(kind, unescaped(entry.group(3)));
        return taken.add(number) && known.putIfAbsent(id, number) == null;
    }

    /** @return whether the file can be written to again */
    private boolean putAside(Map<Entry, Integer> readable) {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        LOG.warn(
                "The file with the permanent numbers of devices is damaged; it is kept as {}, and the {} numbers that can be"
                        + " read stay as they are",
                aside,
                readable.size());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.copy(file, aside, StandardCopyOption.REPLACE_EXISTING);
            Files.write(beside, bytes(readable, readable.size()));
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            LOG.warn("New permanent numbers of devices are forgotten at the end, for {} cannot be written", file, e);
            return false;
        }
    }

    /** Devices without a stored number work as well; only their number may be another after the next start. */
    private void append(Map<Entry, Integer> added) {
        count += added.size();
        try {
            Files.write(file, bytes(added, count), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.warn("The permanent numbers of {} devices cannot be stored in {}", added.size(), file, e);
        }
    }

    private static byte[] bytes(Map<Entry, Integer> entries, int total) {
        StringBuilder text = new StringBuilder();
        entries.forEach((entry, number) -> text.append(entry.kind().name().toLowerCase(Locale.ROOT))
                .append(' ')
                .append(number)
                .append(' ')
                .append(escaped(entry.permanentId()))
                .append('\n'));
        return text.append("total ").append(total).append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** An id may have any characters; those that end a line must not. */
    private static String escaped(String id) {
        return id.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String text) {
        StringBuilder id = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here == '\\' && at + 1 < text.length()) {
                at++;
                here = text.charAt(at);
                here = here == 'n' ? '\n' : here == 'r' ? '\r' : here;
            }
            id.append(here);
        }
        return id.toString();
    }
}
