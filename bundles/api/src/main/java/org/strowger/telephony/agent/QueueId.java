package org.strowger.telephony.agent;

/**
 * Stands for a queue. The handler makes it and keeps it unique (rule L-426); to the core it is only a number.
 *
 * @param number the handler's number for it
 */
public record QueueId(long number) {
    @Override
    public String toString() {
        return "queue " + number;
    }
}
