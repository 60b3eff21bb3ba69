package org.strowger.provider.sip.internal.call;

import java.time.Duration;

/**
 * How calls of a line are treated.
 *
 * @param rejectStatus how an offering call is refused: 486 (busy here) or 603 (declined)
 * @param answerLimit how long a call may ring, in either direction, when nothing else says so
 * @param checkInterval how often an established call is checked for a peer that vanished; zero for never
 */
public record CallPolicy(int rejectStatus, Duration answerLimit, Duration checkInterval) {}
