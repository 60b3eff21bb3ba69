package org.strowger.example.ivr;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.telephony.Call;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.OfferingMode;
import org.strowger.telephony.device.DigitCapabilities;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.GenerationEnd;

/** One caller, from the offering of the call to its end. Everything here runs on the menu's thread. */
final class Visit {
    private static final Logger LOG = LoggerFactory.getLogger(Visit.class);
    /** How often a question is repeated. */
    private static final int REPEATS = 2;

    private final Call call;
    private final House house;
    private final Voice voice;
    private Progress progress = Progress.OFFERED;
    private Question question;
    private int misses;

    private enum Progress {
        OFFERED,
        ANSWERED,
        TALKING,
        LEAVING
    }

    /**
     * What all visits begin and end with.
     *
     * @param first the first question
     * @param sorry what is played when an answer was not understood
     * @param goodbye what is played before hanging up
     */
    record House(Question first, Prompt sorry, Prompt goodbye) {}

    Visit(Call call, House house) {
        this.call = call;
        this.house = house;
        this.voice = new Voice(call);
    }

    Call call() {
        return call;
    }

    /** The call has reached a state. */
    void reached(CallState state, Optional<CallStateMode> mode) {
        if (state == CallState.OFFERING && !mode.equals(Optional.of(OfferingMode.INACTIVE))) {
            // A call that alerts elsewhere too (inactive) is left to a person there (rule L-234).
            answer();
        } else if (state == CallState.CONNECTED) {
            begin();
        } else if (state == CallState.DISCONNECTED) {
            // The caller has hung up; the call is over only when this side has too.
            drop();
        }
    }

    private void answer() {
        if (progress == Progress.OFFERED) {
            progress = Progress.ANSWERED;
            request(call::answer).whenComplete((done, error) -> {
                if (error != null) {
                    LOG.debug("Call {} could not be answered", call.handle(), error);
                    drop();
                }
            });
        }
    }

    private void begin() {
        if (progress == Progress.ANSWERED) {
            progress = Progress.TALKING;
            orHangUp(() -> {
                // Told of every digit, so that the first one stops the prompt.
                call.digits().monitor(Set.of(DigitMode.DTMF));
                ask(house.first());
            });
        }
    }

    /** Asks the caller something; nothing has gone wrong with this question yet. */
    void ask(Question next) {
        question = next;
        misses = 0;
        ask(next.prompt());
    }

    /** Gathers before it plays: whoever knows the menu need not wait for the end of the prompt. */
    private void ask(Prompt prompt) {
        Prompt audible = audible(prompt);
        GatherRequest answer = question.answer();
        call.digits()
                .gather(answer.firstWithin(possible(audible.length().plus(answer.firstTimeout())))
                        .eachWithin(possible(answer.interTimeout())));
        voice.say(audible, () -> {});
    }

    private Prompt audible(Prompt prompt) {
        return prompt.on(call.line().device().capabilities().tones());
    }

    /** The nearest time limit that the line can keep (rule L-328); none remains none. */
    private Duration possible(Duration wanted) {
        DigitCapabilities digits = call.line().device().capabilities().digits();
        if (wanted.isZero() || wanted.compareTo(digits.longestTimeout()) > 0) {
            return wanted.isZero() ? wanted : digits.longestTimeout();
        }
        return wanted.compareTo(digits.shortestTimeout()) < 0 ? digits.shortestTimeout() : wanted;
    }

    /** The caller has pressed a key, and does not want to hear the rest of the prompt. */
    void pressed() {
        if (progress == Progress.TALKING) {
            orHangUp(voice::hush);
        }
    }

    /** A tone has ended. */
    void played(GenerationEnd reason) {
        orHangUp(() -> voice.ended(reason));
    }

    /** The caller has answered, or time is over. */
    void gathered(String digits, GatherEnd reason) {
        if (reason == GatherEnd.CANCEL) {
            // The call is over, or another application talks with the caller now.
            return;
        }
        orHangUp(() -> question.understand(digits).ifPresentOrElse(step -> step.accept(this), this::missed));
    }

    private void missed() {
        misses++;
        if (misses > REPEATS) {
            progress = Progress.LEAVING;
            voice.say(audible(house.goodbye()), this::drop);
        } else {
            ask(house.sorry().then(question.prompt()));
        }
    }

    /** Sends the caller on; if that cannot be, the question is asked again. */
    void transferTo(String destination) {
        request(() -> call.transfer().blind(destination)).whenComplete((done, error) -> {
            if (error != null) {
                LOG.debug("Call {} could not be transferred to {}", call.handle(), destination, error);
                orHangUp(this::missed);
            }
        });
    }

    /** Hangs up; the stage ends when that is done, in whatever way. */
    CompletionStage<Void> drop() {
        return request(call::drop).exceptionally(error -> {
            LOG.debug("Call {} could not be dropped", call.handle(), error);
            return null;
        });
    }

    /** With a caller whom it can neither ask nor hear there is nothing else to do. */
    private void orHangUp(Runnable step) {
        try {
            step.run();
        } catch (TelephonyException e) {
            LOG.debug("Call {} is over, or its line can no more", call.handle(), e);
            drop();
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
