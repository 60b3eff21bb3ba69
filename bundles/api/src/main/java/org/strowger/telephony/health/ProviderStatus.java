package org.strowger.telephony.health;

import java.time.Instant;
import java.util.Optional;
import org.strowger.telephony.ApiVersion;

/**
 * What a provider is doing.
 *
 * @param state the state
 * @param since when it came into it
 * @param version the version negotiated with it (rule S-006); empty before it runs
 * @param reason why it failed; empty unless it did
 */
public record ProviderStatus(State state, Instant since, Optional<ApiVersion> version, String reason) {
    /** The life of a provider. */
    public enum State {
        /** Its start was asked for and has not returned. */
        STARTING,
        /** It was started. */
        RUNNING,
        /** It could not be started. */
        FAILED,
        /** It leaves; it is listed until it has been stopped. */
        STOPPING
    }
}
