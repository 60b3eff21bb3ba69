package org.strowger.provider.modem.internal.line;

import java.util.EnumSet;
import java.util.Set;
import org.strowger.telephony.call.BearerMode;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.device.DigitCapabilities;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineCapabilityFlag;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.media.DigitMode;

/** What a modem line can do: one call, no hold, no transfer, no conference. */
final class ModemCapabilities {
    private static final int HIGHEST_RATE = 115_200;

    private ModemCapabilities() {}

    static LineCapabilities of(ModemSettings settings) {
        Set<MediaMode> media = EnumSet.of(MediaMode.UNKNOWN);
        media.addAll(settings.media().modes());
        LineCapabilities.Builder line = LineCapabilities.builder(settings.name())
                .address(address(settings))
                .bearerModes(Set.of(BearerMode.VOICE))
                .mediaModes(media)
                .maxRate(media.contains(MediaMode.DATA_MODEM) ? HIGHEST_RATE : 0)
                .lineStates(Set.of(
                        LineStateItem.RINGING,
                        LineStateItem.CONNECTED,
                        LineStateItem.DISCONNECTED,
                        LineStateItem.IN_SERVICE,
                        LineStateItem.OUT_OF_SERVICE))
                .flag(LineCapabilityFlag.CLOSE_DROP)
                .flag(LineCapabilityFlag.LOCAL);
        String waits = settings.dialing().waits();
        if (waits.contains("W")) {
            line.flag(LineCapabilityFlag.DIAL_DIALTONE);
        }
        if (waits.contains("@")) {
            line.flag(LineCapabilityFlag.DIAL_QUIET);
        }
        if (waits.contains("$")) {
            line.flag(LineCapabilityFlag.DIAL_BILLING);
        }
        if (media.contains(MediaMode.INTERACTIVE_VOICE)) {
            line.digits(DigitCapabilities.of(Set.of(DigitMode.DTMF), Set.of()));
        }
        return line.build();
    }

    private static Set<CallFeature> features(ModemSettings settings) {
        Set<CallFeature> features =
                EnumSet.of(CallFeature.ACCEPT, CallFeature.ANSWER, CallFeature.DIAL, CallFeature.DROP);
        if (settings.media().modes().contains(MediaMode.INTERACTIVE_VOICE)) {
            features.add(CallFeature.GENERATE_DIGITS);
        }
        return features;
    }

    private static AddressCapabilities address(ModemSettings settings) {
        return AddressCapabilities.builder(settings.number())
                .flag(AddressCapabilityFlag.DIALED)
                .flag(AddressCapabilityFlag.PARTIAL_DIAL)
                .callFeatures(features(settings))
                .callInfoItems(EnumSet.of(
                        CallInfoItem.CALL_ID,
                        CallInfoItem.ORIGIN,
                        CallInfoItem.RATE,
                        CallInfoItem.MEDIA_MODE,
                        CallInfoItem.CALLER_ID,
                        CallInfoItem.CALLED_ID))
                .disconnectModes(EnumSet.of(
                        DisconnectMode.NORMAL,
                        DisconnectMode.UNREACHABLE,
                        DisconnectMode.NO_ANSWER,
                        DisconnectMode.NO_DIALTONE,
                        DisconnectMode.BUSY,
                        DisconnectMode.BLOCKED,
                        DisconnectMode.BAD_ADDRESS,
                        DisconnectMode.TEMPORARY_FAILURE,
                        DisconnectMode.OUT_OF_ORDER))
                .build();
    }
}
