package org.strowger.core.bench;

import java.util.Optional;
import org.strowger.core.bench.model.RequestRecord;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.spi.Completion;

/** A completion in a provider's hands. */
final class Promise {
    private final World world;
    private final ChaosCall call;
    private final CallState natural;
    private final RequestRecord request;
    private final Completion completion;
    private boolean used;

    /** @param natural the state that the call reaches when the request succeeds */
    Promise(World world, ChaosCall call, RequestRecord request, CallState natural, Completion completion) {
        this.world = world;
        this.call = call;
        this.natural = natural;
        this.request = request;
        this.completion = completion;
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
            call.tell(natural);
        }
        succeed();
        if (world.dice.chance(60)) {
            call.tell(natural);
        }
    }

    void succeed() {
        used = true;
        world.model.drivers().completing(request, Optional.empty());
        completion.succeed();
        world.model.drivers().done();
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
}
