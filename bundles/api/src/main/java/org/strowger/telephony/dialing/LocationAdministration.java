package org.strowger.telephony.dialing;

import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * Changes the configured locations, for the tools of administrators: what is wrong is said before anything is stored.
 * An OSGi service, there when the framework has a configuration service; takes the place of lineTranslateDialog. Safe
 * for use by any thread.
 */
@ProviderType
public interface LocationAdministration {
    /** The settings of a location, named as in its configuration: {@code country}, {@code areaCode} and so on. */
    Set<String> settings();

    /**
     * Makes a location, or changes some settings of one; the others stay as they are. The location is in force shortly
     * afterwards, and kept over restarts.
     *
     * @param id names the location; 0 is the default one
     * @param values values by setting; an empty one takes the setting away
     * @throws TelephonyException with {@link LineError#INVALPARAM} if a setting or a value is none, which the message
     *     names, {@link LineError#OPERATIONFAILED} if it cannot be stored
     */
    void change(int id, Map<String, String> values);

    /**
     * Takes a location away; of the default one only what is configured.
     *
     * @throws TelephonyException with {@link LineError#INVALLOCATION} if it is not configured,
     *     {@link LineError#OPERATIONFAILED} if that cannot be stored
     */
    void remove(int id);
}
