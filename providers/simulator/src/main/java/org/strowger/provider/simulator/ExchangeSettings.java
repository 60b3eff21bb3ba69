package org.strowger.provider.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.strowger.provider.simulator.internal.NumberingPlan;
import org.strowger.provider.simulator.internal.SettingCheck;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AnswerMode;

/**
 * How an exchange is equipped: its lines, its timings, what answering and closing do, and who lives outside. Immutable.
 */
public final class ExchangeSettings {
    private final String name;
    private final int lines;
    private final String firstNumber;
    private final Duration setupTime;
    private final Duration routeTime;
    private final Duration ringInterval;
    private final Duration noAnswerTime;
    private final Duration dialPause;
    private final AnswerMode answerMode;
    private final int maxActiveCalls;
    private final int maxHeldCalls;
    private final boolean closeDrop;
    private final boolean acceptToAlert;
    private final String dialModifiers;
    private final Set<MediaMode> mediaModes;
    private final List<String> outside;

    private ExchangeSettings(Builder from) {
        name = from.name;
        lines = from.lines;
        firstNumber = from.firstNumber;
        setupTime = from.setupTime;
        routeTime = from.routeTime;
        ringInterval = from.ringInterval;
        noAnswerTime = from.noAnswerTime;
        dialPause = from.dialPause;
        answerMode = from.answerMode;
        maxActiveCalls = from.maxActiveCalls;
        maxHeldCalls = from.maxHeldCalls;
        closeDrop = from.closeDrop;
        acceptToAlert = from.acceptToAlert;
        dialModifiers = from.dialModifiers;
        mediaModes = from.mediaModes;
        outside = from.outside;
    }

    /** Ten lines, 1001 to 1010, of an exchange named {@code exchange}. */
    public static ExchangeSettings defaults() {
        return builder().build();
    }

    /** A builder that starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** The numbers of the lines that the exchange starts with, in order. */
    public List<String> numbers() {
        long first = Long.parseLong(firstNumber);
        String form = "%0" + firstNumber.length() + "d";
        return IntStream.range(0, lines)
                .mapToObj(place -> form.formatted(first + place))
                .toList();
    }

    /** The exchange's name: the id of the provider. */
    public String name() {
        return name;
    }

    /** How long a request to make a call stays pending. */
    public Duration setupTime() {
        return setupTime;
    }

    /** How long a call proceeds before its destination is reached. */
    public Duration routeTime() {
        return routeTime;
    }

    /** From one ring to the next. */
    public Duration ringInterval() {
        return ringInterval;
    }

    /** How long the exchange lets a call go unanswered; zero for ever. */
    public Duration noAnswerTime() {
        return noAnswerTime;
    }

    /** How long a comma, or a dial modifier that waits, takes. */
    public Duration dialPause() {
        return dialPause;
    }

    /** What answering does to an active call of the line (rule L-233). */
    public AnswerMode answerMode() {
        return answerMode;
    }

    /** How many calls of a line can be active at once; the next caller finds it busy. */
    public int maxActiveCalls() {
        return maxActiveCalls;
    }

    /** How many calls of a line can be on hold at once. */
    public int maxHeldCalls() {
        return maxHeldCalls;
    }

    /** Whether closing a line or a call at the provider drops active calls (rules L-102, L-123). */
    public boolean closeDrop() {
        return closeDrop;
    }

    /** Whether a line alerts only after accept (rule L-231). */
    public boolean acceptToAlert() {
        return acceptToAlert;
    }

    /** Which of the dial modifiers {@code W@$} the lines have (rule L-220). */
    public String dialModifiers() {
        return dialModifiers;
    }

    /** Whether the lines have this dial modifier. */
    public boolean understands(char modifier) {
        return dialModifiers.indexOf(modifier) >= 0;
    }

    /** What the lines can carry. */
    public Set<MediaMode> mediaModes() {
        return mediaModes;
    }

    /** Who lives outside, as rules of the form {@code pattern: step, step}; see {@code docs/simulator.md}. */
    public List<String> outside() {
        return outside;
    }

