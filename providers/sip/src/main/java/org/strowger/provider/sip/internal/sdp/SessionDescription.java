package org.strowger.provider.sip.internal.sdp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a body of type application/sdp says, as far as audio calls need it (RFC 4566).
 *
 * @param media media descriptions in order
 */
public record SessionDescription(List<MediaLine> media) {
    private static final int HIGHEST_PORT = 65_535;

    public SessionDescription {
        media = List.copyOf(media);
    }

    /**
     * Reads a body.
     *
     * @throws IllegalArgumentException when it is not SDP
     */
    public static SessionDescription parse(String body) {
        if (!body.startsWith("v=0")) {
            throw new IllegalArgumentException("The body does not begin with v=0, so it is not SDP");
        }
        Reader reader = new Reader();
        body.lines().forEach(reader::line);
        return new SessionDescription(reader.finish());
    }

    /** Collects lines, those before the first m= for the whole session. */
    private static final class Reader {
        private final List<MediaLine> media = new ArrayList<>();
        private Section session = new Section(null, Direction.SENDRECV, "");
        private Section section = session;

        void line(String line) {
            if (line.startsWith("m=")) {
                close();
                section = new Section(line.substring(2).trim().split("\\s+"), session.direction, session.address);
            } else if (line.startsWith("c=")) {
                String[] words = line.substring(2).trim().split("[\\s/]+");
                section.address = words.length > 2 ? words[2] : "";
            } else if (line.startsWith("a=")) {
                section.attribute(line.substring(2).trim());
            }
        }

        List<MediaLine> finish() {
            close();
            return media;
        }

        private void close() {
            if (section.words != null) {
                media.add(section.toMediaLine());
            }
        }
    }

    private static final class Section {
        private final String[] words;
        private final Map<String, String> names = new HashMap<>();
        private final Map<String, String> parameters = new HashMap<>();
        private Direction direction;
        private String address;

        Section(String[] words, Direction direction, String address) {
            this.words = words;
            this.direction = direction;
            this.address = address;
        }

        void attribute(String attribute) {
            for (Direction candidate : Direction.values()) {
                if (attribute.equals(candidate.attribute())) {
                    direction = candidate;
                }
            }
            if (attribute.startsWith("rtpmap:")) {
                note(attribute, names);
            } else if (attribute.startsWith("fmtp:")) {
                note(attribute, parameters);
            }
        }

        /** Takes {@code name:type value} apart. */
        private static void note(String attribute, Map<String, String> notes) {
            String[] parts =
                    attribute.substring(attribute.indexOf(':') + 1).trim().split("\\s+", 2);
            if (parts.length == 2) {
                notes.put(parts[0], parts[1].trim());
            }
        }

        MediaLine toMediaLine() {
            if (words.length < 4) {
                throw new IllegalArgumentException("m=" + String.join(" ", words) + " lacks port, protocol or format");
            }
            List<String> formats = List.of(words).subList(3, words.length);
            return new MediaLine(words[0], port(words[1]), words[2], formats, names, parameters, direction, address);
        }

        private static int port(String word) {
            String number = word.replaceFirst("/.*", "");
            if (!number.matches("[0-9]{1,5}") || Integer.parseInt(number) > HIGHEST_PORT) {
                throw new IllegalArgumentException("'" + word + "' is not a media port");
            }
            return Integer.parseInt(number);
        }
    }
}
