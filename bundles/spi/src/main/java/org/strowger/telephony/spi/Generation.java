package org.strowger.telephony.spi;

import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.media.TickCount;

/**
 * One generation of digits or of a tone (the end-to-end id of TSPI_lineGenerateDigits and TSPI_lineGenerateTone with
 * LINE_GENERATE, rule L-343). A driver that has accepted it tells its end exactly once, perhaps before the method that
 * starts it returns; the core does so instead when the call becomes idle.
 *
 * <p>Safe for use by any thread; calls return soon and never throw.
 */
@ProviderType
public interface Generation {
    /** Everything was generated. */
    default void done() {
        done(TickCount.NONE);
    }

    /** Everything was generated, and when. */
    void done(TickCount at);

    /** It was cancelled, or the driver failed meanwhile (rule L-338). */
    default void cancelled() {
        cancelled(TickCount.NONE);
    }

    /** It was cancelled, or the driver failed meanwhile, and when. */
    void cancelled(TickCount at);
}
