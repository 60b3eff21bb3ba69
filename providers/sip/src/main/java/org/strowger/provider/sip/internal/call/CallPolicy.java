package org.strowger.provider.sip.internal.call;

import java.time.Duration;
import org.strowger.provider.sip.internal.rtp.SourcePolicy;

/**
 * How calls of a line are treated.
 *
 * @param rejectStatus how an offering call is refused: 486 (busy here) or 603 (declined)
 * @param answerLimit how long a call may ring, in either direction, when nothing else says so
 * @param checkInterval how often an established call is checked for a peer that vanished; zero for never
 * @param source from whom media is taken
 * @param namedEvents whether digits may go as named events in RTP; otherwise by INFO only
 */
public record CallPolicy(
        int rejectStatus, Duration answerLimit, Duration checkInterval, SourcePolicy source, boolean namedEvents) {
    /** With media from where it was signalled, and named events where the other side knows them. */
    public CallPolicy(int rejectStatus, Duration answerLimit, Duration checkInterval) {
        this(rejectStatus, answerLimit, checkInterval, SourcePolicy.SIGNALLED, true);
    }

    public CallPolicy with(SourcePolicy other) {
        return new CallPolicy(rejectStatus, answerLimit, checkInterval, other, namedEvents);
    }

    public CallPolicy withNamedEvents(boolean wanted) {
        return new CallPolicy(rejectStatus, answerLimit, checkInterval, source, wanted);
    }
}
