package org.strowger.core.internal.proxy;

import org.strowger.core.internal.event.Outbox;
import org.strowger.core.internal.event.SessionEnd;
import org.strowger.telephony.ApiVersion;

/** A session, as the proxies of a line see it. */
public interface Asker extends SessionEnd {
    /** Where its events go. */
    Outbox outbox();

    /** The name that identifies the application. */
    String name();

    /** The version that the application was written for. */
    ApiVersion apiVersion();
}
