package org.strowger.core.internal.line;

import java.util.EnumSet;
import java.util.Set;
import org.strowger.telephony.call.CallParamFlag;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.DialParams;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineFeature;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** What can be said against the parameters of a new call without asking the driver. */
final class CallParamCheck {
    private static final Set<CallParamFlag> TARGETED = EnumSet.of(
            CallParamFlag.ONE_STEP_TRANSFER, CallParamFlag.NO_HOLD_CONFERENCE, CallParamFlag.PREDICTIVE_DIAL);

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
        CallUserUser.requireSize(params.userUser(), line.userUser().makeCall(), "makes calls with");
        requireTarget(params, line);
        DialParams fitted = params.dialParams()
                .within(
                        line.dialParams().lowest(),
                        line.dialParams().highest(),
                        line.dialParams().defaults());
        return fitted.equals(params.dialParams())
                ? params
                : params.toBuilder().dialParams(fitted).build();
    }

    /**
     * The parameters of a consultation call: on the address of the call that it belongs to.
     *
     * @param allowed the one special wish that such a call may be made with
     */
    static CallParams fitConsultation(CallParams params, CallHandle of, CallParamFlag allowed) {
        LineCapabilities line = of.lineHandle().managed().capabilities();
        CallParams fitted = fit(params, line);
        for (CallParamFlag flag : TARGETED) {
            if (flag != allowed && fitted.flags().contains(flag)) {
                throw refuse(LineError.INVALCALLPARAMS, "the flag " + flag + " does not belong to this operation");
            }
        }
        return fitted.addressId().isPresent()
                ? fitted
                : fitted.toBuilder().addressId(of.call().addressId()).build();
    }

    /** What is dialed by the provider on its own account needs a target (rules L-227, L-256, L-285). */
    private static void requireTarget(CallParams params, LineCapabilities line) {
        params.targetAddress().ifPresent(target -> DialString.destination(target, "go to", line));
        boolean needed = params.flags().contains(CallParamFlag.ONE_STEP_TRANSFER)
                || params.flags().contains(CallParamFlag.NO_HOLD_CONFERENCE);
        if (needed && params.targetAddress().isEmpty()) {
            throw refuse(LineError.INVALCALLPARAMS, "the flags " + params.flags() + " need a target address");
        }
        for (CallState state : params.autoTransferStates()) {
            boolean advertised = line.addresses().stream()
                    .anyMatch(address -> address.autoTransferStates().contains(state));
            if (!advertised) {
                throw refuse(LineError.INVALCALLPARAMS, "the line does not transfer predictive calls when " + state);
            }
        }
    }

    /** Whether the line is connected and in service (rule L-399); under the line's lock. */
    static void requireInService(ManagedLine line) {
        if (!line.isUsable()) {
            throw refuse(LineError.INVALLINESTATE, line + " is not connected, or out of service");
        }
    }

    /** Whether calls can be made at all, and now (rules L-224, L-399); under the line's lock. */
    static void requireUsable(ManagedLine line) {
        if (!line.capabilities().features().contains(LineFeature.MAKE_CALL)) {
            throw refuse(LineError.OPERATIONUNAVAIL, line + " cannot make calls");
        }
        requireInService(line);
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
