package org.strowger.provider.simulator.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallTreatment;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.device.AddressFeature;
import org.strowger.telephony.device.AddressSharing;
import org.strowger.telephony.device.ForwardRange;
import org.strowger.telephony.device.RemoveFromConference;

/**
 * What one address of a line can do: what is switched on, and nothing else.
 *
 * @param settings of the exchange
 * @param address the address
 * @param routePoint whether its calls wait to be routed
 */
record AddressEquipment(ExchangeSettings settings, LineAddress address, boolean routePoint) {
    private static final Set<CallFeature> BASIC =
            EnumSet.of(CallFeature.ACCEPT, CallFeature.ANSWER, CallFeature.DIAL, CallFeature.DROP);
    private static final List<CallTreatment> TREATMENTS =
            List.of(CallTreatment.SILENCE, CallTreatment.RINGBACK, CallTreatment.BUSY, CallTreatment.MUSIC);
    private static final Set<CallInfoItem> INFO_ITEMS = EnumSet.of(
            CallInfoItem.BEARER_MODE,
            CallInfoItem.RATE,
            CallInfoItem.USER_USER,
            CallInfoItem.TREATMENT,
            CallInfoItem.CALL_DATA,
            CallInfoItem.QOS,
            CallInfoItem.TERMINAL,
            CallInfoItem.CALL_ID,
            CallInfoItem.RELATED_CALL_ID,
            CallInfoItem.ORIGIN,
            CallInfoItem.REASON,
            CallInfoItem.CALLER_ID,
            CallInfoItem.CALLED_ID,
            CallInfoItem.CONNECTED_ID,
            CallInfoItem.REDIRECTION_ID);
    private static final Map<Facility, AddressCapabilityFlag> FLAGS = Map.ofEntries(
            Map.entry(Facility.SECURE, AddressCapabilityFlag.SECURE),
            Map.entry(Facility.HOLD_MAKES_NEW, AddressCapabilityFlag.HOLD_MAKES_NEW),
            Map.entry(Facility.TRANSFER_HELD, AddressCapabilityFlag.TRANSFER_HELD),
            Map.entry(Facility.TRANSFER_MAKE, AddressCapabilityFlag.TRANSFER_MAKE),
            Map.entry(Facility.AUTO_RECONNECT, AddressCapabilityFlag.AUTO_RECONNECT),
            Map.entry(Facility.PICKUP_GROUP_ID, AddressCapabilityFlag.PICKUP_GROUP_ID),
            Map.entry(Facility.PICKUP_WAITING, AddressCapabilityFlag.PICKUP_CALL_WAITING),
            Map.entry(Facility.PREDICTIVE_DIALING, AddressCapabilityFlag.PREDICTIVE_DIALER));
    private static final Map<Facility, AddressCapabilityFlag> FORWARD_FLAGS = Map.of(
            Facility.FORWARD_CONSULT, AddressCapabilityFlag.FORWARD_CONSULT,
            Facility.FORWARD_RINGS, AddressCapabilityFlag.FORWARD_NUM_RINGS,
            Facility.FORWARD_STATUS_VALID, AddressCapabilityFlag.FORWARD_STATUS_VALID,
            Facility.FORWARD_INTERNAL_EXTERNAL, AddressCapabilityFlag.FORWARD_INTERNAL_EXTERNAL,
            Facility.FORWARD_BUSY_NO_ANSWER, AddressCapabilityFlag.FORWARD_BUSY_NO_ANSWER);
    private static final Map<Facility, AddressCapabilityFlag> CONFERENCE_FLAGS = Map.of(
            Facility.CONFERENCE_WITHOUT_CALL, AddressCapabilityFlag.SETUP_CONFERENCE_NULL,
            Facility.CONFERENCE_HELD, AddressCapabilityFlag.CONFERENCE_HELD,
            Facility.CONFERENCE_MAKE, AddressCapabilityFlag.CONFERENCE_MAKE,
            Facility.CONFERENCE_DROP, AddressCapabilityFlag.CONFERENCE_DROP);

