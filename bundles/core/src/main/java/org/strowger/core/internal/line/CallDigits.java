package org.strowger.core.internal.line;

import java.time.Duration;
import java.util.Set;
import org.strowger.telephony.DigitControl;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherRequest;

/** Digits within one call (rules L-322 to L-338). */
final class CallDigits implements DigitControl {
    private static final String PAUSE_AND_FLASH = ",!";

    private final CallHandle handle;
    private final ManagedLine line;

    CallDigits(CallHandle handle) {
        this.handle = handle;
        this.line = handle.lineHandle().managed();
    }

    @Override
    public void generate(DigitMode mode, String digits, Duration duration) {
        handle.requireValid();
        if (digits == null || duration == null) {
            throw new TelephonyException(
                    LineError.INVALPOINTER, "digits or duration is null; use cancelGenerating() to cancel");
        }
        StreamCheck.requireGenerated(mode, line.capabilities());
        String valid = digits.chars()
                .filter(digit -> mode.has((char) digit) || PAUSE_AND_FLASH.indexOf(digit) >= 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Duration fitted = StreamCheck.fit(duration, line.capabilities());
        handle.call().stream()
                .generating()
                .start(
                        handle,
                        CallOperation.GENERATE_DIGITS,
                        (driver, generation) -> driver.generateDigits(mode, valid, fitted, generation));
    }

    @Override
    public void cancelGenerating() {
        handle.requireValid();
        handle.call().stream().generating().cancel(handle, CallOperation.GENERATE_DIGITS);
    }

    @Override
    public void gather(GatherRequest request) {
        handle.requireValid();
        StreamCheck.requireGathered(request, line.capabilities());
        handle.call().stream().gathering().start(handle, request);
    }

    @Override
    public void cancelGathering() {
        handle.requireValid();
        handle.call().stream().gathering().cancel(handle);
    }

    @Override
    public void monitor(Set<DigitMode> modes) {
        handle.requireValid();
        StreamCheck.requireDetected(modes, line.capabilities());
        handle.call().stream().digits().want(handle, CallOperation.MONITOR_DIGITS, Set.copyOf(modes));
    }
}