    /**
     * Builds {@link ExchangeSettings}; not safe for use by several threads. A value that cannot be used is refused at
     * once with {@link BadSetting}.
     */
    public static final class Builder {
        private String name = "exchange";
        private int lines = 10;
        private String firstNumber = "1001";
        private Duration setupTime = Duration.ofMillis(20);
        private Duration routeTime = Duration.ofMillis(100);
        private Duration ringInterval = Duration.ofSeconds(5);
        private Duration noAnswerTime = Duration.ofMinutes(2);
        private Duration dialPause = Duration.ofSeconds(2);
        private AnswerMode answerMode = AnswerMode.HOLD;
        private int maxActiveCalls = 2;
        private int maxHeldCalls = 2;
        private boolean closeDrop = false;
        private boolean acceptToAlert = false;
        private String dialModifiers = "W";
        private Set<MediaMode> mediaModes =
                Set.of(MediaMode.INTERACTIVE_VOICE, MediaMode.AUTOMATED_VOICE, MediaMode.UNKNOWN);
        private List<String> outside = List.of();

        private Builder() {}

        /** @see ExchangeSettings#name() */
        public Builder name(String value) {
            name = SettingCheck.name("name", value);
            return this;
        }

        /** How many lines it starts with. */
        public Builder lines(int value) {
            lines = SettingCheck.between("lines", value, 1, 100_000);
            return this;
        }

        /** The number of the first line; the others follow on. */
        public Builder firstNumber(String value) {
            firstNumber = SettingCheck.number("firstNumber", value);
            return this;
        }

        /** @see ExchangeSettings#setupTime() */
        public Builder setupTime(Duration value) {
            setupTime = SettingCheck.time("setupTime", value);
            return this;
        }

        /** @see ExchangeSettings#routeTime() */
        public Builder routeTime(Duration value) {
            routeTime = SettingCheck.time("routeTime", value);
            return this;
        }

        /** @see ExchangeSettings#ringInterval() */
        public Builder ringInterval(Duration value) {
            ringInterval = SettingCheck.timeAboveZero("ringInterval", value);
            return this;
        }

        /** @see ExchangeSettings#noAnswerTime() */
        public Builder noAnswerTime(Duration value) {
            noAnswerTime = SettingCheck.time("noAnswerTime", value);
            return this;
        }

        /** @see ExchangeSettings#dialPause() */
        public Builder dialPause(Duration value) {
            dialPause = SettingCheck.time("dialPause", value);
            return this;
        }

        /** @see ExchangeSettings#answerMode() */
        public Builder answerMode(AnswerMode value) {
            answerMode = Objects.requireNonNull(value, "answerMode");
            return this;
        }

        /** @see ExchangeSettings#maxActiveCalls() */
        public Builder maxActiveCalls(int value) {
            maxActiveCalls = SettingCheck.between("maxActiveCalls", value, 1, 1_000);
            return this;
        }

        /** @see ExchangeSettings#maxHeldCalls() */
        public Builder maxHeldCalls(int value) {
            maxHeldCalls = SettingCheck.between("maxHeldCalls", value, 0, 1_000);
            return this;
        }

        /** @see ExchangeSettings#closeDrop() */
        public Builder closeDrop(boolean value) {
            closeDrop = value;
            return this;
        }

        /** @see ExchangeSettings#acceptToAlert() */
        public Builder acceptToAlert(boolean value) {
            acceptToAlert = value;
            return this;
        }

        /** @see ExchangeSettings#dialModifiers() */
        public Builder dialModifiers(String value) {
            dialModifiers = SettingCheck.modifiers("dialModifiers", value);
            return this;
        }

        /** @see ExchangeSettings#mediaModes() */
        public Builder mediaModes(Set<MediaMode> value) {
            mediaModes = SettingCheck.notEmpty("mediaModes", value);
            return this;
        }

        /** @see ExchangeSettings#outside() */
        public Builder outside(List<String> value) {
            outside = List.copyOf(value);
            NumberingPlan.of(outside);
            return this;
        }

        /**
         * The settings as built so far.
         *
         * @throws BadSetting if the lines need more digits than the first number has
         */
        public ExchangeSettings build() {
            SettingCheck.numbersFit(firstNumber, lines);
            return new ExchangeSettings(this);
        }
    }
}
