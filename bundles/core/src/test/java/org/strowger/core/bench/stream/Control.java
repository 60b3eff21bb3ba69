package org.strowger.core.bench.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.MediaAction;
import org.strowger.telephony.media.MediaControl;

/** What one call's stream is controlled by: which control, and through which handle it was set. */
final class Control {
    private StreamHandle owner;
    private MediaControl now = MediaControl.none();

    /** Some triggers, or none; two of them are hardly ever alike. */
    static MediaControl random(StreamWorld world) {
        MediaControl control = MediaControl.none();
        if (world.dice.chance(25)) {
            return control;
        }
        if (world.dice.chance(60)) {
            char digit = (char) ('0' + world.dice.below(10));
            control = control.onDigits(
                    new MediaControl.OnDigit(digit, Set.of(DigitMode.DTMF), world.dice.pick(MediaAction.values())));
        }
        if (control.isEmpty() || world.dice.chance(40)) {
            control = control.onStates(
                    new MediaControl.OnState(Set.of(CallState.CONNECTED), world.dice.pick(MediaAction.values())));
        }
        return control;
    }

    /** What a core would have a driver do that forgets to replace the lists of the control before. */
    static MediaControl merged(MediaControl before, MediaControl next) {
        List<MediaControl.OnDigit> digits = new ArrayList<>(next.digits());
        List<MediaControl.OnState> states = new ArrayList<>(next.states());
        digits.addAll(next.digits().isEmpty() ? before.digits() : List.of());
        states.addAll(next.states().isEmpty() ? before.states() : List.of());
        return new MediaControl(digits, next.media(), next.tones(), states);
    }

    /** The driver has it now. */
    void set(StreamHandle by, MediaControl control) {
        boolean lasts = by.isValid() && !control.isEmpty();
        owner = lasts ? by : null;
        now = lasts ? control : MediaControl.none();
    }

    /** The handle is given back. */
    void forget(StreamHandle handle) {
        if (owner == handle) {
            clear();
        }
    }

    /** Nothing is controlled any more. */
    void clear() {
        owner = null;
        now = MediaControl.none();
    }

    MediaControl now() {
        return now;
    }

    boolean isInForce() {
        return owner != null;
    }

    @Override
    public String toString() {
        return now + " of " + owner;
    }
}
