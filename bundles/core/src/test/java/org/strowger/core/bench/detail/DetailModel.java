package org.strowger.core.bench.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.strowger.core.bench.model.Findings;
import org.strowger.core.bench.model.Story;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.error.TelephonyException;

/** What the rules of call information demand of everything that happens in one world. */
final class DetailModel extends Findings {
    /** Who has the call is not the business of this bench. */
    private static final Set<CallInfoItem> COUNTS =
            Set.of(CallInfoItem.OWNERS_INCREASED, CallInfoItem.OWNERS_DECREASED, CallInfoItem.MONITORS);

    private final DetailWorld world;
    private final List<Seen> handles = new ArrayList<>();
    private final List<Ask> asks = new ArrayList<>();

    DetailModel(DetailWorld world, Story story) {
        super(story);
        this.world = world;
    }

    List<Seen> handles() {
        return handles;
    }

    void add(Seen handle) {
        handles.add(handle);
    }

    Seen handleOf(Call handle) {
        return handles.stream()
                .filter(each -> each.handle == handle)
                .findFirst()
                .orElse(null);
    }

    /** Whether an event tells of a change that this bench looks at. */
    static boolean isChange(Object event) {
        return event instanceof CallEvent.InfoChanged info
                && (info.changed().isEmpty() || !COUNTS.containsAll(info.changed()));
    }

    void told(DetailUser user, CallEvent event) {
        Seen handle = handleOf(event.call());
        if (handle == null) {
            return;
        }
        if (isChange(event)) {
            told(user, handle, ((CallEvent.InfoChanged) event).changed());
        } else if (event instanceof CallEvent.StateChanged changed && changed.state() == CallState.IDLE) {
            handle.knowsIdle = true;
        }
        read(handle);
    }

    private void told(DetailUser user, Seen handle, Set<CallInfoItem> items) {
        if (handle.user != user) {
            violated("L-364", user + " was told of " + items + " through " + handle);
        } else if (handle.knowsIdle) {
            violated("L-198", handle + " was told of " + items + " after it was told idle");
        } else if (!handle.tell(items)) {
            boolean own = items.equals(Set.of(CallInfoItem.APP_SPECIFIC));
            violated(own ? "L-368" : "L-364", handle + " was told of " + items + ", which is not what comes next");
        }
    }

    /** An application reads what is known of its call. */
    void read(Seen handle) {
        CallInfo shown;
        try {
            shown = handle.handle.info();
        } catch (TelephonyException gone) {
            return;
        }
        String broken = handle.call.brokenBy(handle.call.tampered(shown, world));
        if (broken != null) {
            violated(broken, handle + " shows " + shown + " " + shown.details());
        }
    }

    void accepted(Ask ask) {
        asks.add(ask);
    }

    /** A driver is asked for something; null if nobody has asked for that. */
    Ask asked(DetailCall driver, Ask.Kind kind, Object value) {
        Ask found = asks.stream()
                .filter(ask -> !ask.asked
                        && ask.kind == kind
                        && ask.via.call == driver.model
                        && (value == null ? ask.value == null : value.equals(ask.value)))
                .findFirst()
                .orElse(null);
        if (found == null) {
            violated(kind.rule, driver + " was asked for what nobody asked for: " + kind + " " + value);
        } else {
            found.asked = true;
        }
        return found;
    }

    /** A driver is told the number that an application attached. */
    void number(DetailCall driver, int value) {
        Integer right = driver.model.numbers().poll();
        if (right == null || right != value) {
            violated("L-368", driver + " was told the number " + value + " instead of " + right);
        }
    }

    /** Everything has come to rest. */
    void atRest() {
        for (Seen handle : handles) {
            if (!handle.isValid() || !handle.isHeard()) {
                continue;
            }
            read(handle);
            if (!handle.missed().isEmpty()) {
                violated("L-364", handle + " was not told of " + handle.missed());
            }
            if (!handle.call.numbers().isEmpty()) {
                violated("L-368", "the driver of " + handle.call + " was not told " + handle.call.numbers());
            }
        }
    }
}
