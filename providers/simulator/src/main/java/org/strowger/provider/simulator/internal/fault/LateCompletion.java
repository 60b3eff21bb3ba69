package org.strowger.provider.simulator.internal.fault;

import java.time.Duration;
import org.strowger.provider.simulator.internal.post.Timers;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.spi.Completion;

/**
 * Reports everything later, whatever happens meanwhile.
 *
 * @param timers of the exchange
 * @param time how much later
 * @param completion what is reported to
 */
record LateCompletion(Timers timers, Duration time, Completion completion) implements Completion {
    @Override
    public void succeed() {
        later(completion::succeed);
    }

    @Override
    public void fail(TelephonyError error) {
        later(() -> completion.fail(error));
    }

    @Override
    public void fail(TelephonyError error, String detail) {
        later(() -> completion.fail(error, detail));
    }

    private void later(Runnable report) {
        timers.atOnce(() -> timers.after(time, () -> timers.post(report)));
    }
}
