package org.strowger.provider.sip.internal.rtp;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * One packet of a named event in RTP (RFC 4733 section 2.3).
 *
 * @param payloadType the payload type that was agreed for events
 * @param sequence the sequence number of the packet
 * @param timestamp when the event began; the same in all packets of one event
 * @param source the sender's SSRC
 * @param first whether it is the first packet of the event (the marker bit)
 * @param event 0 to 9 for digits, 10 for {@code *}, 11 for {@code #}, 12 to 15 for A to D, 16 for a hook flash
 * @param end whether the event has ended
 * @param duration how long it lasts so far, in units of 1/8000 s
 */
public record TelephoneEvent(
        int payloadType, int sequence, int timestamp, int source, boolean first, int event, boolean end, int duration) {
    /** A hook flash. */
    public static final int FLASH = 16;

    private static final String DIGITS = "0123456789*#ABCD";
    private static final int HEADER = 12;
    private static final int PAYLOAD = 4;
    private static final int VERSION = 0x80;
    private static final int LOUDNESS = 10;

    /** The event of a digit; negative for what is none. */
    public static int of(char digit) {
        return DIGITS.indexOf(digit);
    }

    /** The digit, if the event is one. */
    public Optional<Character> digit() {
        return event < DIGITS.length() ? Optional.of(DIGITS.charAt(event)) : Optional.empty();
    }

    /** The packet as it is sent. */
    public byte[] toBytes() {
        return ByteBuffer.allocate(HEADER + PAYLOAD)
                .put((byte) VERSION)
                .put((byte) ((first ? 0x80 : 0) | payloadType))
                .putShort((short) sequence)
                .putInt(timestamp)
                .putInt(source)
                .put((byte) event)
                .put((byte) ((end ? 0x80 : 0) | LOUDNESS))
                .putShort((short) Math.min(duration, 0xFFFF))
                .array();
    }

    /**
     * Reads a packet.
     *
     * @param payloadType the payload type that was agreed for events
     * @return empty if it is no packet of an event
     */
    public static Optional<TelephoneEvent> parse(ByteBuffer packet, int payloadType) {
        return RtpHeader.parse(packet)
                .filter(header ->
                        header.payloadType() == payloadType && packet.remaining() >= header.payload() + PAYLOAD)
                .map(header -> read(packet, header));
    }

    private static TelephoneEvent read(ByteBuffer packet, RtpHeader header) {
        ByteBuffer from = packet.slice().position(header.payload());
        int event = from.get() & 0xFF;
        boolean end = (from.get() & 0x80) != 0;
        int duration = from.getShort() & 0xFFFF;
        return new TelephoneEvent(
                header.payloadType(),
                header.sequence(),
                header.timestamp(),
                header.source(),
                header.marker(),
                event,
                end,
                duration);
    }
}
