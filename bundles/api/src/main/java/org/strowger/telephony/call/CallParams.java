package org.strowger.telephony.call;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.strowger.telephony.data.DataBlock;

/**
 * What a new call should be like (LINECALLPARAMS). Immutable.
 *
 * <p>The default is a 3.1 kHz voice call with interactive voice, on any address of the line (rule L-213).
 */
public final class CallParams {
    private static final CallParams DEFAULT = builder().build();

    private final BearerMode bearerMode;
    private final Set<MediaMode> mediaModes;
    private final int rate;
    private final Set<CallParamFlag> flags;
    private final OptionalInt addressId;
    private final DialParams dialParams;
    private final Duration noAnswerTimeout;
    private final Optional<String> callingPartyId;
    private final Optional<String> displayableAddress;
    private final Optional<String> calledParty;
    private final Optional<String> comment;
    private final Optional<String> targetAddress;
    private final Set<CallState> autoTransferStates;
    private final DataBlock userUser;

    private CallParams(Builder from) {
        bearerMode = from.bearerMode;
        mediaModes = Set.copyOf(from.mediaModes);
        rate = from.rate;
        flags = Set.copyOf(from.flags);
        addressId = from.addressId;
        dialParams = from.dialParams;
        noAnswerTimeout = from.noAnswerTimeout;
        callingPartyId = Optional.ofNullable(from.callingPartyId);
        displayableAddress = Optional.ofNullable(from.displayableAddress);
        calledParty = Optional.ofNullable(from.calledParty);
        comment = Optional.ofNullable(from.comment);
        targetAddress = Optional.ofNullable(from.targetAddress);
        autoTransferStates = Set.copyOf(from.autoTransferStates);
        userUser = from.userUser;
    }

    /** The default parameters. */
    public static CallParams defaults() {
        return DEFAULT;
    }

    /** A builder that starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from these parameters. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.bearerMode = bearerMode;
        copy.mediaModes = mediaModes;
        copy.rate = rate;
        copy.flags.addAll(flags);
        copy.addressId = addressId;
        copy.dialParams = dialParams;
        copy.noAnswerTimeout = noAnswerTimeout;
        copy.callingPartyId = callingPartyId.orElse(null);
        copy.displayableAddress = displayableAddress.orElse(null);
        copy.calledParty = calledParty.orElse(null);
        copy.comment = comment.orElse(null);
        copy.targetAddress = targetAddress.orElse(null);
        copy.autoTransferStates = autoTransferStates;
        copy.userUser = userUser;
        return copy;
    }

    /** The channel; 3.1 kHz voice by default. */
    public BearerMode bearerMode() {
        return bearerMode;
    }

    /** What the call carries; interactive voice by default. */
    public Set<MediaMode> mediaModes() {
        return mediaModes;
    }

    /** The data rate in bits per second; 0 for the default of the bearer mode. */
    public int rate() {
        return rate;
    }

    /** Wishes for the call; none by default. */
    public Set<CallParamFlag> flags() {
        return flags;
    }

    /** The address of the line to call from; empty for any. */
    public OptionalInt addressId() {
        return addressId;
    }

    /** How to dial. */
    public DialParams dialParams() {
        return dialParams;
    }

    /** After how long without an answer the provider gives up (rule L-226); zero for never. */
    public Duration noAnswerTimeout() {
        return noAnswerTimeout;
    }

    /** The number to present to the called party, where the address can set it. */
    public Optional<String> callingPartyId() {
        return callingPartyId;
    }

    /** The destination in a form to show to people (rule L-456). */
    public Optional<String> displayableAddress() {
        return displayableAddress;
    }

    /** The name of the called party, for logs. */
    public Optional<String> calledParty() {
        return calledParty;
    }

    /** A comment on the call, for logs. */
    public Optional<String> comment() {
        return comment;
    }

    /**
     * Whom a one-step transfer, a conference without hold or a predictive call goes to (rules L-227, L-256, L-285); see
     * {@link #flags()}.
     */
    public Optional<String> targetAddress() {
        return targetAddress;
    }

    /** In which state a predictive call is transferred to the target address (rule L-227). */
    public Set<CallState> autoTransferStates() {
        return autoTransferStates;
    }

    /** User-user information to send with the call, where the line can (rule L-374). */
    public DataBlock userUser() {
        return userUser;
    }

    /** Builds {@link CallParams}; not safe for use by several threads. */
    public static final class Builder {
        private BearerMode bearerMode = BearerMode.VOICE;
        private Set<MediaMode> mediaModes = EnumSet.of(MediaMode.INTERACTIVE_VOICE);
        private int rate;
        private final Set<CallParamFlag> flags = EnumSet.noneOf(CallParamFlag.class);
        private OptionalInt addressId = OptionalInt.empty();
        private DialParams dialParams = DialParams.DEFAULT;
        private Duration noAnswerTimeout = Duration.ZERO;
        private String callingPartyId;
        private String displayableAddress;
        private String calledParty;
        private String comment;
        private String targetAddress;
        private Set<CallState> autoTransferStates = Set.of();
        private DataBlock userUser = DataBlock.empty();

        private Builder() {}

        /** @see CallParams#bearerMode() */
        public Builder bearerMode(BearerMode mode) {
            bearerMode = Objects.requireNonNull(mode, "bearerMode");
            return this;
        }

        /** @see CallParams#mediaModes() */
        public Builder mediaModes(Set<MediaMode> modes) {
            mediaModes = Set.copyOf(modes);
            return this;
        }

        /** @see CallParams#rate() */
        public Builder rate(int bitsPerSecond) {
            rate = bitsPerSecond;
            return this;
        }

        /** @see CallParams#flags() */
        public Builder flag(CallParamFlag flag) {
            flags.add(flag);
            return this;
        }

        /** @see CallParams#addressId() */
        public Builder addressId(int id) {
            addressId = OptionalInt.of(id);
            return this;
        }

        /** @see CallParams#dialParams() */
        public Builder dialParams(DialParams params) {
            dialParams = Objects.requireNonNull(params, "dialParams");
            return this;
        }

        /** @see CallParams#noAnswerTimeout() */
        public Builder noAnswerTimeout(Duration timeout) {
            noAnswerTimeout = Objects.requireNonNull(timeout, "noAnswerTimeout");
            return this;
        }

        /** @see CallParams#callingPartyId() */
        public Builder callingPartyId(String number) {
            callingPartyId = number;
            return this;
        }

        /** @see CallParams#displayableAddress() */
        public Builder displayableAddress(String address) {
            displayableAddress = address;
            return this;
        }

        /** @see CallParams#calledParty() */
        public Builder calledParty(String name) {
            calledParty = name;
            return this;
        }

        /** @see CallParams#comment() */
        public Builder comment(String text) {
            comment = text;
            return this;
        }

        /** @see CallParams#targetAddress() */
        public Builder targetAddress(String address) {
            targetAddress = address;
            return this;
        }

        /** @see CallParams#autoTransferStates() */
        public Builder autoTransferStates(Set<CallState> states) {
            autoTransferStates = Set.copyOf(states);
            return this;
        }

        /** @see CallParams#userUser() */
        public Builder userUser(DataBlock value) {
            userUser = Objects.requireNonNull(value, "userUser");
            return this;
        }

        /** The parameters; values are checked by the operation that uses them. */
        public CallParams build() {
            return new CallParams(this);
        }
    }
}
