package org.strowger.provider.simulator.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.call.CallState;

/**
 * Which call of the line is at which button of its phone. A member of a conference is seen with the conference. Used
 * only inside the {@link Mailroom}.
 */
final class CallButtons {
    private final LineCall[] places;
    private int wanted = -1;

    CallButtons(int count) {
        places = new LineCall[count];
    }

    /** The next new call is to come to this button. */
    void keepFree(int place) {
        wanted = place;
    }

    /** Gives every call that has none a button, as long as there are any. */
    void follow(List<LineCall> calls) {
        List<LineCall> seen = calls.stream().filter(CallButtons::isSeen).toList();
        for (int place = 0; place < places.length; place++) {
            if (!seen.contains(places[place])) {
                places[place] = null;
            }
        }
        seen.stream().filter(call -> !Arrays.asList(places).contains(call)).forEach(this::add);
    }

    /** The call at a button. */
    Optional<LineCall> at(int place) {
        return Optional.ofNullable(places[place]);
    }

    private void add(LineCall call) {
        boolean isFree = wanted >= 0 && places[wanted] == null;
        int place = isFree
                ? wanted
                : IntStream.range(0, places.length)
                        .filter(each -> places[each] == null)
                        .findFirst()
                        .orElse(-1);
        wanted = -1;
        if (place >= 0) {
            places[place] = call;
        }
    }

    private static boolean isSeen(LineCall call) {
        return call.state() != CallState.CONFERENCED
                && call.state() != CallState.UNKNOWN
                && call.state() != CallState.IDLE;
    }
}
