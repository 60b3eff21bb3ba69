package org.strowger.provider.simulator.internal;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.strowger.provider.simulator.Telephone;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.error.TelephonyException;

/** The telephone at a {@link Station} in the hands of a test: enters the {@link Mailroom}. */
final class HandTelephone implements Telephone {
    private final ExchangeFloor floor;
    private final Station station;

    HandTelephone(ExchangeFloor floor, Station station) {
        this.floor = floor;
        this.station = station;
    }

    @Override
    public String number() {
        return station.number();
    }

    @Override
    public void dial(String destination) {
        byHand(at -> new BasicControl(at.originate(CallParams.defaults()))
                .begin(destination)
                .run());
    }

    @Override
    public void answer() {
        byHand(at -> new BasicControl(first(at, LineCall::isOffered, "rings"))
                .answer()
                .run());
    }

    @Override
    public void join() {
        byHand(at -> new BasicControl(first(at, LineCall::isInactive, "is connected inactive"))
                .answer()
                .run());
    }

    @Override
    public void hold() {
        byHand(at -> new Holding(first(at, HandTelephone::isTalking, "is connected"))
                .hold()
                .run());
    }

    @Override
    public void retrieve() {
        byHand(at -> new Holding(first(at, call -> call.state().isHeld(), "is held"))
                .unhold()
                .run());
    }

    @Override
    public void transfer(String destination) {
        byHand(at -> new Transfers(first(at, HandTelephone::isTalking, "is connected"))
                .blind(destination)
                .run());
    }

    @Override
    public void hangUp() {
        byHand(at -> at.calls().stream().filter(LineCall::isOffHook).forEach(LineCall::hangUp));
    }

    private static boolean isTalking(LineCall call) {
        return call.state() == CallState.CONNECTED && !call.isInactive();
    }

    private static LineCall first(Station at, Predicate<LineCall> which, String what) {
        return at.calls().stream()
                .filter(which)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no call " + what + " at line " + at.number()));
    }

    private void byHand(Consumer<Station> action) {
        floor.mailroom().inside(() -> {
            try {
                action.accept(station);
            } catch (TelephonyException refusal) {
                throw new IllegalStateException(refusal.getMessage(), refusal);
            }
        });
    }
}
