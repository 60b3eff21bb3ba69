package org.strowger.provider.sip.internal.sdp;

import java.util.List;
import java.util.Map;

/**
 * One media description (RFC 4566 section 5.14).
 *
 * @param kind {@code audio}, {@code video} and so on
 * @param port port; 0 when the stream is refused
 * @param protocol for example {@code RTP/AVP}
 * @param formats payload types, most wanted first
 * @param names what rtpmap says of a payload type, for example {@code PCMU/8000}
 * @param direction as its author sees it
 * @param address the connection address, of the line itself or of the session
 */
public record MediaLine(
        String kind,
        int port,
        String protocol,
        List<String> formats,
        Map<String, String> names,
        Direction direction,
        String address) {
    public MediaLine {
        formats = List.copyOf(formats);
        names = Map.copyOf(names);
    }

    /** Whether it is audio that is wanted, over plain RTP. */
    boolean usableAudio() {
        return kind.equals("audio") && port != 0 && protocol.equals("RTP/AVP");
    }

    /** The direction, where the address 0.0.0.0 of older peers also means hold (RFC 3264 section 8.4). */
    Direction effectiveDirection() {
        boolean listens = !address.equals("0.0.0.0") && direction.receives();
        return Direction.of(direction.sends(), listens);
    }
}
