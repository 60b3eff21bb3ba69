package org.strowger.provider.sip.internal.stack;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts messages on their way through the stack. */
final class Traffic {
    private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);

    private final AtomicLong received = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong garbage = new AtomicLong();
    private final AtomicBoolean warned = new AtomicBoolean();

    void datagramReceived() {
        received.incrementAndGet();
    }

    void datagramTaken() {
        taken.incrementAndGet();
    }

    void garbage(String what) {
        garbage.incrementAndGet();
        if (warned.compareAndSet(false, true)) {
            LOG.warn("Dropped a message that is not SIP ({}); further ones are only counted", what);
        }
    }

    long garbageCount() {
        return garbage.get();
    }

    /** Datagrams read from the socket that wait for the parser. */
    int waiting() {
        return (int) Math.max(0, received.get() - taken.get());
    }
}
