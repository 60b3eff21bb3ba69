package org.strowger.telephony.call;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What is known about a call (LINECALLINFO): where it comes from, who takes part, what it carries. An immutable
 * snapshot.
 *
 * <p>It can be read as long as the handle is valid, also after the call has become idle (rule L-115).
 */
public final class CallInfo {
    private static final Set<CallState> ALL_STATES = Set.of(CallState.values());
    private static final CallInfo EMPTY = new Builder().build();

    private final int addressId;
    private final CallOrigin origin;
    private final CallReason reason;
    private final BearerMode bearerMode;
    private final Set<MediaMode> mediaModes;
    private final int rate;
    private final long callId;
    private final long relatedCallId;
    private final int completionId;
    private final PartyId callerId;
    private final PartyId calledId;
    private final PartyId connectedId;
    private final PartyId redirectionId;
    private final PartyId redirectingId;
    private final Set<CallState> states;
    private final int owners;
    private final int monitors;
    private final String appName;
    private final String displayableAddress;
    private final String calledParty;
    private final String comment;
    private final String display;
    private final CallDetails details;

    private CallInfo(Builder from) {
        addressId = from.addressId;
        origin = from.origin;
        reason = from.reason;
        bearerMode = from.bearerMode;
        mediaModes = Set.copyOf(from.mediaModes);
        rate = from.rate;
        callId = from.callId;
        relatedCallId = from.relatedCallId;
        completionId = from.completionId;
        callerId = from.callerId;
        calledId = from.calledId;
        connectedId = from.connectedId;
        redirectionId = from.redirectionId;
        redirectingId = from.redirectingId;
        states = withUnknown(from.states);
        owners = from.owners;
        monitors = from.monitors;
        appName = from.appName;
        displayableAddress = from.displayableAddress;
        calledParty = from.calledParty;
        comment = from.comment;
        display = from.display;
        details = from.details;
    }

    /**
     * Copies only what could still change: information is rebuilt at every change of a call, and this seldom differs.
     */
    private static Set<CallState> withUnknown(Set<CallState> states) {
        Set<CallState> copy = Set.copyOf(states);
        if (copy.contains(CallState.UNKNOWN)) {
            return copy;
        }
        EnumSet<CallState> more = EnumSet.of(CallState.UNKNOWN);
        more.addAll(copy);
        return Set.copyOf(more);
    }

    /** Information about a call of which nothing is known. */
    public static CallInfo unknown() {
        return EMPTY;
    }

    /** A builder that starts from nothing known. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this information. */
    public Builder toBuilder() {
        Builder copy = new Builder();
        copy.addressId = addressId;
        copy.origin = origin;
        copy.reason = reason;
        copy.bearerMode = bearerMode;
        copy.mediaModes = mediaModes;
        copy.rate = rate;
        copy.callId = callId;
        copy.relatedCallId = relatedCallId;
        copy.completionId = completionId;
        copy.callerId = callerId;
        copy.calledId = calledId;
        copy.connectedId = connectedId;
        copy.redirectionId = redirectionId;
        copy.redirectingId = redirectingId;
        copy.states = states;
        copy.owners = owners;
        copy.monitors = monitors;
        copy.appName = appName;
        copy.displayableAddress = displayableAddress;
        copy.calledParty = calledParty;
        copy.comment = comment;
        copy.display = display;
        copy.details = details;
        return copy;
    }

    /** The address of the line that the call is on. */
    public int addressId() {
        return addressId;
    }

    /** Where the call comes from. */
    public CallOrigin origin() {
        return origin;
    }

    /** Why the call exists. */
    public CallReason reason() {
        return reason;
    }

    /** The channel. */
    public BearerMode bearerMode() {
        return bearerMode;
    }

    /** What the call carries (rule L-186). */
    public Set<MediaMode> mediaModes() {
        return mediaModes;
    }

    /** The data rate in bits per second; 0 when not known. */
    public int rate() {
        return rate;
    }

    /** The id that the provider gives the call, the same for everybody who sees it (rule L-110); 0 for none. */
    public long callId() {
        return callId;
    }

    /** The id of a related call (rule L-412); 0 for none. */
    public long relatedCallId() {
        return relatedCallId;
    }

    /**
     * Which completion request led to the call; means something only for {@link CallReason#CALL_COMPLETION} (L-373).
     */
    public int completionId() {
        return completionId;
    }

    /** Who calls. */
    public PartyId callerId() {
        return callerId;
    }

    /** Who is called. */
    public PartyId calledId() {
        return calledId;
    }

    /** Who is connected. */
    public PartyId connectedId() {
        return connectedId;
    }

    /** Where the call was redirected to. */
    public PartyId redirectionId() {
        return redirectionId;
    }

    /** Who redirected the call. */
    public PartyId redirectingId() {
        return redirectingId;
    }

    /** The states that can ever be reported; always with {@link CallState#UNKNOWN} (rule L-205). */
    public Set<CallState> states() {
        return states;
    }

    /** How many handles own the call; counted by the core (rule L-160). */
    public int owners() {
        return owners;
    }

    /** How many handles monitor the call; counted by the core (rule L-160). */
    public int monitors() {
        return monitors;
    }

    /** The application that first made, accepted or answered the call (rule L-025); empty when none did. */
    public String appName() {
        return appName;
    }

