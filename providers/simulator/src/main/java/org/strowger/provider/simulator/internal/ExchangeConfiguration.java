package org.strowger.provider.simulator.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The configuration of an exchange as administration tools show it; {@link ConfigurationReader} reads it. */
@ObjectClassDefinition(
        name = "Simulated exchange",
        description =
                "A telephone exchange in memory; each configuration makes one. Times are written 200ms, 5s, 2min.")
@interface ExchangeConfiguration {
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
}
