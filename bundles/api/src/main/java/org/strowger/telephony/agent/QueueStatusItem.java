package org.strowger.telephony.agent;

/** What changed about a queue (LINEQUEUESTATUS). */
public enum QueueStatusItem {
    /** The figures; ask for them again. */
    UPDATE_INFO,
    /** The queue is new. */
    NEW_QUEUE,
    /** The queue is gone. */
    QUEUE_REMOVED
}
