package org.strowger.telephony;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * Which applications come first when a call is offered or handed off by its media mode. Kept over restarts; a change
 * counts from the next call or hand-off on (rule L-188). Applications in no list come after those in it, in the order
 * in which they opened the line (rule L-153). Safe for use by any thread.
 */
@ProviderType
public interface ApplicationPriorities {
    /**
     * Makes an application the first for a media mode (lineSetAppPriority with priority 1, rule L-187).
     *
     * @param application its {@link Application#name()}; it need not run
     * @throws TelephonyException with {@link LineError#INVALAPPNAME} for a blank name or one with control characters,
     *     {@link LineError#INVALMEDIAMODE} if the mode is null, {@link LineError#OPERATIONFAILED} if it cannot be
     *     stored
     */
    void putFirst(String application, MediaMode mode);

    /**
     * Takes an application from the list of a media mode (lineSetAppPriority with priority 0); no error if it is not in
     * it (rule L-187).
     *
     * @throws TelephonyException as {@link #putFirst}
     */
    void remove(String application, MediaMode mode);

    /**
     * The place of an application for a media mode (lineGetAppPriority): 1 is the first, 0 means that it is not listed
     * (rule L-189).
     *
     * @throws TelephonyException with {@link LineError#INVALAPPNAME} or {@link LineError#INVALMEDIAMODE}, as
     *     {@link #putFirst}
     */
    int priority(String application, MediaMode mode);

    /** The applications listed for a media mode, the first one first. */
    List<String> order(MediaMode mode);
}
