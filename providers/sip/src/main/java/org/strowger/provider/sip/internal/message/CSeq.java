package org.strowger.provider.sip.internal.message;

/** Reads the sequence number of CSeq (RFC 3261 section 20.16). */
final class CSeq {
    private CSeq() {}

    /** The number, or -1 when it cannot be read. */
    static long number(Headers headers) {
        String value = headers.first("CSeq").orElse("").trim();
        int end = 0;
        while (end < value.length() && Character.isDigit(value.charAt(end))) {
            end++;
        }
        return end == 0 || end > 10 ? -1 : Long.parseLong(value.substring(0, end));
    }
}
