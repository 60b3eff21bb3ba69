package org.strowger.telephony.device;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallTreatment;
import org.strowger.telephony.call.CompletionCondition;
import org.strowger.telephony.call.DisconnectMode;

/** What an address of a line can ever do (LINEADDRESSCAPS). Immutable. */
public final class AddressCapabilities {
    private static final Set<CallInfoItem> FROM_CORE =
            EnumSet.of(CallInfoItem.OWNERS_INCREASED, CallInfoItem.OWNERS_DECREASED, CallInfoItem.MONITORS);

    private final String address;
    private final Set<AddressCapabilityFlag> flags;
    private final Set<CallFeature> callFeatures;
    private final Set<CallInfoItem> callInfoItems;
    private final Set<DisconnectMode> disconnectModes;
    private final Set<CallState> callStates;
    private final int maxActiveCalls;
    private final int maxHeldCalls;
    private final RemoveFromConference removeFromConference;
    private final Set<AddressFeature> features;
    private final AddressSharing sharing;
    private final int maxConferenceParties;
    private final CallState removedFromConferenceState;
    private final ForwardRange forwarding;
    private final int completionMessages;
    private final Set<CallState> autoTransferStates;
    private final List<CallTreatment> treatments;
    private final int maxCallData;
    private final Set<CompletionCondition> completionConditions;

    private AddressCapabilities(Builder from) {
        address = from.address;
        flags = Set.copyOf(from.flags);
        callFeatures = Set.copyOf(from.callFeatures);
        callInfoItems = union(FROM_CORE, from.callInfoItems);
        disconnectModes = Set.copyOf(from.disconnectModes);
        callStates = union(Set.of(CallState.UNKNOWN), from.callStates);
        maxActiveCalls = from.maxActiveCalls;
        maxHeldCalls = from.maxHeldCalls;
        removeFromConference = from.removeFromConference;
        features = Set.copyOf(from.features);
        sharing = from.sharing;
        maxConferenceParties = from.maxConferenceParties;
        removedFromConferenceState = from.removedFromConferenceState;
        forwarding = from.forwarding;
        completionMessages = from.completionMessages;
        autoTransferStates = Set.copyOf(from.autoTransferStates);
        treatments = List.copyOf(from.treatments);
        maxCallData = from.maxCallData;
        completionConditions = Set.copyOf(from.completionConditions);
    }

    private static <T> Set<T> union(Set<T> always, Set<T> more) {
        Set<T> all = new HashSet<>(always);
        all.addAll(more);
        return Set.copyOf(all);
    }

    /**
     * A builder for one address.
     *
     * @param address the number or URI under which it is reached
     */
    public static Builder builder(String address) {
        return new Builder(address);
    }

    /** The number or URI under which the address is reached. */
    public String address() {
        return address;
    }

    /** What the address can do or does by itself. */
    public Set<AddressCapabilityFlag> flags() {
        return flags;
    }

    /** What can ever be done with calls on this address (rule L-292). */
    public Set<CallFeature> callFeatures() {
        return callFeatures;
    }

    /** Which items of call information can change; with those that the core itself counts (rule L-404). */
    public Set<CallInfoItem> callInfoItems() {
        return callInfoItems;
    }

    /** Which disconnect modes can be reported. */
    public Set<DisconnectMode> disconnectModes() {
        return disconnectModes;
    }

    /** Which states its calls can have; always with {@link CallState#UNKNOWN}, which the core reports (rule L-404). */
    public Set<CallState> callStates() {
        return callStates;
    }

    /** How many calls can be active at once. */
    public int maxActiveCalls() {
        return maxActiveCalls;
    }

    /** How many calls can be on hold at once; 0 when hold is not supported. */
    public int maxHeldCalls() {
        return maxHeldCalls;
    }

    /** Which members can leave a conference. */
    public RemoveFromConference removeFromConference() {
        return removeFromConference;
    }

    /** What can ever be done with the address without a call (rule L-292). */
    public Set<AddressFeature> features() {
        return features;
    }

    /** How it is shared with other stations. */
    public AddressSharing sharing() {
        return sharing;
    }

    /** How many parties a conference can have; 0 when not known. */
    public int maxConferenceParties() {
        return maxConferenceParties;
    }

    /** The state that a member enters when it is removed from a conference (rule L-277). */
    public CallState removedFromConferenceState() {
        return removedFromConferenceState;
    }

    /** How its calls can be forwarded. */
    public ForwardRange forwarding() {
        return forwarding;
    }

    /** How many messages the network can leave for a call that is not completed (rule L-316). */
    public int completionMessages() {
        return completionMessages;
    }

    /** In which states a predictive call can be transferred (rule L-227). */
    public Set<CallState> autoTransferStates() {
        return autoTransferStates;
    }

    /** What callers can be given while they wait (rule L-380). */
    public List<CallTreatment> treatments() {
        return treatments;
    }

    /** How many bytes of call data it takes (rule L-369); 0 when none. */
    public int maxCallData() {
        return maxCallData;
    }

