package org.strowger.core.internal.line;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.Call;
import org.strowger.telephony.ConferenceControl;
import org.strowger.telephony.ConferenceSetUp;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParamFlag;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.device.LineCapabilityFlag;
import org.strowger.telephony.device.RemoveFromConference;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** One call as first party, parent or member of a conference (rules L-265 to L-288). */
final class CallConference implements ConferenceControl {
    private static final Set<CallState> OPEN_FOR_MEMBERS =
            EnumSet.of(CallState.ON_HOLD_PENDING_CONFERENCE, CallState.ON_HOLD);

    private final CallHandle handle;
    private final ManagedLine line;
    private final Calling calling;

    CallConference(CallHandle handle) {
        this.handle = handle;
        this.line = handle.lineHandle().managed();
        this.calling = line.calling();
    }

    @Override
    public Request<ConferenceSetUp> setUp(int parties, CallParams params) {
        handle.requireValid();
        CallParams fitted = CallParamCheck.fitConsultation(params, handle, CallParamFlag.NO_HOLD_CONFERENCE);
        NewCalls made = new NewCalls(handle.lineHandle());
        return calling.ask(
                () -> {
                    Calling.require(handle, CallOperation.SET_UP_CONFERENCE);
                    CallParamCheck.requireInService(line);
                    ConferenceCheck.requireFirstCall(handle.call().address());
                    ConferenceCheck.requireParties(parties, handle.call().address());
                    made.addConference(handle.call());
                    made.add(Calling.newCall(fitted, CallOrigin.OUTBOUND).build());
                    return calling.accept(
                            handle,
                            CallOperation.SET_UP_CONFERENCE,
                            made.delivering(calls -> new ConferenceSetUp(calls.get(0), calls.get(1))));
                },
                ticket -> made.startConference(ticket, () -> calling.driverOf(handle.call())
                        .setUpConference(parties, fitted, made.sink(0), made.sink(1), ticket)));
    }

    @Override
    public Request<Call> prepareAdd(CallParams params) {
        requireValidParent();
        CallParams fitted = CallParamCheck.fitConsultation(params, handle, CallParamFlag.NO_HOLD_CONFERENCE);
        NewCalls made = new NewCalls(handle.lineHandle());
        return calling.ask(
                () -> {
                    requireParent();
                    Calling.require(handle, CallOperation.PREPARE_ADD_TO_CONFERENCE);
                    CallParamCheck.requireInService(line);
                    made.add(Calling.newCall(fitted, CallOrigin.OUTBOUND).build());
                    return calling.accept(handle, CallOperation.PREPARE_ADD_TO_CONFERENCE, made.delivering(calls ->
                            (Call) calls.get(0)));
                },
                ticket -> made.startOne(ticket, () -> calling.driverOf(handle.call())
                        .prepareAddToConference(fitted, made.sink(0), ticket)));
    }

    @Override
    public Request<Void> add(Call call) {
        requireValidParent();
        CallHandle member = handle.companion(call, LineError.INVALCALLHANDLE, "the call to add");
        return calling.ask(
                () -> {
                    requireParent();
                    handle.requireOwner();
                    requireOpenForMembers();
                    requireMember(member);
                    return calling.accept(handle, CallOperation.ADD_TO_CONFERENCE, () -> {});
                },
                ticket -> calling.driverOf(handle.call()).addToConference(calling.driverOf(member.call()), ticket));
    }

    private void requireOpenForMembers() {
        CallState state = handle.call().state();
        if (!OPEN_FOR_MEMBERS.contains(state)) {
            throw new TelephonyException(
                    LineError.INVALCALLSTATE,
                    "cannot add to a conference that is " + state + "; it must be one of " + OPEN_FOR_MEMBERS);
        }
    }

    private void requireMember(CallHandle member) {
        handle.requireCompanion(member, LineError.INVALCALLHANDLE);
        ManagedCall call = member.call();
        if (call.isConference() || call.state() == CallState.CONFERENCED) {
            throw new TelephonyException(
                    LineError.INVALCALLHANDLE, member + " is a conference, or a member of one, already (rule L-271)");
        }
        CallOperation.ADD_TO_CONFERENCE.requireAllowed(call.state(), call.mode());
        if (call.state() == CallState.ON_HOLD
                && !call.address().flags().contains(AddressCapabilityFlag.CONFERENCE_HELD)) {
            throw new TelephonyException(
                    LineError.INVALCALLSTATE, "this address does not conference calls on hold (rule L-244)");
        }
        if (call.addressId() != handle.call().addressId()
                && !line.capabilities().flags().contains(LineCapabilityFlag.CROSS_ADDRESS_CONFERENCE)) {
            throw new TelephonyException(
                    LineError.INVALCALLHANDLE, "this line does not conference calls of two addresses (rule L-284)");
        }
    }

    @Override
    public Request<Void> remove() {
        handle.requireValid();
        return calling.ask(
                () -> {
                    Calling.require(handle, CallOperation.REMOVE_FROM_CONFERENCE);
                    requireRemovable();
                    return calling.accept(handle, CallOperation.REMOVE_FROM_CONFERENCE, () -> {});
                },
                ticket -> calling.driverOf(handle.call()).removeFromConference(ticket));
    }

    /** Which members can be removed is a number that the address advertises (rule L-278). */
    private void requireRemovable() {
        RemoveFromConference which = handle.call().address().removeFromConference();
        boolean last = handle.call()
                .parent()
                .map(parent -> parent.isLastMember(handle.call()))
                .orElse(true);
        if (which == RemoveFromConference.NONE || which == RemoveFromConference.LAST && !last) {
            throw new TelephonyException(
                    LineError.OPERATIONUNAVAIL, "of a conference on this address " + which + " can be removed");
        }
    }

    @Override
    public List<Call> relatedCalls() {
        synchronized (line.lock()) {
            handle.requireValid();
            return line.offers().having(handle.lineHandle(), handle.call().related());
        }
    }

    private void requireValidParent() {
        if (!handle.isValid()) {
            throw new TelephonyException(LineError.INVALCONFCALLHANDLE, handle + " was released, or its line closed");
        }
    }

    private void requireParent() {
        requireValidParent();
        if (!handle.call().isConference()) {
            throw new TelephonyException(LineError.INVALCONFCALLHANDLE, handle + " is not a conference");
        }
    }
}
