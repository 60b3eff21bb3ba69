package org.strowger.provider.sip.internal.sdp;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One media description (RFC 4566 section 5.14).
 *
 * @param kind {@code audio}, {@code video} and so on
 * @param port port; 0 when the stream is refused
 * @param protocol for example {@code RTP/AVP}
 * @param formats payload types, most wanted first
 * @param names what rtpmap says of a payload type, for example {@code PCMU/8000}
 * @param parameters what fmtp says of a payload type, for example {@code 0-15}
 * @param direction as its author sees it
 * @param address the connection address, of the line itself or of the session
 */
public record MediaLine(
        String kind,
        int port,
        String protocol,
        List<String> formats,
        Map<String, String> names,
        Map<String, String> parameters,
        Direction direction,
        String address) {
    private static final Pattern RANGE = Pattern.compile("\\b([0-9]{1,3})(?:-([0-9]{1,3}))?\\b");
    private static final String DIGITS = "0-15";
    private static final int MOST_EVENTS = 256;

    public MediaLine {
        formats = List.copyOf(formats);
        names = Map.copyOf(names);
        parameters = Map.copyOf(parameters);
    }

    /** Whether it is audio that is wanted, over plain RTP. */
    boolean usableAudio() {
        return kind.equals("audio") && port != 0 && protocol.equals("RTP/AVP");
    }

    /** The events that its author can take, by number; without a word about it the digits (RFC 4733 section 2.4.1). */
    BitSet events(int payloadType) {
        BitSet events = new BitSet(MOST_EVENTS);
        String text = parameters.getOrDefault(Integer.toString(payloadType), "");
        Matcher range = RANGE.matcher(text.isBlank() ? DIGITS : text);
        while (range.find()) {
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            if (first <= last && last < MOST_EVENTS) {
                events.set(first, last + 1);
            }
        }
        return events;
    }

    /** The direction, where the address 0.0.0.0 of older peers also means hold (RFC 3264 section 8.4). */
    Direction effectiveDirection() {
        boolean listens = !address.equals("0.0.0.0") && direction.receives();
        return Direction.of(direction.sends(), listens);
    }
}
