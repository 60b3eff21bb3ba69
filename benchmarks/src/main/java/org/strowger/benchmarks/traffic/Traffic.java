package org.strowger.benchmarks.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.strowger.core.internal.runtime.ThreadedWorkers;
import org.strowger.core.internal.runtime.Workers;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.EventsMissed;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Reply;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.MediaMode;

/**
 * Two applications, one that makes calls and one that answers them, each on lines of its own.
 *
 * <p>A call life: the one makes a call, gets its reply and hears dialing, proceeding, ringback; the other is offered
 * the call and answers; both hear connected; the maker drops; it hears idle and deallocates; the other hears
 * disconnected, drops, hears idle and deallocates. When both ends are over the next life begins on the same pair of
 * lines, so there are always equally many under way.
 */
public final class Traffic implements AutoCloseable {
    private static final int TRIAL_LIVES = 400;

    private final Office office;
    private final List<Pair> pairs = new ArrayList<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final LongAdder events = new LongAdder();
    private final Consumer<Request<?>> requests;
    private volatile boolean keeping;
    private volatile Round round = new Round(0);

    /**
     * @param kind which provider
     * @param count how many pairs of lines
     */
    public Traffic(Kind kind, int count) {
        this(kind, count, new ThreadedWorkers(), request -> {});
    }

    /**
     * @param kind which provider
     * @param count how many pairs of lines
     * @param workers threads and time
     * @param requests is given each request right after it was made
     */
    public Traffic(Kind kind, int count, Workers workers, Consumer<Request<?>> requests) {
        this.requests = requests;
        office = new Office(workers, kind.provider(2 * count), 2 * count);
        TelephonySession maker = office.session("maker", this::atMaker);
        TelephonySession answerer = office.session("answerer", this::atAnswerer);
        List<String> numbers = Kind.numbers(2 * count);
        for (int i = 0; i < numbers.size(); i += 2) {
            Pair pair = new Pair(numbers.get(i + 1));
            LineOpenOptions options =
                    LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE).withTag(pair);
            Office.open(answerer, numbers.get(i + 1), options);
            pair.opened(Office.open(maker, numbers.get(i), options));
            pairs.add(pair);
        }
    }

    /**
     * How often something is handed from one thread to another in one call life: every event that a listener gets,
     * every task of a line or of the provider.
     */
    public static long handoffsPerLife(Kind kind, int count) {
        CountingWorkers workers = new CountingWorkers();
        try (Traffic traffic = new Traffic(kind, count, workers, request -> {})) {
            long before = traffic.events.sum() + workers.handoffs();
            traffic.run(TRIAL_LIVES, count);
            return Math.round((traffic.events.sum() + workers.handoffs() - before) / (double) TRIAL_LIVES);
        }
    }

    /**
     * Lets calls be made until so many lives are over.
     *
     * @param lives how many
     * @param underWay how many at a time
     */
    public void run(int lives, int underWay) {
        Round now = new Round(lives);
        round = now;
        for (int i = 0; i < underWay; i++) {
            next(now, pairs.get(i % pairs.size()));
        }
        finish(now);
    }

    /** Begins a life that no other follows. */
    public void begin(int number) {
        ask(pairs.get(number % pairs.size()).call());
    }

    /** From now on so many lives are awaited by {@link #awaitLives}; they are begun one by one. */
    public void expect(int lives) {
        round = new Round(lives);
        round.begun.set(lives);
    }

    /** Waits until the lives that were expected are over. */
    public void awaitLives() {
        finish(round);
    }

    /** Makes calls, on all pairs of lines alike, that stay connected. */
    public void connect(int conversations) {
        keeping = true;
        Round now = new Round(conversations);
        round = now;
        for (int i = 0; i < conversations; i++) {
            begin(i);
        }
        finish(now);
        keeping = false;
    }

    private void finish(Round now) {
        Office.await(now.over);
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new IllegalStateException("the applications failed", thrown);
        }
    }

    private void next(Round now, Pair pair) {
        if (now.begun.incrementAndGet() <= now.lives) {
            ask(pair.call());
        }
    }

    private void ask(Request<?> request) {
        requests.accept(request);
    }

    private void atMaker(TelephonyEvent event) {
        checked(event, change -> {
            switch (change.state()) {
                case CONNECTED -> connected(change.call());
                case IDLE -> over(change.call());
                default -> {
                    // On the way.
                }
            }
        });
    }

    private void atAnswerer(TelephonyEvent event) {
        checked(event, change -> {
            switch (change.state()) {
                case OFFERING -> ask(change.call().answer());
                case DISCONNECTED -> ask(change.call().drop());
                case IDLE -> over(change.call());
                default -> {
                    // On the way.
                }
            }
        });
    }

    private void checked(TelephonyEvent event, Consumer<CallEvent.StateChanged> action) {
        events.increment();
        try {
            if (event instanceof CallEvent.StateChanged change) {
                action.accept(change);
            } else if (event instanceof Reply reply && reply.error().isPresent()) {
                throw new IllegalStateException(reply.toString());
            } else if (event instanceof EventsMissed) {
                throw new IllegalStateException("events were missed; nothing is measured then");
            }
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
            round.abort();
        }
    }

    private void connected(Call call) {
        if (keeping) {
            round.lifeOver();
        } else {
            ask(call.drop());
        }
    }

    private void over(Call call) {
        call.close();
        Pair pair = (Pair) call.line().options().tag().orElseThrow();
        if (pair.endOver()) {
            Round now = round;
            next(now, pair);
            now.lifeOver();
        }
    }

    @Override
    public void close() {
        office.close();
    }

    /** Lives that are waited for together. */
    private static final class Round {
        private final int lives;
        private final AtomicLong begun = new AtomicLong();
        private final CountDownLatch over;

        Round(int lives) {
            this.lives = lives;
            over = new CountDownLatch(lives);
        }

        void lifeOver() {
            over.countDown();
        }

        /** Nobody waits for what will not come any more. */
        void abort() {
            for (long left = over.getCount(); left > 0; left--) {
                over.countDown();
            }
        }
    }
}
