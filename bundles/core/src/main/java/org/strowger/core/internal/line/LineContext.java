package org.strowger.core.internal.line;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.handle.HandleTable;
import org.strowger.core.internal.priority.Priorities;
import org.strowger.core.internal.provider.Faults;
import org.strowger.core.internal.proxy.Opener;
import org.strowger.core.internal.proxy.ProxyContext;
import org.strowger.core.internal.request.RequestIds;
import org.strowger.core.internal.runtime.Workers;

/**
 * What a line needs of the core around it.
 *
 * @param workers threads and time
 * @param configured what is configured now
 * @param handles all handles of the core
 * @param requestIds the source of request ids
 * @param priorities which applications come first
 * @param faults where faults of the line's provider are counted
 */
public record LineContext(
        Workers workers,
        Supplier<Settings> configured,
        HandleTable handles,
        RequestIds requestIds,
        Priorities priorities,
        Faults faults) {
    /** What is configured now; it may be something else the next time. */
    public Settings settings() {
        return configured.get();
    }

    /** What the proxies of a line need; for its lock and those who have it open. */
    ProxyContext forProxies(Object lock, Supplier<Stream<Opener>> openers) {
        return new ProxyContext(lock, openers, workers, () -> settings().requestLimit(), requestIds);
    }
}
