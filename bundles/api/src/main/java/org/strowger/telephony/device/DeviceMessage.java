package org.strowger.telephony.device;

import java.util.Objects;

/**
 * What the extensions of a device tell (the parameters of LINE_DEVSPECIFIC and its like): only who knows the extensions
 * can understand it, and nobody on the way does.
 *
 * @param kind which message it is
 * @param first the first parameter
 * @param second the second parameter
 * @param third the third parameter
 */
public record DeviceMessage(Kind kind, long first, long second, long third) {
    /** Which of the device-specific messages it is. */
    public enum Kind {
        /** LINE_DEVSPECIFIC, PHONE_DEVSPECIFIC. */
        PLAIN,
        /** LINE_DEVSPECIFICFEATURE: about features that are used like buttons. */
        FEATURE,
        /** LINE_DEVSPECIFICEX. */
        EXTENDED
    }

    /** Checks that there is a kind. */
    public DeviceMessage {
        Objects.requireNonNull(kind, "kind");
    }

    /** A plain message. */
    public static DeviceMessage of(long first, long second, long third) {
        return new DeviceMessage(Kind.PLAIN, first, second, third);
    }
}
