package org.strowger.provider.sip.internal.stack;

/**
 * Figures of a stack, for metrics and tests.
 *
 * @param garbage messages that could not be read and were dropped
 * @param refused INVITEs refused by admission control
 * @param backlog messages received and not yet worked on
 * @param clientTransactions requests of ours that still have a transaction
 * @param serverTransactions requests of peers that still have a transaction
 */
public record StackCounts(long garbage, long refused, int backlog, int clientTransactions, int serverTransactions) {}
