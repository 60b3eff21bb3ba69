package org.strowger.telephony.spi;

import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.ApiVersion;

/**
 * What the core offers a provider while it runs. Safe for use by any thread; calls return soon and never throw. After
 * {@link TelephonyProvider#stop()} they do nothing.
 */
@ProviderType
public interface ProviderContext {
    /** The version negotiated. */
    ApiVersion version();

    /** Time, and work at a later time; virtual in tests. Providers take time from nowhere else. */
    Scheduler scheduler();

    /**
     * There is a further line (LINE_CREATE towards the core). The core gives it the next free id and tells the driver
     * ({@link LineDriver#created}); only if that succeeds does the line exist (rules L-042, L-043). May be called
     * before {@link TelephonyProvider#start} has returned (rule L-044).
     */
    void lineAdded(LineDriver line);

    /**
     * A line is gone for good (LINE_REMOVE towards the core); for a passing absence use {@link LineSink#conditions}
     * instead (rule L-048). The core closes its calls and then the line at the driver, tells the applications, and
     * never uses the driver again (rule S-026).
     */
    void lineRemoved(LineDriver line);

    /** There is a further phone (PHONE_CREATE towards the core). */
    void phoneAdded(PhoneDriver phone);

    /** A phone is gone for good (PHONE_REMOVE towards the core). */
    void phoneRemoved(PhoneDriver phone);

    /** The capabilities of a line changed; the core reads them again (rule L-395). */
    void capabilitiesChanged(LineDriver line);

    /** The capabilities of a phone, or the lines that belong to it, changed; the core reads them again (rule P-022). */
    void phoneCapabilitiesChanged(PhoneDriver phone);
}
