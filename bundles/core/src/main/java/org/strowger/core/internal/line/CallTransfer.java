package org.strowger.core.internal.line;

import java.util.EnumSet;
import java.util.Set;
import org.strowger.telephony.Call;
import org.strowger.telephony.Request;
import org.strowger.telephony.TransferControl;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParamFlag;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** Transferring one call (rules L-252 to L-264). */
final class CallTransfer implements TransferControl {
    private static final Set<CallState> DESTINATION =
            EnumSet.of(CallState.CONNECTED, CallState.RINGBACK, CallState.BUSY, CallState.PROCEEDING);

    private final CallHandle handle;
    private final ManagedLine line;
    private final Calling calling;

    CallTransfer(CallHandle handle) {
        this.handle = handle;
        this.line = handle.lineHandle().managed();
        this.calling = line.calling();
    }

    @Override
    public Request<Call> setUp(CallParams params) {
        handle.requireValid();
        CallParams fitted = CallParamCheck.fitConsultation(params, handle, CallParamFlag.ONE_STEP_TRANSFER);
        NewCalls made = new NewCalls(handle.lineHandle());
        return calling.ask(
                () -> {
                    Calling.require(handle, CallOperation.SET_UP_TRANSFER);
                    CallParamCheck.requireInService(line);
                    requireSetUp(handle.call().address());
                    ManagedCall consultation = made.add(
                            Calling.newCall(fitted, CallOrigin.OUTBOUND).build());
                    return calling.accept(
                            handle, CallOperation.SET_UP_TRANSFER, made.delivering(calls -> (Call) calls.get(0)));
                },
                ticket -> made.startOne(
                        ticket, () -> calling.driverOf(handle.call()).setUpTransfer(fitted, made.sink(0), ticket)));
    }

    /** Where a transfer begins with a held call, or with one made separately, there is no set-up (rule L-254). */
    private static void requireSetUp(AddressCapabilities address) {
        boolean other = address.flags().contains(AddressCapabilityFlag.TRANSFER_HELD)
                || address.flags().contains(AddressCapabilityFlag.TRANSFER_MAKE);
        if (other && !address.callFeatures().contains(CallFeature.SETUP_TRANSFER)) {
            throw new TelephonyException(
                    LineError.OPERATIONFAILED,
                    "this address transfers a held call to another one; hold the call and make the other one first");
        }
    }

    @Override
    public Request<Void> complete(Call consultation) {
        CallHandle other = destination(consultation);
        return calling.ask(
                () -> {
                    requireCompletion(other, CallFeature.TRANSFER_NORMAL);
                    return calling.accept(handle, CallOperation.COMPLETE_TRANSFER, () -> {});
                },
                ticket -> calling.driverOf(handle.call()).completeTransfer(calling.driverOf(other.call()), ticket));
    }

    @Override
    public Request<Call> completeAsConference(Call consultation) {
        CallHandle other = destination(consultation);
        NewCalls made = new NewCalls(handle.lineHandle());
        return calling.ask(
                () -> {
                    requireCompletion(other, CallFeature.TRANSFER_CONFERENCE);
                    made.addConference(handle.call());
                    return calling.accept(
                            handle, CallOperation.COMPLETE_TRANSFER, made.delivering(calls -> (Call) calls.get(0)));
                },
                ticket -> made.startOne(ticket, () -> calling.driverOf(handle.call())
                        .completeTransferAsConference(calling.driverOf(other.call()), made.sink(0), ticket)));
    }

    private CallHandle destination(Call consultation) {
        handle.requireValid();
        return handle.companion(consultation, LineError.INVALCONSULTCALLHANDLE, "the consultation call");
    }

    private void requireCompletion(CallHandle other, CallFeature form) {
        Calling.require(handle, CallOperation.COMPLETE_TRANSFER);
        CallFeatures.requireForm(
                handle.call().address(), CallOperation.COMPLETE_TRANSFER, form, LineError.INVALTRANSFERMODE);
        if (handle.call().state() == CallState.ON_HOLD
                && !handle.call().address().flags().contains(AddressCapabilityFlag.TRANSFER_HELD)) {
            throw new TelephonyException(
                    LineError.INVALCALLSTATE,
                    "this address transfers only a call that a transfer was set up for, not one on hold (rule L-244)");
        }
        handle.requireCompanion(other, LineError.INVALCONSULTCALLHANDLE);
        if (!DESTINATION.contains(other.call().state())) {
            throw new TelephonyException(
                    LineError.INVALCALLSTATE,
                    "cannot transfer to a call that is " + other.call().state() + "; it must be one of " + DESTINATION);
        }
    }

    @Override
    public Request<Void> blind(String destination) {
        handle.requireValid();
        DialString string = DialString.destination(destination, "transfer to", line.capabilities());
        return calling.submit(
                handle,
                CallOperation.BLIND_TRANSFER,
                (driver, completion) -> driver.blindTransfer(string.text(), completion));
    }
}
