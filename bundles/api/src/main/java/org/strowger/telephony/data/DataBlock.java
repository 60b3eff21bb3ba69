package org.strowger.telephony.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Bytes that applications and providers exchange and the core does not look at: call data, user-user information,
 * device-specific parameters, configurations. Immutable.
 */
public final class DataBlock {
    private static final DataBlock EMPTY = new DataBlock(new byte[0]);
    private static final int SHOWN = 32;

    private final byte[] bytes;

    private DataBlock(byte[] bytes) {
        this.bytes = bytes;
    }

    /** No bytes. */
    public static DataBlock empty() {
        return EMPTY;
    }

    /** A copy of these bytes. */
    public static DataBlock of(byte... bytes) {
        return bytes.length == 0 ? EMPTY : new DataBlock(bytes.clone());
    }

    /** A text in UTF-8. */
    public static DataBlock ofText(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** How many bytes there are. */
    public int size() {
        return bytes.length;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** A copy of the bytes. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** The bytes read as a text in UTF-8. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataBlock block && Arrays.equals(bytes, block.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The size and the first bytes, for logs. */
    @Override
    public String toString() {
        String shown = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, SHOWN));
        return bytes.length + " bytes " + shown + (bytes.length > SHOWN ? "..." : "");
    }
}
