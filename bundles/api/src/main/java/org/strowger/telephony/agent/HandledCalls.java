package org.strowger.telephony.agent;

import java.time.Duration;
import java.util.Objects;

/**
 * The distributed calls that an agent handled, and how long that took (part of LINEAGENTINFO and LINEAGENTSESSIONINFO).
 *
 * @param calls how many
 * @param talkTime how long the agent talked
 * @param callTime how long the agent was busy with them, with the work after the calls
 * @param wrapUpTime how long the work after the calls took
 * @param callRate calls an hour of work
 */
public record HandledCalls(int calls, Duration talkTime, Duration callTime, Duration wrapUpTime, double callRate) {
    /** No call yet. */
    public static final HandledCalls NONE = new HandledCalls(0, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0);

    /** Checks that nothing is null. */
    public HandledCalls {
        Objects.requireNonNull(talkTime, "talkTime");
        Objects.requireNonNull(callTime, "callTime");
        Objects.requireNonNull(wrapUpTime, "wrapUpTime");
    }

    /** How long the agent talked for each call, on average. */
    public Duration averageTalkTime() {
        return average(talkTime);
    }

    /** How long the agent was busy with each call, on average. */
    public Duration averageCallTime() {
        return average(callTime);
    }

    /** How long the work after each call took, on average. */
    public Duration averageWrapUpTime() {
        return average(wrapUpTime);
    }

    private Duration average(Duration total) {
        return calls == 0 ? Duration.ZERO : total.dividedBy(calls);
    }
}
