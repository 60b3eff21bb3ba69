package org.strowger.core.internal.line;

import java.util.Set;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.TickCount;
import org.strowger.telephony.spi.CallDriver;

/**
 * What goes on in the media stream of one call at the wish of applications: detection for whom, and what is generated,
 * gathered and controlled by whom. Used under the line's lock.
 */
final class CallStream {
    private final ManagedLine line;
    private final Watch<DigitMode> digits;
    private final Watch<MediaMode> media;
    private final ToneWatch tones;
    private final Generating generating;
    private final GatheringDigits gathering;
    private final Controlling controlling;

    CallStream(ManagedLine line, ManagedCall call) {
        this.line = line;
        StreamEnd end = new StreamEnd(line, call);
        digits = new Watch<>(end, CallDriver::monitorDigits, Set::of);
        media = new Watch<>(end, CallDriver::monitorMedia, () -> line.atDriver().defaultMedia());
        tones = new ToneWatch(end);
        generating = new Generating(end);
        gathering = new GatheringDigits(end, digits);
        controlling = new Controlling(end);
    }

    Watch<DigitMode> digits() {
        return digits;
    }

    Watch<MediaMode> media() {
        return media;
    }

    ToneWatch tones() {
        return tones;
    }

    Generating generating() {
        return generating;
    }

    GatheringDigits gathering() {
        return gathering;
    }

    Controlling controlling() {
        return controlling;
    }

    /** The driver detected a digit: everybody who monitors is told, then it is collected (rule L-329). */
    void digit(DigitMode mode, char digit, TickCount at) {
        TickCount when = line.tick(at);
        digits.report(mode, handle -> new CallEvent.DigitDetected(handle, mode, digit, when));
        gathering.collect(mode, digit, when);
    }

    /** The driver detected a media mode (rule L-349). */
    void media(MediaMode mode, TickCount at) {
        TickCount when = line.tick(at);
        media.report(mode, handle -> new CallEvent.MediaDetected(handle, mode, when));
    }

    /** A handle was given back: what was asked through it ends (rules L-126, L-355). */
    void forget(CallHandle handle) {
        digits.forget(handle);
        media.forget(handle);
        tones.forget(handle);
        gathering.forget(handle);
        controlling.forget(handle);
    }

    /** The call is idle, or gone: everything ends, and the driver ends it by itself (rules L-199, L-323, L-355). */
    void end() {
        digits.clear();
        media.clear();
        tones.clear();
        gathering.end();
        generating.end();
        controlling.clear();
    }
}
