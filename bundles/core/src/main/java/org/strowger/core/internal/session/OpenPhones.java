package org.strowger.core.internal.session;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.strowger.core.internal.event.Outbox;
import org.strowger.core.internal.phone.PhoneSubscriber;
import org.strowger.core.internal.runtime.Workers;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Phone;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;

/** The phones that a session has open, and the session as its phones see it. */
final class OpenPhones implements PhoneSubscriber {
    private final Session session;
    /** Guards itself. */
    private final Set<Phone> phones = new LinkedHashSet<>();

    private boolean closed;

    OpenPhones(Session session) {
        this.session = session;
    }

    List<Phone> all() {
        synchronized (phones) {
            return List.copyOf(phones);
        }
    }

    /** The session is closed, so each of its phones is (rule P-009). */
    void close() {
        List<Phone> open;
        synchronized (phones) {
            closed = true;
            open = List.copyOf(phones);
        }
        open.forEach(Phone::close);
    }

    @Override
    public boolean register(Phone phone) {
        synchronized (phones) {
            return !closed && phones.add(phone);
        }
    }

    @Override
    public void forget(Phone phone) {
        synchronized (phones) {
            phones.remove(phone);
        }
    }

    @Override
    public TelephonyException closingReason(Phone phone) {
        synchronized (phones) {
            return closed
                    ? new TelephonyException(PhoneError.INVALAPPHANDLE, session + " was closed")
                    : new TelephonyException(PhoneError.INVALPHONEHANDLE, phone + " was closed");
        }
    }

    @Override
    public Outbox outbox() {
        return session.outbox();
    }

    @Override
    public ApiVersion apiVersion() {
        return session.application().version();
    }

    @Override
    public String name() {
        return session.name();
    }

    @Override
    public String friendlyName() {
        return session.friendlyName();
    }

    @Override
    public boolean isDelivering() {
        return session.isDelivering();
    }

    @Override
    public Workers workers() {
        return session.workers();
    }
}
