package org.strowger.core.internal.line;

import java.util.EnumSet;
import java.util.Set;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * What can be done with a call now: what its address can ever do, its state allows and the privilege permits (L-293).
 */
final class CallFeatures {
    private CallFeatures() {}

    static Set<CallFeature> of(
            AddressCapabilities address, CallState state, CallStateMode mode, CallPrivilege privilege) {
        if (privilege != CallPrivilege.OWNER) {
            return Set.of();
        }
        EnumSet<CallFeature> now = EnumSet.noneOf(CallFeature.class);
        for (CallOperation operation : CallOperation.values()) {
            if (address.callFeatures().contains(operation.feature()) && operation.isAllowed(state, mode)) {
                now.add(operation.feature());
                addForms(now, operation, address);
            }
        }
        return now;
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
