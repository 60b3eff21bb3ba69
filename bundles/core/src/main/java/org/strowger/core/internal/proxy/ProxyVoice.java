package org.strowger.core.internal.proxy;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.strowger.telephony.AgentEvent;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Call;
import org.strowger.telephony.ProxyControl;
import org.strowger.telephony.agent.AgentHandle;
import org.strowger.telephony.agent.AgentSessionHandle;
import org.strowger.telephony.agent.AgentSessionState;
import org.strowger.telephony.agent.AgentSessionStatusItem;
import org.strowger.telephony.agent.AgentState;
import org.strowger.telephony.agent.AgentStateEx;
import org.strowger.telephony.agent.AgentStatusExItem;
import org.strowger.telephony.agent.AgentStatusItem;
import org.strowger.telephony.agent.GroupStatusItem;
import org.strowger.telephony.agent.QueueId;
import org.strowger.telephony.agent.QueueStatusItem;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** The messages of one handler to all others who have the line open (rules L-422, L-423). */
public final class ProxyVoice implements ProxyControl {
    private final Proxies proxies;
    private final Opener sender;

    /**
     * @param proxies of the line
     * @param sender the handler
     */
    public ProxyVoice(Proxies proxies, Opener sender) {
        this.proxies = proxies;
        this.sender = sender;
    }

    @Override
    public void agentStatus(int addressId, Set<AgentStatusItem> changed, Optional<AgentState> state) {
        proxies.requireHandler(sender);
        if (addressId < 0 || addressId >= Arguments.addresses(sender)) {
            throw new TelephonyException(LineError.INVALPARAM, "the line has no address " + addressId);
        }
        Set<AgentStatusItem> items = Arguments.changed(changed, AgentStatusItem.STATE, state);
        tell(ApiVersion.V2_0, to -> new AgentEvent.AgentStatusChanged(to.line(), addressId, items, state));
    }

    @Override
    public void agentStatus(AgentHandle agent, Set<AgentStatusExItem> changed, Optional<AgentStateEx> state) {
        proxies.requireHandler(sender);
        Arguments.require(agent, "the agent");
        Set<AgentStatusExItem> items = Arguments.changed(changed, AgentStatusExItem.STATE, state);
        tell(ApiVersion.V2_2, to -> new AgentEvent.AgentStatusExChanged(to.line(), agent, items, state));
    }

    @Override
    public void sessionStatus(
            AgentSessionHandle session, Set<AgentSessionStatusItem> changed, Optional<AgentSessionState> state) {
        proxies.requireHandler(sender);
        Arguments.require(session, "the session");
        Set<AgentSessionStatusItem> items = Arguments.changed(changed, AgentSessionStatusItem.STATE, state);
        tell(ApiVersion.V2_2, to -> new AgentEvent.AgentSessionStatusChanged(to.line(), session, items, state));
    }

    @Override
    public void queueStatus(QueueId queue, Set<QueueStatusItem> changed) {
        proxies.requireHandler(sender);
        Arguments.require(queue, "the queue");
        Set<QueueStatusItem> items = Arguments.changed(changed);
        tell(ApiVersion.V2_2, to -> new AgentEvent.QueueStatusChanged(to.line(), queue, items));
    }

    @Override
    public void groupStatus(Set<GroupStatusItem> changed) {
        proxies.requireHandler(sender);
        Set<GroupStatusItem> items = Arguments.changed(changed);
        tell(ApiVersion.V2_2, to -> new AgentEvent.GroupStatusChanged(to.line(), items));
    }

    @Override
    public void specific(int extension, long first, long second) {
        proxies.requireHandler(sender);
        Arguments.requireExtension(extension);
        tell(
                ApiVersion.V2_0,
                to -> new AgentEvent.AgentSpecific(to.line(), Optional.empty(), extension, first, second));
    }

    @Override
    public void specific(Call call, int extension, long first, long second) {
        proxies.requireHandler(sender);
        Arguments.requireExtension(extension);
        if (call == null) {
            throw new TelephonyException(LineError.INVALCALLHANDLE, "the call is null; there is a form without one");
        }
        proxies.tellFrom(
                sender,
                Optional.of(call),
                ApiVersion.V2_0,
                to -> new AgentEvent.AgentSpecific(to.line(), to.ownHandleTo(call), extension, first, second));
    }

    private void tell(ApiVersion since, Function<Opener, AgentEvent> message) {
        proxies.tellFrom(sender, Optional.empty(), since, message);
    }
}
