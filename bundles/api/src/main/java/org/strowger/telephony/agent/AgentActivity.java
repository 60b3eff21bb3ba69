package org.strowger.telephony.agent;

import java.util.Objects;

/**
 * Something that an agent may be doing (LINEAGENTACTIVITYENTRY); what it means is between application and handler.
 *
 * @param id by which it is chosen
 * @param name for people
 */
public record AgentActivity(int id, String name) {
    /** Checks that nothing is null. */
    public AgentActivity {
        Objects.requireNonNull(name, "name");
    }
}
