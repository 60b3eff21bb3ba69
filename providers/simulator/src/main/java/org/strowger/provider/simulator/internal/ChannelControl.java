package org.strowger.provider.simulator.internal;

import java.util.EnumSet;
import java.util.Set;
import org.strowger.provider.simulator.Facility;
import org.strowger.telephony.call.BearerChange;
import org.strowger.telephony.call.BearerMode;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** What carries one call (rules L-356 to L-362); as {@link BasicControl}. */
record ChannelControl(LineCall call) {
    private static final Set<CallState> OVER = EnumSet.of(CallState.IDLE, CallState.DISCONNECTED, CallState.UNKNOWN);
    private static final Set<BearerMode> MIXABLE = EnumSet.of(BearerMode.VOICE, BearerMode.SPEECH);

    /** Changes the channel; a line that is handed through is connected without answering (rule L-361). */
    Runnable change(BearerChange change) {
        call.station().floor().requireFacility(Facility.CHANNEL_CHANGE, "change the channel of calls");
        call.require("change its channel", EnumSet.complementOf(EnumSet.copyOf(OVER)));
        requireMixable(change.bearerMode());
        Channel next = Channel.of(change.bearerMode(), change.highestRate());
        if (next.bearer() == BearerMode.PASSTHROUGH && !isPassthrough()) {
            return handThrough(next);
        }
        return () -> carryOn(next);
    }

    /** Whether the line is handed through, so that the exchange itself cannot do anything with the call. */
    boolean isPassthrough() {
        return call.record().info().bearerMode() == BearerMode.PASSTHROUGH;
    }

    /** Refuses what the exchange cannot do with a line that is handed through. */
    void requireOwn(String what) {
        if (isPassthrough()) {
            throw new TelephonyException(
                    LineError.INVALCALLSTATE,
                    "the call cannot " + what + " while its line is handed through; change its channel back before");
        }
    }

    /** Begins a call of a line that is handed through: nothing is dialed (T-05). */
    Runnable begin() {
        return () -> {
            call.record().know(call.record().info(), EnumSet.of(CallInfoItem.CALL_ID, CallInfoItem.ORIGIN));
            call.enterTalking();
        };
    }

    private Runnable handThrough(Channel next) {
        call.require("be handed through", EnumSet.of(CallState.OFFERING, CallState.ACCEPTED, CallState.CONNECTED));
        if (!call.isOffered()) {
            return () -> carryOn(next);
        }
        Runnable giveWay = call.station().giveWay(call);
        return () -> {
            giveWay.run();
            carryOn(next);
            call.pickUp();
        };
    }

    private void carryOn(Channel next) {
        call.record()
                .know(
                        call.record().info().toBuilder()
                                .bearerMode(next.bearer())
                                .rate(next.rate())
                                .build(),
                        EnumSet.of(CallInfoItem.BEARER_MODE, CallInfoItem.RATE));
    }

    /** A conference mixes speech, and cannot carry anything else now (rule L-360). */
    private void requireMixable(BearerMode wanted) {
        boolean mixed = call.membership().conference().isPresent()
                || call.membership().leads().isPresent();
        if (mixed && !MIXABLE.contains(wanted)) {
            throw new TelephonyException(
                    LineError.BEARERMODEUNAVAIL, "a conference carries " + MIXABLE + " and cannot carry " + wanted);
        }
    }
}
