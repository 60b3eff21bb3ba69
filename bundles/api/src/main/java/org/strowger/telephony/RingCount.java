package org.strowger.telephony;

import java.util.OptionalInt;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * After how many rings incoming calls of an address should be answered, for answering machines that save tolls. The
 * core only keeps the numbers; who answers asks for them. Got from {@link Line#rings}; throws as {@link Line} does.
 */
@ProviderType
public interface RingCount {
    /**
     * The lowest number that any application has set; empty when none has (lineGetNumRings, rule L-400). To be asked
     * anew for each call.
     */
    OptionalInt lowest();

    /**
     * Sets this line handle's own number, until the handle is closed (lineSetNumRings).
     *
     * @throws TelephonyException with {@link LineError#INVALPARAM} for a number below zero
     */
    void set(int rings);

    /** Takes back what this line handle has set. */
    void clear();
}
