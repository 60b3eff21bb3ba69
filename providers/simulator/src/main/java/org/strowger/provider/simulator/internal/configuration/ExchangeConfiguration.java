package org.strowger.provider.simulator.internal.configuration;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The configuration of an exchange as administration tools show it; {@link ConfigurationReader} reads it. */
@ObjectClassDefinition(
        name = "Simulated exchange",
        description =
                "A telephone exchange in memory; each configuration makes one. Times are written 200ms, 5s, 2min.")
public @interface ExchangeConfiguration {
    @AttributeDefinition(name = "Name", description = "Provider id: letters, digits, dots, dashes, underscores")
    String name() default "exchange";

    @AttributeDefinition(name = "Lines", description = "How many lines it has", min = "1", max = "100000")
    int lines() default 10;

    @AttributeDefinition(name = "First number", description = "The number of the first line; the others follow on")
    String firstNumber() default "1001";

    @AttributeDefinition(name = "Set-up time", description = "How long a request to make a call stays pending")
    String setupTime() default "20ms";

    @AttributeDefinition(name = "Route time", description = "How long a call proceeds to its destination")
    String routeTime() default "100ms";

    @AttributeDefinition(name = "Ring interval", description = "From one ring to the next")
    String ringInterval() default "5s";

    @AttributeDefinition(name = "No-answer time", description = "When an unanswered call is given up; 0s for never")
    String noAnswerTime() default "2min";

    @AttributeDefinition(name = "Dial pause", description = "How long a comma or a dial modifier takes")
    String dialPause() default "2s";

    @AttributeDefinition(
            name = "Answer mode",
            description = "What answering a call does to the active one",
            options = {@Option("NONE"), @Option("DROP"), @Option("HOLD")})
    String answerMode() default "HOLD";

    @AttributeDefinition(
            name = "Active calls",
            description = "Active calls a line has room for",
            min = "1",
            max = "1000")
    int maxActiveCalls() default 2;

    @AttributeDefinition(name = "Held calls", description = "Held calls a line has room for", min = "0", max = "1000")
    int maxHeldCalls() default 2;

    @AttributeDefinition(name = "Close drops", description = "Closing a line drops its active calls")
    boolean closeDrop() default false;

    @AttributeDefinition(name = "Accept to alert", description = "A line rings only after its call was accepted")
    boolean acceptToAlert() default false;

    @AttributeDefinition(name = "Dial modifiers", description = "Which of W, @ and $ the lines have")
    String dialModifiers() default "W";

    @AttributeDefinition(name = "Media modes", description = "What the lines can carry, for example INTERACTIVE_VOICE")
    String[] mediaModes() default {"INTERACTIVE_VOICE", "AUTOMATED_VOICE", "UNKNOWN"};

    @AttributeDefinition(
            name = "Outside",
            type = AttributeType.STRING,
            description = "Rules for numbers outside, for example 0*: ring, wait 2s, answer")
    String[] outside() default {};

    @AttributeDefinition(
            name = "Conference parties",
            description = "How many parties, with the own one, a conference can have",
            min = "2",
            max = "1000")
    int maxConferenceParties() default 6;

    @AttributeDefinition(
            name = "Remove from conference",
            description = "Which members can be removed from a conference",
            options = {@Option("NONE"), @Option("LAST"), @Option("ANY")})
    String removeFromConference() default "ANY";

    @AttributeDefinition(
            name = "Removed state",
            description = "The state that a member removed from a conference enters",
            options = {@Option("CONNECTED"), @Option("ON_HOLD"), @Option("IDLE")})
    String removedState() default "CONNECTED";

    @AttributeDefinition(name = "Park positions", description = "How many there are", min = "0", max = "1000")
    int parkPositions() default 10;

    @AttributeDefinition(name = "First park position", description = "Its number; the others follow on")
    String firstParkPosition() default "701";

    @AttributeDefinition(name = "Park reminder", description = "When a line is reminded of a parked call; 0s for never")
    String parkReminder() default "0s";

