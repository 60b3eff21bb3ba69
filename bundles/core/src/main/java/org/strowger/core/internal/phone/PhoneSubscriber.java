package org.strowger.core.internal.phone;

import org.strowger.core.internal.event.Outbox;
import org.strowger.core.internal.event.SessionEnd;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Phone;
import org.strowger.telephony.error.TelephonyException;

/** A session, as the phones that it has open see it. */
public interface PhoneSubscriber extends SessionEnd {
    /** Where its events go. */
    Outbox outbox();

    /** The version that the application was written for. */
    ApiVersion apiVersion();

    /** The name that identifies the application (rule L-026). */
    String name();

    /** The application's name for people, which a phone's status tells of its owner (rule P-007). */
    String friendlyName();

    /**
     * It has this phone open now.
     *
     * @return false if the session was closed meanwhile
     */
    boolean register(Phone phone);

    /** What is said to a request that gets no reply because this phone was closed (rule P-056). */
    TelephonyException closingReason(Phone phone);

    /** It has this phone open no more. */
    void forget(Phone phone);
}
