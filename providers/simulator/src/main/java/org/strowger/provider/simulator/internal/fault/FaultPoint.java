package org.strowger.provider.simulator.internal.fault;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.strowger.provider.simulator.Faults.Point;
import org.strowger.provider.simulator.Faults.Release;
import org.strowger.provider.simulator.Operation;
import org.strowger.provider.simulator.internal.fault.FaultDesk.Place;
import org.strowger.provider.simulator.internal.post.OpenRequest;
import org.strowger.provider.simulator.internal.post.Timers;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.spi.Completion;

/** Makes a fault of the kind asked for and places it. */
final class FaultPoint implements Point {
    private static final Set<Operation> WITHOUT_COMPLETION = EnumSet.of(
            Operation.OPEN_LINE,
            Operation.CLOSE_LINE,
            Operation.CLOSE_CALL,
            Operation.OPEN_PHONE,
            Operation.CLOSE_PHONE,
            Operation.GET_DATA);

    private final FaultDesk desk;
    private final Place place;

    FaultPoint(FaultDesk desk, Place place) {
        this.desk = desk;
        this.place = place;
    }

    @Override
    public void delay(Duration time) {
        placeAtCompletion(new Fault() {
            @Override
            public void perform(Timers timers, OpenRequest request, Runnable carryOut) {
                timers.after(time, carryOut);
            }
        });
    }

    @Override
    public Release withhold() {
        Withholding fault = new Withholding();
        placeAtCompletion(fault);
        desk.remember(fault);
        return fault;
    }

    @Override
    public void reportLate(Duration time) {
        placeAtCompletion(new Fault() {
            @Override
            public Completion spoil(Timers timers, Completion completion) {
                return new LateCompletion(timers, time, completion);
            }
        });
    }

    @Override
    public void fail(TelephonyError error) {
        placeAtCompletion(new Fault() {
            @Override
            public void perform(Timers timers, OpenRequest request, Runnable carryOut) {
                request.fail(error, "a fault was placed at " + place.operation() + " of line " + place.line());
            }
        });
    }

    @Override
    public void completeTwice() {
        placeAtCompletion(new Fault() {
            @Override
            public Completion spoil(Timers timers, Completion completion) {
                return new TwofoldCompletion(completion);
            }
        });
    }

    @Override
    public void neverComplete() {
        placeAtCompletion(new Fault() {
            @Override
            public Completion spoil(Timers timers, Completion completion) {
                return new ForgottenCompletion();
            }
        });
    }

    @Override
    public void throwing(RuntimeException exception) {
        desk.place(place, new Fault() {
            @Override
            public void strike() {
                throw exception;
            }
        });
    }

    @Override
    public Release hang() {
        Hanging fault = new Hanging();
        desk.place(place, fault);
        desk.remember(fault);
        return fault;
    }

    private void placeAtCompletion(Fault fault) {
        if (WITHOUT_COMPLETION.contains(place.operation())) {
            throw new IllegalArgumentException(
                    place.operation() + " has no completion; only throwing and hang can be placed there");
        }
        desk.place(place, fault);
    }
}
