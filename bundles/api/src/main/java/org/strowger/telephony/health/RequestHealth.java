package org.strowger.telephony.health;

import java.time.Instant;
import java.util.Optional;

/**
 * Requests that were accepted and that a provider has yet to complete.
 *
 * @param outstanding how many
 * @param oldest the one that waits longest; empty if there is none
 */
public record RequestHealth(int outstanding, Optional<Oldest> oldest) {
    /**
     * A request that waits.
     *
     * @param id its request id
     * @param operation what is to be done: "hold"
     * @param device the permanent id of the line or phone
     * @param application the name of the application that asked
     * @param since when it was accepted
     */
    public record Oldest(int id, String operation, String device, String application, Instant since) {}
}