    /** What a call must have met with for its completion to be asked for. */
    public Set<CompletionCondition> completionConditions() {
        return completionConditions;
    }

    /** Builds {@link AddressCapabilities}; not safe for use by several threads. */
    public static final class Builder {
        private final String address;
        private final Set<AddressCapabilityFlag> flags = EnumSet.noneOf(AddressCapabilityFlag.class);
        private final Set<CallFeature> callFeatures = EnumSet.noneOf(CallFeature.class);
        private Set<CallInfoItem> callInfoItems = EnumSet.allOf(CallInfoItem.class);
        private Set<DisconnectMode> disconnectModes = EnumSet.allOf(DisconnectMode.class);
        private Set<CallState> callStates = EnumSet.allOf(CallState.class);
        private int maxActiveCalls = 1;
        private int maxHeldCalls;
        private RemoveFromConference removeFromConference = RemoveFromConference.NONE;
        private Set<AddressFeature> features = Set.of();
        private AddressSharing sharing = AddressSharing.PRIVATE;
        private int maxConferenceParties;
        private CallState removedFromConferenceState = CallState.CONNECTED;
        private ForwardRange forwarding = ForwardRange.NONE;
        private int completionMessages;
        private Set<CallState> autoTransferStates = Set.of();
        private List<CallTreatment> treatments = List.of();
        private int maxCallData = 0;
        private Set<CompletionCondition> completionConditions =
                Set.of(CompletionCondition.BUSY, CompletionCondition.NO_ANSWER);

        private Builder(String address) {
            this.address = Objects.requireNonNull(address, "address");
        }

        /** @see AddressCapabilities#flags() */
        public Builder flag(AddressCapabilityFlag flag) {
            flags.add(flag);
            return this;
        }

        /** @see AddressCapabilities#callFeatures() */
        public Builder callFeatures(Set<CallFeature> features) {
            callFeatures.addAll(features);
            return this;
        }

        /** @see AddressCapabilities#callInfoItems() */
        public Builder callInfoItems(Set<CallInfoItem> items) {
            callInfoItems = Set.copyOf(items);
            return this;
        }

        /** @see AddressCapabilities#disconnectModes() */
        public Builder disconnectModes(Set<DisconnectMode> modes) {
            disconnectModes = Set.copyOf(modes);
            return this;
        }

        /** @see AddressCapabilities#callStates() */
        public Builder callStates(Set<CallState> states) {
            callStates = Set.copyOf(states);
            return this;
        }

        /** @see AddressCapabilities#maxActiveCalls() */
        public Builder maxActiveCalls(int calls) {
            maxActiveCalls = calls;
            return this;
        }

        /** @see AddressCapabilities#maxHeldCalls() */
        public Builder maxHeldCalls(int calls) {
            maxHeldCalls = calls;
            return this;
        }

        /** @see AddressCapabilities#removeFromConference() */
        public Builder removeFromConference(RemoveFromConference which) {
            removeFromConference = Objects.requireNonNull(which, "removeFromConference");
            return this;
        }

        /** @see AddressCapabilities#features() */
        public Builder features(Set<AddressFeature> which) {
            features = Set.copyOf(which);
            return this;
        }

        /** @see AddressCapabilities#sharing() */
        public Builder sharing(AddressSharing kind) {
            sharing = Objects.requireNonNull(kind, "sharing");
            return this;
        }

        /** @see AddressCapabilities#maxConferenceParties() */
        public Builder maxConferenceParties(int parties) {
            maxConferenceParties = parties;
            return this;
        }

        /** @see AddressCapabilities#removedFromConferenceState() */
        public Builder removedFromConferenceState(CallState state) {
            removedFromConferenceState = Objects.requireNonNull(state, "removedFromConferenceState");
            return this;
        }

        /** @see AddressCapabilities#forwarding() */
        public Builder forwarding(ForwardRange range) {
            forwarding = Objects.requireNonNull(range, "forwarding");
            return this;
        }

        /** @see AddressCapabilities#completionMessages() */
        public Builder completionMessages(int messages) {
            completionMessages = messages;
            return this;
        }

        /** @see AddressCapabilities#autoTransferStates() */
        public Builder autoTransferStates(Set<CallState> states) {
            autoTransferStates = Set.copyOf(states);
            return this;
        }

        /** @see AddressCapabilities#treatments() */
        public Builder treatments(List<CallTreatment> value) {
            treatments = List.copyOf(value);
            return this;
        }

        /** @see AddressCapabilities#maxCallData() */
        public Builder maxCallData(int value) {
            maxCallData = value;
            return this;
        }

        /** @see AddressCapabilities#completionConditions() */
        public Builder completionConditions(Set<CompletionCondition> value) {
            completionConditions = Set.copyOf(value);
            return this;
        }

        /** The capabilities as built so far. */
        public AddressCapabilities build() {
            return new AddressCapabilities(this);
        }
    }
}
