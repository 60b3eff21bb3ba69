package org.strowger.core.internal.proxy;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.strowger.core.internal.request.RequestIds;
import org.strowger.core.internal.runtime.Workers;

/**
 * What the proxies of a line need of the line and the core.
 *
 * @param lock the line's lock
 * @param openers who has the line open; asked under the lock
 * @param workers threads and time
 * @param limit how long a handler may take to answer from now on
 * @param requestIds the source of request ids
 */
public record ProxyContext(
        Object lock,
        Supplier<Stream<Opener>> openers,
        Workers workers,
        Supplier<Duration> limit,
        RequestIds requestIds) {}
