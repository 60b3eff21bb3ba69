package org.strowger.example.attendant;

import java.util.concurrent.atomic.AtomicLong;

/** What became of the calls; written by the attendant's thread, read by any. */
final class Tally {
    private final AtomicLong offered = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong over = new AtomicLong();

    void offered() {
        offered.incrementAndGet();
    }

    void answered() {
        answered.incrementAndGet();
    }

    void failed() {
        failed.incrementAndGet();
    }

    void over() {
        over.incrementAndGet();
    }

    /** The counts at this moment. */
    Counts counts() {
        return new Counts(offered.get(), answered.get(), failed.get(), over.get());
    }

    /**
     * Counts since the attendant was started.
     *
     * @param offered calls that were offered to the attendant
     * @param answered those that it answered
     * @param failed those that could not be answered, mostly because the caller gave up
     * @param over those that have ended, however that came
     */
    record Counts(long offered, long answered, long failed, long over) {
        /** Calls that are up now. */
        long present() {
            return offered - over;
        }

        @Override
        public String toString() {
            return "offered " + offered + ", answered " + answered + ", failed " + failed + ", over " + over
                    + ", present " + present();
        }
    }
}