    /** All of it. */
    AddressCapabilities capabilities() {
        AddressCapabilities.Builder built = AddressCapabilities.builder(address.number())
                .sharing(address.sharing())
                .callInfoItems(INFO_ITEMS);
        if (address.isOnlyWatched()) {
            return built.maxActiveCalls(0).build();
        }
        ForwardRange forwarding = ForwardLimits.of(settings);
        flags().forEach(built::flag);
        built.callFeatures(callFeatures())
                .features(addressFeatures())
                .maxActiveCalls(settings.maxActiveCalls())
                .maxHeldCalls(settings.maxHeldCalls())
                .forwarding(forwarding)
                .treatments(has(Facility.TREATMENTS) ? TREATMENTS : List.of())
                .maxCallData(has(Facility.CALL_DATA) ? Details.MOST_DATA : 0)
                .completionMessages(has(Facility.LEAVE_MESSAGE) ? settings.messages() : 0)
                .autoTransferStates(has(Facility.PREDICTIVE_DIALING) ? Transfers.PREDICTIVE : Set.of());
        if (has(Facility.CONFERENCE)) {
            built.removeFromConference(settings.removeFromConference())
                    .removedFromConferenceState(settings.removedState())
                    .maxConferenceParties(settings.maxConferenceParties());
        }
        return built.build();
    }

    private Set<AddressCapabilityFlag> flags() {
        Set<AddressCapabilityFlag> flags = EnumSet.of(
                AddressCapabilityFlag.DIALED,
                AddressCapabilityFlag.PARTIAL_DIAL,
                AddressCapabilityFlag.BLOCK_ID_OVERRIDE,
                AddressCapabilityFlag.SET_CALLING_ID);
        addAll(flags, FLAGS);
        if (ForwardLimits.of(settings).maxEntries() > 0) {
            addAll(flags, FORWARD_FLAGS);
        }
        if (has(Facility.CONFERENCE)) {
            addAll(flags, CONFERENCE_FLAGS);
        }
        if (settings.acceptToAlert()) {
            flags.add(AddressCapabilityFlag.ACCEPT_TO_ALERT);
        }
        if (completes()) {
            flags.add(AddressCapabilityFlag.COMPLETION_ID);
        }
        if (routePoint) {
            flags.addAll(EnumSet.of(AddressCapabilityFlag.ROUTE_POINT, AddressCapabilityFlag.QUEUE));
        }
        return flags;
    }

    private void addAll(Set<AddressCapabilityFlag> flags, Map<Facility, AddressCapabilityFlag> of) {
        of.forEach((facility, flag) -> {
            if (has(facility)) {
                flags.add(flag);
            }
        });
    }

    private Set<CallFeature> callFeatures() {
        Set<CallFeature> features = EnumSet.copyOf(BASIC);
        feature(features, has(Facility.REDIRECT), CallFeature.REDIRECT);
        feature(features, has(Facility.SECURE), CallFeature.SECURE);
        feature(features, has(Facility.CHANNEL_CHANGE), CallFeature.SET_CALL_PARAMS);
        feature(features, holds(), CallFeature.HOLD, CallFeature.UNHOLD);
        feature(features, holds() && has(Facility.SWAP_HOLD), CallFeature.SWAP_HOLD);
        feature(features, has(Facility.GENERATE_DIGITS), CallFeature.GENERATE_DIGITS);
        feature(features, has(Facility.GENERATE_TONES), CallFeature.GENERATE_TONE);
        feature(features, has(Facility.DETECT_DIGITS), CallFeature.MONITOR_DIGITS, CallFeature.GATHER_DIGITS);
        feature(features, has(Facility.DETECT_TONES), CallFeature.MONITOR_TONES);
        feature(features, has(Facility.DETECT_MEDIA), CallFeature.MONITOR_MEDIA);
        feature(features, has(Facility.USER_USER), CallFeature.SEND_USER_USER, CallFeature.RELEASE_USER_USER);
        feature(features, has(Facility.CALL_DATA), CallFeature.SET_CALL_DATA);
        feature(features, has(Facility.TREATMENTS), CallFeature.SET_TREATMENT);
        feature(features, has(Facility.QUALITY_OF_SERVICE), CallFeature.SET_QOS);
        feature(features, has(Facility.MEDIA_CONTROL), CallFeature.SET_MEDIA_CONTROL);
        feature(features, has(Facility.TERMINALS), CallFeature.SET_TERMINAL);
        transferFeatures(features);
        conferenceFeatures(features);
        feature(features, has(Facility.PARK_DIRECTED), CallFeature.PARK, CallFeature.PARK_DIRECT);
        feature(features, has(Facility.PARK_NON_DIRECTED), CallFeature.PARK, CallFeature.PARK_NON_DIRECT);
        feature(features, completes(), CallFeature.COMPLETE_CALL);
        feature(features, has(Facility.CAMP_ON), CallFeature.COMPLETION_CAMP_ON);
        feature(features, has(Facility.CALL_BACK), CallFeature.COMPLETION_CALL_BACK);
        feature(features, has(Facility.INTRUDE), CallFeature.COMPLETION_INTRUDE);
        feature(features, has(Facility.LEAVE_MESSAGE), CallFeature.COMPLETION_MESSAGE);
        return features;
    }

