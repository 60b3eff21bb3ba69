package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.strowger.telephony.TelephonyEvent;

/** Remembers events in the order in which they came. */
final class RecordingListener implements Consumer<TelephonyEvent> {
    private final List<TelephonyEvent> events = new CopyOnWriteArrayList<>();
    private volatile Consumer<TelephonyEvent> reaction = event -> {};

    @Override
    public void accept(TelephonyEvent event) {
        events.add(event);
        reaction.accept(event);
    }

    /** Does this with each event, on the thread that delivers it. */
    void reacts(Consumer<TelephonyEvent> how) {
        reaction = how;
    }

    <E extends TelephonyEvent> void reactsTo(Class<E> type, Consumer<E> how) {
        reacts(event -> {
            if (type.isInstance(event)) {
                how.accept(type.cast(event));
            }
        });
    }

    List<TelephonyEvent> events() {
        return List.copyOf(events);
    }

    <E extends TelephonyEvent> List<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** These came since the last time this was asked, in this order, and nothing else. */
    void heardExactly(TelephonyEvent... expected) {
        List<TelephonyEvent> heard = List.copyOf(events);
        events.clear();
        assertThat(heard).containsExactly(expected);
    }

    void forget() {
        events.clear();
    }
}
