package org.strowger.telephony.health;

import java.time.Instant;

/**
 * Something that a provider was asked and does not return from. Whatever else is asked of the same device waits behind
 * it.
 *
 * @param what the line or phone, the provider itself, or its timers: "line pbx/1001"
 * @param since when the core noticed it first; it may have begun a look earlier
 */
public record StuckWork(String what, Instant since) {}
