package org.strowger.provider.sip.internal.call;

import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.DialtoneMode;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.CallSink;

/** A call from here whose number is not complete: it waits in dialtone, then dialing (rules L-215 to L-217). */
final class Dialing extends CallPhase {
    private final CallParams params;
    private String number;

    private Dialing(SipCall call, CallParams params, String number) {
        super(call);
        this.params = params;
        this.number = number;
    }

    /**
     * Begins a call from here.
     *
     * @throws TelephonyException when it cannot be begun
     */
    static void begin(SipCall call, String destination, CallParams params, CallSink sink, Operation operation) {
        if (complete(destination)) {
            Inviting inviting = Inviting.prepare(call, destination, params);
            operation.succeed();
            call.events().attach(sink);
            call.events().state(CallState.DIALING);
            call.enter(inviting);
            return;
        }
        String begun = withoutMark(destination);
        call.enter(new Dialing(call, params, begun));
        operation.succeed();
        call.events().attach(sink);
        if (begun.isEmpty()) {
            call.events().state(CallState.DIALTONE, DialtoneMode.NORMAL);
        } else {
            call.events().state(CallState.DIALING);
        }
    }

    private static boolean complete(String destination) {
        return !destination.isBlank() && !destination.endsWith(";");
    }

    private static String withoutMark(String digits) {
        return digits.endsWith(";") ? digits.substring(0, digits.length() - 1) : digits;
    }

    @Override
    void dial(String digits, Operation operation) {
        String longer = number + withoutMark(digits);
        if (digits.endsWith(";")) {
            number = longer;
            operation.succeed();
            call.events().state(CallState.DIALING);
            return;
        }
        try {
            Inviting inviting = Inviting.prepare(call, longer, params);
            operation.succeed();
            call.events().state(CallState.DIALING);
            call.enter(inviting);
        } catch (TelephonyException refused) {
            operation.fail((org.strowger.telephony.error.LineError) refused.error(), refused.getMessage());
        }
    }

    @Override
    void drop(Operation operation) {
        // It has a port already if calling failed after that was taken.
        call.release();
        operation.succeed();
        call.events().state(CallState.IDLE);
        call.enter(new Over(call));
    }
}
