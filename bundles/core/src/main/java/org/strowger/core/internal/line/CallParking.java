package org.strowger.core.internal.line;

import org.strowger.telephony.ParkControl;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.error.LineError;

/** Parking one call (rules L-295, L-296). */
final class CallParking implements ParkControl {
    private final CallHandle handle;
    private final ManagedLine line;
    private final Calling calling;

    CallParking(CallHandle handle) {
        this.handle = handle;
        this.line = handle.lineHandle().managed();
        this.calling = line.calling();
    }

    @Override
    public Request<Void> at(String address) {
        handle.requireValid();
        DialString place = DialString.destination(address, "park at", line.capabilities());
        return calling.ask(
                () -> {
                    require(CallFeature.PARK_DIRECT);
                    return calling.accept(handle, CallOperation.PARK, () -> {});
                },
                ticket -> calling.driverOf(handle.call()).park(place.text(), ticket));
    }

    @Override
    public Request<String> anywhere() {
        Answer<String> place = new Answer<>(line);
        return calling.ask(
                () -> {
                    require(CallFeature.PARK_NON_DIRECT);
                    return calling.accept(handle, CallOperation.PARK, place);
                },
                ticket -> calling.driverOf(handle.call()).park(place.completing(ticket)));
    }

    private void require(CallFeature form) {
        Calling.require(handle, CallOperation.PARK);
        CallFeatures.requireForm(handle.call().address(), CallOperation.PARK, form, LineError.INVALPARKMODE);
    }
}
