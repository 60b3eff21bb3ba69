package org.strowger.telephony.device;

import java.util.Objects;
import java.util.UUID;

/**
 * Names a set of device-specific extensions of a line or phone (LINEEXTENSIONID, PHONEEXTENSIONID): devices with the
 * same id have the same extensions.
 *
 * @param value given by the maker of the extensions; all zero for none (rule L-057)
 */
public record ExtensionId(UUID value) {
    private static final ExtensionId NONE = new ExtensionId(new UUID(0, 0));

    /** Checks that it is not null. */
    public ExtensionId {
        Objects.requireNonNull(value, "value");
    }

    /** The id of a device without extensions: all zero. */
    public static ExtensionId none() {
        return NONE;
    }

    /**
     * The id with this text.
     *
     * @throws IllegalArgumentException if it is no UUID
     */
    public static ExtensionId of(String uuid) {
        return new ExtensionId(UUID.fromString(uuid));
    }

    /** Whether the device has no extensions. */
    public boolean isNone() {
        return equals(NONE);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
