package org.strowger.example.demo.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.Reply;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallState;

/** Takes the session's events from its queue, prints each, and waits for the ones the story needs. */
final class Witness {
    private final TelephonySession session;
    private final Screen screen;
    private final Duration patience;
    private final Map<Call, CallState> states = new HashMap<>();

    Witness(TelephonySession session, Screen screen, Duration patience) {
        this.session = session;
        this.screen = screen;
        this.patience = patience;
    }

    TelephonySession session() {
        return session;
    }

    /** Waits for the reply to a request, in its place among the events, and gives what it delivers. */
    <T> T outcome(Request<T> request) {
        next(Reply.class, reply -> reply.request().id() == request.id());
        return request.await(patience);
    }

    /** Waits until the call has been told to be in the state; at once if that was the last thing told about it. */
    void reaches(Call call, CallState state) {
        reachesOneOf(call, List.of(state));
    }

    CallState reachesOneOf(Call call, List<CallState> wanted) {
        while (!wanted.contains(states.getOrDefault(call, CallState.UNKNOWN))) {
            next(CallEvent.StateChanged.class, event -> event.call().equals(call));
        }
        return states.get(call);
    }

    /** Waits for an event of this kind; prints it and all that come before it. */
    <E extends TelephonyEvent> E next(Class<E> kind, Predicate<E> wanted) {
        while (true) {
            TelephonyEvent event = session.nextEvent(patience);
            screen.show(event);
            if (event instanceof CallEvent.StateChanged changed) {
                states.put(changed.call(), changed.state());
            }
            if (kind.isInstance(event) && wanted.test(kind.cast(event))) {
                return kind.cast(event);
            }
        }
    }
}
