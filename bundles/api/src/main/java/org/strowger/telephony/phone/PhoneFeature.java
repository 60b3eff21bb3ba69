package org.strowger.telephony.phone;

/** What can be done with a phone (PHONEFEATURE, rule P-102). */
public enum PhoneFeature {
    /** Read what a button is. */
    GET_BUTTON_INFO,
    /** Upload data. */
    GET_DATA,
    /** Read the display. */
    GET_DISPLAY,
    /** Read the gain of the handset. */
    GET_GAIN_HANDSET,
    /** Read the gain of the loudspeaker. */
    GET_GAIN_SPEAKER,
    /** Read the gain of the headset. */
    GET_GAIN_HEADSET,
    /** Read the hookswitch of the handset. */
    GET_HOOK_SWITCH_HANDSET,
    /** Read the hookswitch of the loudspeaker. */
    GET_HOOK_SWITCH_SPEAKER,
    /** Read the hookswitch of the headset. */
    GET_HOOK_SWITCH_HEADSET,
    /** Read a lamp. */
    GET_LAMP,
    /** Read the ringer. */
    GET_RING,
    /** Read the volume of the handset. */
    GET_VOLUME_HANDSET,
    /** Read the volume of the loudspeaker. */
    GET_VOLUME_SPEAKER,
    /** Read the volume of the headset. */
    GET_VOLUME_HEADSET,
    /** Say what a button is. */
    SET_BUTTON_INFO,
    /** Download data. */
    SET_DATA,
    /** Write to the display. */
    SET_DISPLAY,
    /** Set the gain of the handset. */
    SET_GAIN_HANDSET,
    /** Set the gain of the loudspeaker. */
    SET_GAIN_SPEAKER,
    /** Set the gain of the headset. */
    SET_GAIN_HEADSET,
    /** Set the hookswitch of the handset. */
    SET_HOOK_SWITCH_HANDSET,
    /** Set the hookswitch of the loudspeaker. */
    SET_HOOK_SWITCH_SPEAKER,
    /** Set the hookswitch of the headset. */
    SET_HOOK_SWITCH_HEADSET,
    /** Light a lamp. */
    SET_LAMP,
    /** Set the ringer. */
    SET_RING,
    /** Set the volume of the handset. */
    SET_VOLUME_HANDSET,
    /** Set the volume of the loudspeaker. */
    SET_VOLUME_SPEAKER,
    /** Set the volume of the headset. */
    SET_VOLUME_HEADSET,
    /** The phone is a generic one. Nothing to be done with it, but told among the features. */
    GENERIC_PHONE;

    /** Reading the gain of a device. */
    public static PhoneFeature getGain(HookSwitchDevice device) {
        return of(GET_GAIN_HANDSET, device);
    }

    /** Reading the hookswitch of a device. */
    public static PhoneFeature getHookSwitch(HookSwitchDevice device) {
        return of(GET_HOOK_SWITCH_HANDSET, device);
    }

    /** Reading the volume of a device. */
    public static PhoneFeature getVolume(HookSwitchDevice device) {
        return of(GET_VOLUME_HANDSET, device);
    }

    /** Setting the gain of a device. */
    public static PhoneFeature setGain(HookSwitchDevice device) {
        return of(SET_GAIN_HANDSET, device);
    }

    /** Setting the hookswitch of a device. */
    public static PhoneFeature setHookSwitch(HookSwitchDevice device) {
        return of(SET_HOOK_SWITCH_HANDSET, device);
    }

    /** Setting the volume of a device. */
    public static PhoneFeature setVolume(HookSwitchDevice device) {
        return of(SET_VOLUME_HANDSET, device);
    }

    /** Features of the three devices follow each other in the order of the devices. */
    private static PhoneFeature of(PhoneFeature ofHandset, HookSwitchDevice device) {
        return values()[ofHandset.ordinal() + device.ordinal()];
    }

    /** Whether it changes the phone, and so needs an owner (rule P-037). */
    public boolean isForOwner() {
        return name().startsWith("SET_");
    }
}
