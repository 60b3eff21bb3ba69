package org.strowger.telephony.agent;

import java.util.Objects;
import org.strowger.telephony.ApiVersion;

/**
 * Who makes a request of a proxy handler (rule L-421).
 *
 * @param machine the machine's name
 * @param user under which account the application runs
 * @param application its name
 * @param version the highest version that it was written for; the answer must not go beyond it
 */
public record Requester(String machine, String user, String application, ApiVersion version) {
    /** Checks that nothing is null. */
    public Requester {
        Objects.requireNonNull(machine, "machine");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(application, "application");
        Objects.requireNonNull(version, "version");
    }
}
