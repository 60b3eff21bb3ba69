package org.strowger.provider.sip.internal.rtp;

/** From whom media is taken. */
public enum SourcePolicy {
    /** From the address that the other side's session description names, and from nobody else. */
    SIGNALLED,
    /**
     * From the first sender of RTP as it was agreed, which media is sent to as well (symmetric RTP, RFC 4961), and from
     * nobody else until another address is described. The described address goes before any other.
     */
    LATCH
}
