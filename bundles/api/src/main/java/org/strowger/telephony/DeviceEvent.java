package org.strowger.telephony;

import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.device.PhoneDevice;
import org.strowger.telephony.device.PhoneDeviceId;

/** A device came or went. */
public sealed interface DeviceEvent extends TelephonyEvent {
    /**
     * There is a new line device (LINE_CREATE); comes to every session from version 1.4 on, whether it has a line open
     * or not (rule L-045).
     *
     * @param device the new device
     */
    record LineCreated(LineDevice device) implements DeviceEvent {}

    /**
     * A line device was removed for good (LINE_REMOVE). Who had it open was told {@link LineEvent.Closed} before; comes
     * to every session from version 2.0 on (rule L-049). The id is not given to another device (rule L-051).
     *
     * @param id the device that was removed
     */
    record LineRemoved(LineDeviceId id) implements DeviceEvent {}

    /**
     * There is a new phone device (PHONE_CREATE, rule P-014).
     *
     * @param device the new device
     */
    record PhoneCreated(PhoneDevice device) implements DeviceEvent {}

    /**
     * A phone device was removed for good (PHONE_REMOVE, rule P-016).
     *
     * @param id the device that was removed
     */
    record PhoneRemoved(PhoneDeviceId id) implements DeviceEvent {}

    /**
     * The session should be closed and opened again to see all devices: what a session written for version 1.3 gets in
     * place of {@link LineCreated} (LINEDEVSTATE_REINIT, rule L-046).
     *
     * @param replaced the event that the session's version does not know
     */
    record ReinitializeAdvised(DeviceEvent replaced) implements DeviceEvent {}
}
