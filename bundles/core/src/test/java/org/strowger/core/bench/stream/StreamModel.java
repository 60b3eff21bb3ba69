package org.strowger.core.bench.stream;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import org.strowger.core.bench.model.Findings;
import org.strowger.core.bench.model.Story;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.EventsMissed;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.media.GatherRequest;

/** What the rules of digits, tones and media demand of everything that happens in one world. */
final class StreamModel extends Findings {
    private final Map<Call, StreamHandle> handles = new IdentityHashMap<>();
    private final Map<GatherRequest, Integer> gatherings = new IdentityHashMap<>();

    StreamModel(Story story) {
        super(story);
    }

    @SuppressWarnings("unchecked")
    static <C extends Collection<?>> C cast(Object wish) {
        return (C) wish;
    }

    Collection<StreamHandle> handles() {
        return handles.values();
    }

    StreamHandle handleOf(Call call) {
        return handles.get(call);
    }

    void add(StreamHandle handle) {
        handles.put(handle.handle, handle);
        handle.call.handles.add(handle);
    }

    void add(GatherRequest request, int serial) {
        gatherings.put(request, serial);
    }

    /** The number of the gathering; 0 for one that nobody asked for. */
    int serialOf(GatherRequest request) {
        return gatherings.getOrDefault(request, 0);
    }

    void told(StreamUser user, TelephonyEvent event) {
        if (event instanceof EventsMissed) {
            violated("none", user + " missed events, though the queue is long enough");
        } else if (event instanceof CallEvent about) {
            told(user, about);
        }
    }

    private void told(StreamUser user, CallEvent event) {
        String key = EventKey.of(event, this);
        StreamHandle handle = handles.get(event.call());
        if (handle != null) {
            handle.call.settle();
        }
        if (!key.isEmpty() && (handle == null || handle.user != user)) {
            violated("L-322", user + " was told through a handle that is not its own: " + key);
        } else if (!key.isEmpty() && !handle.pay(key)) {
            violated(ruleOf(event), "%s was told \"%s\"; owed is %s".formatted(handle, key, handle.owed()));
        } else if (handle != null
                && event instanceof CallEvent.StateChanged changed
                && changed.state() == CallState.IDLE
                && !handle.owed().isEmpty()) {
            violated("L-323", "%s was told idle before %s".formatted(handle, handle.owed()));
        }
    }

    private static String ruleOf(CallEvent event) {
        if (event instanceof CallEvent.DigitsGathered) {
            return "L-322";
        } else if (event instanceof CallEvent.GenerationEnded) {
            return "L-332";
        } else if (event instanceof CallEvent.ToneDetected) {
            return "L-342";
        }
        return event instanceof CallEvent.DigitDetected ? "L-330" : "L-351";
    }

    /** An application was answered: as the driver did it. */
    void answered(Act act, RuntimeException thrown) {
        if (act.handle.call.isLeaving()) {
            return;
        }
        boolean did = thrown == null;
        if (!act.hasBegun() && did) {
            violated("L-017", act + " succeeded, but was not begun");
        } else if (act.hasBegun() && did != act.hasSucceeded()) {
            violated(
                    "L-017",
                    "%s: its application was told %s, but it did%s happen"
                            .formatted(act, did ? "success" : thrown, act.hasSucceeded() ? "" : " not"));
        }
    }

    /** Everything has come to rest: what is owed has been told. */
    void atRest() {
        for (StreamHandle handle : handles.values()) {
            handle.call.settle();
            if (!handle.owed().isEmpty()) {
                violated("L-330", handle + " was not told " + handle.owed());
            }
        }
    }
}
