package org.strowger.telephony;

import java.util.Optional;
import org.strowger.telephony.error.TelephonyError;

/**
 * An asynchronous request has finished (LINE_REPLY, PHONE_REPLY).
 *
 * <p>Comes exactly once for each request, to the session that made it, and cannot be switched off (rules L-007, L-014,
 * P-048). The request's stage is complete when this event is delivered.
 *
 * @param request the request; {@link Request#id()} is the id it was accepted with (rule L-013)
 * @param error empty for success
 */
public record Reply(Request<?> request, Optional<TelephonyError> error) implements TelephonyEvent {}
