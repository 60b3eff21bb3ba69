package org.strowger.telephony.health;

import java.time.Instant;
import java.util.Optional;

/**
 * How one session of an application is.
 *
 * @param application the application's name
 * @param waiting how many events wait to be taken
 * @param capacity how many may wait before notices are discarded
 * @param missed how many notices were discarded so far
 * @param stuckSince since when its listener does not return, or its executor does not run it; empty if it does
 */
public record SessionHealth(String application, int waiting, int capacity, long missed, Optional<Instant> stuckSince) {}
