package org.strowger.example.contactcentre;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.strowger.telephony.agent.QueueInfo;

/**
 * The calls that wait, in the order in which they came.
 *
 * @param <C> a call
 */
final class WaitingLine<C> {
    private final InstantSource clock;
    private final Map<C, Instant> waiting = new LinkedHashMap<>();
    private Duration period = Duration.ofHours(1);
    private int queued;
    private int abandoned;
    private int served;
    private Duration longest = Duration.ZERO;
    private Duration all = Duration.ZERO;

    WaitingLine(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * A call that waits.
     *
     * @param call which
     * @param waited how long so far
     */
    record Waiting<C>(C call, Duration waited) {}

    void add(C call) {
        if (waiting.putIfAbsent(call, clock.instant()) == null) {
            queued++;
        }
    }

    Optional<Waiting<C>> first() {
        return waiting.entrySet().stream()
                .findFirst()
                .map(entry -> new Waiting<>(entry.getKey(), waited(entry.getValue())));
    }

    /** An agent gets the call. */
    void serve(C call) {
        leave(call).ifPresent(since -> served++);
    }

    /** An agent did not get the call after all: it is the first again. */
    void putBack(Waiting<C> returned) {
        Map<C, Instant> others = new LinkedHashMap<>(waiting);
        waiting.clear();
        waiting.put(returned.call(), clock.instant().minus(returned.waited()));
        waiting.putAll(others);
        served--;
    }

    /** The caller has given up; returns whether the call waited. */
    boolean abandon(C call) {
        boolean waited = leave(call).isPresent();
        if (waited) {
            abandoned++;
        }
        return waited;
    }

    /** All callers were lost. */
    void clear() {
        abandoned += waiting.size();
        waiting.clear();
    }

    private Optional<Instant> leave(C call) {
        Optional<Instant> since = Optional.ofNullable(waiting.remove(call));
        since.map(this::waited).ifPresent(waited -> {
            all = all.plus(waited);
            longest = waited.compareTo(longest) > 0 ? waited : longest;
        });
        return since;
    }

    private Duration waited(Instant since) {
        return Duration.between(since, clock.instant());
    }

    void measures(Duration wanted) {
        period = wanted;
    }

    QueueInfo info() {
        Duration now = first().map(Waiting::waited).orElse(Duration.ZERO);
        int left = served + abandoned;
        return new QueueInfo(
                period,
                waiting.size(),
                new QueueInfo.Totals(queued, abandoned, 0, 0),
                new QueueInfo.Waits(
                        now.compareTo(longest) > 0 ? now : longest,
                        now,
                        left == 0 ? Duration.ZERO : all.dividedBy(left)),
                0);
    }
}
