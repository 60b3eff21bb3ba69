package org.strowger.telephony;

import java.util.Objects;

/**
 * Who opens a session.
 *
 * @param name identifies the application for handoff and priorities (rule L-026), for example its bundle's symbolic
 *     name
 * @param friendlyName is stored with the calls that the application makes, accepts or answers (rule L-025)
 * @param version the highest version that the application was written for (rule L-022)
 */
public record Application(String name, String friendlyName, ApiVersion version) {
    /** Checks that nothing is null. */
    public Application {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(friendlyName, "friendlyName");
        Objects.requireNonNull(version, "version");
    }

    /** An application of the present version whose name is also its friendly name (rule L-025). */
    public static Application named(String name) {
        return new Application(name, name, ApiVersion.V2_2);
    }

    /** The same application with another friendly name. */
    public Application withFriendlyName(String other) {
        return new Application(name, other, version);
    }

    /** The same application, written for another version. */
    public Application withVersion(ApiVersion other) {
        return new Application(name, friendlyName, other);
    }
}