    @AttributeDefinition(
            name = "Forwardings",
            description = "How many conditions an address forwards on at once",
            min = "1",
            max = "1000")
    int maxForwardings() default 8;

    @AttributeDefinition(
            name = "Forward rings",
            description = "After how many rings a call counts as not answered",
            min = "1",
            max = "20")
    int forwardRings() default 3;

    @AttributeDefinition(
            name = "Completions",
            description = "How many completion requests a line can have at once",
            min = "1",
            max = "1000")
    int maxCompletions() default 2;

    @AttributeDefinition(name = "Messages", description = "How many there are to leave", min = "1", max = "1000")
    int messages() default 2;

    @AttributeDefinition(
            name = "Addresses",
            description = "How many a line has of its own: 1001, 1001*1 and so on",
            min = "1",
            max = "10")
    int addresses() default 1;

    @AttributeDefinition(name = "Bridged", description = "Shared numbers, for example 2000 shared: 1001, 1002")
    String[] bridged() default {};

    @AttributeDefinition(name = "Groups", description = "Pickup groups, for example sales: 1001, 1002")
    String[] groups() default {};

    @AttributeDefinition(
            name = "Route points",
            description = "Lines that ask where to route, with the default destination, for example 1009: 1001")
    String[] routePoints() default {};

    @AttributeDefinition(name = "Route request time", description = "How long a route point's call waits to be routed")
    String routeRequestTime() default "10s";

    @AttributeDefinition(name = "Desk phones", description = "Lines with a desk phone, for example 1001, 1002; or all")
    String[] deskPhones() default {};

    @AttributeDefinition(name = "Display rows", description = "Rows of a desk phone's display", min = "1", max = "100")
    int displayRows() default 2;

    @AttributeDefinition(
            name = "Display columns",
            description = "Columns of a desk phone's display",
            min = "1",
            max = "1000")
    int displayColumns() default 24;

    @AttributeDefinition(name = "Call buttons", description = "Of each desk phone", min = "1", max = "100")
    int callButtons() default 3;

    @AttributeDefinition(name = "Redirect", description = "Offered calls can be redirected")
    boolean redirect() default true;

    @AttributeDefinition(name = "Swap hold", description = "An active and a held call can change places")
    boolean swapHold() default true;

    @AttributeDefinition(name = "Hold makes new", description = "Holding a call makes a new one appear in dialtone")
    boolean holdMakesNew() default false;

    @AttributeDefinition(name = "Secure", description = "Calls can be secured")
    boolean secure() default true;

    @AttributeDefinition(name = "Channel change", description = "The channel of a call can be changed while it is up")
    boolean channelChange() default true;

    @AttributeDefinition(
            name = "Passthrough",
            description = "A line can be handed through without dialing or answering")
    boolean passthrough() default true;

    @AttributeDefinition(
            name = "Data calls",
            description = "Lines carry speech and data, at up to 64000 bits per second")
    boolean dataCalls() default false;

    @AttributeDefinition(
            name = "Consultation transfer",
            description = "A transfer can be set up with a consultation call")
    boolean consultationTransfer() default true;

    @AttributeDefinition(
            name = "One step transfer",
            description = "The consultation call can be dialed while the transfer is set up")
    boolean oneStepTransfer() default true;

    @AttributeDefinition(name = "Blind transfer", description = "Calls can be transferred without consultation")
    boolean blindTransfer() default true;

    @AttributeDefinition(
            name = "Transfer held",
            description = "Calls on hard hold can be transferred and transferred to")
    boolean transferHeld() default true;

    @AttributeDefinition(name = "Transfer make", description = "Calls made separately can be transferred to")
    boolean transferMake() default true;

    @AttributeDefinition(
            name = "Transfer whole conference",
            description = "A conference can be transferred as a whole, and calls can be transferred into one")
    boolean transferWholeConference() default true;

    @AttributeDefinition(name = "Transfer conference", description = "A transfer can be completed as a conference")
    boolean transferConference() default true;

