package org.strowger.telephony.device;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.strowger.telephony.call.BearerMode;
import org.strowger.telephony.call.DialParams;
import org.strowger.telephony.call.MediaMode;

/** What a line device can ever do (LINEDEVCAPS). Immutable. */
public final class LineCapabilities {
    private static final Set<LineStateItem> FROM_CORE =
            EnumSet.of(LineStateItem.OPEN, LineStateItem.CLOSE, LineStateItem.REINIT, LineStateItem.TRANSLATE_CHANGE);

    private final String name;
    private final List<AddressCapabilities> addresses;
    private final Set<LineCapabilityFlag> flags;
    private final Set<BearerMode> bearerModes;
    private final Set<MediaMode> mediaModes;
    private final Set<LineStateItem> lineStates;
    private final Set<LineFeature> features;
    private final AnswerMode answerMode;
    private final int maxRate;
    private final int ringModes;
    private final DialParamRange dialParams;
    private final DigitCapabilities digits;
    private final ToneCapabilities tones;
    private final MediaControlCapabilities mediaControl;
    private final ExtensionId extensionId;
    private final List<Terminal> terminals;
    private final Set<LineCondition> settableConditions;
    private final UserUserSizes userUser;

    private LineCapabilities(Builder from) {
        name = from.name;
        addresses = List.copyOf(from.addresses);
        flags = Set.copyOf(from.flags);
        bearerModes = Set.copyOf(from.bearerModes);
        mediaModes = Set.copyOf(from.mediaModes);
        EnumSet<LineStateItem> states = EnumSet.copyOf(FROM_CORE);
        states.addAll(from.lineStates);
        lineStates = Set.copyOf(states);
        features = Set.copyOf(from.features);
        answerMode = from.answerMode;
        maxRate = from.maxRate;
        ringModes = from.ringModes;
        dialParams = from.dialParams;
        digits = from.digits;
        tones = from.tones;
        mediaControl = from.mediaControl;
        extensionId = from.extensionId;
        terminals = List.copyOf(from.terminals);
        settableConditions = Set.copyOf(from.settableConditions);
        userUser = from.userUser;
    }

    /**
     * A builder for a line that can make voice calls.
     *
     * @param name the line's name for people
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** The line's name for people. */
    public String name() {
        return name;
    }

    /** The line's addresses; an address id is a place in this list (rule L-040). */
    public List<AddressCapabilities> addresses() {
        return addresses;
    }

    /** What the line can do or does by itself. */
    public Set<LineCapabilityFlag> flags() {
        return flags;
    }

    /** Which channels it has. */
    public Set<BearerMode> bearerModes() {
        return bearerModes;
    }

    /** Which media modes it can detect and carry. */
    public Set<MediaMode> mediaModes() {
        return mediaModes;
    }

    /** Which changes of the line can be reported; with those that the core itself reports (rule L-403). */
    public Set<LineStateItem> lineStates() {
        return lineStates;
    }

    /** What can ever be done with the line without a call. */
    public Set<LineFeature> features() {
        return features;
    }

    /** What answering does to an active call. */
    public AnswerMode answerMode() {
        return answerMode;
    }

    /** The highest data rate in bits per second; 0 when it carries no data. */
    public int maxRate() {
        return maxRate;
    }

    /** How many ring modes are told apart. */
    public int ringModes() {
        return ringModes;
    }

    /** The range of dialing parameters. */
    public DialParamRange dialParams() {
        return dialParams;
    }

    /** What it can do with digits within a call. */
    public DigitCapabilities digits() {
        return digits;
    }

    /** What it can do with tones within a call. */
    public ToneCapabilities tones() {
        return tones;
    }

    /** How much media control it can do. */
    public MediaControlCapabilities mediaControl() {
        return mediaControl;
    }

    /** Names its device-specific extensions (rule L-057). */
    public ExtensionId extensionId() {
        return extensionId;
    }

    /** The terminals that its events and media can be routed to; a terminal id is a place in this list. */
    public List<Terminal> terminals() {
        return terminals;
    }

    /** Which of its conditions applications can turn on and off (rule L-398). */
    public Set<LineCondition> settableConditions() {
        return settableConditions;
    }

    /** How much user-user information it carries (rule L-374). */
    public UserUserSizes userUser() {
        return userUser;
    }

    /**
     * The range of dialing parameters of a line (rule L-214).
     *
     * @param lowest the least it can do
     * @param highest the most it can do
     * @param defaults what it does by default
     */
    public record DialParamRange(DialParams lowest, DialParams highest, DialParams defaults) {
        private static final DialParamRange FIXED =
                new DialParamRange(DialParams.DEFAULT, DialParams.DEFAULT, DialParams.DEFAULT);
    }

