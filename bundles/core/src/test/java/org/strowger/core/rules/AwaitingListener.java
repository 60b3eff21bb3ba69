package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.strowger.telephony.TelephonyEvent;

/** Keeps events until a test, on a thread of its own, has waited for them. */
final class AwaitingListener implements Consumer<TelephonyEvent> {
    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<TelephonyEvent> events = new LinkedBlockingQueue<>();

    @Override
    public void accept(TelephonyEvent event) {
        events.add(event);
    }

    /** The events of one kind that come before the first of another. */
    <E extends TelephonyEvent> List<E> all(Class<E> type, Class<? extends TelephonyEvent> end)
            throws InterruptedException {
        List<E> found = new ArrayList<>();
        while (true) {
            TelephonyEvent event = awaits(TelephonyEvent.class);
            if (end.isInstance(event)) {
                return found;
            }
            if (type.isInstance(event)) {
                found.add(type.cast(event));
            }
        }
    }

    /** The next event of this kind; what comes before it is passed over. */
    <E extends TelephonyEvent> E awaits(Class<E> type) throws InterruptedException {
        while (true) {
            TelephonyEvent event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(event).as("an event of type " + type.getSimpleName()).isNotNull();
            if (type.isInstance(event)) {
                return type.cast(event);
            }
        }
    }
}