    @AttributeDefinition(name = "Conference", description = "Conferences")
    boolean conference() default true;

    @AttributeDefinition(name = "Conference without call", description = "Conferences are set up without a first call")
    boolean conferenceWithoutCall() default false;

    @AttributeDefinition(name = "Conference held", description = "Calls on hard hold can be added to a conference")
    boolean conferenceHeld() default true;

    @AttributeDefinition(name = "Conference make", description = "Calls made separately can be added to a conference")
    boolean conferenceMake() default true;

    @AttributeDefinition(
            name = "No hold conference",
            description = "A conference can be set up without holding the first call")
    boolean noHoldConference() default true;

    @AttributeDefinition(
            name = "Cross address conference",
            description = "Calls of different addresses of a line can be conferenced")
    boolean crossAddressConference() default false;

    @AttributeDefinition(name = "Conference drop", description = "Dropping the conference drops all its members")
    boolean conferenceDrop() default false;

    @AttributeDefinition(
            name = "Conference shrinks",
            description = "A conference that has lost all members but one becomes a two-party call")
    boolean conferenceShrinks() default true;

    @AttributeDefinition(name = "Auto reconnect", description = "Dropping a consultation call reconnects the held one")
    boolean autoReconnect() default true;

    @AttributeDefinition(name = "Park directed", description = "Calls can be parked at an address")
    boolean parkDirected() default true;

    @AttributeDefinition(name = "Park non directed", description = "Calls can be parked where the exchange chooses")
    boolean parkNonDirected() default true;

    @AttributeDefinition(name = "Pickup direct", description = "Calls that alert at a given address can be picked up")
    boolean pickupDirect() default true;

    @AttributeDefinition(name = "Pickup group", description = "Calls that alert in a group can be picked up")
    boolean pickupGroup() default true;

    @AttributeDefinition(name = "Pickup group id", description = "Group pickup needs a group id")
    boolean pickupGroupId() default false;

    @AttributeDefinition(name = "Pickup waiting", description = "The waiting call can be picked up")
    boolean pickupWaiting() default true;

    @AttributeDefinition(
            name = "Pickup held",
            description = "A call held on a bridged-exclusive address can be picked up")
    boolean pickupHeld() default true;

    @AttributeDefinition(name = "Forward", description = "Calls can be forwarded to another address")
    boolean forward() default true;

    @AttributeDefinition(name = "Do not disturb", description = "Calls can be kept away by do-not-disturb")
    boolean doNotDisturb() default true;

    @AttributeDefinition(
            name = "Forward consult",
            description = "Forwarding to an address makes a consultation call to it")
    boolean forwardConsult() default false;

    @AttributeDefinition(
            name = "Forward internal external",
            description = "Internal and external calls can be forwarded apart")
    boolean forwardInternalExternal() default true;

    @AttributeDefinition(name = "Forward busy no answer", description = "Busy and no-answer can be forwarded apart")
    boolean forwardBusyNoAnswer() default true;

    @AttributeDefinition(name = "Forward specific", description = "Calls of a given caller can be forwarded")
    boolean forwardSpecific() default true;

    @AttributeDefinition(name = "Forward ring count", description = "The ring count of no-answer forwarding can be set")
    boolean forwardRingCount() default true;

    @AttributeDefinition(name = "Forward status valid", description = "The reported forwarding is reliable")
    boolean forwardStatusValid() default true;

    @AttributeDefinition(name = "Camp on", description = "Busy and unanswered calls can be camped on")
    boolean campOn() default true;

    @AttributeDefinition(name = "Call back", description = "Busy and unanswered calls can be called back")
    boolean callBack() default true;

    @AttributeDefinition(name = "Intrude", description = "A caller can break into the conversation of a busy line")
    boolean intrude() default true;

    @AttributeDefinition(name = "Leave message", description = "A caller can leave a message of the exchange")
    boolean leaveMessage() default true;

    @AttributeDefinition(name = "Predictive dialing", description = "Calls can be made predictively")
    boolean predictiveDialing() default true;

