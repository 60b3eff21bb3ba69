package org.strowger.core.internal.line;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.media.MonitoredTone;
import org.strowger.telephony.media.TickCount;

/**
 * Which tones applications watch for on one call. Each handle has a list, whose id the driver repeats in its reports
 * (rules L-340 to L-342). Used under the line's lock unless a method says otherwise.
 */
final class ToneWatch {
    private final StreamEnd end;
    private final Map<CallHandle, ToneList> lists = new LinkedHashMap<>();
    private int lastId;

    private record ToneList(int id, List<MonitoredTone> tones) {
        boolean has(int tag) {
            return tones.stream().anyMatch(tone -> tone.tag() == tag);
        }
    }

    ToneWatch(StreamEnd end) {
        this.end = end;
    }

    /** An application watches for these from now on; waits for the driver, without lock. */
    void want(CallHandle handle, List<MonitoredTone> tones) {
        if (tones.isEmpty()) {
            synchronized (end.lock()) {
                handle.requireValid();
                forget(handle);
            }
            return;
        }
        end.await(CallOperation.MONITOR_TONES, new Wish(handle, tones));
    }

    /** The driver detected a tone of a list. */
    void report(int listId, int tag, TickCount at) {
        lists.forEach((handle, list) -> {
            if (list.id() == listId && list.has(tag)) {
                end.postNotice(handle, new CallEvent.ToneDetected(handle, tag, end.tick(at)));
            }
        });
    }

    /** A handle wants nothing any more. */
    void forget(CallHandle handle) {
        ToneList dropped = lists.remove(handle);
        if (dropped != null) {
            end.later(() -> end.driver().monitorTones(dropped.id(), List.of()));
        }
    }

    void clear() {
        lists.clear();
    }

    /** The list of one handle instead of the one before. */
    private final class Wish implements AtDriver.Step {
        private final CallHandle handle;
        private final List<MonitoredTone> tones;
        private ToneList before;
        private ToneList now;

        Wish(CallHandle handle, List<MonitoredTone> tones) {
            this.handle = handle;
            this.tones = tones;
        }

        @Override
        public void begin() {
            synchronized (end.lock()) {
                end.require(handle, CallOperation.MONITOR_TONES);
                before = lists.get(handle);
                now = new ToneList(before == null ? ++lastId : before.id(), tones);
                lists.put(handle, now);
            }
            try {
                end.driver().monitorTones(now.id(), tones);
            } catch (Throwable refused) {
                takeBack();
                throw refused;
            }
        }

        @Override
        public void abandon() {
            takeBack();
        }

        @Override
        public void undo() {
            end.driver().monitorTones(now.id(), before == null ? List.of() : before.tones());
        }

        private void takeBack() {
            synchronized (end.lock()) {
                if (now == null || lists.get(handle) != now) {
                    // It was not there yet, or its application has dropped it meanwhile, and whatever was before.
                    return;
                }
                if (before == null || !handle.isValid()) {
                    lists.remove(handle);
                } else {
                    lists.put(handle, before);
                }
            }
        }
    }
}
