package org.strowger.provider.tck.bench;

/**
 * One thing that a provider told, or that the suite did.
 *
 * @param subject the line, call or request that it is about
 * @param what what happened
 * @param text it in words
 */
public record Entry(Object subject, What what, String text) {
    /** What can happen. */
    public enum What {
        /** A call was announced. */
        NEW_CALL,
        /** A call's state was told. */
        STATE,
        /** Information about a call was told. */
        INFO,
        /** A request succeeded. */
        SUCCEEDED,
        /** A request failed. */
        FAILED,
        /** A request was refused by throwing. */
        REFUSED,
        /** A line rang. */
        RING,
        /** Something else was told about a line. */
        LINE,
        /** Something was told about a phone. */
        PHONE,
        /** A device came or went. */
        DEVICE,
        /** The suite closed something, or stopped the provider. */
        CLOSED
    }

    @Override
    public String toString() {
        return text;
    }
}
