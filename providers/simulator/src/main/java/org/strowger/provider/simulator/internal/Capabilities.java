package org.strowger.provider.simulator.internal;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.telephony.device.DigitCapabilities;
import org.strowger.telephony.device.ExtensionId;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineCapabilityFlag;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineFeature;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.device.MediaControlCapabilities;
import org.strowger.telephony.device.ToneCapabilities;
import org.strowger.telephony.device.UserUserSizes;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.ToneMode;

/** What the lines of an exchange can do, and nothing else. */
final class Capabilities {
    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(1);
    private static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);
    private static final Set<LineStateItem> LINE_STATES = EnumSet.of(
            LineStateItem.RINGING,
            LineStateItem.IN_SERVICE,
            LineStateItem.OUT_OF_SERVICE,
            LineStateItem.MESSAGE_WAIT_ON,
            LineStateItem.MESSAGE_WAIT_OFF,
            LineStateItem.LOCK,
            LineStateItem.COMPLETION_COUNT,
            LineStateItem.COMPLETION_CANCEL);

    private static final int MOST_FREQUENCIES = 4;
    private static final int MOST_TONES = 16;
    private static final int MOST_TRIGGERS = 16;

    private Capabilities() {}

    /** What a line can do. */
    static LineCapabilities of(ExchangeSettings settings, Station station) {
        LineCapabilities.Builder line = LineCapabilities.builder(settings.name() + " " + station.number())
                .flag(LineCapabilityFlag.LOCAL)
                .mediaModes(settings.mediaModes())
                .bearerModes(Channel.modesOf(settings))
                .maxRate(settings.has(Facility.DATA_CALLS) ? Channel.MAX_RATE : 0)
                .lineStates(lineStates(settings))
                .features(features(settings))
                .answerMode(settings.answerMode())
                .ringModes(Ringer.RING_MODES)
                .settableConditions(
                        settings.has(Facility.SET_CONDITIONS)
                                ? EnumSet.of(LineCondition.MESSAGE_WAITING, LineCondition.LOCKED)
                                : Set.of())
                .userUser(
                        settings.has(Facility.USER_USER)
                                ? UserUserSizes.ofAll(Details.MOST_USER_USER)
                                : UserUserSizes.none())
                .extensionId(
                        settings.has(Facility.EXTENSIONS)
                                ? ExtensionId.of("6f6b2f0e-6a0e-4a53-9d1c-5a5f6d1e5e01")
                                : ExtensionId.none())
                .digits(digits(settings))
                .mediaControl(mediaControl(settings))
                .terminals(Terminals.of(settings, station))
                .tones(tones(settings));
        boolean routePoint =
                station.floor().directory().routePoint(station.number()).isPresent();
        station.addresses()
                .forEach(address -> line.address(
                        new AddressEquipment(settings, address, routePoint && address.id() == 0).capabilities()));
        flag(line, LineCapabilityFlag.MEDIA_CONTROL, settings.has(Facility.MEDIA_CONTROL));
        flag(line, LineCapabilityFlag.CLOSE_DROP, settings.closeDrop());
        flag(line, LineCapabilityFlag.DIAL_DIALTONE, settings.understands('W'));
        flag(line, LineCapabilityFlag.DIAL_QUIET, settings.understands('@'));
        flag(line, LineCapabilityFlag.DIAL_BILLING, settings.understands('$'));
        flag(line, LineCapabilityFlag.CROSS_ADDRESS_CONFERENCE, settings.has(Facility.CROSS_ADDRESS_CONFERENCE));
        return line.build();
    }

    private static Set<LineStateItem> lineStates(ExchangeSettings settings) {
        Set<LineStateItem> states = EnumSet.copyOf(LINE_STATES);
        if (settings.has(Facility.TERMINALS)) {
            states.add(LineStateItem.TERMINALS);
        }
        if (settings.has(Facility.READINGS)) {
            states.addAll(EnumSet.of(LineStateItem.SIGNAL, LineStateItem.BATTERY, LineStateItem.ROAM_MODE));
        }
        return states;
    }

    private static Set<LineFeature> features(ExchangeSettings settings) {
        Set<LineFeature> features = EnumSet.of(LineFeature.MAKE_CALL);
        if (settings.has(Facility.SET_CONDITIONS)) {
            features.add(LineFeature.SET_DEVICE_STATUS);
        }
        if (settings.has(Facility.MEDIA_CONTROL)) {
            features.add(LineFeature.SET_MEDIA_CONTROL);
        }
        if (settings.has(Facility.TERMINALS)) {
            features.add(LineFeature.SET_TERMINAL);
        }
        if (settings.has(Facility.EXTENSIONS)) {
            features.add(LineFeature.DEVICE_SPECIFIC);
            features.add(LineFeature.DEVICE_SPECIFIC_FEATURE);
        }
        if (settings.has(Facility.FORWARD)) {
            features.add(LineFeature.FORWARD_FORWARD);
        }
        if (settings.has(Facility.DO_NOT_DISTURB)) {
            features.add(LineFeature.FORWARD_DO_NOT_DISTURB);
        }
        if (settings.has(Facility.FORWARD) || settings.has(Facility.DO_NOT_DISTURB)) {
            features.add(LineFeature.FORWARD);
        }
        return features;
    }

    private static DigitCapabilities digits(ExchangeSettings settings) {
        Set<DigitMode> generated = EnumSet.of(DigitMode.DTMF);
        Set<DigitMode> detected = EnumSet.of(DigitMode.DTMF, DigitMode.DTMF_END);
        if (settings.has(Facility.PULSE_DIGITS)) {
            generated.add(DigitMode.PULSE);
            detected.add(DigitMode.PULSE);
        }
        DigitCapabilities digits = DigitCapabilities.of(
                settings.has(Facility.GENERATE_DIGITS) ? generated : Set.of(),
                settings.has(Facility.DETECT_DIGITS) ? detected : Set.of());
        // The core gathers, with whatever time limits applications want.
        return settings.has(Facility.DETECT_DIGITS) ? digits.withTimeouts(SHORTEST_TIMEOUT, LONGEST_TIMEOUT) : digits;
    }

    private static ToneCapabilities tones(ExchangeSettings settings) {
        boolean detects = settings.has(Facility.DETECT_TONES);
        boolean generates = settings.has(Facility.GENERATE_TONES);
        return new ToneCapabilities(
                generates ? EnumSet.allOf(ToneMode.class) : Set.of(),
                generates ? MOST_FREQUENCIES : 0,
                detects ? MOST_FREQUENCIES : 0,
                detects ? MOST_TONES : 0);
    }

    /** What is not detected triggers nothing. */
    private static MediaControlCapabilities mediaControl(ExchangeSettings settings) {
        if (!settings.has(Facility.MEDIA_CONTROL)) {
            return MediaControlCapabilities.NONE;
        }
        return new MediaControlCapabilities(
                settings.has(Facility.DETECT_DIGITS) ? MOST_TRIGGERS : 0,
                settings.has(Facility.DETECT_MEDIA) ? MOST_TRIGGERS : 0,
                settings.has(Facility.DETECT_TONES) ? MOST_TRIGGERS : 0,
                MOST_TRIGGERS);
    }

    private static void flag(LineCapabilities.Builder line, LineCapabilityFlag flag, boolean set) {
        if (set) {
            line.flag(flag);
        }
    }
}
