package org.strowger.core.internal.event;

import org.strowger.core.internal.runtime.Workers;

/** The receiving end of a session, as far as a request needs to know it. */
public interface SessionEnd {
    /** Whether the calling thread is delivering this session's events now. */
    boolean isDelivering();

    /** Where waiting is done. */
    Workers workers();
}
