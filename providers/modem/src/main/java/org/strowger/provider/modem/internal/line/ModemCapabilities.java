package org.strowger.provider.modem.internal.line;

import java.time.Duration;
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
import org.strowger.telephony.device.LineFeature;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.media.DigitMode;

/** What a modem line can do: one call, no hold, no transfer, no conference. */
final class ModemCapabilities {
    private static final int HIGHEST_RATE = 115_200;
    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(1);
    private static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);

    private ModemCapabilities() {}

    /** @param detectsDigits whether the modem reports the digits that the far end sends */
    static LineCapabilities of(ModemSettings settings, boolean detectsDigits) {
        Set<MediaMode> media = EnumSet.of(MediaMode.UNKNOWN);
        media.addAll(settings.media().modes());
        LineCapabilities.Builder line = LineCapabilities.builder(settings.name())
                .address(address(settings, detectsDigits))
                .bearerModes(Set.of(BearerMode.VOICE))
                .mediaModes(media)
                .extensionId(AtExtension.ID)
                .features(Set.of(LineFeature.MAKE_CALL, LineFeature.DEVICE_SPECIFIC))
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
            line.digits(digits(detectsDigits));
        }
        return line.build();
    }

    private static DigitCapabilities digits(boolean detects) {
        Set<DigitMode> dtmf = Set.of(DigitMode.DTMF);
        // The core gathers, with whatever time limits applications want.
        return detects
                ? DigitCapabilities.of(dtmf, dtmf).withTimeouts(SHORTEST_TIMEOUT, LONGEST_TIMEOUT)
                : DigitCapabilities.of(dtmf, Set.of());
    }

    private static Set<CallFeature> features(ModemSettings settings, boolean detectsDigits) {
        Set<CallFeature> features =
                EnumSet.of(CallFeature.ACCEPT, CallFeature.ANSWER, CallFeature.DIAL, CallFeature.DROP);
        if (settings.media().modes().contains(MediaMode.INTERACTIVE_VOICE)) {
            features.add(CallFeature.GENERATE_DIGITS);
            if (detectsDigits) {
                features.addAll(Set.of(CallFeature.MONITOR_DIGITS, CallFeature.GATHER_DIGITS));
            }
        }
        return features;
    }

    private static AddressCapabilities address(ModemSettings settings, boolean detectsDigits) {
        return AddressCapabilities.builder(settings.number())
                .flag(AddressCapabilityFlag.DIALED)
                .flag(AddressCapabilityFlag.PARTIAL_DIAL)
                .callFeatures(features(settings, detectsDigits))
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
