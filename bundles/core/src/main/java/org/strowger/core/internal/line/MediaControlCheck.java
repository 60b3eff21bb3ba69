package org.strowger.core.internal.line;

import java.util.Set;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineCapabilityFlag;
import org.strowger.telephony.device.MediaControlCapabilities;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.MediaControl;
import org.strowger.telephony.media.MonitoredTone;

/** Refuses a media control that a line's capabilities say it cannot do (rule L-352). */
final class MediaControlCheck {
    private MediaControlCheck() {}

    static void require(MediaControl control, LineCapabilities line) {
        if (control == null) {
            throw new TelephonyException(
                    LineError.INVALPOINTER, "the control is null; use MediaControl.none() for nothing any more");
        }
        StreamCheck.requireAny(line.flags().contains(LineCapabilityFlag.MEDIA_CONTROL), "control media streams");
        MediaControlCapabilities limits = line.mediaControl();
        require(
                control.digits().size() <= limits.maxDigits()
                        && control.digits().stream().allMatch(entry -> isUsable(entry, line)),
                LineError.INVALDIGITLIST,
                limits.maxDigits() + " digits of " + line.digits().monitored());
        require(
                control.media().size() <= limits.maxMedia()
                        && control.media().stream().allMatch(entry -> isUsable(entry, line)),
                LineError.INVALMEDIALIST,
                limits.maxMedia() + " entries of " + line.mediaModes());
        require(
                control.tones().size() <= limits.maxTones()
                        && control.tones().stream().allMatch(entry -> isUsable(entry.tone(), line)),
                LineError.INVALTONELIST,
                limits.maxTones() + " tones of " + line.tones().maxMonitoredFrequencies() + " frequencies");
        require(
                control.states().size() <= limits.maxStates()
                        && control.states().stream()
                                .noneMatch(entry -> entry.states().isEmpty()),
                LineError.INVALCALLSTATELIST,
                limits.maxStates() + " entries of at least one state each");
    }

    private static void require(boolean usable, LineError otherwise, String most) {
        if (!usable) {
            throw new TelephonyException(otherwise, "the line can be controlled by at most " + most);
        }
    }

    private static boolean isUsable(MediaControl.OnDigit entry, LineCapabilities line) {
        Set<DigitMode> modes = entry.modes();
        return !modes.isEmpty()
                && line.digits().monitored().containsAll(modes)
                && modes.stream().allMatch(mode -> mode.has(entry.digit()));
    }

    private static boolean isUsable(MediaControl.OnMedia entry, LineCapabilities line) {
        return !entry.modes().isEmpty()
                && line.mediaModes().containsAll(entry.modes())
                && !entry.duration().isNegative();
    }

    private static boolean isUsable(MonitoredTone tone, LineCapabilities line) {
        return StreamCheck.isDetectable(tone, line);
    }
}
