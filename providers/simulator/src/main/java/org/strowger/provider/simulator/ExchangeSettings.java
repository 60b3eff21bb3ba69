package org.strowger.provider.simulator;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.strowger.provider.simulator.internal.NumberRules;
import org.strowger.provider.simulator.internal.NumberingPlan;
import org.strowger.provider.simulator.internal.configuration.SettingCheck;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AnswerMode;
import org.strowger.telephony.device.RemoveFromConference;

/**
 * How an exchange is equipped: its lines, its timings, what answering and closing do, and who lives outside. Immutable.
 */
public final class ExchangeSettings {
    /** The most that {@link #forwardRings()} can be. */
    public static final int MOST_FORWARD_RINGS = 20;

    private final Builder chosen;

    private ExchangeSettings(Builder chosen) {
        this.chosen = chosen;
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
        long first = Long.parseLong(chosen.firstNumber);
        String form = "%0" + chosen.firstNumber.length() + "d";
        return IntStream.range(0, chosen.lines)
                .mapToObj(place -> form.formatted(first + place))
                .toList();
    }

    /** The exchange's name: the id of the provider. */
    public String name() {
        return chosen.name;
    }

    /** How long a request to make a call stays pending. */
    public Duration setupTime() {
        return chosen.setupTime;
    }

    /** How long a call proceeds before its destination is reached. */
    public Duration routeTime() {
        return chosen.routeTime;
    }

    /** From one ring to the next. */
    public Duration ringInterval() {
        return chosen.ringInterval;
    }

    /** How long the exchange lets a call go unanswered; zero for ever. */
    public Duration noAnswerTime() {
        return chosen.noAnswerTime;
    }

    /** How long a comma, or a dial modifier that waits, takes. */
    public Duration dialPause() {
        return chosen.dialPause;
    }

    /** What answering does to an active call of the line (rule L-233). */
    public AnswerMode answerMode() {
        return chosen.answerMode;
    }

    /** How many calls of a line can be active at once; the next caller finds it busy. */
    public int maxActiveCalls() {
        return chosen.maxActiveCalls;
    }

    /** How many calls of a line can be on hold at once. */
    public int maxHeldCalls() {
        return chosen.maxHeldCalls;
    }

    /** Whether closing a line or a call at the provider drops active calls (rules L-102, L-123). */
    public boolean closeDrop() {
        return chosen.closeDrop;
    }

    /** Whether a line alerts only after accept (rule L-231). */
    public boolean acceptToAlert() {
        return chosen.acceptToAlert;
    }

    /** Which of the dial modifiers {@code W@$} the lines have (rule L-220). */
    public String dialModifiers() {
        return chosen.dialModifiers;
    }

    /** Whether the lines have this dial modifier. */
    public boolean understands(char modifier) {
        return chosen.dialModifiers.indexOf(modifier) >= 0;
    }

    /** What the lines can carry. */
    public Set<MediaMode> mediaModes() {
        return chosen.mediaModes;
    }

    /** Who lives outside, as rules of the form {@code pattern: step, step}; see {@code docs/simulator.md}. */
    public List<String> outside() {
        return chosen.outside;
    }

    /** What the lines can do. */
    public Set<Facility> facilities() {
        return Set.copyOf(chosen.facilities);
    }

    /** Whether the lines have this facility. */
    public boolean has(Facility facility) {
        return chosen.facilities.contains(facility);
    }

    /** How many parties, with the own one, a conference can have (rule L-287). */
    public int maxConferenceParties() {
        return chosen.maxConferenceParties;
    }

    /** Which members can be removed from a conference (rule L-278). */
    public RemoveFromConference removeFromConference() {
        return chosen.removeFromConference;
    }

    /** The state that a removed member enters: connected, on hold or idle (rule L-277). */
    public CallState removedState() {
        return chosen.removedState;
    }

    /** How many positions there are to park calls at. */
    public int parkPositions() {
        return chosen.parkPositions;
    }

    /** The number of the first park position; the others follow on. */
    public String firstParkPosition() {
        return chosen.firstParkPosition;
    }

    /** After how long the line that parked a call is reminded of it (rule L-169); zero for never. */
    public Duration parkReminder() {
        return chosen.parkReminder;
    }

    /** How many conditions an address can forward on at once. */
    public int maxForwardings() {
        return chosen.maxForwardings;
    }

    /** After how many rings a call counts as not answered, unless the forwarding says otherwise. */
    public int forwardRings() {
        return chosen.forwardRings;
    }

    /** How many completion requests a line can have at once (rule L-317). */
    public int maxCompletions() {
        return chosen.maxCompletions;
    }

    /** How many messages there are to leave (rule L-316). */
    public int messages() {
        return chosen.messages;
    }

    /** How many addresses of its own each line has: 1001, 1001*1, 1001*2 and so on. */
    public int addresses() {
        return chosen.addresses;
    }

    /** Which numbers appear at several lines, as rules of the form {@code number kind: line, line}. */
    public List<String> bridged() {
        return chosen.bridged;
    }

    /** The pickup groups, as rules of the form {@code group: line, line}; without any, all lines are one group. */
    public List<String> groups() {
        return chosen.groups;
    }

    /** Which lines are route points, as rules of the form {@code line: default destination} (rule L-241). */
    public List<String> routePoints() {
        return chosen.routePoints;
    }

