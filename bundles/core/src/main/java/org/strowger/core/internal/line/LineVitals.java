package org.strowger.core.internal.line;

import java.time.Instant;
import java.util.Optional;
import org.strowger.core.internal.request.PendingRequest;
import org.strowger.core.internal.runtime.Progress;
import org.strowger.telephony.health.RequestHealth;

/**
 * How the driver of a line keeps up.
 *
 * @param name the line, as it is told to people
 * @param driver whether its driver returns from what it is asked
 * @param requests what its driver has yet to complete
 */
public record LineVitals(String name, Progress driver, RequestHealth requests) {
    static LineVitals of(ManagedLine line) {
        synchronized (line.lock()) {
            Optional<RequestHealth.Oldest> oldest = line.requests().oldest().map(ticket -> oldest(line, ticket));
            return new LineVitals(
                    line.toString(),
                    line.strand(),
                    new RequestHealth(line.requests().count(), oldest));
        }
    }

    private static RequestHealth.Oldest oldest(ManagedLine line, Ticket<?> ticket) {
        PendingRequest<?> request = ticket.request();
        Instant since = request.deadline().minus(line.context().settings().requestLimit());
        return new RequestHealth.Oldest(
                request.id(),
                request.operation(),
                line.device().permanentId(),
                ticket.origin().session().name(),
                since);
    }
}
