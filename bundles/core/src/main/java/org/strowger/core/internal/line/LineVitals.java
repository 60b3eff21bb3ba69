package org.strowger.core.internal.line;

import java.util.Optional;
import org.strowger.core.internal.request.DeviceVitals;
import org.strowger.core.internal.request.PendingRequest;
import org.strowger.telephony.health.RequestHealth;

/** How the driver of a line keeps up. */
final class LineVitals {
    private LineVitals() {}

    static DeviceVitals of(ManagedLine line) {
        synchronized (line.lock()) {
            Optional<RequestHealth.Oldest> oldest = line.requests().oldest().map(ticket -> oldest(line, ticket));
            RequestHealth requests = new RequestHealth(line.requests().count(), oldest);
            return new DeviceVitals(line.toString(), line.strand(), requests);
        }
    }

    private static RequestHealth.Oldest oldest(ManagedLine line, Ticket<?> ticket) {
        PendingRequest<?> request = ticket.request();
        return new RequestHealth.Oldest(
                request.id(),
                request.operation(),
                line.device().permanentId(),
                ticket.origin().session().name(),
                request.since());
    }
}
