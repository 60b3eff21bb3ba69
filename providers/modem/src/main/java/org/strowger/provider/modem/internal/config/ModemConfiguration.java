package org.strowger.provider.modem.internal.config;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What can be configured for one modem; each factory configuration is a modem and a line. */
@ObjectClassDefinition(
        name = "Strowger modem",
        description = "A modem on a serial port that is controlled with AT commands (V.250, 3GPP TS 27.007)")
public @interface ModemConfiguration {
    /** The factory PID. */
    String PID = "org.strowger.provider.modem";

    @AttributeDefinition(
            name = "Name",
            description = "Names the modem and its line for ever: letters, digits, dots, dashes, underscores")
    String name();

    @AttributeDefinition(name = "Device", description = "Path of the serial port, such as /dev/serial/by-id/usb-...")
    String device();

    @AttributeDefinition(name = "Speed", description = "Bits a second between computer and modem")
    int speed() default 115200;

    @AttributeDefinition(name = "Handshake", description = "Whether RTS and CTS control the flow")
    boolean handshake() default false;

    @AttributeDefinition(name = "Number", description = "The line's own telephone number", required = false)
    String number() default "";

    @AttributeDefinition(
            name = "Initialisation",
            description = "Command lines sent after opening and after each reset; ATE0V1Q0 always follows them")
    String[] init() default {"AT&F", "ATX4S0=0"};

    @AttributeDefinition(
            name = "Caller id",
            description = "The command that makes the modem tell who calls, such as AT+VCID=1, AT#CID=1 or AT+CLIP=1;"
                    + " 'auto' tries these three, 'none' sends none")
    String callerId() default "auto";

    @AttributeDefinition(
            name = "Digit detection",
            description =
                    "How the modem reports the digits that the far end of a voice call sends; 'auto' asks it whether"
                            + " it knows one of the commands, the others are used without asking",
            options = {
                @Option(label = "Ask the modem", value = "auto"),
                @Option(label = "None", value = "none"),
                @Option(label = "AT+DDET (SIMCom)", value = "ddet"),
                @Option(label = "AT+QTONEDET (Quectel)", value = "qtonedet")
            })
    String digitDetection() default "auto";

    @AttributeDefinition(
            name = "Media",
            description = "What calls can carry",
            options = {
                @Option(label = "Voice", value = "voice"),
                @Option(label = "Data", value = "data"),
                @Option(label = "Voice and data", value = "both")
            })
    String media() default "both";

    @AttributeDefinition(
            name = "Incoming",
            description = "What an incoming call carries unless the modem tells; of no account with only one of both",
            options = {@Option(label = "Voice", value = "voice"), @Option(label = "Data", value = "data")})
    String incoming() default "voice";

    @AttributeDefinition(name = "Voice answer", description = "The command that answers a voice call")
    String voiceAnswer() default "ATA";

    @AttributeDefinition(
            name = "Dialing",
            description = "How digits are sent",
            options = {
                @Option(label = "Tones", value = "tone"),
                @Option(label = "Pulses", value = "pulse"),
                @Option(label = "As the modem is set", value = "modem")
            })
    String dialing() default "tone";

    @AttributeDefinition(
            name = "Prefix",
            description = "Dialed in front of every number, such as 0W for an outside line",
            required = false)
    String prefix() default "";

    @AttributeDefinition(
            name = "International prefix",
            description = "Dialed for a leading +; a mobile modem takes + itself")
    String internationalPrefix() default "00";

    @AttributeDefinition(
            name = "Waits",
            description =
                    "Which of the dial modifiers W (dial tone), @ (quiet) and $ (billing tone) the modem executes",
            required = false)
    String waits() default "W@";

    @AttributeDefinition(
            name = "Ring timeout",
            description = "Seconds without a ring after which the caller has given up; above 6")
    int ringTimeout() default 8;

    @AttributeDefinition(name = "Dial timeout", description = "Seconds from dialing to the answer")
    int dialTimeout() default 90;

    @AttributeDefinition(
            name = "Answer timeout",
            description = "Seconds from answering to the connection; below a minute")
    int answerTimeout() default 45;

    @AttributeDefinition(
            name = "Probe interval",
            description = "Seconds between questions whether the modem is there; 0 for none")
    int probeInterval() default 60;

    @AttributeDefinition(
            name = "Reconnect limit",
            description = "Longest pause, in seconds, between attempts to reach a lost modem")
    int reconnectLimit() default 60;
}
