package org.strowger.provider.simulator;

import java.time.Duration;
import java.util.List;
import org.strowger.telephony.media.MediaAction;

/**
 * What a line plays into one of its calls, like a tape, as it is at one moment. Media control works on it (rule L-352):
 * it does not run before something starts it.
 *
 * @param callId the call
 * @param state whether it runs
 * @param position how much of it has been played; goes on while it runs, faster or slower with the rate
 * @param rate how fast it is played, in percent: 50 to 200, normally 100
 * @param volume how loud it is played, in percent: 0 to 200, normally 100
 * @param actions the last hundred things that media control did to it, oldest first
 */
public record MediaStream(
        long callId, State state, Duration position, int rate, int volume, List<MediaAction> actions) {
    /** Whether a stream runs. */
    public enum State {
        /** Not started, reset, or ended with its call. */
        STOPPED,
        /** It is played. */
        RUNNING,
        /** It waits where it is. */
        PAUSED
    }

    /** Copies the list. */
    public MediaStream {
        actions = List.copyOf(actions);
    }
}