    /** Builds {@link LineCapabilities}; not safe for use by several threads. */
    public static final class Builder {
        private final String name;
        private final List<AddressCapabilities> addresses = new ArrayList<>();
        private final Set<LineCapabilityFlag> flags = EnumSet.noneOf(LineCapabilityFlag.class);
        private Set<BearerMode> bearerModes = Set.of(BearerMode.VOICE);
        private Set<MediaMode> mediaModes = Set.of(MediaMode.INTERACTIVE_VOICE, MediaMode.UNKNOWN);
        private Set<LineStateItem> lineStates = Set.of();
        private Set<LineFeature> features = Set.of(LineFeature.MAKE_CALL);
        private AnswerMode answerMode = AnswerMode.NONE;
        private int maxRate;
        private int ringModes = 1;
        private DialParamRange dialParams = DialParamRange.FIXED;
        private DigitCapabilities digits = DigitCapabilities.NONE;
        private ToneCapabilities tones = ToneCapabilities.NONE;
        private MediaControlCapabilities mediaControl = MediaControlCapabilities.NONE;
        private ExtensionId extensionId = ExtensionId.none();
        private List<Terminal> terminals = List.of();
        private Set<LineCondition> settableConditions = Set.of();
        private UserUserSizes userUser = UserUserSizes.none();

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /** Adds an address; its id is its place in the order of adding. */
        public Builder address(AddressCapabilities address) {
            addresses.add(Objects.requireNonNull(address, "address"));
            return this;
        }

        /** @see LineCapabilities#flags() */
        public Builder flag(LineCapabilityFlag flag) {
            flags.add(flag);
            return this;
        }

        /** @see LineCapabilities#bearerModes() */
        public Builder bearerModes(Set<BearerMode> modes) {
            bearerModes = Set.copyOf(modes);
            return this;
        }

        /** @see LineCapabilities#mediaModes() */
        public Builder mediaModes(Set<MediaMode> modes) {
            mediaModes = Set.copyOf(modes);
            return this;
        }

        /** @see LineCapabilities#lineStates() */
        public Builder lineStates(Set<LineStateItem> states) {
            lineStates = Set.copyOf(states);
            return this;
        }

        /** @see LineCapabilities#features() */
        public Builder features(Set<LineFeature> all) {
            features = Set.copyOf(all);
            return this;
        }

        /** @see LineCapabilities#answerMode() */
        public Builder answerMode(AnswerMode mode) {
            answerMode = Objects.requireNonNull(mode, "answerMode");
            return this;
        }

        /** @see LineCapabilities#maxRate() */
        public Builder maxRate(int bitsPerSecond) {
            maxRate = bitsPerSecond;
            return this;
        }

        /** @see LineCapabilities#ringModes() */
        public Builder ringModes(int count) {
            ringModes = count;
            return this;
        }

        /** @see LineCapabilities#dialParams() */
        public Builder dialParams(DialParamRange range) {
            dialParams = Objects.requireNonNull(range, "dialParams");
            return this;
        }

        /** @see LineCapabilities#digits() */
        public Builder digits(DigitCapabilities what) {
            digits = Objects.requireNonNull(what, "digits");
            return this;
        }

        /** @see LineCapabilities#tones() */
        public Builder tones(ToneCapabilities what) {
            tones = Objects.requireNonNull(what, "tones");
            return this;
        }

        /** @see LineCapabilities#mediaControl() */
        public Builder mediaControl(MediaControlCapabilities what) {
            mediaControl = Objects.requireNonNull(what, "mediaControl");
            return this;
        }

        /** @see LineCapabilities#extensionId() */
        public Builder extensionId(ExtensionId value) {
            extensionId = Objects.requireNonNull(value, "extensionId");
            return this;
        }

        /** @see LineCapabilities#terminals() */
        public Builder terminals(List<Terminal> value) {
            terminals = List.copyOf(value);
            return this;
        }

        /** @see LineCapabilities#settableConditions() */
        public Builder settableConditions(Set<LineCondition> value) {
            settableConditions = Set.copyOf(value);
            return this;
        }

        /** @see LineCapabilities#userUser() */
        public Builder userUser(UserUserSizes value) {
            userUser = Objects.requireNonNull(value, "userUser");
            return this;
        }

        /**
         * The capabilities as built so far.
         *
         * @throws IllegalStateException if no address was added
         */
        public LineCapabilities build() {
            if (addresses.isEmpty()) {
                throw new IllegalStateException("line \"" + name + "\" has no address; add at least one");
            }
            return new LineCapabilities(this);
        }
    }
}
