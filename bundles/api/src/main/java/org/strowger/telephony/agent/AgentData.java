package org.strowger.telephony.agent;

import java.util.Arrays;
import java.util.HexFormat;

/** What an application and an extension of a handler say to each other (lineAgentSpecific). Immutable. */
public final class AgentData {
    private final byte[] bytes;

    private AgentData(byte[] bytes) {
        this.bytes = bytes;
    }

    /** These bytes. */
    public static AgentData of(byte... bytes) {
        return new AgentData(bytes.clone());
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgentData data && Arrays.equals(bytes, data.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