    @AttributeDefinition(name = "Generate digits", description = "Digits can be generated in a call")
    boolean generateDigits() default true;

    @AttributeDefinition(name = "Detect digits", description = "Digits are detected in a call")
    boolean detectDigits() default true;

    @AttributeDefinition(name = "Pulse digits", description = "Digits can be pulses, too")
    boolean pulseDigits() default true;

    @AttributeDefinition(name = "Generate tones", description = "Tones can be generated in a call")
    boolean generateTones() default true;

    @AttributeDefinition(name = "Detect tones", description = "Tones are detected in a call")
    boolean detectTones() default true;

    @AttributeDefinition(name = "Detect media", description = "Media modes are detected in a call")
    boolean detectMedia() default true;

    @AttributeDefinition(name = "Media control", description = "What happens in a call controls its media stream")
    boolean mediaControl() default true;

    @AttributeDefinition(name = "User user", description = "User-user information goes with calls")
    boolean userUser() default true;

    @AttributeDefinition(name = "Call data", description = "Data can be attached to calls")
    boolean callData() default true;

    @AttributeDefinition(name = "Treatments", description = "Applications choose what waiting callers hear")
    boolean treatments() default true;

    @AttributeDefinition(name = "Extensions", description = "Lines have extensions that give back what they are sent")
    boolean extensions() default true;

    @AttributeDefinition(name = "Device class", description = "Lines have a device of the class strowger/simulator")
    boolean deviceClass() default true;

    @AttributeDefinition(
            name = "Set conditions",
            description = "Applications can lock lines and switch their message lamp")
    boolean setConditions() default true;

    @AttributeDefinition(
            name = "Terminals",
            description = "Lines have two terminals that events and media can be routed to")
    boolean terminals() default true;

    @AttributeDefinition(name = "Readings", description = "Lines show a signal, a battery and a network")
    boolean readings() default true;

    @AttributeDefinition(
            name = "Quality of service",
            description = "Applications can ask for another quality of service in a call")
    boolean qualityOfService() default true;

    @AttributeDefinition(name = "Phone handset", description = "Desk phones have a handset")
    boolean phoneHandset() default true;

    @AttributeDefinition(name = "Phone speaker", description = "Desk phones have a loudspeaker with a microphone")
    boolean phoneSpeaker() default true;

    @AttributeDefinition(name = "Phone headset", description = "Desk phones have a headset")
    boolean phoneHeadset() default false;

    @AttributeDefinition(name = "Phone hook control", description = "Applications can lift and mute desk phones")
    boolean phoneHookControl() default true;

    @AttributeDefinition(name = "Phone volume", description = "The volume of a desk phone can be adjusted")
    boolean phoneVolume() default true;

    @AttributeDefinition(name = "Phone gain", description = "The gain of a desk phone can be adjusted")
    boolean phoneGain() default true;

    @AttributeDefinition(name = "Phone ringer", description = "Applications can control the ringer of a desk phone")
    boolean phoneRinger() default true;

    @AttributeDefinition(name = "Phone display", description = "Desk phones have a display")
    boolean phoneDisplay() default true;

    @AttributeDefinition(name = "Phone keypad", description = "Desk phones have a keypad")
    boolean phoneKeypad() default true;

    @AttributeDefinition(name = "Phone lamps", description = "Desk phones have lamps")
    boolean phoneLamps() default true;

    @AttributeDefinition(
            name = "Phone keys",
            description = "Desk phones have keys for hold, transfer, conference and the like")
    boolean phoneKeys() default true;

    @AttributeDefinition(
            name = "Phone labels",
            description = "Applications can say what the buttons of a desk phone are")
    boolean phoneLabels() default true;

    @AttributeDefinition(name = "Phone data", description = "Desk phones have an area for data")
    boolean phoneData() default true;

    @AttributeDefinition(
            name = "Phone echo",
            description = "Desk phones give back what is sent for device-specific use")
    boolean phoneEcho() default true;
}
