package org.strowger.shell.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.strowger.telephony.TelephonyEvent;

/**
 * Events as text, between the thread that delivers them and the command that prints them. A terminal that is slower
 * than the telephones loses lines, which is told, but delays nobody.
 */
final class EventFeed implements Consumer<TelephonyEvent> {
    private static final int CAPACITY = 2_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicLong lost = new AtomicLong();
    private final Clock clock;

    EventFeed(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void accept(TelephonyEvent event) {
        if (!lines.offer(TIME.format(LocalTime.now(clock)) + "  " + EventText.of(event))) {
            lost.incrementAndGet();
        }
    }

    /**
     * The next text.
     *
     * @param limit how long to wait for it
     * @return empty if none came in time
     */
    Optional<String> next(Duration limit) throws InterruptedException {
        long missing = lost.getAndSet(0);
        if (missing > 0) {
            return Optional.of("... " + missing + " events not shown: they came faster than they could be printed");
        }
        return Optional.ofNullable(lines.poll(limit.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** What has come and was not taken yet. */
    List<String> waiting() {
        List<String> all = new ArrayList<>();
        lines.drainTo(all);
        return all;
    }
}
