package org.strowger.core.internal.phone;

import java.util.Optional;
import org.strowger.core.internal.request.DeviceVitals;
import org.strowger.core.internal.request.PendingRequest;
import org.strowger.telephony.health.RequestHealth;

/** How the driver of a phone keeps up. */
final class PhoneVitals {
    private PhoneVitals() {}

    static DeviceVitals of(ManagedPhone phone) {
        synchronized (phone.lock()) {
            Optional<RequestHealth.Oldest> oldest = phone.requests().oldest().map(ticket -> oldest(phone, ticket));
            RequestHealth requests = new RequestHealth(phone.requests().count(), oldest);
            return new DeviceVitals(phone.toString(), phone.strand(), requests);
        }
    }

    private static RequestHealth.Oldest oldest(ManagedPhone phone, PhoneTicket<?> ticket) {
        PendingRequest<?> request = ticket.request();
        return new RequestHealth.Oldest(
                request.id(),
                request.operation(),
                phone.device().permanentId(),
                ticket.origin().session().name(),
                request.since());
    }
}
