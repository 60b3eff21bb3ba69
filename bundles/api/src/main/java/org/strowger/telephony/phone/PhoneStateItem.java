package org.strowger.telephony.phone;

/** A change of a phone device that an application may ask to be told of (PHONESTATE). */
public enum PhoneStateItem {
    /** Something not listed here, such as a data area (rule P-100). */
    OTHER,
    /** The phone was connected. */
    CONNECTED,
    /** The phone was disconnected (rule P-020). */
    DISCONNECTED,
    /** The number of owners changed (rule P-041). */
    OWNER,
    /** The number of monitors changed (rule P-041). */
    MONITORS,
    /** The display changed. */
    DISPLAY,
    /** A lamp changed. */
    LAMP,
    /** The ring mode changed. */
    RING_MODE,
    /** The ring volume changed. */
    RING_VOLUME,
    /** The hookswitch of the handset changed. */
    HANDSET_HOOK_SWITCH,
    /** The volume of the handset changed. */
    HANDSET_VOLUME,
    /** The gain of the handset changed. */
    HANDSET_GAIN,
    /** The hookswitch of the loudspeaker changed. */
    SPEAKER_HOOK_SWITCH,
    /** The volume of the loudspeaker changed. */
    SPEAKER_VOLUME,
    /** The gain of the loudspeaker's microphone changed. */
    SPEAKER_GAIN,
    /** The hookswitch of the headset changed. */
    HEADSET_HOOK_SWITCH,
    /** The volume of the headset changed. */
    HEADSET_VOLUME,
    /** The gain of the headset changed. */
    HEADSET_GAIN,
    /** The switch took the phone away for a while (rule P-101). */
    SUSPEND,
    /** The switch gave the phone back (rule P-101). */
    RESUME,
    /** The device-specific part changed. */
    DEVICE_SPECIFIC,
    /** The session should be closed and opened again; always told, whatever the filter (rule P-064). */
    REINIT,
    /** The capabilities changed (rule P-022). */
    CAPABILITIES_CHANGE,
    /** The phone was removed. */
    REMOVED;

    /** The change of a device's hookswitch. */
    public static PhoneStateItem hookSwitch(HookSwitchDevice device) {
        return switch (device) {
            case HANDSET -> HANDSET_HOOK_SWITCH;
            case SPEAKER -> SPEAKER_HOOK_SWITCH;
            case HEADSET -> HEADSET_HOOK_SWITCH;
        };
    }

    /** The change of a device's volume. */
    public static PhoneStateItem volume(HookSwitchDevice device) {
        return switch (device) {
            case HANDSET -> HANDSET_VOLUME;
            case SPEAKER -> SPEAKER_VOLUME;
            case HEADSET -> HEADSET_VOLUME;
        };
    }

    /** The change of a device's gain. */
    public static PhoneStateItem gain(HookSwitchDevice device) {
        return switch (device) {
            case HANDSET -> HANDSET_GAIN;
            case SPEAKER -> SPEAKER_GAIN;
            case HEADSET -> HEADSET_GAIN;
        };
    }
}
