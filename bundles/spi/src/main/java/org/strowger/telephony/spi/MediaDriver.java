package org.strowger.telephony.spi;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.strowger.telephony.call.BearerChange;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.MediaControl;

/** The part of a {@link CallDriver} that has to do with what the call carries. */
@ConsumerType
public interface MediaDriver {
    /** An application said what the call carries (TSPI_lineSetMediaMode); advice only (rule L-348). */
    default void setMediaModes(Set<MediaMode> modes) {}

    /** Changes the channel (TSPI_lineSetCallParams, rules L-357 to L-362). */
    default void setBearer(BearerChange change, Completion completion) {
        throw new TelephonyException(LineError.OPERATIONUNAVAIL, "this line cannot change the channel of a call");
    }

    /**
     * Reports these media modes through {@link CallSink#media} (TSPI_lineMonitorMedia): the union of what all
     * applications asked for, which replaces the one before. A new call begins with at least the modes of
     * {@link LineDriver#setMediaModes} (rule L-228); shortly afterwards the core narrows them, if the address can
     * monitor media at all (rule L-351). It ends by itself when the call becomes idle (rule L-199).
     *
     * @param union empty for none any more
     */
    default void monitorMedia(Set<MediaMode> union) {
        throw new TelephonyException(LineError.OPERATIONUNAVAIL, "this line cannot monitor the media of a call");
    }

    /**
     * Controls the media stream of the call (TSPI_lineSetMediaControl for a call, rules L-352 to L-355), instead of
     * what {@link LineDriver#setMediaControl} says. What happened before triggers nothing; a tone or media mode that is
     * there already may count from now on. It ends by itself when the call becomes idle, which may still trigger
     * something, or is closed.
     *
     * @param control checked against the capabilities of the line; replaces everything that was set for the call
     *     before; empty for nothing any more
     */
    default void setMediaControl(MediaControl control) {
        throw new TelephonyException(LineError.OPERATIONUNAVAIL, "this line cannot control the media of a call");
    }
}
