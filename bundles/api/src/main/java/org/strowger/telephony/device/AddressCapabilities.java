package org.strowger.telephony.device;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.DisconnectMode;

/** What an address of a line can ever do (LINEADDRESSCAPS). Immutable. */
public final class AddressCapabilities {
    private final String address;
    private final Set<AddressCapabilityFlag> flags;
    private final Set<CallFeature> callFeatures;
    private final Set<CallInfoItem> callInfoItems;
    private final Set<DisconnectMode> disconnectModes;
    private final int maxActiveCalls;
    private final int maxHeldCalls;
    private final RemoveFromConference removeFromConference;

    private AddressCapabilities(Builder from) {
        address = from.address;
        flags = Set.copyOf(from.flags);
        callFeatures = Set.copyOf(from.callFeatures);
        callInfoItems = Set.copyOf(from.callInfoItems);
        disconnectModes = Set.copyOf(from.disconnectModes);
        maxActiveCalls = from.maxActiveCalls;
        maxHeldCalls = from.maxHeldCalls;
        removeFromConference = from.removeFromConference;
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

    /** Which items of call information can change. */
    public Set<CallInfoItem> callInfoItems() {
        return callInfoItems;
    }

    /** Which disconnect modes can be reported. */
    public Set<DisconnectMode> disconnectModes() {
        return disconnectModes;
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

    /** Builds {@link AddressCapabilities}; not safe for use by several threads. */
    public static final class Builder {
        private final String address;
        private final Set<AddressCapabilityFlag> flags = EnumSet.noneOf(AddressCapabilityFlag.class);
        private final Set<CallFeature> callFeatures = EnumSet.noneOf(CallFeature.class);
        private Set<CallInfoItem> callInfoItems = EnumSet.allOf(CallInfoItem.class);
        private Set<DisconnectMode> disconnectModes = EnumSet.allOf(DisconnectMode.class);
        private int maxActiveCalls = 1;
        private int maxHeldCalls;
        private RemoveFromConference removeFromConference = RemoveFromConference.NONE;

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

        /** The capabilities as built so far. */
        public AddressCapabilities build() {
            return new AddressCapabilities(this);
        }
    }
}
