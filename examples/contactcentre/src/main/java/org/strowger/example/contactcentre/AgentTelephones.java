package org.strowger.example.contactcentre;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.agent.AgentStateEx;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** Watches the telephones of the agents: who has a call is busy, whoever's last call is over is not (rule L-427). */
final class AgentTelephones implements FrontDesk.Changes {
    private static final Logger LOG = LoggerFactory.getLogger(AgentTelephones.class);

    private final Roster roster;
    private final Announcements announcements;
    private final Map<Line, Watched> watched = new HashMap<>();
    private TelephonySession session;

    /**
     * A telephone.
     *
     * @param agent who sits there
     * @param calls its calls that are not idle
     */
    private record Watched(Agent agent, Set<Call> calls) {}

    AgentTelephones(Roster roster, Announcements announcements) {
        this.roster = roster;
        this.announcements = announcements;
    }

    void watchThrough(TelephonySession own) {
        session = own;
    }

    static boolean has(LineDevice device, String number) {
        return device.capabilities().addresses().stream()
                .anyMatch(address -> address.address().equals(number));
    }

    private Optional<LineDevice> device(String extension) {
        return session.lines().stream().filter(device -> has(device, extension)).findFirst();
    }

    @Override
    public void requireTelephone(String extension) {
        if (device(extension).isEmpty()) {
            throw new TelephonyException(LineError.INVALPARAM, "there is no telephone " + extension);
        }
    }

    @Override
    public void agentCame(Agent agent) {
        watchAll();
        announcements.agentCame(agent);
    }

    /** Watches the telephones that are not watched yet, or were lost and are there again. */
    void watchAll() {
        Set<Agent> seen = new HashSet<>();
        watched.values().forEach(telephone -> seen.add(telephone.agent()));
        roster.agents().stream().filter(agent -> !seen.contains(agent)).forEach(agent -> device(agent.extension())
                .ifPresent(device -> watch(device, agent)));
    }

    private void watch(LineDevice device, Agent agent) {
        try {
            Line line = session.openLine(device.id(), LineOpenOptions.monitor());
            watched.put(line, new Watched(agent, new HashSet<>()));
            line.newCalls().forEach(call -> reached(call, call.status().state()));
        } catch (TelephonyException e) {
            LOG.debug("Telephone {} cannot be watched", agent.extension(), e);
        }
    }

    @Override
    public void agentChanged(Agent agent) {
        announcements.agentChanged(agent);
    }

    @Override
    public void sessionBegan(Shift shift) {
        announcements.sessionBegan(shift);
    }

    @Override
    public void sessionChanged(Shift shift) {
        announcements.sessionChanged(shift);
    }

    /** Both the session and its agent changed. */
    void changed(Shift shift) {
        announcements.sessionChanged(shift);
        announcements.agentChanged(roster.agent(shift));
    }

    /** A call at a telephone has reached a state. */
    void reached(Call call, CallState state) {
        Watched telephone = watched.get(call.line());
        if (telephone == null) {
            return;
        }
        if (state == CallState.IDLE) {
            call.close();
            if (telephone.calls().remove(call) && telephone.calls().isEmpty()) {
                callsAreOver(telephone.agent());
            }
        } else if (telephone.calls().add(call) && !telephone.agent().isBusy()) {
            boolean outgoing = call.info().origin() == CallOrigin.OUTBOUND;
            telephone
                    .agent()
                    .becomesBusy(outgoing ? AgentStateEx.BUSY_OUTGOING : AgentStateEx.BUSY_INCOMING, roster.now());
            announcements.agentChanged(telephone.agent());
        }
    }

    private void callsAreOver(Agent agent) {
        if (agent.isBusy()) {
            roster.callIsOver(agent).ifPresent(announcements::sessionChanged);
            announcements.agentChanged(agent);
        }
    }

    /** A telephone went away: its agent cannot be given calls. */
    void lost(Line line) {
        Watched telephone = watched.remove(line);
        if (telephone != null) {
            callsAreOver(telephone.agent());
            telephone.agent().cannotBeReached(roster.now());
            announcements.agentChanged(telephone.agent());
        }
    }
}
