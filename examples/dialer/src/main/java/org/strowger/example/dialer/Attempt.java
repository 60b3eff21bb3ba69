package org.strowger.example.dialer;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.error.TelephonyException;

/**
 * One call that is being made. It has a line handle of its own, whose tag it is: so every event leads back to its
 * attempt without a table, and closing that handle gives back everything.
 */
final class Attempt {
    private final CompletableFuture<Call> answered = new CompletableFuture<>();
    private final Consumer<String> progress;

    Attempt(Consumer<String> progress) {
        this.progress = progress;
    }

    /** Completes with the call when it is connected, or with the reason why it never will be. */
    CompletableFuture<Call> answered() {
        return answered;
    }

    /**
     * Makes the call.
     *
     * @throws TelephonyException if that is refused at once
     */
    void start(Line line, String number) {
        progress.accept("calling " + number);
        CompletionStage<Call> made = line.makeCall(number).reply();
        made.whenComplete((call, error) -> {
            if (error != null) {
                answered.completeExceptionally(error);
                line.close();
            }
        });
        // Whoever gives up completes the future: then the call, if it exists by then, is not wanted any more.
        made.thenAccept(call -> answered.whenComplete((done, error) -> {
            if (error != null) {
                hangUp(call);
            }
        }));
    }

    /** The call has reached a state. */
    void reached(CallEvent.StateChanged event) {
        progress.accept(words(event.state(), event.mode()));
        switch (event.state()) {
            case CONNECTED -> answered.complete(event.call());
            case BUSY, SPECIAL_INFO -> failed(words(event.state(), event.mode()));
            case DISCONNECTED -> {
                failed(words(event.state(), event.mode()));
                if (!answered.isCompletedExceptionally()) {
                    // A conversation was ended by the other side: this side has to hang up too.
                    hangUp(event.call());
                }
            }
            case IDLE -> {
                failed("the call has ended");
                event.call().line().close();
            }
            default -> {
                // Dialing, proceeding, ringing: on its way.
            }
        }
    }

    /** It will not be connected, or is over; has no effect on the outcome of a call that was. */
    void failed(String reason) {
        answered.completeExceptionally(new NotConnected(reason));
    }

    /** The call becomes idle by this; if even that is refused, all that can be given back is the handle. */
    private static void hangUp(Call call) {
        try {
            call.drop().reply().whenComplete((done, error) -> {
                if (error != null) {
                    call.line().close();
                }
            });
        } catch (TelephonyException e) {
            call.line().close();
        }
    }

    private static String words(CallState state, Optional<CallStateMode> mode) {
        String word = words(state);
        return mode.map(some -> word + " (" + words((Enum<?>) some) + ")").orElse(word);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
