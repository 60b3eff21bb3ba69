package org.strowger.core.internal.priority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.strowger.telephony.ApplicationPriorities;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** The applications' priorities (rules L-187 to L-190). Readers see an unchanging copy, so asking costs no lock. */
public final class Priorities implements ApplicationPriorities {
    private final Consumer<Map<MediaMode, List<String>>> store;
    private volatile Map<MediaMode, List<String>> lists;

    /**
     * @param stored what was stored before
     * @param store keeps a change; throws if it cannot
     */
    public Priorities(Map<MediaMode, List<String>> stored, Consumer<Map<MediaMode, List<String>>> store) {
        this.store = store;
        this.lists = Map.copyOf(stored);
    }

    /** Priorities that are forgotten at the end. */
    public static Priorities inMemory() {
        return new Priorities(Map.of(), changed -> {});
    }

    @Override
    public void putFirst(String application, MediaMode mode) {
        change(application, mode, list -> {
            list.add(0, application);
            return list;
        });
    }

    @Override
    public void remove(String application, MediaMode mode) {
        change(application, mode, UnaryOperator.identity());
    }

    private synchronized void change(String application, MediaMode mode, UnaryOperator<List<String>> addition) {
        require(application, mode);
        List<String> list = new ArrayList<>(order(mode));
        list.remove(application);
        Map<MediaMode, List<String>> changed = new EnumMap<>(MediaMode.class);
        changed.putAll(lists);
        changed.put(mode, List.copyOf(addition.apply(list)));
        store.accept(changed);
        lists = Map.copyOf(changed);
    }

    @Override
    public int priority(String application, MediaMode mode) {
        require(application, mode);
        return order(mode).indexOf(application) + 1;
    }

    @Override
    public List<String> order(MediaMode mode) {
        if (mode == null) {
            throw new TelephonyException(LineError.INVALMEDIAMODE, "the media mode is null");
        }
        return lists.getOrDefault(mode, List.of());
    }

    private static void require(String application, MediaMode mode) {
        if (application == null || application.isBlank()) {
            throw new TelephonyException(LineError.INVALAPPNAME, "the application needs a name");
        }
        if (application.chars().anyMatch(Character::isISOControl)) {
            throw new TelephonyException(
                    LineError.INVALAPPNAME, "the name of an application holds no control characters or line ends");
        }
        if (mode == null) {
            throw new TelephonyException(LineError.INVALMEDIAMODE, "the media mode is null");
        }
    }

    /** Orders the names of applications for a media mode, the first one first; those not listed stay as they are. */
    public Comparator<String> first(MediaMode mode) {
        List<String> order = order(mode);
        return Comparator.comparingInt(name -> {
            int place = order.indexOf(name);
            return place < 0 ? Integer.MAX_VALUE : place;
        });
    }
}
