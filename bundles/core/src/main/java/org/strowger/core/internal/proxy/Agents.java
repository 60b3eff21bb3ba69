package org.strowger.core.internal.proxy;

import java.time.Duration;
import java.util.Optional;
import org.strowger.telephony.AddressAgentControl;
import org.strowger.telephony.AgentControl;
import org.strowger.telephony.AgentSessionControl;
import org.strowger.telephony.QueueControl;
import org.strowger.telephony.Request;
import org.strowger.telephony.agent.AgentHandle;
import org.strowger.telephony.agent.AgentInfo;
import org.strowger.telephony.agent.AgentRequest;
import org.strowger.telephony.agent.AgentStateEx;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** The agents of a line, as one line handle asks for them. */
public final class Agents implements AgentControl {
    private final Asking asking;

    /**
     * @param proxies of the line
     * @param opener the line handle
     */
    public Agents(Proxies proxies, Opener opener) {
        this.asking = new Asking(proxies, opener);
    }

    @Override
    public AddressAgentControl at(int addressId) {
        asking.requireOpen();
        if (!asking.hasAddress(addressId)) {
            throw new TelephonyException(LineError.INVALADDRESSID, "the line has no address " + addressId);
        }
        return new AddressAgent(asking, addressId);
    }

    @Override
    public AgentSessionControl sessions() {
        asking.requireOpen();
        return new AgentSessions(asking);
    }

    @Override
    public QueueControl queues() {
        asking.requireOpen();
        return new Queues(asking);
    }

    @Override
    public Request<AgentHandle> create(Optional<String> agentId, Optional<String> pin) {
        asking.requireOpen();
        Arguments.require(agentId, "the agent's id (use Optional.empty() for none)");
        Arguments.require(pin, "the agent's password (use Optional.empty() for none)");
        return asking.ask(new AgentRequest.Create(agentId, pin));
    }

    @Override
    public Request<Void> setState(AgentHandle agent, AgentStateEx state) {
        asking.requireOpen();
        return setState(agent, Arguments.state(state), Optional.empty());
    }

    @Override
    public Request<Void> setState(AgentHandle agent, Optional<AgentStateEx> state, Optional<AgentStateEx> nextState) {
        asking.requireOpen();
        Arguments.require(agent, "the agent");
        return asking.ask(new AgentRequest.SetState(agent, Arguments.state(state), Arguments.state(nextState)));
    }

    @Override
    public Request<Void> setMeasurementPeriod(AgentHandle agent, Duration period) {
        asking.requireOpen();
        Arguments.require(agent, "the agent");
        Arguments.requirePeriod(period);
        return asking.ask(new AgentRequest.SetMeasurementPeriod(agent, period));
    }

    @Override
    public Request<AgentInfo> info(AgentHandle agent) {
        asking.requireOpen();
        Arguments.require(agent, "the agent");
        return asking.ask(new AgentRequest.GetInfo(agent));
    }
}
