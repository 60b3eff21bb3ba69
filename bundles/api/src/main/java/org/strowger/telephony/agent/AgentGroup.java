package org.strowger.telephony.agent;

import java.util.Objects;

/**
 * A group of agents (LINEAGENTGROUPENTRY).
 *
 * @param id by which it is chosen (rule L-428)
 * @param name for people
 */
public record AgentGroup(GroupId id, String name) {
    /** Checks that nothing is null. */
    public AgentGroup {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }
}
