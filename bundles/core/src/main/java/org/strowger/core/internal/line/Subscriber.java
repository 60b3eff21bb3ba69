package org.strowger.core.internal.line;

import java.util.List;
import java.util.Optional;
import org.strowger.core.internal.proxy.Asker;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Line;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.device.PhoneDevice;
import org.strowger.telephony.error.TelephonyException;

/** A session, as the lines that it has open see it. */
public interface Subscriber extends Asker {
    /** What its version makes of some events and operations. */
    VersionRules version();

    @Override
    default ApiVersion apiVersion() {
        return version().version();
    }

    /** The application's name for people (rule L-025). */
    String friendlyName();

    /** The phones that belong to a line and exist now (rule P-110). */
    List<PhoneDevice> phonesOf(LineDeviceId line);

    /** The phone at each of the first terminals of a line, as far as there is one (rule P-111). */
    List<Optional<PhoneDevice>> phonesAtTerminalsOf(LineDevice line);

    /**
     * It has this line open now.
     *
     * @return false if the session was closed meanwhile
     */
    boolean register(Line line);

    /** What is said to a request that gets no reply because this line was closed (rules L-099, L-146). */
    TelephonyException closingReason(Line line);

    /** It has this line open no more. */
    void forget(Line line);
}
