package org.strowger.core.internal.line;

import java.time.Duration;
import java.util.Set;
import org.strowger.telephony.DetailControl;
import org.strowger.telephony.Request;
import org.strowger.telephony.TerminalControl;
import org.strowger.telephony.UserUserControl;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallTreatment;
import org.strowger.telephony.call.FlowSpec;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.DeviceIdentity;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** What is attached to one call (rules L-368, L-369, L-380 to L-382). */
final class CallDetailing implements DetailControl {
    private final CallHandle handle;
    private final ManagedLine line;

    CallDetailing(CallHandle handle) {
        this.handle = handle;
        this.line = handle.lineHandle().managed();
    }

    @Override
    public void setAppSpecific(int value) {
        ManagedCall call = handle.call();
        synchronized (line.lock()) {
            handle.requireOwner();
            call.facts().attach(value);
            if (call.state() != CallState.IDLE) {
                call.tellInfo(handle.lineHandle(), Set.of(CallInfoItem.APP_SPECIFIC));
            }
        }
        line.strand().execute(() -> line.atDriver().tell(call, driver -> driver.setAppSpecific(value)));
    }

    @Override
    public Request<Void> setData(DataBlock data) {
        handle.requireValid();
        requireGiven(data, "the call data is null; use DataBlock.empty() to remove what is attached");
        int most = handle.call().address().maxCallData();
        if (data.size() > most) {
            throw new TelephonyException(
                    LineError.INVALPARAM, "this address takes " + most + " bytes of call data, not " + data.size());
        }
        return line.calling()
                .submit(handle, CallOperation.SET_CALL_DATA, (driver, completion) -> driver.setData(data, completion));
    }

    @Override
    public Request<Void> setTreatment(int id) {
        handle.requireValid();
        if (handle.call().address().treatments().stream().noneMatch(treatment -> treatment.id() == id)) {
            throw new TelephonyException(
                    LineError.INVALPARAM,
                    "this address has the treatments "
                            + handle.call().address().treatments().stream()
                                    .map(CallTreatment::id)
                                    .toList()
                            + ", not " + id);
        }
        return line.calling()
                .submit(
                        handle,
                        CallOperation.SET_TREATMENT,
                        (driver, completion) -> driver.setTreatment(id, completion));
    }

    @Override
    public Request<Void> setQualityOfService(QualityOfService wanted) {
        handle.requireValid();
        requireGiven(wanted, "the quality of service is null");
        requireSensible("sending", wanted.sending());
        requireSensible("receiving", wanted.receiving());
        return line.calling()
                .submit(
                        handle,
                        CallOperation.SET_QOS,
                        (driver, completion) -> driver.setQualityOfService(wanted, completion));
    }

    @Override
    public UserUserControl userUser() {
        return new CallUserUser(handle);
    }

    @Override
    public TerminalControl terminals() {
        return TerminalRouting.ofCall(handle);
    }

    @Override
    public DeviceIdentity deviceId(String deviceClass) {
        handle.requireValid();
        ManagedCall call = handle.call();
        return new DeviceFinder(handle.lineHandle())
                .find(deviceClass, name -> line.calling().driverOf(call).deviceId(name));
    }

    private static void requireSensible(String direction, FlowSpec flow) {
        boolean sensible = flow.tokenRate() >= FlowSpec.NOT_SAID
                && flow.bucketSize() >= FlowSpec.NOT_SAID
                && flow.peakRate() >= FlowSpec.NOT_SAID
                && flow.largestPacket() >= FlowSpec.NOT_SAID
                && flow.latency().compareTo(Duration.ZERO) >= 0
                && flow.delayVariation().compareTo(Duration.ZERO) >= 0;
        if (!sensible) {
            throw new TelephonyException(
                    LineError.INVALPARAM, "numbers go from -1, which says nothing, times from zero: " + flow);
        }
        if (flow.peakRate() != FlowSpec.NOT_SAID && flow.tokenRate() > flow.peakRate()) {
            throw new TelephonyException(
                    LineError.INVALRATE,
                    "the average rate of " + direction + ", " + flow.tokenRate() + ", is above the highest, "
                            + flow.peakRate());
        }
    }

    private static void requireGiven(Object value, String otherwise) {
        if (value == null) {
            throw new TelephonyException(LineError.INVALPOINTER, otherwise);
        }
    }
}
