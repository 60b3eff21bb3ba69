package org.strowger.provider.sip.internal.rtp;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The fixed header of an RTP packet, and where the payload behind it begins (RFC 3550 section 5.1).
 *
 * @param marker the marker bit
 * @param payloadType 0 to 127
 * @param sequence the sequence number
 * @param timestamp the timestamp
 * @param source the sender's SSRC
 * @param payload where the payload begins, counted from the position of the packet's buffer
 */
record RtpHeader(boolean marker, int payloadType, int sequence, int timestamp, int source, int payload) {
    private static final int FIXED = 12;
    private static final int VERSION = 0x80;

    /** Reads a packet, without moving its position; empty if it cannot be RTP. */
    static Optional<RtpHeader> parse(ByteBuffer packet) {
        ByteBuffer from = packet.slice();
        if (from.remaining() < FIXED || (from.get(0) & 0xC0) != VERSION) {
            return Optional.empty();
        }
        int payload = FIXED + (from.get(0) & 0x0F) * 4;
        if ((from.get(0) & 0x10) != 0) {
            if (from.remaining() < payload + 4) {
                return Optional.empty();
            }
            payload += 4 + 4 * (from.getShort(payload + 2) & 0xFFFF);
        }
        return from.remaining() < payload
                ? Optional.empty()
                : Optional.of(new RtpHeader(
                        from.get(1) < 0,
                        from.get(1) & 0x7F,
                        from.getShort(2) & 0xFFFF,
                        from.getInt(4),
                        from.getInt(8),
                        payload));
    }
}
