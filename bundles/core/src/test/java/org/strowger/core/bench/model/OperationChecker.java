package org.strowger.core.bench.model;

import java.util.EnumSet;
import java.util.Set;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.RemoveFromConference;
import org.strowger.telephony.error.LineError;

/** Which operations on a call are refused, and why (rules L-172, L-230 to L-288, L-295 to L-320). */
final class OperationChecker {
    private static final Set<CallState> DESTINATION =
            EnumSet.of(CallState.CONNECTED, CallState.RINGBACK, CallState.BUSY, CallState.PROCEEDING);
    private static final Set<CallState> MEMBER =
            EnumSet.of(CallState.CONNECTED, CallState.ON_HOLD, CallState.PROCEEDING, CallState.RINGBACK);

    private final Ledger ledger;
    private final HandleChecker handles;

    OperationChecker(Ledger ledger, HandleChecker handles) {
        this.ledger = ledger;
        this.handles = handles;
    }

    /** Whether and how an operation is refused. */
    Expectation operating(HandleRecord handle, Wish wish) {
        Operation operation = wish.operation();
        Expectation expected = new Expectation(ledger, operation.rule(), "%s, with %s", wish, handle);
        LineError invalid = operation.isOfConference() ? LineError.INVALCONFCALLHANDLE : LineError.INVALCALLHANDLE;
        boolean usable = !handles.isVoid(handle, invalid, expected);
        judgeOther(handle, wish, expected);
        if (usable) {
            privilege(handle, expected);
            if (HandleChecker.isUncertain(handle)) {
                return expected.unclear();
            }
            state(handle.call, operation, expected);
            particular(handle, wish, expected);
            service(handle.line.device, operation, expected);
        }
        return expected;
    }

    /** Something is asked of a call with arguments that no call can be asked with. */
    Expectation mistaken(HandleRecord handle, String what, LineError error, String rule) {
        Expectation expected = new Expectation(ledger, rule, "%s, with %s", what, handle).refusedWith(error, rule);
        boolean isVoid = handles.isVoid(handle, expected);
        expected.perhapsRefusedWith(LineError.INVALCONFCALLHANDLE, "L-269");
        if (!isVoid) {
            expected.perhapsRefusedWith(LineError.INVALCALLSTATE, "L-191")
                    .perhapsRefusedWith(LineError.INVALLINESTATE, "L-399")
                    .perhapsRefusedWith(LineError.INVALLINEHANDLE, "L-267")
                    .perhapsRefusedWith(LineError.OPERATIONFAILED, "L-254");
            privilege(handle, expected);
        }
        return expected;
    }

    private static void privilege(HandleRecord handle, Expectation expected) {
        if (!HandleChecker.owns(handle)) {
            expected.refusedWith(LineError.NOTOWNER, "L-172");
        }
    }

    static boolean isAllowed(CallRecord call, Operation operation) {
        return operation.fits(call.current()) || operation == Operation.UNHOLD && call.isFirstOfSetUp();
    }

    private static void state(CallRecord call, Operation operation, Expectation expected) {
        boolean held = call.current().state() == CallState.ON_HOLD;
        boolean perhapsFirst = operation == Operation.UNHOLD && call.parent != null && !call.parent.isKnownToBe();
        if (perhapsFirst) {
            expected.unclear();
        } else if (!isAllowed(call, operation)) {
            expected.refusedWith(LineError.INVALCALLSTATE, operation.rule());
        } else if (operation.completesTransfer() && held && !call.device.traits.has(Trait.TRANSFERS_HELD)) {
            expected.refusedWith(LineError.INVALCALLSTATE, "L-244");
        }
    }

    /** What is new needs a line in service. */
    static void service(DeviceRecord device, Operation operation, Expectation expected) {
        if (operation.needsService() && !device.inService()) {
            expected.refusedWith(LineError.INVALLINESTATE, "L-399");
        }
    }

