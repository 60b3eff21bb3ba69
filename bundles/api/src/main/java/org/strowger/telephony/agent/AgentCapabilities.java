package org.strowger.telephony.agent;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.strowger.telephony.ApiVersion;

/**
 * What can ever be done with the agent on an address (LINEAGENTCAPS).
 *
 * @param handler who serves the requests, and which version of it
 * @param version the version of TAPI that the answer is for; not above the asking application's (rule L-421)
 * @param features what can be done
 * @param states the states that can be set
 * @param nextStates the states that can be set as next ones
 * @param maxGroups how many groups an agent can be logged on to at once
 * @param details what few applications need
 */
public record AgentCapabilities(
        String handler,
        ApiVersion version,
        Set<AgentFeature> features,
        Set<AgentState> states,
        Set<AgentState> nextStates,
        int maxGroups,
        Details details) {
    /**
     * What few applications need.
     *
     * @param statusMessages which changes are told
     * @param extensions the handler's own extensions; one is named by its place in this list
     * @param proxy identifies the handler; applications older than version 2.2 do not see it
     */
    public record Details(Set<AgentStatusItem> statusMessages, List<UUID> extensions, Optional<UUID> proxy) {
        /** No messages, no extensions, no id. */
        public static final Details NONE = new Details(Set.of(), List.of(), Optional.empty());

        /** Checks that nothing is null, and copies. */
        public Details {
            statusMessages = Set.copyOf(statusMessages);
            extensions = List.copyOf(extensions);
            Objects.requireNonNull(proxy, "proxy");
        }
    }

    /** Checks that nothing is null, and copies. */
    public AgentCapabilities {
        Objects.requireNonNull(handler, "handler");
        Objects.requireNonNull(version, "version");
        features = Set.copyOf(features);
        states = Set.copyOf(states);
        nextStates = Set.copyOf(nextStates);
        Objects.requireNonNull(details, "details");
    }

    /** The same capabilities as an application of this version sees them. */
    public AgentCapabilities seenBy(ApiVersion application) {
        if (application.isAtLeast(ApiVersion.V2_2)) {
            return this;
        }
        Details known = new Details(details.statusMessages(), details.extensions(), Optional.empty());
        return new AgentCapabilities(handler, version, features, states, nextStates, maxGroups, known);
    }
}
