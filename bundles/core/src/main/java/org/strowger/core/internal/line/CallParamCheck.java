package org.strowger.core.internal.line;

import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.DialParams;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineFeature;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** What can be said against the parameters of a new call without asking the driver. */
final class CallParamCheck {
    private CallParamCheck() {}

    /** The parameters with dialing parameters moved into the line's range (rule L-214). */
    static CallParams fit(CallParams params, LineCapabilities line) {
        if (params == null) {
            throw refuse(LineError.INVALCALLPARAMS, "the call parameters are null; use CallParams.defaults()");
        }
        if (!line.bearerModes().contains(params.bearerMode())) {
            throw refuse(
                    LineError.INVALBEARERMODE, "the line has " + line.bearerModes() + ", not " + params.bearerMode());
        }
        if (params.mediaModes().isEmpty() || !line.mediaModes().containsAll(params.mediaModes())) {
            throw refuse(
                    LineError.INVALMEDIAMODE, "the line has " + line.mediaModes() + ", not " + params.mediaModes());
        }
        if (params.rate() < 0 || params.rate() > line.maxRate()) {
            throw refuse(LineError.INVALRATE, "the rate must be 0 to " + line.maxRate() + ", not " + params.rate());
        }
        if (params.noAnswerTimeout().isNegative()) {
            throw refuse(LineError.INVALCALLPARAMS, "the no-answer timeout is negative: " + params.noAnswerTimeout());
        }
        params.addressId().ifPresent(id -> requireAddress(id, line));
        DialParams fitted = params.dialParams()
                .within(
                        line.dialParams().lowest(),
                        line.dialParams().highest(),
                        line.dialParams().defaults());
        return fitted.equals(params.dialParams())
                ? params
                : params.toBuilder().dialParams(fitted).build();
    }

    /** Whether calls can be made at all, and now (rules L-224, L-399); under the line's lock. */
    static void requireUsable(ManagedLine line) {
        if (!line.capabilities().features().contains(LineFeature.MAKE_CALL)) {
            throw refuse(LineError.OPERATIONUNAVAIL, line + " cannot make calls");
        }
        if (!line.isUsable()) {
            throw refuse(LineError.INVALLINESTATE, line + " is not connected, or out of service");
        }
    }

    private static void requireAddress(int id, LineCapabilities line) {
        if (id < 0 || id >= line.addresses().size()) {
            throw refuse(
                    LineError.INVALADDRESSID,
                    "the line has addresses 0 to " + (line.addresses().size() - 1) + ", not " + id);
        }
    }

    private static TelephonyException refuse(LineError error, String detail) {
        return new TelephonyException(error, detail);
    }
}
