package org.strowger.telephony.spi;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.strowger.telephony.call.BearerChange;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** The part of a {@link CallDriver} that has to do with what the call carries. */
@ConsumerType
public interface MediaDriver {
    /** An application said what the call carries (TSPI_lineSetMediaMode); advice only (rule L-348). */
    default void setMediaModes(Set<MediaMode> modes) {}

    /** Changes the channel (TSPI_lineSetCallParams, rules L-357 to L-362). */
    default void setBearer(BearerChange change, Completion completion) {
        throw new TelephonyException(LineError.OPERATIONUNAVAIL, "this line cannot change the channel of a call");
    }
}