    private static void particular(HandleRecord handle, Wish wish, Expectation expected) {
        Traits traits = handle.line.device.traits;
        switch (wish.operation()) {
            case SET_UP_TRANSFER -> refuse(
                    traits.has(Trait.NO_TRANSFER_SET_UP), LineError.OPERATIONFAILED, "L-254", expected);
            case SET_UP_CONFERENCE -> {
                refuse(traits.has(Trait.CONFERENCE_FROM_NOTHING), LineError.INVALLINEHANDLE, "L-267", expected);
                parties(traits, wish.number(), expected);
            }
            case PREPARE_ADD, ADD -> refuse(
                    !handle.call.conference,
                    LineError.INVALCONFCALLHANDLE,
                    wish.operation().rule(),
                    expected);
            case REMOVE -> removal(handle.call, traits.removable(), expected);
            case TRANSFER_AS_CONFERENCE -> refuse(
                    traits.has(Trait.FEW_FORMS), LineError.INVALTRANSFERMODE, "L-294", expected);
            case PARK_ANYWHERE -> refuse(traits.has(Trait.FEW_FORMS), LineError.INVALPARKMODE, "L-294", expected);
            case CALL_BACK -> refuse(traits.has(Trait.FEW_FORMS), LineError.INVALCALLCOMPLMODE, "L-294", expected);
            case LEAVE_MESSAGE -> {
                refuse(traits.has(Trait.FEW_FORMS), LineError.INVALCALLCOMPLMODE, "L-294", expected);
                refuse(wish.number() >= traits.messages(), LineError.INVALMESSAGEID, "L-316", expected);
            }
            default -> {
                // Handle, privilege and state decide.
            }
        }
    }

    /** How many parties a conference may have (L-287). */
    static void parties(Traits traits, int parties, Expectation expected) {
        refuse(traits.parties() > 0 && parties > traits.parties(), LineError.CONFERENCEFULL, "L-287", expected);
    }

    static void refuse(boolean when, LineError error, String rule, Expectation expected) {
        if (when) {
            expected.refusedWith(error, rule);
        }
    }

    /** Which members can leave (L-278). */
    private static void removal(CallRecord call, RemoveFromConference removable, Expectation expected) {
        refuse(removable == RemoveFromConference.NONE, LineError.OPERATIONUNAVAIL, "L-278", expected);
        if (removable == RemoveFromConference.LAST && call.parent != null) {
            boolean last = call.parent.members.indexOf(call) == call.parent.members.size() - 1;
            boolean certain = call.parent.members.stream().allMatch(CallRecord::isKnownToBe);
            refuse(!last && certain, LineError.OPERATIONUNAVAIL, "L-278", expected);
            if (!certain) {
                expected.perhapsRefusedWith(LineError.OPERATIONUNAVAIL, "L-278");
            }
        }
    }

    /** The second call of an operation on two. */
    private void judgeOther(HandleRecord handle, Wish wish, Expectation expected) {
        HandleRecord other = wish.other();
        if (other == null) {
            return;
        }
        boolean consultation = wish.operation().completesTransfer();
        LineError invalid = consultation ? LineError.INVALCONSULTCALLHANDLE : LineError.INVALCALLHANDLE;
        String rule = consultation ? "L-258" : wish.operation() == Operation.ADD ? "L-271" : "L-249";
        refuse(other.line.session != handle.line.session, invalid, "L-110", expected);
        if (handles.isVoid(other, invalid, expected)) {
            return;
        }
        boolean same = other.call == handle.call && other.call != null && wish.operation() != Operation.SWAP_HOLD;
        refuse(other.line.device != handle.line.device || same, invalid, rule, expected);
        if (!HandleChecker.owns(other)) {
            expected.refusedWith(LineError.NOTOWNER, "L-172");
        }
        if (HandleChecker.isUncertain(other)) {
            expected.unclear();
        } else {
            stateOfOther(handle, wish.operation(), other.call, expected);
        }
    }

    private static void stateOfOther(HandleRecord handle, Operation operation, CallRecord other, Expectation expected) {
        CallState state = other.current().state();
        if (operation.completesTransfer()) {
            refuse(!DESTINATION.contains(state), LineError.INVALCALLSTATE, "L-257", expected);
        } else if (operation == Operation.ADD) {
            Traits traits = other.device.traits;
            boolean taken = other.conference || state == CallState.CONFERENCED;
            refuse(taken, LineError.INVALCALLHANDLE, "L-271", expected);
            refuse(!MEMBER.contains(state), LineError.INVALCALLSTATE, "L-270", expected);
            boolean held = state == CallState.ON_HOLD && !traits.has(Trait.CONFERENCES_HELD);
            refuse(held, LineError.INVALCALLSTATE, "L-244", expected);
            boolean elsewhere = handle.call != null && handle.call.addressId != other.addressId;
            refuse(elsewhere && !traits.has(Trait.CROSS_ADDRESS), LineError.INVALCALLHANDLE, "L-284", expected);
        } else {
            refuse(!Operation.UNHOLD.fits(other.current()), LineError.INVALCALLSTATE, "L-249", expected);
        }
    }
}
