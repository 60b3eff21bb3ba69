package org.strowger.core.bench;

import java.util.List;
import java.util.Optional;
import org.strowger.core.bench.model.RequestRecord;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;

/** A completion in a provider's hands. */
final class Promise {
    private final World world;
    private final RequestRecord request;
    private final Completion completion;
    private final List<ChaosCall> made;
    private final Runnable aftermath;
    private boolean empty;
    private boolean used;

    /**
     * @param made the calls that success makes
     * @param aftermath tells the states that the calls reach when the request succeeds
     */
    Promise(World world, RequestRecord request, Completion completion, List<ChaosCall> made, Runnable aftermath) {
        this.world = world;
        this.request = request;
        this.completion = completion;
        this.made = made;
        this.aftermath = aftermath;
    }

    /** One that delivers a value, or by mistake nothing. */
    static <T> Promise of(T value, World world, RequestRecord request, CompletionOf<T> completion, Runnable aftermath) {
        Promise promise = new Promise(world, request, new Delivery<>(completion, value), List.of(), aftermath);
        promise.empty = value == null;
        world.model.drivers().promising(request, value);
        return promise;
    }

    RequestRecord request() {
        return request;
    }

    boolean isUsed() {
        return used;
    }

    /** Succeeds, and lets the call go where it should, mostly. */
    void keep() {
        if (world.isBad(20)) {
            aftermath.run();
        }
        succeed();
        if (world.dice.chance(60)) {
            aftermath.run();
        }
    }

    void succeed() {
        used = true;
        world.model.drivers().completing(request, empty ? Optional.of(LineError.OPERATIONFAILED) : Optional.empty());
        completion.succeed();
        world.model.drivers().done();
        made.forEach(ChaosCall::identify);
    }

    void fail(TelephonyError error) {
        used = true;
        world.model.drivers().completing(request, Optional.of(error));
        if (world.dice.chance(50)) {
            completion.fail(error);
        } else {
            completion.fail(error, "as the dice fell");
        }
        world.model.drivers().done();
    }

    private record Delivery<T>(CompletionOf<T> completion, T value) implements Completion {
        @Override
        public void succeed() {
            completion.succeed(value);
        }

        @Override
        public void fail(TelephonyError error) {
            completion.fail(error);
        }

        @Override
        public void fail(TelephonyError error, String detail) {
            completion.fail(error, detail);
        }
    }
}
