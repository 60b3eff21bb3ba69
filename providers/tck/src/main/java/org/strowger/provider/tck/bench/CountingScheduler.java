package org.strowger.provider.tck.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.strowger.telephony.spi.Scheduler;

/** Hands tasks on to the scheduler of the pace, and knows which of them wait. */
final class CountingScheduler implements Scheduler {
    private final Scheduler scheduler;
    private final Set<Object> waiting = ConcurrentHashMap.newKeySet();

    CountingScheduler(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    int waiting() {
        return waiting.size();
    }

    @Override
    public Instant now() {
        return scheduler.now();
    }

    @Override
    public Timer schedule(Duration delay, Runnable task) {
        Object key = new Object();
        waiting.add(key);
        Timer timer = scheduler.schedule(delay, () -> {
            waiting.remove(key);
            task.run();
        });
        return () -> {
            waiting.remove(key);
            timer.cancel();
        };
    }
}
