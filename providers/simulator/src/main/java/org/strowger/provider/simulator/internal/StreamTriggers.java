package org.strowger.provider.simulator.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.provider.simulator.internal.post.Timers;
import org.strowger.provider.simulator.internal.post.Timers.Appointment;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.media.MediaAction;
import org.strowger.telephony.media.MediaControl;

/**
 * What in one call triggers something in its media stream (rules L-352 to L-355): digits at once, tones and media modes
 * when they have been there for long enough, states when the call enters them. Used only inside the {@link Mailroom}.
 */
final class StreamTriggers {
    private final Timers timers;
    private final CallRecord record;
    private final List<Appointment> tones = new ArrayList<>(0);
    private final List<Appointment> media = new ArrayList<>(0);
    private MediaControl own = MediaControl.none();
    private Signal.Sound sound = Signal.Sound.SILENCE;
    private Optional<MediaMode> carried = Optional.empty();
    private Optional<CallState> state = Optional.empty();
    private boolean over;

    StreamTriggers(Timers timers, CallRecord record) {
        this.timers = timers;
        this.record = record;
    }

    /** Replaces everything that was set for the call (rules L-353, L-354). */
    void set(MediaControl control) {
        own = control;
        changed();
    }

    /** Another control may be in force; what sounds already counts from now on. */
    void changed() {
        awaitTones();
        awaitMedia();
    }

    /** The call has entered a state, or is in the same one still. */
    void enter(CallState now) {
        boolean first = state.isEmpty();
        if (!over && !state.equals(Optional.of(now))) {
            state = Optional.of(now);
            for (MediaControl.OnState each : inForce().states()) {
                performIf(each.states().contains(now), each.action());
            }
            if (now == CallState.IDLE) {
                stop();
            } else if (first) {
                changed();
            }
        }
    }

    /** Something comes from the other end. */
    void hear(Signal signal) {
        if (signal instanceof Signal.Digit heard) {
            for (MediaControl.OnDigit each : inForce().digits()) {
                performIf(each.digit() == heard.digit() && each.modes().contains(heard.mode()), each.action());
            }
        } else if (signal instanceof Signal.Sound heard) {
            sound = heard;
            awaitTones();
        } else if (signal instanceof Signal.Media heard) {
            carried = Optional.of(heard.mode());
            awaitMedia();
        }
    }

    /** The call is over, and its control with it (rule L-355). */
    private void stop() {
        over = true;
        own = MediaControl.none();
        changed();
    }

    private void awaitTones() {
        cancel(tones);
        for (MediaControl.OnTone each : inForce().tones()) {
            boolean sounds = Set.copyOf(each.tone().frequencies()).equals(sound.frequencies());
            await(tones, sounds, each.tone().duration(), each.action());
        }
    }

    private void awaitMedia() {
        cancel(media);
        for (MediaControl.OnMedia each : inForce().media()) {
            await(media, carried.filter(each.modes()::contains).isPresent(), each.duration(), each.action());
        }
    }

    /** Never at once, not even after no time: an action may silence somebody, and silence trigger an action. */
    private void await(List<Appointment> waiting, boolean present, Duration time, MediaAction action) {
        if (present) {
            waiting.add(timers.after(time, () -> record.perform(action)));
        }
    }

    private void performIf(boolean triggered, MediaAction action) {
        if (triggered) {
            record.perform(action);
        }
    }

    private MediaControl inForce() {
        if (over) {
            return MediaControl.none();
        }
        return own.isEmpty() ? record.usualControl() : own;
    }

    private static void cancel(List<Appointment> waiting) {
        waiting.forEach(Appointment::cancel);
        waiting.clear();
    }
}
