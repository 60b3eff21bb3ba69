package org.strowger.core.internal.line;

import java.util.List;
import org.strowger.telephony.ToneControl;
import org.strowger.telephony.media.MonitoredTone;
import org.strowger.telephony.media.Tone;

/** Tones within one call (rules L-332 to L-334, L-339 to L-345). */
final class CallTones implements ToneControl {
    private final CallHandle handle;
    private final ManagedLine line;

    CallTones(CallHandle handle) {
        this.handle = handle;
        this.line = handle.lineHandle().managed();
    }

    @Override
    public void generate(Tone tone) {
        handle.requireValid();
        StreamCheck.requireGenerated(tone, line.capabilities());
        handle.call().stream()
                .generating()
                .start(
                        handle,
                        CallOperation.GENERATE_TONE,
                        (driver, generation) -> driver.generateTone(tone, generation));
    }

    @Override
    public void cancelGenerating() {
        handle.requireValid();
        handle.call().stream().generating().cancel(handle, CallOperation.GENERATE_TONE);
    }

    @Override
    public void monitor(List<MonitoredTone> tones) {
        handle.requireValid();
        StreamCheck.requireDetected(tones, line.capabilities());
        handle.call().stream().tones().want(handle, List.copyOf(tones));
    }
}
