package org.strowger.core.internal.request;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hands out request ids: 1 to 0x7FFFFFFF and then from 1 again (rule L-005). The watchdog ends a request long before
 * the ids come round, so an id is unique among the requests in progress (rule L-008).
 */
public final class RequestIds {
    private final AtomicInteger last = new AtomicInteger();

    /** The next id. */
    public int next() {
        return last.updateAndGet(id -> id == Integer.MAX_VALUE ? 1 : id + 1);
    }
}
