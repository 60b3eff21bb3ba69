package org.strowger.provider.simulator.contract;

import java.time.Duration;
import java.util.function.Consumer;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.spi.Gathering;
import org.strowger.telephony.spi.Scheduler;

/** One gathering of digits. Used on the thread of the test. */
final class ModelGathering {
    private final ModelWork work;
    private final GatherRequest request;
    private final Gathering gathering;
    private final Consumer<ModelGathering> whenOver;
    private String digits = "";
    private Scheduler.Timer limit = () -> {};

    ModelGathering(ModelWork work, GatherRequest request, Gathering gathering, Consumer<ModelGathering> whenOver) {
        this.work = work;
        this.request = request;
        this.gathering = gathering;
        this.whenOver = whenOver;
        limit(request.firstTimeout(), GatherEnd.FIRST_TIMEOUT);
    }

    private void limit(Duration time, GatherEnd reason) {
        limit.cancel();
        limit = time.isZero() ? () -> {} : work.after(time, () -> end(reason));
    }

    void digit(char digit) {
        digits += digit;
        if (request.terminators().indexOf(digit) >= 0) {
            end(GatherEnd.TERMINATION_DIGIT);
        } else if (digits.length() == request.count()) {
            end(GatherEnd.BUFFER_FULL);
        } else {
            limit(request.interTimeout(), GatherEnd.INTER_TIMEOUT);
        }
    }

    void end(GatherEnd reason) {
        forget();
        gathering.ended(reason, digits);
    }

    /** The call is closed: nobody is told (rule S-078). */
    void forget() {
        limit.cancel();
        whenOver.accept(this);
    }
}
