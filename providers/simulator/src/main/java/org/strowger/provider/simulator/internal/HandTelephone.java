package org.strowger.provider.simulator.internal;

import java.util.function.Consumer;
import org.strowger.provider.simulator.Telephone;
import org.strowger.telephony.call.CallParams;
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
        byHand(at -> {
            LineCall call = at.originate(CallParams.defaults());
            call.begin(destination).run();
        });
    }

    @Override
    public void answer() {
        byHand(at -> at.calls().stream()
                .filter(LineCall::isOffered)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no call rings at line " + at.number()))
                .answer()
                .run());
    }

    @Override
    public void hangUp() {
        byHand(at -> at.calls().stream().filter(LineCall::isOffHook).forEach(LineCall::hangUp));
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
