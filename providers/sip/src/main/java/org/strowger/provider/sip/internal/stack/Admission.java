package org.strowger.provider.sip.internal.stack;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Refuses new calls before the stack collapses: it was measured to break down under overload instead of slowing down.
 * Calls are counted with a token bucket of one second's worth. A refused INVITE stays refused when it is repeated, for
 * its sender has given it up on the first 503. Safe for use by several threads.
 */
public final class Admission {
    /** What is tolerated. */
    public record Limits(int callsPerSecond, int backlog) {}

    private static final long MEMORY_NANOS = TimeUnit.SECONDS.toNanos(32);
    private static final int MEMORY_LIMIT = 100_000;

    private Limits limits;
    private final LongSupplier nanos;
    private final Map<String, Long> refusals = new LinkedHashMap<>();
    private double tokens;
    private long lastRefill;
    private long refused;

    public Admission(Limits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
        this.tokens = limits.callsPerSecond();
        this.lastRefill = nanos.getAsLong();
    }

    /** Something else is tolerated from now on. */
    public synchronized void limits(Limits now) {
        limits = now;
    }

    /**
     * Whether a new INVITE may come in.
     *
     * @param transaction what identifies the transaction
     * @param backlog messages waiting
     */
    synchronized boolean admit(String transaction, int backlog) {
        long now = nanos.getAsLong();
        tokens = Math.min(limits.callsPerSecond(), tokens + (now - lastRefill) * 1e-9 * limits.callsPerSecond());
        lastRefill = now;
        forget(now);
        if (refusals.containsKey(transaction)) {
            return false;
        }
        if (backlog > limits.backlog() || tokens < 1) {
            refuse(transaction, now);
            return false;
        }
        tokens--;
        return true;
    }

    synchronized long refused() {
        return refused;
    }

    /** The oldest come first, so only what is really due is looked at. */
    private void forget(long now) {
        Iterator<Long> oldest = refusals.values().iterator();
        while (oldest.hasNext() && now - oldest.next() > MEMORY_NANOS) {
            oldest.remove();
        }
    }

    private void refuse(String transaction, long now) {
        refused++;
        if (refusals.size() >= MEMORY_LIMIT) {
            refusals.remove(refusals.keySet().iterator().next());
        }
        refusals.put(transaction, now);
    }
}
