package org.strowger.example.attendant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.telephony.Call;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.OfferingMode;
import org.strowger.telephony.error.TelephonyException;

/**
 * One call, from its offering to its end. Everything here runs on the attendant's thread: events, the outcomes of
 * requests, and timers.
 */
final class Visit {
    private static final Logger LOG = LoggerFactory.getLogger(Visit.class);

    private final Call call;
    private final AttendantSettings settings;
    private final ScheduledExecutorService thread;
    private final Tally tally;
    private final List<Future<?>> timers = new ArrayList<>();
    private boolean welcomed;

    Visit(Call call, AttendantSettings settings, ScheduledExecutorService thread, Tally tally) {
        this.call = call;
        this.settings = settings;
        this.thread = thread;
        this.tally = tally;
        tally.offered();
    }

    Call call() {
        return call;
    }

    /** The call has reached a state. */
    void reached(CallState state, Optional<CallStateMode> mode) {
        if (state == CallState.OFFERING && !welcomed && !mode.equals(Optional.of(OfferingMode.INACTIVE))) {
            // A call that alerts elsewhere too (inactive) is left to a person there (rule L-234).
            welcomed = true;
            after(settings.answerAfter(), this::answer);
        } else if (state == CallState.DISCONNECTED) {
            // The caller has hung up; the call is over only when this side has too.
            drop();
        }
    }

    /** The call is over: no timer may touch it any more, and its handle goes back. */
    void end() {
        timers.forEach(timer -> timer.cancel(false));
        tally.over();
        call.close();
    }

    /** Hangs up; the stage ends when that is done, in whatever way. */
    CompletionStage<Void> drop() {
        return request(call::drop).exceptionally(error -> {
            LOG.debug("Call {} could not be dropped", call.handle(), error);
            return null;
        });
    }

    private void answer() {
        request(call::answer).whenComplete((done, error) -> {
            if (error == null) {
                answered();
            } else {
                LOG.debug("Call {} could not be answered", call.handle(), error);
                tally.failed();
                drop();
            }
        });
    }

    private void answered() {
        tally.answered();
        if (settings.holdFor() > 0) {
            request(call::hold).thenRun(() -> after(settings.holdFor(), () -> request(call::unhold)));
        }
        if (settings.dropAfter() > 0) {
            after(settings.dropAfter(), this::drop);
        }
    }

    private void after(long milliseconds, Runnable step) {
        if (milliseconds == 0) {
            step.run();
        } else {
            timers.add(thread.schedule(step, milliseconds, TimeUnit.MILLISECONDS));
        }
    }

    /** A request may be refused at once, by an exception, or fail later: one stage for both. */
    private static CompletionStage<Void> request(Supplier<Request<Void>> operation) {
        try {
            return operation.get().reply();
        } catch (TelephonyException e) {
            return CompletableFuture.failedStage(e);
        }
    }
}
