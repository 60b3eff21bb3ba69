package org.strowger.example.contactcentre;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strowger.telephony.agent.AgentHandle;
import org.strowger.telephony.agent.AgentSession;
import org.strowger.telephony.agent.AgentSessionHandle;
import org.strowger.telephony.agent.AgentSessionState;
import org.strowger.telephony.agent.AgentStateEx;
import org.strowger.telephony.agent.GroupId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** The agents and their sessions. A handle is never given twice (rule L-426). */
final class Roster {
    private final InstantSource clock;
    private final Map<AgentHandle, Agent> agents = new LinkedHashMap<>();
    private final Map<AgentSessionHandle, Shift> shifts = new LinkedHashMap<>();
    private long lastNumber;

    Roster(InstantSource clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Agent add(String extension) {
        Agent agent = new Agent(new AgentHandle(++lastNumber), extension, now());
        agents.put(agent.handle(), agent);
        return agent;
    }

    Collection<Agent> agents() {
        return List.copyOf(agents.values());
    }

    /** The agent at a telephone. */
    Optional<Agent> at(String extension) {
        return agents.values().stream()
                .filter(agent -> agent.extension().equals(extension))
                .findFirst();
    }

    Agent agent(AgentHandle handle) {
        return found(agents.get(handle), handle);
    }

    Shift shift(AgentSessionHandle handle) {
        return found(shifts.get(handle), handle);
    }

    private static <T> T found(T one, Object handle) {
        if (one == null) {
            throw new TelephonyException(LineError.INVALPARAM, "there is no " + handle);
        }
        return one;
    }

    Shift begin(AgentHandle handle, GroupId group, int workingAddress) {
        AgentHandle own = agent(handle).handle();
        AgentSessionHandle number = new AgentSessionHandle(++lastNumber);
        Shift shift = new Shift(new AgentSession(number, own, group, workingAddress), now());
        shifts.put(number, shift);
        return shift;
    }

    List<AgentSession> sessionsOf(AgentHandle handle) {
        AgentHandle own = agent(handle).handle();
        return shifts.values().stream()
                .map(Shift::session)
                .filter(session -> session.agent().equals(own))
                .toList();
    }

    /** Of those who are ready in a session that is ready: who has been so for the longest time. */
    Optional<Shift> longestIdle() {
        return shifts.values().stream()
                .filter(shift -> shift.state() == AgentSessionState.READY)
                .filter(shift -> agent(shift).state() == AgentStateEx.READY)
                .min(Comparator.comparing(shift -> agent(shift).since()));
    }

    Agent agent(Shift shift) {
        return agent(shift.session().agent());
    }

    /** A session is given a call that waited so long. */
    void assign(Shift shift, Duration waited) {
        shift.takes(waited, now());
        agent(shift).becomesBusy(AgentStateEx.BUSY_ACD, now());
    }

    /** The call could not be sent to the agent's telephone: no more calls go there until the agent wants them. */
    void takeBack(Shift shift) {
        shift.takenBack();
        agent(shift).cannotBeReached(now());
    }

    /** An agent has no call any more; returns the session that was busy with it, if one was. */
    Optional<Shift> callIsOver(Agent agent) {
        agent.callIsOver(now());
        Optional<Shift> busy = shifts.values().stream()
                .filter(shift -> shift.state() == AgentSessionState.BUSY_ON_CALL)
                .filter(shift -> shift.session().agent().equals(agent.handle()))
                .findFirst();
        busy.ifPresent(shift -> shift.callIsOver(now()));
        return busy;
    }
}
