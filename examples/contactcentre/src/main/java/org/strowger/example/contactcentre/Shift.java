package org.strowger.example.contactcentre;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.strowger.telephony.agent.AgentSession;
import org.strowger.telephony.agent.AgentSessionInfo;
import org.strowger.telephony.agent.AgentSessionState;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** A session of an agent: it works for the group until it ends. */
final class Shift {
    private final AgentSession session;
    private final Instant begun;
    private final Figures figures;
    private AgentSessionState state = AgentSessionState.NOT_READY;
    private Optional<AgentSessionState> nextState = Optional.empty();
    private Instant ended;
    private Instant callSince;
    private int answers;
    private Duration longestWait = Duration.ZERO;
    private Duration allWaits = Duration.ZERO;

    Shift(AgentSession session, Instant now) {
        this.session = session;
        this.begun = now;
        this.figures = new Figures(now);
    }

    AgentSession session() {
        return session;
    }

    AgentSessionState state() {
        return state;
    }

    /** What the agent wants (lineSetAgentSessionState); an ended session cannot be had back. */
    void wants(Optional<AgentSessionState> wanted, Optional<AgentSessionState> next, Instant now) {
        if (state == AgentSessionState.ENDED) {
            throw new TelephonyException(LineError.INVALPARAM, session.handle() + " has ended");
        }
        wanted.ifPresent(chosen -> {
            if (chosen == AgentSessionState.BUSY_ON_CALL || state == AgentSessionState.BUSY_ON_CALL) {
                throw new TelephonyException(LineError.INVALAGENTSTATE, "only calls make a session busy or free");
            }
            enter(chosen, now);
        });
        nextState = next;
    }

    private void enter(AgentSessionState entered, Instant now) {
        state = entered;
        if (entered == AgentSessionState.ENDED) {
            ended = now;
        }
    }

    /** It is given a call that waited so long. */
    void takes(Duration waited, Instant now) {
        state = AgentSessionState.BUSY_ON_CALL;
        callSince = now;
        answers++;
        allWaits = allWaits.plus(waited);
        longestWait = waited.compareTo(longestWait) > 0 ? waited : longestWait;
    }

    void callIsOver(Instant now) {
        figures.handled(Duration.between(callSince, now));
        enter(nextState.orElse(AgentSessionState.READY), now);
        nextState = Optional.empty();
    }

    /** The call that it was given could not be sent. */
    void takenBack() {
        state = AgentSessionState.READY;
        answers--;
    }

    AgentSessionInfo info(Instant now) {
        Instant until = ended == null ? now : ended;
        return new AgentSessionInfo(
                state,
                nextState.orElse(AgentSessionState.READY),
                begun,
                Duration.between(begun, until),
                figures.at(until),
                longestWait,
                answers == 0 ? Duration.ZERO : allWaits.dividedBy(answers));
    }
}