    /** The destination in a form to show to people; empty when none was given. */
    public String displayableAddress() {
        return displayableAddress;
    }

    /** The name of the called party; empty when none was given. */
    public String calledParty() {
        return calledParty;
    }

    /** The comment that the caller gave; empty when none was given. */
    public String comment() {
        return comment;
    }

    /** The display text of the switch; empty when there is none. */
    public String display() {
        return display;
    }

    /** What applications and networks attached to it. */
    public CallDetails details() {
        return details;
    }

    /** Builds {@link CallInfo}; not safe for use by several threads. */
    public static final class Builder {
        private int addressId = 0;
        private CallOrigin origin = CallOrigin.UNKNOWN;
        private CallReason reason = CallReason.DIRECT;
        private BearerMode bearerMode = BearerMode.VOICE;
        private Set<MediaMode> mediaModes = Set.of(MediaMode.INTERACTIVE_VOICE);
        private int rate = 0;
        private long callId = 0;
        private long relatedCallId = 0;
        private int completionId = 0;
        private PartyId callerId = PartyId.unknown();
        private PartyId calledId = PartyId.unknown();
        private PartyId connectedId = PartyId.unknown();
        private PartyId redirectionId = PartyId.unknown();
        private PartyId redirectingId = PartyId.unknown();
        private Set<CallState> states = ALL_STATES;
        private int owners = 0;
        private int monitors = 0;
        private String appName = "";
        private String displayableAddress = "";
        private String calledParty = "";
        private String comment = "";
        private String display = "";
        private CallDetails details = CallDetails.none();

        private Builder() {}

        /** @see CallInfo#addressId() */
        public Builder addressId(int value) {
            addressId = value;
            return this;
        }

        /** @see CallInfo#origin() */
        public Builder origin(CallOrigin value) {
            origin = Objects.requireNonNull(value, "origin");
            return this;
        }

        /** @see CallInfo#reason() */
        public Builder reason(CallReason value) {
            reason = Objects.requireNonNull(value, "reason");
            return this;
        }

        /** @see CallInfo#bearerMode() */
        public Builder bearerMode(BearerMode value) {
            bearerMode = Objects.requireNonNull(value, "bearerMode");
            return this;
        }

        /** @see CallInfo#mediaModes() */
        public Builder mediaModes(Set<MediaMode> value) {
            mediaModes = Objects.requireNonNull(value, "mediaModes");
            return this;
        }

        /** @see CallInfo#rate() */
        public Builder rate(int value) {
            rate = value;
            return this;
        }

        /** @see CallInfo#callId() */
        public Builder callId(long value) {
            callId = value;
            return this;
        }

        /** @see CallInfo#relatedCallId() */
        public Builder relatedCallId(long value) {
            relatedCallId = value;
            return this;
        }

        /** @see CallInfo#completionId() */
        public Builder completionId(int id) {
            completionId = id;
            return this;
        }

        /** @see CallInfo#callerId() */
        public Builder callerId(PartyId value) {
            callerId = Objects.requireNonNull(value, "callerId");
            return this;
        }

        /** @see CallInfo#calledId() */
        public Builder calledId(PartyId value) {
            calledId = Objects.requireNonNull(value, "calledId");
            return this;
        }

        /** @see CallInfo#connectedId() */
        public Builder connectedId(PartyId value) {
            connectedId = Objects.requireNonNull(value, "connectedId");
            return this;
        }

        /** @see CallInfo#redirectionId() */
        public Builder redirectionId(PartyId value) {
            redirectionId = Objects.requireNonNull(value, "redirectionId");
            return this;
        }

        /** @see CallInfo#redirectingId() */
        public Builder redirectingId(PartyId value) {
            redirectingId = Objects.requireNonNull(value, "redirectingId");
            return this;
        }

        /** @see CallInfo#states() */
        public Builder states(Set<CallState> value) {
            states = Objects.requireNonNull(value, "states");
            return this;
        }

        /** @see CallInfo#owners() */
        public Builder owners(int value) {
            owners = value;
            return this;
        }

        /** @see CallInfo#monitors() */
        public Builder monitors(int value) {
            monitors = value;
            return this;
        }

        /** @see CallInfo#appName() */
        public Builder appName(String value) {
            appName = Objects.requireNonNull(value, "appName");
            return this;
        }

        /** @see CallInfo#displayableAddress() */
        public Builder displayableAddress(String value) {
            displayableAddress = Objects.requireNonNull(value, "displayableAddress");
            return this;
        }

        /** @see CallInfo#calledParty() */
        public Builder calledParty(String value) {
            calledParty = Objects.requireNonNull(value, "calledParty");
            return this;
        }

        /** @see CallInfo#comment() */
        public Builder comment(String value) {
            comment = Objects.requireNonNull(value, "comment");
            return this;
        }

        /** @see CallInfo#display() */
        public Builder display(String value) {
            display = Objects.requireNonNull(value, "display");
            return this;
        }

        /** @see CallInfo#details() */
        public Builder details(CallDetails value) {
            details = Objects.requireNonNull(value, "details");
            return this;
        }

        /** The information as built so far. */
        public CallInfo build() {
            return new CallInfo(this);
        }
    }
}
