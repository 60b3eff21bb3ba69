package org.strowger.provider.simulator.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.provider.simulator.internal.post.Timers.Appointment;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.Tone;
import org.strowger.telephony.spi.Generation;

/** Digits and tones that one end sends, one thing at a time (rule L-333). Used only inside the {@link Mailroom}. */
final class Sending {
    private static final Duration BILLING_CYCLE = Duration.ofSeconds(1);
    private static final Duration FLASH = Duration.ofMillis(500);

    private final ExchangeFloor floor;
    private final Consumer<Signal> way;
    private Optional<Generation> current = Optional.empty();
    private Optional<Appointment> next = Optional.empty();

    /** @param way where what is sent goes */
    Sending(ExchangeFloor floor, Consumer<Signal> way) {
        this.floor = floor;
        this.way = way;
    }

    /** Sends digits, one after the other; what is under way is cancelled. */
    void digits(DigitMode mode, String digits, Duration duration, Generation generation) {
        cancel();
        current = Optional.of(generation);
        Duration each = duration.isZero() ? Signal.DIGIT : duration;
        send(mode, digits, 0, each);
    }

    private void send(DigitMode mode, String digits, int place, Duration each) {
        if (place == digits.length()) {
            finish();
            return;
        }
        char digit = digits.charAt(place);
        Runnable rest = () -> send(mode, digits, place + 1, each);
        if (digit == ',') {
            later(floor.settings().dialPause(), rest);
        } else if (digit == '!') {
            later(FLASH, rest);
        } else {
            way.accept(new Signal.Digit(mode, digit));
            later(each, () -> {
                if (mode == DigitMode.DTMF) {
                    way.accept(new Signal.Digit(DigitMode.DTMF_END, digit));
                }
                later(each, rest);
            });
        }
    }

    /** Sends a tone; what is under way is cancelled. */
    void tone(Tone tone, Generation generation) {
        cancel();
        current = Optional.of(generation);
        way.accept(Signal.Sound.of(tone));
        if (!tone.isEndless()) {
            later(tone.duration().isZero() ? BILLING_CYCLE : tone.duration(), () -> {
                way.accept(Signal.Sound.SILENCE);
                finish();
            });
        }
    }

    /** Stops what is under way. */
    void cancel() {
        next.ifPresent(Appointment::cancel);
        current.ifPresent(generation -> {
            way.accept(Signal.Sound.SILENCE);
            floor.mailroom().post(generation::cancelled);
        });
        current = Optional.empty();
    }

    /** Stops what is under way and tells nobody: nobody is there any more (rule S-078). */
    void forget() {
        next.ifPresent(Appointment::cancel);
        current.ifPresent(generation -> way.accept(Signal.Sound.SILENCE));
        current = Optional.empty();
    }

    private void finish() {
        current.ifPresent(generation -> floor.mailroom().post(generation::done));
        current = Optional.empty();
    }

    private void later(Duration time, Runnable work) {
        next = Optional.of(floor.timers().after(time, work));
    }
}
