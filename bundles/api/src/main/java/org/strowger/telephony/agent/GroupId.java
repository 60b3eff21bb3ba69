package org.strowger.telephony.agent;

import java.util.Objects;
import java.util.UUID;

/**
 * Stands for a group of agents. The handler makes it and keeps it unique (rule L-426).
 *
 * @param id a universally unique identifier
 */
public record GroupId(UUID id) {
    /** Checks that it is not null. */
    public GroupId {
        Objects.requireNonNull(id, "id");
    }

    @Override
    public String toString() {
        return "group " + id;
    }
}
