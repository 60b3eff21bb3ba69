package org.strowger.core.internal.line;

import org.strowger.telephony.Call;
import org.strowger.telephony.PickupControl;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.device.AddressFeature;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.PickupTarget;

/** Taking calls that wait elsewhere to one address of a line (rules L-298 to L-301). */
final class LinePickup implements PickupControl {
    private final LineHandle handle;
    private final ManagedLine line;
    private final int addressId;

    LinePickup(LineHandle handle, int addressId) {
        this.handle = handle;
        this.line = handle.managed();
        this.addressId = addressId;
    }

    @Override
    public Request<Call> unpark(String address) {
        handle.requireOpen();
        line.requireAddress(addressId);
        DialString place = DialString.destination(address, "unpark from", line.capabilities());
        return take("unpark", CallReason.UNPARK, (sink, completion) -> line.calling()
                .lineDriver()
                .unpark(addressId, place.text(), sink, completion));
    }

    @Override
    public Request<Call> from(String address) {
        handle.requireOpen();
        DialString place = DialString.destination(address, "pick up from", line.capabilities());
        requireForm(AddressFeature.PICKUP_DIRECT);
        return pickUp(new PickupTarget.At(place.text()));
    }

    @Override
    public Request<Call> fromGroup(String groupId) {
        handle.requireOpen();
        if (groupId == null) {
            throw new TelephonyException(
                    LineError.INVALPOINTER, "the group id is null; use an empty string for the address's own group");
        }
        if (groupId.isEmpty() && address().flags().contains(AddressCapabilityFlag.PICKUP_GROUP_ID)) {
            throw new TelephonyException(LineError.INVALGROUPID, "this address picks up from a group given by its id");
        }
        requireForm(AddressFeature.PICKUP_GROUP);
        return pickUp(new PickupTarget.InGroup(groupId));
    }

    @Override
    public Request<Call> waiting() {
        handle.requireOpen();
        boolean can = address().flags().contains(AddressCapabilityFlag.PICKUP_CALL_WAITING)
                || address().features().contains(AddressFeature.PICKUP_HELD)
                || address().features().contains(AddressFeature.PICKUP_WAITING);
        if (!can) {
            throw new TelephonyException(
                    LineError.OPERATIONUNAVAIL, "this address picks up neither waiting nor held calls (rule L-300)");
        }
        return pickUp(new PickupTarget.Waiting());
    }

    private Request<Call> pickUp(PickupTarget target) {
        return take("pick up", CallReason.PICKUP, (sink, completion) -> line.calling()
                .lineDriver()
                .pickup(addressId, target, sink, completion));
    }

    private Request<Call> take(String operation, CallReason reason, Taking taking) {
        NewCalls made = new NewCalls(handle);
        return line.calling()
                .ask(
                        () -> {
                            handle.requireOpen();
                            CallParamCheck.requireInService(line);
                            ManagedCall call = made.add(CallInfo.builder()
                                    .addressId(addressId)
                                    .origin(CallOrigin.UNKNOWN)
                                    .reason(reason)
                                    .build());
                            return line.requests().accept(operation, handle, call, null, made.delivering(calls ->
                                    (Call) calls.get(0)));
                        },
                        ticket -> made.startOne(ticket, () -> taking.take(made.sink(0), ticket)));
    }

    /** A general feature without special forms says that each may be tried (rule L-294). */
    private void requireForm(AddressFeature form) {
        boolean special = address().features().contains(AddressFeature.PICKUP_GROUP)
                || address().features().contains(AddressFeature.PICKUP_DIRECT)
                || address().features().contains(AddressFeature.PICKUP_WAITING)
                || address().features().contains(AddressFeature.PICKUP_HELD);
        if (special && !address().features().contains(form)) {
            throw new TelephonyException(
                    LineError.OPERATIONUNAVAIL, "this address has " + address().features() + ", not " + form);
        }
    }

    private AddressCapabilities address() {
        line.requireAddress(addressId);
        return line.address(addressId);
    }

    /** How the driver takes the call. */
    private interface Taking {
        CallDriver take(CallSink sink, Completion completion);
    }
}
