package org.strowger.core.internal.proxy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.AddressAgentControl;
import org.strowger.telephony.Request;
import org.strowger.telephony.agent.AddressAgentRequest;
import org.strowger.telephony.agent.AgentActivity;
import org.strowger.telephony.agent.AgentData;
import org.strowger.telephony.agent.AgentGroup;
import org.strowger.telephony.agent.AgentState;
import org.strowger.telephony.agent.AgentStatus;
import org.strowger.telephony.agent.GroupId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** The agent on an address, as one line handle asks for it. */
final class AddressAgent implements AddressAgentControl {
    private final Asking asking;
    private final int addressId;

    AddressAgent(Asking asking, int addressId) {
        this.asking = asking;
        this.addressId = addressId;
    }

    @Override
    public Request<AgentStatus> status() {
        asking.requireOpen();
        return asking.ask(new AddressAgentRequest.GetStatus(addressId));
    }

    @Override
    public Request<List<AgentGroup>> groups() {
        asking.requireOpen();
        return asking.ask(new AddressAgentRequest.GetGroups(addressId));
    }

    @Override
    public Request<List<AgentActivity>> activities() {
        asking.requireOpen();
        return asking.ask(new AddressAgentRequest.GetActivities(addressId));
    }

    @Override
    public Request<Void> setGroups(Set<GroupId> groups) {
        asking.requireOpen();
        if (groups == null || groups.stream().anyMatch(Objects::isNull)) {
            throw new TelephonyException(
                    LineError.INVALPOINTER, "the groups are null, or one is; Set.of() logs off everywhere");
        }
        return asking.ask(new AddressAgentRequest.SetGroups(addressId, groups));
    }

    @Override
    public Request<Void> setState(AgentState state) {
        asking.requireOpen();
        return setState(Arguments.state(state), Optional.empty());
    }

    @Override
    public Request<Void> setState(Optional<AgentState> state, Optional<AgentState> nextState) {
        asking.requireOpen();
        return asking.ask(
                new AddressAgentRequest.SetState(addressId, Arguments.state(state), Arguments.state(nextState)));
    }

    @Override
    public Request<Void> setActivity(int activityId) {
        asking.requireOpen();
        return asking.ask(new AddressAgentRequest.SetActivity(addressId, activityId));
    }

    @Override
    public Request<AgentData> specific(int extension, AgentData data) {
        asking.requireOpen();
        Arguments.requireExtension(extension);
        if (data == null) {
            throw new TelephonyException(LineError.INVALPOINTER, "what to say to the handler is null");
        }
        return asking.ask(new AddressAgentRequest.Specific(addressId, extension, data));
    }
}
