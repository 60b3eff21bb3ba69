package org.strowger.core.internal.health;

import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.internal.runtime.Progress;

/**
 * Since when something that has work to do has not got on with it. It is known from look to look, so that the work
 * itself need not read a clock; what was idle or has moved since the last look is forgotten with the next.
 */
final class Standstills {
    private Map<Progress, Seen> before = new IdentityHashMap<>();
    private Map<Progress, Seen> now = new IdentityHashMap<>();
    private Instant time = Instant.MIN;

    private record Seen(long position, Instant since) {}

    /** A look begins. */
    void begin(Instant at) {
        time = at;
        before = now;
        now = new IdentityHashMap<>();
    }

    /** Since when it has stood still; empty if it has nothing to do or was not seen to stand still yet. */
    Optional<Instant> since(Progress progress) {
        long position = progress.position();
        if (position == 0) {
            return Optional.empty();
        }
        Seen seen = before.get(progress);
        if (seen == null || seen.position != position) {
            seen = new Seen(position, time);
        }
        now.put(progress, seen);
        return Optional.of(seen.since).filter(since -> since.isBefore(time));
    }
}
