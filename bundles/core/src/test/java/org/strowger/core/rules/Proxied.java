package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.AgentEvent;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.agent.ProxyRequestType;
import org.strowger.telephony.agent.ProxyTask;

/** Proxy handlers in words. */
final class Proxied {
    static final Set<ProxyRequestType> EVERYTHING = EnumSet.allOf(ProxyRequestType.class);

    private Proxied() {}

    /** A proxy that only answers. */
    static LineOpenOptions serving(Set<ProxyRequestType> types) {
        return LineOpenOptions.outgoing().withProxy(types);
    }

    static LineOpenOptions serving(ProxyRequestType first, ProxyRequestType... more) {
        return serving(EnumSet.of(first, more));
    }

    /** What the handler was asked since the last time, and nothing else came. */
    static List<ProxyTask> tasks(Office office, Desk handler) {
        office.settle();
        List<TelephonyEvent> heard = handler.listener().events();
        assertThat(heard).hasOnlyElementsOfType(AgentEvent.ProxyRequested.class);
        List<ProxyTask> tasks = handler.listener().events(AgentEvent.ProxyRequested.class).stream()
                .map(AgentEvent.ProxyRequested::task)
                .toList();
        handler.listener().forget();
        return tasks;
    }

    /** The one thing that the handler was asked since the last time. */
    static ProxyTask task(Office office, Desk handler) {
        List<ProxyTask> tasks = tasks(office, handler);
        assertThat(tasks).hasSize(1);
        return tasks.get(0);
    }
}
