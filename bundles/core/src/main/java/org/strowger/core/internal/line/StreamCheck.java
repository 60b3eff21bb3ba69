package org.strowger.core.internal.line;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.strowger.telephony.call.DialParams;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.DigitCapabilities;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.ToneCapabilities;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.MonitoredTone;
import org.strowger.telephony.media.Tone;
import org.strowger.telephony.media.ToneComponent;
import org.strowger.telephony.media.ToneMode;

/** Refuses what a line's capabilities say it cannot do in the stream of a call (rules L-327, L-328, L-337). */
final class StreamCheck {
    private StreamCheck() {}

    static void requireGenerated(DigitMode mode, LineCapabilities line) {
        Set<DigitMode> generated = line.digits().generated();
        requireAny(!generated.isEmpty(), "generate digits");
        if (mode == null || mode == DigitMode.DTMF_END || !generated.contains(mode)) {
            throw new TelephonyException(LineError.INVALDIGITMODE, "the line generates " + generated + ", not " + mode);
        }
    }

    /** The duration of digits that the line can do (rule L-337). */
    static Duration fit(Duration wanted, LineCapabilities line) {
        LineCapabilities.DialParamRange range = line.dialParams();
        Duration none = Duration.ZERO;
        return new DialParams(none, none, wanted, none)
                .within(range.lowest(), range.highest(), range.defaults())
                .digitDuration();
    }

    static void requireGathered(GatherRequest request, LineCapabilities line) {
        if (request == null) {
            throw new TelephonyException(
                    LineError.INVALPOINTER, "the request is null; use cancelGathering() to cancel");
        }
        DigitCapabilities digits = line.digits();
        requireAny(!digits.monitored().isEmpty(), "detect digits");
        Set<DigitMode> modes = request.modes();
        if (modes.isEmpty()
                || modes.contains(DigitMode.DTMF_END)
                || !digits.monitored().containsAll(modes)) {
            throw new TelephonyException(
                    LineError.INVALDIGITMODE, "the line detects " + digits.monitored() + ", not " + modes);
        }
        if (request.count() < 1) {
            throw new TelephonyException(LineError.INVALPARAM, "at least one digit, not " + request.count());
        }
        if (!request.terminators().chars().allMatch(digit -> isDigit((char) digit, modes))) {
            throw new TelephonyException(
                    LineError.INVALDIGITS, "\"" + request.terminators() + "\" has more in it than digits of " + modes);
        }
        requireTimeout(request.firstTimeout(), digits);
        requireTimeout(request.interTimeout(), digits);
    }

    private static boolean isDigit(char digit, Set<DigitMode> modes) {
        return modes.stream().anyMatch(mode -> mode.has(digit));
    }

    /** Zero is no time limit (rule L-328). */
    private static void requireTimeout(Duration timeout, DigitCapabilities digits) {
        boolean fits =
                timeout.compareTo(digits.shortestTimeout()) >= 0 && timeout.compareTo(digits.longestTimeout()) <= 0;
        if (!timeout.isZero() && !fits) {
            throw new TelephonyException(
                    LineError.INVALTIMEOUT,
                    "the line has time limits from %s to %s, not %s"
                            .formatted(digits.shortestTimeout(), digits.longestTimeout(), timeout));
        }
    }

    static void requireDetected(Set<DigitMode> modes, LineCapabilities line) {
        Set<DigitMode> monitored = line.digits().monitored();
        requireAny(!monitored.isEmpty(), "detect digits");
        if (hasOther(modes, monitored)) {
            throw new TelephonyException(LineError.INVALDIGITMODE, "the line detects " + monitored + ", not " + modes);
        }
    }

    static void requireDetectedMedia(Set<MediaMode> modes, LineCapabilities line) {
        if (hasOther(modes, line.mediaModes())) {
            throw new TelephonyException(
                    LineError.INVALMEDIAMODE, "the line has " + line.mediaModes() + ", not " + modes);
        }
    }

    private static <M> boolean hasOther(Set<M> modes, Set<M> known) {
        return modes == null || modes.stream().anyMatch(mode -> mode == null || !known.contains(mode));
    }

    static void requireGenerated(Tone tone, LineCapabilities line) {
        if (tone == null) {
            throw new TelephonyException(LineError.INVALPOINTER, "the tone is null; use cancelGenerating() to cancel");
        }
        ToneCapabilities tones = line.tones();
        requireAny(!tones.generated().isEmpty(), "generate tones");
        if (!tones.generated().contains(tone.mode())) {
            throw new TelephonyException(
                    LineError.INVALTONEMODE, "the line generates " + tones.generated() + ", not " + tone.mode());
        }
        List<ToneComponent> components = tone.components();
        boolean custom = tone.mode() == ToneMode.CUSTOM;
        boolean usable = !custom
                || !components.isEmpty()
                        && components.size() <= tones.maxGeneratedFrequencies()
                        && components.stream().allMatch(StreamCheck::isUsable);
        if (!usable || tone.duration().isNegative()) {
            throw new TelephonyException(
                    LineError.INVALTONE,
                    "1 to %d frequencies above 0, with times from 0 and volumes from 0 to %d, not %s"
                            .formatted(tones.maxGeneratedFrequencies(), ToneComponent.FULL_VOLUME, tone));
        }
    }

    private static boolean isUsable(ToneComponent component) {
        return component.frequency() > 0
                && !component.on().isNegative()
                && !component.off().isNegative()
                && component.volume() >= 0
                && component.volume() <= ToneComponent.FULL_VOLUME;
    }

    static void requireDetected(List<MonitoredTone> tones, LineCapabilities line) {
        if (tones == null || tones.stream().anyMatch(Objects::isNull)) {
            throw new TelephonyException(LineError.INVALPOINTER, "the list or a tone of it is null");
        }
        int most = line.tones().maxMonitoredTones();
        requireAny(most > 0, "detect tones");
        if (tones.size() > most) {
            throw new TelephonyException(
                    LineError.INVALPOINTER, "the line watches for " + most + " tones at most, not " + tones.size());
        }
        for (MonitoredTone tone : tones) {
            if (!isDetectable(tone, line)) {
                throw new TelephonyException(
                        LineError.INVALTONE,
                        "%d frequencies above 0 at most, and a time from 0, not %s"
                                .formatted(line.tones().maxMonitoredFrequencies(), tone));
            }
        }
    }

    /** Whether the line can watch for this tone. */
    static boolean isDetectable(MonitoredTone tone, LineCapabilities line) {
        return tone.frequencies().size() <= line.tones().maxMonitoredFrequencies()
                && tone.frequencies().stream().allMatch(hertz -> hertz > 0)
                && !tone.duration().isNegative();
    }

    static void requireAny(boolean can, String what) {
        if (!can) {
            throw new TelephonyException(LineError.OPERATIONUNAVAIL, "this line cannot " + what);
        }
    }
}
