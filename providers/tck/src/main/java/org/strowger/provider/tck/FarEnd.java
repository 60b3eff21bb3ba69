package org.strowger.provider.tck;

import java.util.Optional;
import org.strowger.telephony.spi.LineDriver;

/**
 * The other end of a provider's lines: a scripted exchange, a second provider, a test network. What it cannot do it
 * declines with an empty result; the tests that need it are then skipped, and say so.
 */
public interface FarEnd {
    /** What a line dials to meet this. */
    Optional<String> number(Destination destination);

    /** Lets somebody call the line. */
    Optional<FarParty> call(LineDriver line);

    /** The party that a line called last and that has not gone; empty also when it cannot be acted upon. */
    Optional<FarParty> called();
}
