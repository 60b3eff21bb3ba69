package org.strowger.provider.sip.internal.rtp;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** 20 ms of silence as RTP, in PCMU or PCMA (RFC 3551 sections 4.5.14 and 6). */
public final class Silence {
    /** How many units of the timestamp it lasts. */
    public static final int UNITS = 160;

    private static final int HEADER = 12;
    private static final int VERSION = 0x80;
    private static final byte PCMU_ZERO = (byte) 0xFF;
    private static final byte PCMA_ZERO = (byte) 0xD5;

    private Silence() {}

    /** A packet with the payload type 0 or 8, the number, time and source of which are given. */
    public static byte[] packet(int payloadType, int sequence, int timestamp, int source) {
        byte[] packet = ByteBuffer.allocate(HEADER + UNITS)
                .put((byte) VERSION)
                .put((byte) payloadType)
                .putShort((short) sequence)
                .putInt(timestamp)
                .putInt(source)
                .array();
        Arrays.fill(packet, HEADER, packet.length, payloadType == 0 ? PCMU_ZERO : PCMA_ZERO);
        return packet;
    }
}
