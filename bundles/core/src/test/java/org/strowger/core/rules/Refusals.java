package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.strowger.telephony.Request;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;

/** How operations are refused and requests fail. */
final class Refusals {
    private Refusals() {}

    /** The operation throws this error. */
    static void refused(TelephonyError error, ThrowingCallable operation) {
        Throwable thrown = catchThrowable(operation);
        assertThat(thrown)
                .as("refusal with " + error)
                .isInstanceOfSatisfying(TelephonyException.class, refusal -> assertThat(refusal.error())
                        .isEqualTo(error));
        assertThat(thrown).hasMessageContaining(error.name());
    }

    /** The request's stage ended with this error. */
    static void ended(Request<?> request, TelephonyError error) {
        CompletableFuture<?> stage = request.reply().toCompletableFuture();
        assertThat(stage).as("stage of request " + request.id()).isDone();
        Throwable thrown = catchThrowable(stage::join);
        assertThat(thrown).isInstanceOf(CompletionException.class);
        assertThat(thrown.getCause())
                .isInstanceOfSatisfying(TelephonyException.class, refusal -> assertThat(refusal.error())
                        .isEqualTo(error));
    }

    /** The request's stage delivered this. */
    static <T> T delivered(Request<T> request) {
        CompletableFuture<T> stage = request.reply().toCompletableFuture();
        assertThat(stage).as("stage of request " + request.id()).isCompleted();
        return stage.join();
    }

    static void isUnderWay(Request<?> request) {
        assertThat(request.reply().toCompletableFuture()).isNotDone();
    }
}
