package org.strowger.telephony.spi;

import java.util.List;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ConsumerType;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * The part of a {@link LineDriver} that forwards, parks and picks up without a call of its own. Every call that a
 * method returns is pending until the completion succeeds, as with {@link LineDriver#makeCall}.
 */
@ConsumerType
public interface ForwardDriver {
    /**
     * Replaces the forwarding of an address (TSPI_lineForward, rules L-303 to L-310). Tells what is in effect through
     * {@link LineSink#forwardingChanged}.
     *
     * @param addressId the address; empty for all
     * @param forwardings the new entries; none cancels all forwarding
     * @param rings within the range of the address; 0 for the default
     * @param params for the consultation call, if the switch makes one
     * @param consultation to be asked, before the completion, for the sink of the consultation call by a driver that
     *     makes one
     */
    default void forward(
            OptionalInt addressId,
            List<Forwarding> forwardings,
            int rings,
            CallParams params,
            ConsultationStart consultation,
            Completion completion) {
        throw unavailable("forward calls");
    }

    /**
     * Takes up a parked call (TSPI_lineUnpark, rule L-298).
     *
     * @param addressId the address of this line to take it to
     * @param parkAddress where it is parked
     * @param sink where events of the call go
     * @return the call, never null
     */
    default CallDriver unpark(int addressId, String parkAddress, CallSink sink, Completion completion) {
        throw unavailable("unpark calls");
    }

    /**
     * Picks up a call that alerts elsewhere (TSPI_linePickup, rules L-299, L-300).
     *
     * @param addressId the address of this line to take it to
     * @param target what is picked up
     * @param sink where events of the call go
     * @return the call, never null
     */
    default CallDriver pickup(int addressId, PickupTarget target, CallSink sink, Completion completion) {
        throw unavailable("pick up calls");
    }

    /**
     * Cancels a completion request (TSPI_lineUncompleteCall).
     *
     * @param completionId to be checked by the driver, which fails with {@link LineError#INVALCOMPLETIONID} (L-321)
     */
    default void uncompleteCall(int completionId, Completion completion) {
        throw unavailable("cancel completion requests");
    }

    private static TelephonyException unavailable(String operation) {
        return new TelephonyException(LineError.OPERATIONUNAVAIL, "this line cannot " + operation);
    }
}
