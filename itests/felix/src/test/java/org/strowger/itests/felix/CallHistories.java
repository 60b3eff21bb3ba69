package org.strowger.itests.felix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.EventRouter;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.call.CallState;

/** Notes what is told about calls, and gives each handle back when its call is idle. Safe for use by any thread. */
final class CallHistories implements Consumer<TelephonyEvent> {
    private final Map<Call, List<CallState>> states = new HashMap<>();
    private final EventRouter router = new EventRouter()
            .on(CallEvent.Appeared.class, event -> appeared(event.call()))
            .on(CallEvent.StateChanged.class, event -> reached(event.call(), event.state()));

    @Override
    public void accept(TelephonyEvent event) {
        router.accept(event);
    }

    private synchronized void appeared(Call call) {
        if (states.put(call, new ArrayList<>()) != null) {
            throw new IllegalStateException(call + " appeared twice");
        }
    }

    private void reached(Call call, CallState state) {
        note(call, state);
        if (state == CallState.IDLE) {
            call.close();
        }
    }

    private synchronized void note(Call call, CallState state) {
        states.get(call).add(state);
    }

    /** The handles of the calls that appeared. */
    synchronized List<Call> calls() {
        return List.copyOf(states.keySet());
    }

    /** The states that each call went through. */
    synchronized List<List<CallState>> states() {
        return states.values().stream().map(List::copyOf).toList();
    }

    /** How many calls have reached a state. */
    synchronized long reached(CallState state) {
        return states.values().stream().filter(each -> each.contains(state)).count();
    }
}
