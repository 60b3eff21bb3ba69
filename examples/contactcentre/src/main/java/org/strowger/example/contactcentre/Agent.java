package org.strowger.example.contactcentre;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.strowger.telephony.agent.AgentHandle;
import org.strowger.telephony.agent.AgentInfo;
import org.strowger.telephony.agent.AgentStateEx;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** Somebody who takes calls at a telephone. */
final class Agent {
    private static final Duration HOUR = Duration.ofHours(1);

    private final AgentHandle handle;
    private final String extension;
    private final Figures figures;
    private AgentStateEx state = AgentStateEx.NOT_READY;
    private AgentStateEx nextState = AgentStateEx.READY;
    private Duration period = HOUR;
    private int incoming;
    private int outgoing;
    /** When the state was entered. */
    private Instant since;

    /** @param extension where calls are sent */
    Agent(AgentHandle handle, String extension, Instant now) {
        this.handle = handle;
        this.extension = extension;
        this.figures = new Figures(now);
        this.since = now;
    }

    AgentHandle handle() {
        return handle;
    }

    String extension() {
        return extension;
    }

    AgentStateEx state() {
        return state;
    }

    Instant since() {
        return since;
    }

    boolean isBusy() {
        return state == AgentStateEx.BUSY_ACD
                || state == AgentStateEx.BUSY_INCOMING
                || state == AgentStateEx.BUSY_OUTGOING;
    }

    /**
     * What the agent wants (lineSetAgentStateEx): no state leaves it, no next state is the default, which is ready.
     * That somebody is busy only calls can bring about.
     */
    void wants(Optional<AgentStateEx> wanted, Optional<AgentStateEx> next, Instant now) {
        wanted.ifPresent(this::requireChosen);
        next.ifPresent(this::requireChosen);
        wanted.ifPresent(chosen -> {
            if (isBusy()) {
                throw new TelephonyException(LineError.INVALAGENTSTATE, handle + " is busy; set the next state");
            }
            enter(chosen, now);
        });
        nextState = next.orElse(AgentStateEx.READY);
    }

    private void requireChosen(AgentStateEx chosen) {
        if (chosen != AgentStateEx.READY && chosen != AgentStateEx.NOT_READY && chosen != AgentStateEx.RELEASED) {
            throw new TelephonyException(LineError.INVALAGENTSTATE, chosen + " cannot be chosen");
        }
    }

    /** A call is on its way, or there. */
    void becomesBusy(AgentStateEx how, Instant now) {
        if (how == AgentStateEx.BUSY_INCOMING) {
            incoming++;
        } else if (how == AgentStateEx.BUSY_OUTGOING) {
            outgoing++;
        }
        enter(how, now);
    }

    /** The last call is idle: the next state is entered (rule L-427); after that the default is next again. */
    void callIsOver(Instant now) {
        if (state == AgentStateEx.BUSY_ACD) {
            figures.handled(Duration.between(since, now));
        }
        enter(nextState, now);
        nextState = AgentStateEx.READY;
    }

    /** The telephone could not be reached. */
    void cannotBeReached(Instant now) {
        enter(AgentStateEx.NOT_READY, now);
    }

    void measures(Duration wanted) {
        period = wanted;
    }

    private void enter(AgentStateEx entered, Instant now) {
        state = entered;
        since = now;
    }

    AgentInfo info(Instant now) {
        return new AgentInfo(state, nextState, period, figures.at(now), incoming, outgoing);
    }
}
