package org.strowger.telephony;

/**
 * Events were discarded at this place because the session's queue was full, or its executor refused to deliver them
 * (see {@link EventDelivery}).
 *
 * <p>What they told can be read again: {@link Call#status()}, {@link Call#info()}, {@link Line#status()},
 * {@link Line#newCalls()}, {@link TelephonySession#lines()} and {@link TelephonySession#phones()}; requests of other
 * applications wait in {@link TelephonySession#assistedRequests()}.
 *
 * @param count how many were discarded
 */
public record EventsMissed(long count) implements TelephonyEvent {}
