package org.strowger.provider.simulator.internal;

import java.util.EnumSet;
import java.util.Optional;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.provider.simulator.internal.post.Timers.Appointment;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * Collects the digits of one call until the number is complete (rules L-215 to L-217), and sends the call there. Used
 * only inside the {@link Mailroom}.
 */
final class Dialing {
    private final LineCall call;
    private final StringBuilder digits = new StringBuilder();
    private boolean complete;
    private Optional<Appointment> pause = Optional.empty();

    Dialing(LineCall call) {
        this.call = call;
    }

    /** What was dialed until now. */
    String soFar() {
        return digits.toString();
    }

    /** Whether nothing was dialed yet. */
    boolean isUnused() {
        return digits.isEmpty();
    }

    /**
     * Reads further digits.
     *
     * @throws TelephonyException if they cannot be dialed, now or at all
     */
    DialString read(String text) {
        DialString read = DialString.parse(text, floor().settings()::understands);
        if (complete) {
            throw new TelephonyException(LineError.INVALCALLSTATE, "the number " + digits + " is complete already");
        }
        if (read.isEmpty() && !read.more() && isUnused()) {
            throw new TelephonyException(
                    LineError.INVALADDRESS, "an empty string can only finish a number (rule L-217)");
        }
        return read;
    }

    /** Dials what was read. */
    void dial(DialString dialed) {
        if (call.state() != CallState.DIALING && !dialed.isEmpty()) {
            call.enter(CallState.DIALING, null);
        }
        digits.append(dialed.digits());
        if (!dialed.more()) {
            complete = true;
            pauseThenProceed(dialed.pauses());
        }
    }

    void stop() {
        pause.ifPresent(Appointment::cancel);
    }

    private void pauseThenProceed(int pauses) {
        if (pauses == 0) {
            proceed();
        } else {
            pause = Optional.of(
                    floor().timers().after(floor().settings().dialPause().multipliedBy(pauses), this::proceed));
        }
    }

    private void proceed() {
        String number = digits.toString();
        call.record()
                .know(
                        call.record().info().toBuilder()
                                .calledId(PartyId.of(number))
                                .build(),
                        EnumSet.of(CallInfoItem.CALLED_ID));
        call.enter(CallState.PROCEEDING, null);
        call.path().trunk().ifPresent(connection -> {
            floor().routing().limitPatience(connection, call.params().noAnswerTimeout());
            connection.routeLater(floor().timers().after(floor().settings().routeTime(), () -> floor().routing()
                    .route(connection, Invitation.direct(number))));
        });
    }

    private ExchangeFloor floor() {
        return call.station().floor();
    }
}
