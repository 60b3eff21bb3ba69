package org.strowger.core.bench;

import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;

/** How a provider answers a request: at once, later, never, wrongly. */
final class Answers {
    private static final TelephonyError[] ERRORS = {
        LineError.OPERATIONFAILED,
        LineError.INUSE,
        LineError.RESOURCEUNAVAIL,
        LineError.INVALADDRESS,
        LineError.CALLUNAVAIL
    };

    private final World world;

    Answers(World world) {
        this.world = world;
    }

    /** Answers a request in one way or another. */
    void answer(Promise promise) {
        world.meanwhile();
        if (world.isBad(40)) {
            misbehave(promise);
            return;
        }
        int roll = world.isJoining() ? world.dice.below(60) : world.dice.below(100);
        if (roll < 35) {
            promise.keep();
        } else if (roll < 43) {
            promise.fail(error());
        } else if (roll < 48) {
            refuse(promise, new TelephonyException(error(), "as the dice fell"));
        } else {
            world.story.tell("  will be completed later");
        }
        world.meanwhile();
    }

    private void misbehave(Promise promise) {
        switch (world.dice.below(4)) {
            case 0 -> twice(promise);
            case 1 -> refuse(promise, new IllegalStateException("as the dice fell"));
            case 2 -> {
                promise.succeed();
                refuse(promise, new IllegalStateException("too late"));
            }
            default -> world.story.tell("  will never be completed");
        }
    }

    void twice(Promise promise) {
        promise.succeed();
        if (world.dice.chance(50)) {
            promise.succeed();
        } else {
            promise.fail(error());
        }
    }

    /** Throws, after telling the model. */
    void refuse(Promise promise, RuntimeException thrown) {
        TelephonyError error =
                thrown instanceof TelephonyException refused ? refused.error() : LineError.OPERATIONFAILED;
        world.model.drivers().threw(promise.request(), error);
        throw thrown;
    }

    TelephonyError error() {
        return world.dice.pick(ERRORS);
    }
}
