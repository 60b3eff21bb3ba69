package org.strowger.core.internal.component;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.strowger.core.internal.Switchboard;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Application;
import org.strowger.telephony.ApplicationPriorities;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.TelephonyService;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * The telephony service as one bundle sees it. When the bundle stops, or lets go of the service, the sessions that it
 * left open are closed, so that an application that forgets them leaks nothing.
 */
@Component(service = TelephonyService.class, scope = ServiceScope.BUNDLE)
public final class ApplicationDesk implements TelephonyService {
    private final Switchboard switchboard;
    private final Set<TelephonySession> sessions = ConcurrentHashMap.newKeySet();
    private volatile boolean released;

    @Activate
    public ApplicationDesk(@Reference SwitchboardComponent core) {
        this(core.switchboard());
    }

    ApplicationDesk(Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    @Override
    public ApiVersion version() {
        return switchboard.version();
    }

    @Override
    public TelephonySession openSession(Application application, EventDelivery delivery) {
        TelephonySession session = switchboard.openSession(application, delivery, sessions);
        if (released) {
            // Whoever closes what the bundle left open may have looked before this one was there.
            session.close();
            throw new TelephonyException(
                    LineError.OPERATIONFAILED,
                    application.name() + " has let go of the telephony service, or its bundle has stopped");
        }
        return session;
    }

    @Override
    public ApplicationPriorities priorities() {
        return switchboard.priorities();
    }

    @Deactivate
    void deactivate() {
        released = true;
        sessions.forEach(TelephonySession::close);
    }
}
