package org.strowger.telephony.agent;

/**
 * Stands for an agent (HAGENT). The handler makes it and keeps it unique (rule L-426); to the core it is only a number.
 *
 * @param number the handler's number for it
 */
public record AgentHandle(long number) {
    @Override
    public String toString() {
        return "agent " + number;
    }
}
