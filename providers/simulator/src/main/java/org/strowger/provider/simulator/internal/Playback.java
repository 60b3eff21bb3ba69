package org.strowger.provider.simulator.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.strowger.provider.simulator.MediaStream;
import org.strowger.provider.simulator.MediaStream.State;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.provider.simulator.internal.post.Timers;
import org.strowger.telephony.media.MediaAction;

/** The media stream of one call, and what is done to it (rule L-352). Used only inside the {@link Mailroom}. */
final class Playback {
    private static final int NORMAL = 100;
    private static final int STEP = 25;
    private static final int SLOWEST = 50;
    private static final int MOST = 200;
    /** How many actions are remembered. */
    private static final int REMEMBERED = 100;

    private final Timers timers;
    private final Deque<MediaAction> actions = new ArrayDeque<>(0);
    private State state = State.STOPPED;
    private Duration played = Duration.ZERO;
    /** When {@link #played} was right, if it runs. */
    private Instant since = Instant.EPOCH;

    private int rate = NORMAL;
    private int volume = NORMAL;

    Playback(Timers timers) {
        this.timers = timers;
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    void perform(MediaAction action) {
        if (action == MediaAction.NONE) {
            return;
        }
        remember(action);
        halt();
        switch (action) {
            case START -> start();
            case RESET -> {
                played = Duration.ZERO;
                state = State.STOPPED;
            }
            case PAUSE -> state = isRunning() ? State.PAUSED : state;
            case RESUME -> state = State.RUNNING;
            case RATE_UP -> rate = Math.min(MOST, rate + STEP);
            case RATE_DOWN -> rate = Math.max(SLOWEST, rate - STEP);
            case RATE_NORMAL -> rate = NORMAL;
            case VOLUME_UP -> volume = Math.min(MOST, volume + STEP);
            case VOLUME_DOWN -> volume = Math.max(0, volume - STEP);
            case VOLUME_NORMAL -> volume = NORMAL;
            default -> throw new IllegalStateException("no action of a stream: " + action);
        }
    }

    /** What runs already goes on; anything else begins at the beginning. */
    private void start() {
        if (!isRunning()) {
            played = Duration.ZERO;
            state = State.RUNNING;
        }
    }

    /** The call is over: it stops where it is. */
    void end() {
        halt();
        state = State.STOPPED;
    }

    /** What it is now. */
    MediaStream shown(long callId) {
        return new MediaStream(callId, state, position(), rate, volume, List.copyOf(actions));
    }

    private Duration position() {
        if (!isRunning()) {
            return played;
        }
        Duration passed = Duration.between(since, timers.now());
        return played.plus(passed.multipliedBy(rate).dividedBy(NORMAL));
    }

    /** Whatever comes next counts from here. */
    private void halt() {
        played = position();
        since = timers.now();
    }

    private void remember(MediaAction action) {
        if (actions.size() == REMEMBERED) {
            actions.removeFirst();
        }
        actions.addLast(action);
    }
}
