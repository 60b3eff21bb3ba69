package org.strowger.core.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strowger.core.bench.model.Trait;
import org.strowger.core.bench.model.Traits;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.device.AddressFeature;
import org.strowger.telephony.device.ForwardMode;
import org.strowger.telephony.device.ForwardRange;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineCapabilityFlag;
import org.strowger.telephony.device.RemoveFromConference;

/** What a chaos line can do. */
final class Capabilities {
    private static final Set<ForwardMode> FORWARD =
            EnumSet.of(ForwardMode.UNCONDITIONAL, ForwardMode.BUSY, ForwardMode.NO_ANSWER);
    private static final Set<CallFeature> SPECIAL_FORMS = EnumSet.of(
            CallFeature.TRANSFER_CONFERENCE,
            CallFeature.PARK_NON_DIRECT,
            CallFeature.COMPLETION_CALL_BACK,
            CallFeature.COMPLETION_INTRUDE,
            CallFeature.COMPLETION_MESSAGE);

    private final Map<Traits, List<AddressCapabilities>> known = new HashMap<>();

    static Traits drawn(Dice dice) {
        EnumSet<Trait> all = EnumSet.noneOf(Trait.class);
        for (Trait trait : Trait.values()) {
            boolean usual = trait == Trait.TRANSFERS_HELD || trait == Trait.CONFERENCES_HELD;
            if (dice.chance(usual ? 60 : 20)) {
                all.add(trait);
            }
        }
        RemoveFromConference removable = dice.pick(
                RemoveFromConference.ANY,
                RemoveFromConference.LAST,
                RemoveFromConference.LAST,
                RemoveFromConference.NONE);
        return new Traits(all, removable, dice.pick(0, 3), dice.below(3));
    }

    /** A line of this name; what differs in its traits alone is made once. */
    LineCapabilities of(String name, Set<MediaMode> media, int addresses, Traits traits) {
        LineCapabilities.Builder builder = LineCapabilities.builder(name).mediaModes(media);
        if (traits.has(Trait.CROSS_ADDRESS)) {
            builder.flag(LineCapabilityFlag.CROSS_ADDRESS_CONFERENCE);
        }
        known.computeIfAbsent(traits, all -> addresses(addresses, all)).forEach(builder::address);
        return builder.build();
    }

    private static List<AddressCapabilities> addresses(int count, Traits traits) {
        List<AddressCapabilities> addresses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            addresses.add(address("200" + i, traits));
        }
        return addresses;
    }

    private static AddressCapabilities address(String number, Traits traits) {
        EnumSet<CallFeature> features = EnumSet.complementOf(EnumSet.of(CallFeature.MONITOR_MEDIA));
        EnumSet<AddressFeature> addressFeatures = EnumSet.allOf(AddressFeature.class);
        AddressCapabilities.Builder builder = AddressCapabilities.builder(number)
                .maxHeldCalls(4)
                .maxActiveCalls(4)
                .maxConferenceParties(traits.parties() == 0 ? 99 : traits.parties())
                .completionMessages(traits.messages())
                .removeFromConference(traits.removable())
                .forwarding(new ForwardRange(FORWARD, 2, 1, 2, 9));
        if (traits.has(Trait.FEW_FORMS)) {
            features.removeAll(SPECIAL_FORMS);
            addressFeatures.removeAll(
                    EnumSet.of(AddressFeature.PICKUP_GROUP, AddressFeature.PICKUP_HELD, AddressFeature.PICKUP_WAITING));
        }
        if (traits.has(Trait.NO_TRANSFER_SET_UP)) {
            features.remove(CallFeature.SETUP_TRANSFER);
            builder.flag(AddressCapabilityFlag.TRANSFER_MAKE);
        }
        flags(builder, traits);
        return builder.callFeatures(features).features(addressFeatures).build();
    }

    private static void flags(AddressCapabilities.Builder builder, Traits traits) {
        if (traits.has(Trait.TRANSFERS_HELD)) {
            builder.flag(AddressCapabilityFlag.TRANSFER_HELD);
        }
        if (traits.has(Trait.CONFERENCES_HELD)) {
            builder.flag(AddressCapabilityFlag.CONFERENCE_HELD);
        }
        if (traits.has(Trait.CONFERENCE_FROM_NOTHING)) {
            builder.flag(AddressCapabilityFlag.SETUP_CONFERENCE_NULL);
        }
    }
}
