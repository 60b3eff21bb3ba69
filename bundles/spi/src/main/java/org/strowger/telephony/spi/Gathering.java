package org.strowger.telephony.spi;

import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.media.TickCount;

/**
 * One gathering of digits that a driver does (the end-to-end id of TSPI_lineGatherDigits with LINE_GATHERDIGITS, rule
 * L-343). The driver tells its end exactly once; the core does so instead when the call becomes idle.
 *
 * <p>Safe for use by any thread; calls return soon and never throw.
 */
@ProviderType
public interface Gathering {
    /** It ended. */
    default void ended(GatherEnd reason, String digits) {
        ended(reason, digits, TickCount.NONE);
    }

    /**
     * It ended.
     *
     * @param reason why
     * @param digits what was gathered, with the termination digit if one came; also when it was cancelled
     * @param at when
     */
    void ended(GatherEnd reason, String digits, TickCount at);
}
