package org.strowger.core.bench.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.media.GenerationEnd;
import org.strowger.telephony.media.MediaControl;
import org.strowger.telephony.media.MonitoredTone;

/** What the rules demand of one call: who hears of what, and what is generated and gathered. */
final class CallModel {
    final List<StreamHandle> handles = new ArrayList<>();
    /** What an application has the driver do right now. */
    Act acting;

    private final StreamWorld world;
    private final String name;
    private final Map<Integer, StreamHandle> lists = new HashMap<>();
    private CallState state = CallState.UNKNOWN;
    /** Its provider is leaving: nobody knows when exactly its handles become void. */
    private boolean leaving;

    private final Control control = new Control();
    private Run generation;
    private Run gathering;

    CallModel(StreamWorld world, String name) {
        this.world = world;
        this.name = name;
    }

    CallState state() {
        return state;
    }

    Run generation() {
        return generation;
    }

    /** What controls its stream. */
    Control control() {
        return control;
    }

    Run gathering() {
        return gathering;
    }

    /** Whether anybody has it and it is not over. */
    boolean isOpen() {
        return state != CallState.IDLE && handles.stream().anyMatch(StreamHandle::isValid);
    }

    /** Ends the gathering whose time has passed. */
    void settle() {
        if (gathering != null
                && gathering.deadline != null
                && !gathering.deadline.isAfter(world.workers.time().now())) {
            finish(gathering, gathering.timeout(), gathering.digits.toString());
        }
    }

    void begins(Act act) {
        settle();
        acting = act;
        if (!act.isAllowed()) {
            return;
        }
        switch (act.kind) {
            case MONITOR_DIGITS -> act.handle.digits.begin(StreamModel.cast(act.wish));
            case MONITOR_MEDIA -> act.handle.media.begin(StreamModel.cast(act.wish));
            case MONITOR_TONES -> act.handle.tones.begin(StreamModel.cast(act.wish));
            case CANCEL_GENERATION -> act.run = generation;
            case CANCEL_GATHERING -> act.run = gathering;
            default -> {}
        }
    }

    void ends(Act act) {
        settle();
        acting = null;
        if (!act.isAllowed()) {
            return;
        }
        boolean did = act.hasSucceeded();
        switch (act.kind) {
            case MONITOR_DIGITS -> act.handle.digits.end(did);
            case MONITOR_MEDIA -> act.handle.media.end(did);
            case MONITOR_TONES -> {
                act.handle.tones.end(did);
                if (act.handle.tones.now().isEmpty()) {
                    act.handle.listId = 0;
                }
            }
            case CONTROL -> {
                if (did) {
                    control.set(act.handle, (MediaControl) act.wish);
                }
            }
            case CANCEL_GENERATION, CANCEL_GATHERING -> {
                if (did && act.run != null) {
                    cancel(act.run);
                }
            }
            default -> {
                if (did) {
                    accept(act.run);
                }
            }
        }
    }

    private void accept(Run run) {
        Run before = run.request == null ? generation : gathering;
        if (run.request == null) {
            generation = run;
        } else {
            gathering = run;
        }
        if (before != null) {
            cancel(before);
        }
        run.accepted = true;
        if (run.early != null) {
            over(run, run.early);
        } else if (!run.handle.isValid() && run.request != null) {
            cancel(run);
        } else if (!run.byDriver) {
            run.restart(world.workers.time().now());
        }
    }

    private void cancel(Run run) {
        finish(run, run.request == null ? GenerationEnd.CANCEL : GatherEnd.CANCEL, run.digits.toString());
    }

    /** The driver says that it is over. */
    void driverEnds(Run run, Object reason, String digits) {
        settle();
        if (!run.driverSaidSo) {
            run.driverSaidSo = true;
            if (run.accepted) {
                finish(run, reason, digits);
            } else {
                run.early = run.end(reason, digits);
            }
        }
    }

    private void finish(Run run, Object reason, String digits) {
        over(run, run.end(reason, digits));
    }

    private void over(Run run, String told) {
        if (run.over) {
            return;
        }
        run.over = true;
        run.deadline = null;
        generation = generation == run ? null : generation;
        gathering = gathering == run ? null : gathering;
        if (leaving) {
            run.handle.maybe(told);
        } else if (run.handle.isValid()) {
            run.handle.owe(told);
        }
    }

