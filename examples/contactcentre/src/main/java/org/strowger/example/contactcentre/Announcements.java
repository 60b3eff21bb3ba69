package org.strowger.example.contactcentre;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.strowger.telephony.ProxyControl;
import org.strowger.telephony.agent.AgentSessionStatusItem;
import org.strowger.telephony.agent.AgentStatusExItem;

/** Tells all applications that have the line open what has changed. */
final class Announcements {
    private final Consumer<Consumer<ProxyControl>> telling;

    /** @param telling lets somebody tell something */
    Announcements(Consumer<Consumer<ProxyControl>> telling) {
        this.telling = telling;
    }

    void agentCame(Agent agent) {
        telling.accept(
                proxy -> proxy.agentStatus(agent.handle(), Set.of(AgentStatusExItem.NEW_AGENT), Optional.empty()));
    }

    void agentChanged(Agent agent) {
        telling.accept(proxy ->
                proxy.agentStatus(agent.handle(), Set.of(AgentStatusExItem.STATE), Optional.of(agent.state())));
    }

    void sessionBegan(Shift shift) {
        telling.accept(proxy -> proxy.sessionStatus(
                shift.session().handle(), Set.of(AgentSessionStatusItem.NEW_SESSION), Optional.empty()));
    }

    void sessionChanged(Shift shift) {
        telling.accept(proxy -> proxy.sessionStatus(
                shift.session().handle(), Set.of(AgentSessionStatusItem.STATE), Optional.of(shift.state())));
    }
}