    private void transferFeatures(Set<CallFeature> features) {
        boolean setUp = has(Facility.CONSULTATION_TRANSFER);
        boolean completes = setUp || has(Facility.TRANSFER_HELD) || has(Facility.TRANSFER_MAKE);
        feature(features, setUp, CallFeature.SETUP_TRANSFER, CallFeature.UNHOLD);
        feature(features, setUp && has(Facility.ONE_STEP_TRANSFER), CallFeature.ONE_STEP_TRANSFER);
        feature(features, completes, CallFeature.COMPLETE_TRANSFER, CallFeature.TRANSFER_NORMAL);
        feature(features, completes && has(Facility.TRANSFER_CONFERENCE), CallFeature.TRANSFER_CONFERENCE);
        feature(features, has(Facility.BLIND_TRANSFER), CallFeature.BLIND_TRANSFER);
    }

    private void conferenceFeatures(Set<CallFeature> features) {
        boolean conference = has(Facility.CONFERENCE);
        boolean fromCall = conference && !has(Facility.CONFERENCE_WITHOUT_CALL);
        feature(
                features,
                conference,
                CallFeature.ADD_TO_CONFERENCE,
                CallFeature.PREPARE_ADD_TO_CONFERENCE,
                CallFeature.UNHOLD);
        feature(features, fromCall, CallFeature.SETUP_CONFERENCE);
        feature(features, fromCall && has(Facility.NO_HOLD_CONFERENCE), CallFeature.NO_HOLD_CONFERENCE);
        feature(
                features,
                conference && settings.removeFromConference() != RemoveFromConference.NONE,
                CallFeature.REMOVE_FROM_CONFERENCE);
    }

    private Set<AddressFeature> addressFeatures() {
        Set<AddressFeature> features = EnumSet.of(AddressFeature.MAKE_CALL);
        addressFeature(features, has(Facility.MEDIA_CONTROL), AddressFeature.SET_MEDIA_CONTROL);
        addressFeature(features, has(Facility.TERMINALS), AddressFeature.SET_TERMINAL);
        boolean exclusive = address.sharing() == AddressSharing.BRIDGED_EXCLUSIVE;
        addressFeature(features, has(Facility.FORWARD), AddressFeature.FORWARD, AddressFeature.FORWARD_FORWARD);
        addressFeature(
                features, has(Facility.DO_NOT_DISTURB), AddressFeature.FORWARD, AddressFeature.FORWARD_DO_NOT_DISTURB);
        addressFeature(features, has(Facility.PICKUP_DIRECT), AddressFeature.PICKUP, AddressFeature.PICKUP_DIRECT);
        addressFeature(features, has(Facility.PICKUP_GROUP), AddressFeature.PICKUP, AddressFeature.PICKUP_GROUP);
        addressFeature(features, has(Facility.PICKUP_WAITING), AddressFeature.PICKUP, AddressFeature.PICKUP_WAITING);
        addressFeature(
                features, exclusive && has(Facility.PICKUP_HELD), AddressFeature.PICKUP, AddressFeature.PICKUP_HELD);
        addressFeature(features, has(Facility.PARK_DIRECTED) || has(Facility.PARK_NON_DIRECTED), AddressFeature.UNPARK);
        addressFeature(
                features,
                has(Facility.CONFERENCE) && has(Facility.CONFERENCE_WITHOUT_CALL),
                AddressFeature.SETUP_CONFERENCE);
        addressFeature(features, completes(), AddressFeature.UNCOMPLETE_CALL);
        return features;
    }

    private boolean has(Facility facility) {
        return settings.has(facility);
    }

    private boolean holds() {
        return settings.maxHeldCalls() > 0;
    }

    private boolean completes() {
        return has(Facility.CAMP_ON) || has(Facility.CALL_BACK) || has(Facility.INTRUDE) || has(Facility.LEAVE_MESSAGE);
    }

    private static void feature(Set<CallFeature> features, boolean has, CallFeature... which) {
        if (has) {
            features.addAll(Set.of(which));
        }
    }

    private static void addressFeature(Set<AddressFeature> features, boolean has, AddressFeature... which) {
        if (has) {
            features.addAll(Set.of(which));
        }
    }
}