    /** The driver reports a digit. */
    void digit(DigitMode mode, char digit) {
        settle();
        if (state == CallState.IDLE) {
            return;
        }
        for (StreamHandle handle : handles) {
            owe(handle, handle.digits, modes -> modes.contains(mode), EventKey.digit(mode, digit));
        }
        if (gathering != null && !gathering.byDriver) {
            Run run = gathering;
            boolean counts = run.request.modes().contains(mode);
            GatherEnd end = run.collect(mode, digit);
            if (end != null) {
                finish(run, end, run.digits.toString());
            } else if (counts) {
                run.restart(world.workers.time().now());
            }
        }
    }

    void media(MediaMode mode) {
        settle();
        if (state != CallState.IDLE) {
            handles.forEach(handle -> owe(handle, handle.media, modes -> modes.contains(mode), EventKey.media(mode)));
        }
    }

    void tone(int listId, int tag) {
        settle();
        StreamHandle handle = lists.get(listId);
        if (state != CallState.IDLE && handle != null && handle.listId == listId) {
            owe(handle, handle.tones, tones -> tones.stream().anyMatch(tone -> tone.tag() == tag), EventKey.tone(tag));
        }
    }

    private static <C extends Collection<?>> void owe(
            StreamHandle handle, Wish<C> wish, Predicate<C> fits, String key) {
        if (!handle.isValid()) {
            return;
        }
        if (wish.must(fits)) {
            handle.owe(key);
        } else if (wish.may(fits)) {
            handle.maybe(key);
        }
    }

    /** The driver is told of a list of tones. */
    void list(int listId) {
        if (acting == null || acting.kind != Act.Kind.MONITOR_TONES) {
            return;
        }
        StreamHandle other = lists.put(listId, acting.handle);
        if (other != null && other != acting.handle) {
            world.model.violated("L-341", "list " + listId + " of " + acting.handle + " was one of " + other);
        }
        if (acting.handle.isValid() && !acting.handle.tones.now().isEmpty()) {
            acting.handle.listId = listId;
        }
    }

    /** The driver reports a state. */
    void state(CallState next) {
        settle();
        if (state == CallState.IDLE) {
            return;
        }
        if (next == CallState.IDLE) {
            control.clear();
            handles.forEach(StreamHandle::forgetWishes);
            if (gathering != null) {
                cancel(gathering);
            }
            if (generation != null) {
                cancel(generation);
            }
        }
        state = next;
    }

    /** A handle is given back, or void all at once. */
    void closing(StreamHandle handle) {
        settle();
        handle.forgetWishes();
        control.forget(handle);
        if (gathering != null && gathering.handle == handle) {
            gathering.over = true;
            gathering = null;
        }
    }

    /** All handles are void: what goes on, goes on for nobody. */
    void closed() {
        control.clear();
        handles.forEach(StreamHandle::forgetWishes);
        endSilently(gathering);
        endSilently(generation);
        gathering = null;
        generation = null;
    }

    private static void endSilently(Run run) {
        if (run != null) {
            run.over = true;
        }
    }

    void leaves() {
        settle();
        leaving = true;
    }

    boolean isLeaving() {
        return leaving;
    }

    Set<DigitMode> digitsWanted() {
        settle();
        Set<DigitMode> union = EnumSet.noneOf(DigitMode.class);
        handles.forEach(handle -> union.addAll(handle.digits.now()));
        if (gathering != null && !gathering.byDriver) {
            union.addAll(gathering.request.modes());
        }
        return union;
    }

    Set<MediaMode> mediaWanted() {
        Set<MediaMode> union = EnumSet.noneOf(MediaMode.class);
        handles.forEach(handle -> union.addAll(handle.media.now()));
        return union;
    }

    Map<Integer, List<MonitoredTone>> tonesWanted() {
        Map<Integer, List<MonitoredTone>> wanted = new HashMap<>();
        for (StreamHandle handle : handles) {
            if (!handle.tones.now().isEmpty()) {
                wanted.put(handle.listId, handle.tones.now());
            }
        }
        return wanted;
    }

    @Override
    public String toString() {
        return name;
    }
}
