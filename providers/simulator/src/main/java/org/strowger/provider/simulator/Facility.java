package org.strowger.provider.simulator;

import java.util.Arrays;
import java.util.EnumSet;

/**
 * What the lines and desk phones of an exchange can do, or do by themselves, and can be switched on and off for: each
 * one is a setting of the same name ({@link #key()}). What is off is not advertised, and fails with OPERATIONUNAVAIL if
 * asked for.
 */
public enum Facility {
    /** Offered calls can be redirected (rule L-240). */
    REDIRECT("redirect", true),
    /** An active and a held call can change places (rule L-249). */
    SWAP_HOLD("swapHold", true),
    /** Holding a call makes a new one appear in dialtone (rule L-245). */
    HOLD_MAKES_NEW("holdMakesNew", false),
    /** Calls can be secured (rule L-319). */
    SECURE("secure", true),
    /** The channel of a call can be changed while it is up (rule L-357). */
    CHANNEL_CHANGE("channelChange", true),
    /** A line can be handed through to what is connected to it, without dialing or answering (rule L-361). */
    PASSTHROUGH("passthrough", true),
    /** Lines carry speech and data, at up to 64000 bits per second (rules L-356, L-359). */
    DATA_CALLS("dataCalls", false),
    /** A transfer can be set up with a consultation call (rule L-252). */
    CONSULTATION_TRANSFER("consultationTransfer", true),
    /** The consultation call can be dialed while the transfer is set up (rule L-256). */
    ONE_STEP_TRANSFER("oneStepTransfer", true),
    /** Calls can be transferred without consultation (rule L-263). */
    BLIND_TRANSFER("blindTransfer", true),
    /** Calls on hard hold can be transferred and transferred to (rules L-244, L-255). */
    TRANSFER_HELD("transferHeld", true),
    /** Calls made separately can be transferred to (rule L-255). */
    TRANSFER_MAKE("transferMake", true),
    /** A conference can be transferred as a whole, and calls can be transferred into one (rule L-264). */
    TRANSFER_WHOLE_CONFERENCE("transferWholeConference", true),
    /** A transfer can be completed as a conference (rule L-260). */
    TRANSFER_CONFERENCE("transferConference", true),
    /** Conferences (rule L-265). */
    CONFERENCE("conference", true),
    /** Conferences are set up without a first call (rule L-267). */
    CONFERENCE_WITHOUT_CALL("conferenceWithoutCall", false),
    /** Calls on hard hold can be added to a conference (rule L-244). */
    CONFERENCE_HELD("conferenceHeld", true),
    /** Calls made separately can be added to a conference. */
    CONFERENCE_MAKE("conferenceMake", true),
    /** A conference can be set up without holding the first call (rule L-285). */
    NO_HOLD_CONFERENCE("noHoldConference", true),
    /** Calls of different addresses of a line can be conferenced (rule L-284). */
    CROSS_ADDRESS_CONFERENCE("crossAddressConference", false),
    /** Dropping the conference drops all its members (rule L-281). */
    CONFERENCE_DROP("conferenceDrop", false),
    /** A conference that has lost all members but one becomes a two-party call (rule L-280). */
    CONFERENCE_SHRINKS("conferenceShrinks", true),
    /** Dropping a consultation call reconnects the held one (rule L-237). */
    AUTO_RECONNECT("autoReconnect", true),
    /** Calls can be parked at an address (rule L-296). */
    PARK_DIRECTED("parkDirected", true),
    /** Calls can be parked where the exchange chooses (rule L-296). */
    PARK_NON_DIRECTED("parkNonDirected", true),
    /** Calls that alert at a given address can be picked up (rule L-299). */
    PICKUP_DIRECT("pickupDirect", true),
    /** Calls that alert in a group can be picked up (rule L-299). */
    PICKUP_GROUP("pickupGroup", true),
    /** Group pickup needs a group id. */
    PICKUP_GROUP_ID("pickupGroupId", false),
    /** The waiting call can be picked up (rule L-300). */
    PICKUP_WAITING("pickupWaiting", true),
    /** A call held on a bridged-exclusive address can be picked up (rule L-300). */
    PICKUP_HELD("pickupHeld", true),
    /** Calls can be forwarded to another address (rule L-303). */
    FORWARD("forward", true),
    /** Calls can be kept away by do-not-disturb (rule L-305). */
    DO_NOT_DISTURB("doNotDisturb", true),
    /** Forwarding to an address makes a consultation call to it (rule L-307). */
    FORWARD_CONSULT("forwardConsult", false),
    /** Internal and external calls can be forwarded apart. */
    FORWARD_INTERNAL_EXTERNAL("forwardInternalExternal", true),
    /** Busy and no-answer can be forwarded apart. */
    FORWARD_BUSY_NO_ANSWER("forwardBusyNoAnswer", true),
    /** Calls of a given caller can be forwarded (rule L-309). */
    FORWARD_SPECIFIC("forwardSpecific", true),
    /** The ring count of no-answer forwarding can be set (rule L-308). */
    FORWARD_RINGS("forwardRingCount", true),
    /** The reported forwarding is reliable (rule L-312). */
    FORWARD_STATUS_VALID("forwardStatusValid", true),
    /** Busy and unanswered calls can be camped on (rule L-313). */
    CAMP_ON("campOn", true),
    /** Busy and unanswered calls can be called back (rule L-313). */
    CALL_BACK("callBack", true),
    /** A caller can break into the conversation of a busy line (rule L-313). */
    INTRUDE("intrude", true),
    /** A caller can leave a message of the exchange (rule L-316). */
    LEAVE_MESSAGE("leaveMessage", true),
    /** Calls can be made predictively (rule L-227). */
    PREDICTIVE_DIALING("predictiveDialing", true),
    /** Digits can be generated in a call (rule L-334). */
    GENERATE_DIGITS("generateDigits", true),
    /** Digits are detected in a call (rule L-330). */
    DETECT_DIGITS("detectDigits", true),
    /** Digits can be pulses, too. */
    PULSE_DIGITS("pulseDigits", true),
    /** Tones can be generated in a call (rule L-339). */
    GENERATE_TONES("generateTones", true),
    /** Tones are detected in a call (rule L-341). */
    DETECT_TONES("detectTones", true),
    /** Media modes are detected in a call (rule L-351). */
    DETECT_MEDIA("detectMedia", true),
    /** What happens in a call controls its media stream (rule L-352). */
    MEDIA_CONTROL("mediaControl", true),
    /** User-user information goes with calls (rule L-374). */
    USER_USER("userUser", true),
    /** Data can be attached to calls (rule L-369). */
    CALL_DATA("callData", true),
    /** Applications choose what waiting callers hear (rule L-380). */
    TREATMENTS("treatments", true),
    /** Lines have extensions that give back what they are sent (rule L-410). */
    EXTENSIONS("extensions", true),
    /** Lines have a device of the class strowger/simulator, which can be configured (rule L-406). */
    DEVICE_CLASS("deviceClass", true),
    /** Applications can lock lines and switch their message lamp (rule L-398). */
    SET_CONDITIONS("setConditions", true),
    /** Lines have two terminals that events and media can be routed to (rule L-401). */
    TERMINALS("terminals", true),
    /** Lines show a signal, a battery and a network, as a test says (rule L-394). */
    READINGS("readings", true),
    /** Applications can ask for another quality of service in a call (rule L-382). */
    QUALITY_OF_SERVICE("qualityOfService", true),
    /** Desk phones have a handset (rule P-074). */
    PHONE_HANDSET("phoneHandset", true),
    /** Desk phones have a loudspeaker with a microphone (rule P-074). */
    PHONE_SPEAKER("phoneSpeaker", true),
    /** Desk phones have a headset (rule P-074). */
    PHONE_HEADSET("phoneHeadset", false),
    /** Applications can lift and mute desk phones (rule P-078). */
    PHONE_HOOK_CONTROL("phoneHookControl", true),
    /** The volume of a desk phone can be adjusted (rule P-084). */
    PHONE_VOLUME("phoneVolume", true),
    /** The gain of a desk phone can be adjusted (rule P-084). */
    PHONE_GAIN("phoneGain", true),
    /** Applications can control the ringer of a desk phone (rule P-087). */
    PHONE_RINGER("phoneRinger", true),
    /** Desk phones have a display (rule P-096). */
    PHONE_DISPLAY("phoneDisplay", true),
    /** Desk phones have a keypad (rule P-090). */
    PHONE_KEYPAD("phoneKeypad", true),
    /** Desk phones have lamps (rule P-091). */
    PHONE_LAMPS("phoneLamps", true),
    /** Desk phones have keys for hold, transfer, conference and the like. */
    PHONE_KEYS("phoneKeys", true),
    /** Applications can say what the buttons of a desk phone are (rule P-095). */
    PHONE_LABELS("phoneLabels", true),
    /** Desk phones have an area for data (rule P-098). */
    PHONE_DATA("phoneData", true),
    /** Desk phones give back what an application sends them for device-specific use (rule P-106). */
    PHONE_ECHO("phoneEcho", true);

    private final String key;
    private final boolean usual;

    Facility(String key, boolean usual) {
        this.key = key;
        this.usual = usual;
    }

    /** The key of the setting that switches it. */
    public String key() {
        return key;
    }

    /** Whether an exchange has it unless told otherwise. */
    public boolean isUsual() {
        return usual;
    }

    /** What an exchange has unless told otherwise. */
    public static EnumSet<Facility> usual() {
        EnumSet<Facility> all = EnumSet.noneOf(Facility.class);
        Arrays.stream(values()).filter(Facility::isUsual).forEach(all::add);
        return all;
    }
}
