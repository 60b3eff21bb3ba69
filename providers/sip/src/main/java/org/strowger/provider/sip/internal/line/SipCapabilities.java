package org.strowger.provider.sip.internal.line;

import java.time.Duration;
import java.util.Set;
import org.strowger.provider.sip.internal.call.CallDigits;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.DialParams;
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

/** What a SIP line can do. */
final class SipCapabilities {
    private static final Duration SHORTEST_DIGIT = Duration.ofMillis(40);
    private static final Duration USUAL_DIGIT = Duration.ofMillis(100);
    private static final Duration LONGEST_DIGIT = Duration.ofSeconds(4);

    private SipCapabilities() {}

    private static DialParams digitsOf(Duration length) {
        return new DialParams(CallDigits.PAUSE, Duration.ZERO, length, Duration.ZERO);
    }

    static LineCapabilities of(LineSettings settings) {
        return LineCapabilities.builder(settings.name())
                .address(address(settings))
                .flag(LineCapabilityFlag.CLOSE_DROP)
                .mediaModes(Set.of(MediaMode.INTERACTIVE_VOICE, MediaMode.AUTOMATED_VOICE, MediaMode.UNKNOWN))
                .lineStates(Set.of(
                        LineStateItem.RINGING,
                        LineStateItem.CONNECTED,
                        LineStateItem.DISCONNECTED,
                        LineStateItem.IN_SERVICE,
                        LineStateItem.OUT_OF_SERVICE))
                .features(Set.of(LineFeature.MAKE_CALL))
                .digits(DigitCapabilities.of(Set.of(DigitMode.DTMF), Set.of(DigitMode.DTMF, DigitMode.DTMF_END))
                        .withTimeouts(Duration.ofMillis(1), Duration.ofHours(1)))
                .dialParams(new LineCapabilities.DialParamRange(
                        digitsOf(SHORTEST_DIGIT), digitsOf(LONGEST_DIGIT), digitsOf(USUAL_DIGIT)))
                .build();
    }

    private static AddressCapabilities address(LineSettings settings) {
        return AddressCapabilities.builder(settings.identity().address().user())
                .flag(AddressCapabilityFlag.ACCEPT_TO_ALERT)
                .flag(AddressCapabilityFlag.PARTIAL_DIAL)
                .flag(AddressCapabilityFlag.DIALED)
                .callFeatures(Set.of(
                        CallFeature.ACCEPT,
                        CallFeature.ANSWER,
                        CallFeature.DIAL,
                        CallFeature.DROP,
                        CallFeature.GATHER_DIGITS,
                        CallFeature.GENERATE_DIGITS,
                        CallFeature.MONITOR_DIGITS,
                        CallFeature.HOLD,
                        CallFeature.REDIRECT,
                        CallFeature.SWAP_HOLD,
                        CallFeature.UNHOLD))
                .callInfoItems(Set.of(
                        CallInfoItem.CALL_ID,
                        CallInfoItem.ORIGIN,
                        CallInfoItem.REASON,
                        CallInfoItem.CALLER_ID,
                        CallInfoItem.CALLED_ID,
                        CallInfoItem.CONNECTED_ID,
                        CallInfoItem.REDIRECTION_ID,
                        CallInfoItem.REDIRECTING_ID))
                .disconnectModes(Set.of(
                        DisconnectMode.NORMAL,
                        DisconnectMode.UNKNOWN,
                        DisconnectMode.REJECT,
                        DisconnectMode.PICKUP,
                        DisconnectMode.FORWARDED,
                        DisconnectMode.BUSY,
                        DisconnectMode.NO_ANSWER,
                        DisconnectMode.BAD_ADDRESS,
                        DisconnectMode.UNREACHABLE,
                        DisconnectMode.CONGESTION,
                        DisconnectMode.INCOMPATIBLE,
                        DisconnectMode.UNAVAIL,
                        DisconnectMode.NUMBER_CHANGED,
                        DisconnectMode.OUT_OF_ORDER,
                        DisconnectMode.TEMPORARY_FAILURE,
                        DisconnectMode.BLOCKED,
                        DisconnectMode.DO_NOT_DISTURB,
                        DisconnectMode.CANCELLED))
                .maxActiveCalls(settings.maxCalls())
                .maxHeldCalls(settings.maxCalls())
                .build();
    }
}
