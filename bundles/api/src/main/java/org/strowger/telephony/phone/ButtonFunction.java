package org.strowger.telephony.phone;

/**
 * What a button is for (PHONEBUTTONFUNCTION). Neither the core nor a provider attaches behaviour to it (rule P-095): it
 * tells people, and applications, what the button is labelled as.
 */
public enum ButtonFunction {
    /** Not known to the provider. */
    UNKNOWN,
    /** Starts a conference or adds to it. */
    CONFERENCE,
    /** Starts a transfer. */
    TRANSFER,
    /** Drops the call. */
    DROP,
    /** Holds the call. */
    HOLD,
    /** Recalls the dial tone. */
    RECALL,
    /** Disconnects the call. */
    DISCONNECT,
    /** Connects the call. */
    CONNECT,
    /** Lights the lamp of a waiting message. */
    MESSAGE_WAIT_ON,
    /** Turns off the lamp of a waiting message. */
    MESSAGE_WAIT_OFF,
    /** Chooses the ring pattern. */
    SELECT_RING,
    /** Dials a short number; the digits follow. */
    ABBREVIATED_DIAL,
    /** Forwards calls. */
    FORWARD,
    /** Picks up a call elsewhere. */
    PICKUP,
    /** Completes a call later by ringing back. */
    RING_AGAIN,
    /** Parks the call. */
    PARK,
    /** Rejects the call. */
    REJECT,
    /** Redirects the call. */
    REDIRECT,
    /** Mutes the microphone. */
    MUTE,
    /** Louder. */
    VOLUME_UP,
    /** Softer. */
    VOLUME_DOWN,
    /** Turns the loudspeaker on. */
    SPEAKER_ON,
    /** Turns the loudspeaker off. */
    SPEAKER_OFF,
    /** A hookflash. */
    FLASH,
    /** Connects a data device. */
    DATA_ON,
    /** Disconnects a data device. */
    DATA_OFF,
    /** Lets nobody disturb. */
    DO_NOT_DISTURB,
    /** Intercom. */
    INTERCOM,
    /** A bridged appearance of another line. */
    BRIDGED_APPEARANCE,
    /** Makes the phone busy. */
    BUSY,
    /** A call appearance. */
    CALL_APPEARANCE,
    /** Shows date and time. */
    DATE_TIME,
    /** The directory. */
    DIRECTORY,
    /** Covers calls. */
    COVER,
    /** Shows who calls. */
    CALL_ID,
    /** Dials the last number again. */
    LAST_NUMBER,
    /** Night service. */
    NIGHT_SERVICE,
    /** Sends calls elsewhere. */
    SEND_CALLS,
    /** Controls the message indicator. */
    MESSAGE_INDICATOR,
    /** Dials a stored number. */
    REPERTORY_DIAL,
    /** Stores a number. */
    SET_REPERTORY_DIAL,
    /** A speed number of the system. */
    SYSTEM_SPEED,
    /** A speed number of the station. */
    STATION_SPEED,
    /** Camps on a busy extension. */
    CAMP_ON,
    /** Saves and repeats a number. */
    SAVE_REPEAT,
    /** Queues a call. */
    QUEUE_CALL,
    /** Nothing. */
    NONE,
    /** Sends what was entered. */
    SEND
}
