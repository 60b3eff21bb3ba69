package org.strowger.core.internal.provider;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.internal.runtime.Thrown;
import org.strowger.telephony.health.ProviderFault;

/**
 * What one provider did that it must not do. Each kind is logged as a warning the first time, and only counted
 * afterwards.
 */
public final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final String provider;
    private final Executor log;
    private final Map<Kind, AtomicLong> counts = new EnumMap<>(Kind.class);

    /** Something a provider must not do. */
    public enum Kind {
        /** It completed a request twice, or one it had refused (rule L-007). */
        SECOND_COMPLETION("completed a request a second time"),
        /** It did not complete a request in time. */
        NO_COMPLETION("did not complete a request in time"),
        /** It threw something other than a TelephonyException, or anything where nobody waits for an outcome. */
        THREW("threw an unexpected exception"),
        /** It gave no call for a request that makes one (rule L-129). */
        NO_CALL("gave no call of its own for a new call"),
        /** It reported an event for a call before it existed (rule L-131). */
        EVENT_FOR_PENDING_CALL("reported an event for a pending call"),
        /** It reported an event for a call that was closed. */
        EVENT_FOR_CLOSED_CALL("reported an event for a closed call"),
        /** It reported an event for a call that was idle (rule L-197). */
        EVENT_AFTER_IDLE("reported an event for an idle call"),
        /** It reported a mode that does not belong to the state (rule L-192). */
        WRONG_MODE("reported a mode that does not belong to the state"),
        /** It reported an event for a line that was not open. */
        EVENT_FOR_CLOSED_LINE("reported an event for a line that is not open"),
        /** It reported an event for a phone that was not open. */
        EVENT_FOR_CLOSED_PHONE("reported an event for a phone that is not open"),
        /** It could not drop a call that has no owner. */
        UNOWNED_NOT_DROPPED("could not drop a call without owner"),
        /** It put user-user information in the place of such that no owner had released (rule L-376). */
        USER_USER_OVERWRITTEN("overwrote user-user information that was not released"),
        /** It gave something that cannot be used: null, an address that the line does not have. */
        BAD_ARGUMENT("gave a value that cannot be used");

        private final String told;

        Kind(String told) {
            this.told = told;
        }
    }

    /**
     * @param provider its id
     * @param log where logging is done, for faults are counted under locks
     */
    public Faults(String provider, Executor log) {
        this.provider = provider;
        this.log = log;
        for (Kind kind : Kind.values()) {
            counts.put(kind, new AtomicLong());
        }
    }

    /** Counts a fault. */
    public void count(Kind kind, Object where) {
        count(kind, where, null);
    }

    /** Counts a fault that came with an exception. */
    public void count(Kind kind, Object where, Throwable cause) {
        if (counts.get(kind).incrementAndGet() == 1) {
            String place = where.toString();
            log.execute(() -> tell(kind, place, cause));
        }
    }

    private void tell(Kind kind, String place, Throwable cause) {
        String message = "Provider {} {}: {}; further faults of this kind are only counted";
        if (cause == null) {
            LOG.warn(message, provider, kind.told, place);
        } else {
            Thrown.warn(LOG, cause, message, provider, kind.told, place);
        }
    }

    /** What happened so far, and how often. */
    public List<ProviderFault> all() {
        return counts.entrySet().stream()
                .map(entry -> new ProviderFault(
                        entry.getKey().name(),
                        entry.getKey().told,
                        entry.getValue().get()))
                .filter(fault -> fault.count() > 0)
                .toList();
    }

    /** How often this happened. */
    public long count(Kind kind) {
        return counts.get(kind).get();
    }
}
