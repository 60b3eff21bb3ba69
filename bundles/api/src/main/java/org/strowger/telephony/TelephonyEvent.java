package org.strowger.telephony;

/**
 * Something a session is told of. Events of one session come in one order (rule L-029).
 *
 * <p>{@link EventRouter} sends each kind to a method of its own.
 */
public sealed interface TelephonyEvent
        permits CallEvent, LineEvent, PhoneEvent, AgentEvent, DeviceEvent, RequestArrived, Reply, EventsMissed {}
