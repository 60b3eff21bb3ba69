package org.strowger.telephony.agent;

import java.util.Objects;

/**
 * A queue of calls that wait for agents of a group (LINEQUEUEENTRY).
 *
 * @param id the handler's id of it
 * @param name for people
 */
public record Queue(QueueId id, String name) {
    /** Checks that nothing is null. */
    public Queue {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }
}
