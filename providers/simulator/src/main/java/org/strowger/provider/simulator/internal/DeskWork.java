package org.strowger.provider.simulator.internal;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.provider.simulator.internal.post.Timers.Appointment;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.phone.ButtonFunction;

/**
 * What somebody at a desk phone does with the calls of its line. What the exchange refuses is shown on the display.
 * Used only inside the {@link Mailroom}.
 */
final class DeskWork {
    private static final CallParams PLAIN = CallParams.defaults();
    private static final Duration END_OF_NUMBER = Duration.ofSeconds(4);

    private final DeskSet set;
    private Optional<Appointment> endOfNumber = Optional.empty();

    DeskWork(DeskSet set) {
        this.set = set;
    }

    /** The call that matters most now: one that rings, one in use, one on hold. */
    Optional<LineCall> foremost() {
        return station().calls().stream()
                .filter(call -> call.state() != CallState.CONFERENCED
                        && call.state() != CallState.UNKNOWN
                        && call.state() != CallState.IDLE)
                .min(Comparator.comparing(DeskWork::rank));
    }

    private static int rank(LineCall call) {
        if (inUse(call)) {
            return 0;
        }
        return call.isOffered() ? 1 : 2;
    }

    /** A first device goes off hook. */
    void lifted() {
        Optional<LineCall> alerting = find(LineCall::isOffered);
        if (inUse().isEmpty()) {
            attempt(() -> alerting.ifPresentOrElse(
                    call -> new BasicControl(call).answer().run(), this::originate));
        }
    }

    /** The last device goes on hook: a transfer is completed, or what is in use is dropped. */
    void replaced() {
        inUse().filter(this::completesTransfer);
        for (Optional<LineCall> next = inUse(); next.isPresent(); next = inUse()) {
            next.get().hangUp();
        }
    }

    /** A key of the keypad: dials; {@code #} ends the number. */
    void key(char sign) {
        Optional<LineCall> dialing =
                find(call -> call.state() == CallState.DIALTONE || call.state() == CallState.DIALING);
        if (dialing.isEmpty()) {
            inUse().ifPresent(call -> call.sending()
                    .digits(DigitMode.DTMF, String.valueOf(sign), Duration.ZERO, OutsideHandset.UNNOTICED));
        }
        dialing.ifPresent(call -> attempt(() -> {
            boolean ends = sign == '#' && !call.dialing().isUnused();
            new BasicControl(call).dial(ends ? "" : sign + ";").run();
            endOfNumber.ifPresent(Appointment::cancel);
            if (!ends) {
                endNumber(call);
            }
        }));
    }

    /** A number ends when there can be no other that begins like it, or when nothing more comes. */
    private void endNumber(LineCall call) {
        ExchangeFloor floor = station().floor();
        if (floor.routing().isWhole(call.dialing().soFar())) {
            new BasicControl(call).dial("").run();
        } else {
            endOfNumber = Optional.of(floor.timers().after(END_OF_NUMBER, () -> {
                if (call.state() == CallState.DIALING) {
                    attempt(() -> new BasicControl(call).dial("").run());
                }
            }));
        }
    }

    /** A button for calls: takes what is there, or a new line. */
    void call(int place) {
        attempt(() -> set.buttons().at(place).ifPresentOrElse(this::take, () -> {
            station().giveWay(null).run();
            set.buttons().keepFree(place);
            originate();
            set.speak();
        }));
    }

    private void take(LineCall call) {
        if (call.isOffered() || call.isInactive()) {
            new BasicControl(call).answer().run();
        } else if (call.state().isHeld()) {
            station().giveWay(call).run();
            new Holding(call).unhold().run();
        }
        set.speak();
    }

    /** A key for hold, transfer, conference or drop. */
    void feature(ButtonFunction function) {
        inUse().ifPresent(call -> attempt(() -> {
            switch (function) {
                case HOLD -> new Holding(call).hold().run();
                case TRANSFER -> transfer(call);
                case CONFERENCE -> confer(call);
                default -> call.hangUp();
            }
        }));
    }

    /** The first press asks whom to transfer to, the second one completes it. */
    private void transfer(LineCall call) {
        if (completesTransfer(call)) {
            return;
        }
        Transfers transfers = new Transfers(call);
        transfers.requireSetUp(PLAIN);
        LineCall consultation = station().consult(PLAIN, call);
        orAbandon(() -> transfers.setUp(consultation, PLAIN).run(), consultation);
    }

    private boolean completesTransfer(LineCall consultation) {
        Optional<LineCall> waiting = waitingFor(consultation, CallState.ON_HOLD_PENDING_TRANSFER);
        waiting.ifPresent(
                call -> attempt(() -> new Transfers(call).complete(consultation).run()));
        return waiting.isPresent();
    }

    /** The first press asks for another member, the second one takes it in. */
    private void confer(LineCall call) {
        Optional<LineCall> waiting = waitingFor(call, CallState.ON_HOLD_PENDING_CONFERENCE);
        if (waiting.isPresent()) {
            new Conferences(waiting.get()).add(call).run();
        } else if (call.membership().leads().isPresent()) {
            new Conferences(call).requirePrepareAdd();
            LineCall next = station().consult(PLAIN, call);
            orAbandon(() -> new Conferences(call).prepareAdd(next).run(), next);
        } else {
            setUpConference(call);
        }
    }

    private void setUpConference(LineCall call) {
        Conferences conferences = new Conferences(call);
        conferences.requireSetUp(0, PLAIN);
        LineCall next = station().consult(PLAIN, call);
        Conference made = new Conference(station(), call.address());
        station().add(made.parent());
        orAbandon(() -> conferences.setUp(0, PLAIN, made, next).run(), next, made.parent());
    }

    private static void orAbandon(Runnable work, LineCall... made) {
        try {
            work.run();
        } catch (TelephonyException refusal) {
            for (LineCall call : made) {
                call.abandon();
            }
            throw refusal;
        }
    }

    private Optional<LineCall> waitingFor(LineCall consultation, CallState state) {
        return find(call -> call.state() == state
                && call.membership()
                        .setUp()
                        .filter(begun -> begun.joins(call, consultation))
                        .isPresent());
    }

    private void originate() {
        new BasicControl(station().originate(PLAIN)).begin("").run();
    }

    private void attempt(Runnable work) {
        try {
            work.run();
            set.follow();
        } catch (TelephonyException refusal) {
            set.say("Not possible", refusal.error().name());
        }
    }

    private Optional<LineCall> inUse() {
        return find(DeskWork::inUse);
    }

    private static boolean inUse(LineCall call) {
        return call.isOffHook() && call.state() != CallState.CONFERENCED && call.state() != CallState.IDLE;
    }

    private Optional<LineCall> find(Predicate<LineCall> which) {
        return station().calls().stream().filter(which).findFirst();
    }

    private Station station() {
        return set.station();
    }
}
