package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.fail;

import java.util.function.Consumer;
import java.util.function.Function;
import org.strowger.telephony.Request;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;

/**
 * One way to get one documented error out of one function of TAPI.
 *
 * @param function TAPI's name of it
 * @param error what comes of it
 * @param how in words
 * @param doing does it, and returns the request if one was accepted
 */
record ErrorCase(String function, TelephonyError error, String how, Function<ErrorScene, Object> doing) {
    /** A function that answers at once, and is done without a result here. */
    static ErrorCase refused(String function, TelephonyError error, String how, Consumer<ErrorScene> doing) {
        return new ErrorCase(function, error, how, scene -> {
            doing.accept(scene);
            return "an answer";
        });
    }

    /** The error that came, thrown or in the reply. */
    TelephonyError outcome() {
        try (ErrorScene scene = new ErrorScene()) {
            return outcomeIn(scene);
        }
    }

    private TelephonyError outcomeIn(ErrorScene scene) {
        Object answer;
        try {
            answer = doing.apply(scene);
        } catch (TelephonyException refusal) {
            return refusal.error();
        }
        return answer instanceof Request<?> request
                ? scene.replyTo(request)
                : fail("no refusal of " + this + ", but " + answer);
    }

    @Override
    public String toString() {
        return function + " " + error + ": " + how;
    }
}
