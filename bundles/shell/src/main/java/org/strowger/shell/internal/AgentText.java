package org.strowger.shell.internal;

import java.util.Optional;
import org.strowger.telephony.AgentEvent;

/** Events of agents and queues for people. */
final class AgentText {
    private AgentText() {}

    static String of(AgentEvent event) {
        if (event instanceof AgentEvent.ProxyRequested asked) {
            return "asked by " + asked.task().requester().application() + ": "
                    + asked.task().request();
        }
        if (event instanceof AgentEvent.ProxyOpened opened) {
            return "served now: " + Words.of(opened.type());
        }
        if (event instanceof AgentEvent.ProxyClosed closed) {
            return "no longer served: " + Words.of(closed.type());
        }
        if (event instanceof AgentEvent.AgentStatusChanged change) {
            return "agent on address " + change.addressId() + ": " + Words.of(change.changed()) + state(change.state());
        }
        if (event instanceof AgentEvent.AgentStatusExChanged change) {
            return change.agent() + ": " + Words.of(change.changed()) + state(change.state());
        }
        if (event instanceof AgentEvent.AgentSessionStatusChanged change) {
            return change.session() + ": " + Words.of(change.changed()) + state(change.state());
        }
        if (event instanceof AgentEvent.QueueStatusChanged change) {
            return change.queue() + ": " + Words.of(change.changed());
        }
        if (event instanceof AgentEvent.GroupStatusChanged change) {
            return "agent groups: " + Words.of(change.changed());
        }
        if (event instanceof AgentEvent.AgentSpecific notice) {
            return "agent extension %d: %d %d".formatted(notice.extension(), notice.first(), notice.second());
        }
        return "everything is served that call distribution needs";
    }

    private static String state(Optional<? extends Enum<?>> state) {
        return state.map(now -> " (" + Words.of(now) + ")").orElse("");
    }
}
