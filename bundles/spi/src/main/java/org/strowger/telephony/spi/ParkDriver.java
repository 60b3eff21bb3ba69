package org.strowger.telephony.spi;

import org.osgi.annotation.versioning.ConsumerType;
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** The part of a {@link CallDriver} that leaves the call to the switch: parks it, or has it completed later. */
@ConsumerType
public interface ParkDriver {
    /** Parks this connected call at an address (TSPI_linePark, directed, rule L-296). */
    default void park(String address, Completion completion) {
        throw unavailable("park calls at an address");
    }

    /**
     * Parks this connected call where the switch chooses (TSPI_linePark, non-directed, rule L-296).
     *
     * @param completion succeeds with the address to unpark the call from
     */
    default void park(CompletionOf<String> completion) {
        throw unavailable("park calls");
    }

    /**
     * Has this busy or unanswered call completed by the network (TSPI_lineCompleteCall, rules L-313 to L-317).
     *
     * @param mode how
     * @param messageId which message; 0 for other modes than MESSAGE
     * @param completion succeeds with the completion id when the network took the request
     */
    default void completeCall(CompletionMode mode, int messageId, CompletionOf<Integer> completion) {
        throw unavailable("complete calls");
    }

    private static TelephonyException unavailable(String operation) {
        return new TelephonyException(LineError.OPERATIONUNAVAIL, "this line cannot " + operation);
    }
}
