package org.strowger.core.internal.line;

import java.util.EnumSet;
import java.util.Set;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CompletionCondition;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.device.RemoveFromConference;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * What can be done with a call now: what its address can ever do, its state allows and the privilege permits (L-293).
 */
final class CallFeatures {
    private CallFeatures() {}

    static Set<CallFeature> of(ManagedCall call, CallPrivilege privilege) {
        boolean owner = privilege == CallPrivilege.OWNER;
        AddressCapabilities address = call.address();
        EnumSet<CallFeature> now = EnumSet.noneOf(CallFeature.class);
        for (CallOperation operation : CallOperation.values()) {
            boolean can = (owner || operation.isForMonitors())
                    && address.callFeatures().contains(operation.feature());
            if (can && call.allows(operation) && !isRuledOut(operation, call)) {
                now.add(operation.feature());
                addForms(now, operation, address);
            }
        }
        return now;
    }

    /** Whether the state would allow it but the operation is sure to be refused (L-244, L-267, L-269, L-271, L-278). */
    private static boolean isRuledOut(CallOperation operation, ManagedCall call) {
        AddressCapabilities address = call.address();
        Set<AddressCapabilityFlag> flags = address.flags();
        boolean hardHeld = call.state() == CallState.ON_HOLD;
        return switch (operation) {
            case COMPLETE_TRANSFER -> hardHeld && !flags.contains(AddressCapabilityFlag.TRANSFER_HELD);
            case SET_UP_CONFERENCE -> flags.contains(AddressCapabilityFlag.SETUP_CONFERENCE_NULL);
            case PREPARE_ADD_TO_CONFERENCE -> !call.isConference();
            case ADD_TO_CONFERENCE -> call.isConference()
                    || hardHeld && !flags.contains(AddressCapabilityFlag.CONFERENCE_HELD);
            case COMPLETE_CALL -> !meetsCondition(call);
            case REMOVE_FROM_CONFERENCE -> address.removeFromConference() == RemoveFromConference.NONE;
            default -> false;
        };
    }

    /** Whether the call met with what its address wants for a completion (LINECALLCOMPLCOND). */
    static boolean meetsCondition(ManagedCall call) {
        CompletionCondition met =
                call.state() == CallState.BUSY ? CompletionCondition.BUSY : CompletionCondition.NO_ANSWER;
        return call.address().completionConditions().contains(met);
    }

    private static void addForms(Set<CallFeature> now, CallOperation operation, AddressCapabilities address) {
        for (CallFeature form : operation.forms()) {
            if (address.callFeatures().contains(form)) {
                now.add(form);
            }
        }
    }

    /** Refuses a form of an operation on an address that has only other ones (rule L-294). */
    static void requireForm(
            AddressCapabilities address, CallOperation operation, CallFeature form, LineError otherwise) {
        boolean special = operation.forms().stream().anyMatch(address.callFeatures()::contains);
        if (special && !address.callFeatures().contains(form)) {
            throw new TelephonyException(otherwise, "the address has " + address.callFeatures() + ", not " + form);
        }
    }
}