    /** How long a route point's call waits to be routed before it goes to the default destination. */
    public Duration routeRequestTime() {
        return chosen.routeRequestTime;
    }

    /** Which lines have a desk phone, and what it is like. */
    public DeskPhones phones() {
        return chosen.phones;
    }

    /**
     * Builds {@link ExchangeSettings}; not safe for use by several threads. A value that cannot be used is refused at
     * once with {@link BadSetting}.
     */
    public static final class Builder implements Cloneable {
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
        private EnumSet<Facility> facilities = Facility.usual();
        private int maxConferenceParties = 6;
        private RemoveFromConference removeFromConference = RemoveFromConference.ANY;
        private CallState removedState = CallState.CONNECTED;
        private int parkPositions = 10;
        private String firstParkPosition = "701";
        private Duration parkReminder = Duration.ZERO;
        private int maxForwardings = 8;
        private int forwardRings = 3;
        private int maxCompletions = 2;
        private int messages = 2;
        private int addresses = 1;
        private List<String> bridged = List.of();
        private List<String> groups = List.of();
        private List<String> routePoints = List.of();
        private Duration routeRequestTime = Duration.ofSeconds(10);
        private DeskPhones phones = DeskPhones.none();

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

        /** Gives the lines a facility. */
        public Builder with(Facility... which) {
            facilities.addAll(List.of(which));
            return this;
        }

        /** Takes a facility from the lines. */
        public Builder without(Facility... which) {
            facilities.removeAll(List.of(which));
            return this;
        }

        /** Leaves the lines these facilities and no others. */
        public Builder only(Facility... which) {
            facilities.clear();
            return with(which);
        }

        /** @see ExchangeSettings#maxConferenceParties() */
        public Builder maxConferenceParties(int value) {
            maxConferenceParties = SettingCheck.between("maxConferenceParties", value, 2, 1_000);
            return this;
        }

        /** @see ExchangeSettings#removeFromConference() */
        public Builder removeFromConference(RemoveFromConference value) {
            removeFromConference = Objects.requireNonNull(value, "removeFromConference");
            return this;
        }

        /** @see ExchangeSettings#removedState() */
        public Builder removedState(CallState value) {
            removedState = SettingCheck.oneOf(
                    "removedState", value, Set.of(CallState.CONNECTED, CallState.ON_HOLD, CallState.IDLE));
            return this;
        }

        /** @see ExchangeSettings#parkPositions() */
        public Builder parkPositions(int value) {
            parkPositions = SettingCheck.between("parkPositions", value, 0, 1_000);
            return this;
        }

        /** @see ExchangeSettings#firstParkPosition() */
        public Builder firstParkPosition(String value) {
            firstParkPosition = SettingCheck.number("firstParkPosition", value);
            return this;
        }

        /** @see ExchangeSettings#parkReminder() */
        public Builder parkReminder(Duration value) {
            parkReminder = SettingCheck.time("parkReminder", value);
            return this;
        }

        /** @see ExchangeSettings#maxForwardings() */
        public Builder maxForwardings(int value) {
            maxForwardings = SettingCheck.between("maxForwardings", value, 1, 1_000);
            return this;
        }

        /** @see ExchangeSettings#forwardRings() */
        public Builder forwardRings(int value) {
            forwardRings = SettingCheck.between("forwardRings", value, 1, MOST_FORWARD_RINGS);
            return this;
        }

        /** @see ExchangeSettings#maxCompletions() */
        public Builder maxCompletions(int value) {
            maxCompletions = SettingCheck.between("maxCompletions", value, 1, 1_000);
            return this;
        }

        /** @see ExchangeSettings#messages() */
        public Builder messages(int value) {
            messages = SettingCheck.between("messages", value, 1, 1_000);
            return this;
        }

        /** @see ExchangeSettings#addresses() */
        public Builder addresses(int value) {
            addresses = SettingCheck.between("addresses", value, 1, 10);
            return this;
        }

        /** @see ExchangeSettings#bridged() */
        public Builder bridged(List<String> value) {
            bridged = NumberRules.checked("bridged", value, NumberRules.BRIDGED);
            return this;
        }

        /** Changes which lines have a desk phone, or what it is like. */
        public Builder phones(UnaryOperator<DeskPhones> change) {
            phones = change.apply(phones);
            return this;
        }

        /** @see ExchangeSettings#groups() */
        public Builder groups(List<String> value) {
            groups = NumberRules.checked("groups", value, NumberRules.GROUP);
            return this;
        }

        /** @see ExchangeSettings#routePoints() */
        public Builder routePoints(List<String> value) {
            routePoints = NumberRules.checked("routePoints", value, NumberRules.ROUTE_POINT);
            return this;
        }

        /** @see ExchangeSettings#routeRequestTime() */
        public Builder routeRequestTime(Duration value) {
            routeRequestTime = SettingCheck.timeAboveZero("routeRequestTime", value);
            return this;
        }

        /**
         * The settings as built so far.
         *
         * @throws BadSetting if the lines need more digits than the first number has
         */
        public ExchangeSettings build() {
            SettingCheck.numbersFit(firstNumber, lines);
            return new ExchangeSettings(clone());
        }

        @Override
        protected Builder clone() {
            try {
                Builder copy = (Builder) super.clone();
                copy.facilities = EnumSet.copyOf(facilities);
                return copy;
            } catch (CloneNotSupportedException never) {
                throw new AssertionError(never);
            }
        }
    }
}
