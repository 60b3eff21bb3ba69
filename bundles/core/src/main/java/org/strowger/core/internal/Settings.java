package org.strowger.core.internal;

import java.time.Duration;

/**
 * What can be configured about the core.
 *
 * @param requestLimit after how long a request that its provider has not completed ends with OPERATIONFAILED
 * @param queryLimit how long an application waits for a provider that opens a line, or answers a query
 * @param dropUnowned whether a call is dropped when it has no owner (contradictions E-02 and E-03 of the sources: by
 *     default it is left alone)
 */
public record Settings(Duration requestLimit, Duration queryLimit, boolean dropUnowned) {
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(60);
    private static final Duration QUERY_LIMIT = Duration.ofSeconds(5);

    /** A request may take a minute, a query five seconds, and nothing is dropped. */
    public static Settings defaults() {
        return new Settings(REQUEST_LIMIT, QUERY_LIMIT, false);
    }

    /** The same settings with another limit for requests. */
    public Settings withRequestLimit(Duration limit) {
        return new Settings(limit, queryLimit, dropUnowned);
    }

    /** The same settings with another limit for queries. */
    public Settings withQueryLimit(Duration limit) {
        return new Settings(requestLimit, limit, dropUnowned);
    }

    /** The same settings with another policy for calls without an owner. */
    public Settings withDropUnowned(boolean drop) {
        return new Settings(requestLimit, queryLimit, drop);
    }
}
