package org.strowger.provider.simulator.internal;

import java.util.EnumSet;
import java.util.Set;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineCapabilityFlag;
import org.strowger.telephony.device.LineStateItem;

/** What the lines of an exchange can do, and nothing else. */
final class Capabilities {
    private static final Set<CallFeature> CALL_FEATURES = EnumSet.of(
            CallFeature.ACCEPT,
            CallFeature.ANSWER,
            CallFeature.DIAL,
            CallFeature.DROP,
            CallFeature.HOLD,
            CallFeature.REDIRECT,
            CallFeature.SWAP_HOLD,
            CallFeature.UNHOLD);
    private static final Set<CallInfoItem> INFO_ITEMS = EnumSet.of(
            CallInfoItem.CALL_ID,
            CallInfoItem.ORIGIN,
            CallInfoItem.CALLER_ID,
            CallInfoItem.CALLED_ID,
            CallInfoItem.CONNECTED_ID,
            CallInfoItem.REDIRECTION_ID);
    private static final Set<LineStateItem> LINE_STATES =
            EnumSet.of(LineStateItem.RINGING, LineStateItem.IN_SERVICE, LineStateItem.OUT_OF_SERVICE);

    private Capabilities() {}

    /** What the line with this number can do. */
    static LineCapabilities of(ExchangeSettings settings, String number) {
        LineCapabilities.Builder line = LineCapabilities.builder(settings.name() + " " + number)
                .address(address(settings, number))
                .flag(LineCapabilityFlag.LOCAL)
                .mediaModes(settings.mediaModes())
                .lineStates(LINE_STATES)
                .answerMode(settings.answerMode())
                .ringModes(Ringer.RING_MODES);
        flag(line, LineCapabilityFlag.CLOSE_DROP, settings.closeDrop());
        flag(line, LineCapabilityFlag.DIAL_DIALTONE, settings.understands('W'));
        flag(line, LineCapabilityFlag.DIAL_QUIET, settings.understands('@'));
        flag(line, LineCapabilityFlag.DIAL_BILLING, settings.understands('$'));
        return line.build();
    }

    private static AddressCapabilities address(ExchangeSettings settings, String number) {
        AddressCapabilities.Builder address = AddressCapabilities.builder(number)
                .flag(AddressCapabilityFlag.DIALED)
                .flag(AddressCapabilityFlag.PARTIAL_DIAL)
                .flag(AddressCapabilityFlag.BLOCK_ID_OVERRIDE)
                .flag(AddressCapabilityFlag.SET_CALLING_ID)
                .callFeatures(settings.maxHeldCalls() > 0 ? CALL_FEATURES : withoutHold())
                .callInfoItems(INFO_ITEMS)
                .maxActiveCalls(settings.maxActiveCalls())
                .maxHeldCalls(settings.maxHeldCalls());
        if (settings.acceptToAlert()) {
            address.flag(AddressCapabilityFlag.ACCEPT_TO_ALERT);
        }
        return address.build();
    }

    private static Set<CallFeature> withoutHold() {
        Set<CallFeature> rest = EnumSet.copyOf(CALL_FEATURES);
        rest.removeAll(EnumSet.of(CallFeature.HOLD, CallFeature.UNHOLD, CallFeature.SWAP_HOLD));
        return rest;
    }

    private static void flag(LineCapabilities.Builder line, LineCapabilityFlag flag, boolean set) {
        if (set) {
            line.flag(flag);
        }
    }
}
