package org.strowger.core.internal.line;

import java.time.Duration;
import org.strowger.core.internal.provider.Faults;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.TickCount;
import org.strowger.telephony.spi.Gathering;
import org.strowger.telephony.spi.Scheduler;

/**
 * One gathering of digits: as its driver knows it (rule L-343), or with digits and time limits of its own where the
 * core does it (rules L-322 to L-325). Used under the line's lock, except by the driver.
 */
final class DigitCollection implements Gathering {
    private final StreamEnd end;
    private final GatheringDigits place;
    private final CallHandle handle;
    private final GatherRequest request;
    private final StringBuilder digits = new StringBuilder();
    private Scheduler.Timer timer;
    private boolean accepted;
    private boolean byDriver;
    private boolean over;
    private boolean driverSaidSo;
    /** What the driver said before it had accepted. */
    private Runnable early = () -> {};

    DigitCollection(StreamEnd end, GatheringDigits place, CallHandle handle, GatherRequest request) {
        this.end = end;
        this.place = place;
        this.handle = handle;
        this.request = request;
    }

    CallHandle handle() {
        return handle;
    }

    GatherRequest request() {
        return request;
    }

    boolean isByDriver() {
        return byDriver;
    }

    /** Whether the driver has told its end. */
    boolean hasEndedAtDriver() {
        return driverSaidSo;
    }

    /** It has begun. */
    void accepted(boolean driverDoesIt) {
        accepted = true;
        byDriver = driverDoesIt;
        if (byDriver) {
            early.run();
        } else {
            limit(request.firstTimeout(), GatherEnd.FIRST_TIMEOUT);
        }
    }

    /** A digit was detected; what the driver gathers itself it reports at the end. */
    void collect(DigitMode mode, char digit, TickCount at) {
        if (byDriver || over || !request.modes().contains(mode)) {
            return;
        }
        digits.append(digit);
        if (digits.length() == request.count()) {
            finish(GatherEnd.BUFFER_FULL, digits.toString(), at);
        } else if (request.terminators().indexOf(digit) >= 0) {
            finish(GatherEnd.TERMINATION_DIGIT, digits.toString(), at);
        } else {
            limit(request.interTimeout(), GatherEnd.INTER_TIMEOUT);
        }
    }

    /** It ends without what was asked for, with the digits so far (ambiguity 10). */
    void cancel() {
        finish(GatherEnd.CANCEL, digits.toString(), TickCount.NONE);
    }

    private void finish(GatherEnd reason, String gathered, TickCount at) {
        if (over) {
            return;
        }
        over = true;
        limit(Duration.ZERO, GatherEnd.CANCEL);
        place.over(this);
        end.post(handle, new CallEvent.DigitsGathered(handle, request, gathered, reason, end.tick(at)));
    }

    /** The time until the next digit begins; zero for any time. */
    private void limit(Duration time, GatherEnd reason) {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
        if (!time.isZero()) {
            int digitsNow = digits.length();
            timer = end.scheduler().schedule(time, () -> expired(digitsNow, reason));
        }
    }

    private void expired(int digitsThen, GatherEnd reason) {
        synchronized (end.lock()) {
            if (digits.length() == digitsThen) {
                finish(reason, digits.toString(), TickCount.NONE);
            }
        }
    }

    @Override
    public void ended(GatherEnd reason, String gathered, TickCount at) {
        synchronized (end.lock()) {
            if (driverSaidSo) {
                end.fault(Faults.Kind.SECOND_COMPLETION);
                return;
            }
            driverSaidSo = true;
            if (reason == null || gathered == null) {
                end.fault(Faults.Kind.BAD_ARGUMENT);
            }
            GatherEnd why = reason == null ? GatherEnd.CANCEL : reason;
            String what = gathered == null || why == GatherEnd.FIRST_TIMEOUT ? "" : gathered;
            if (accepted) {
                finish(why, what, at);
            } else {
                early = () -> finish(why, what, at);
            }
        }
    }
}
