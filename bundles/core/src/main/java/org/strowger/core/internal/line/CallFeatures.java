package org.strowger.core.internal.line;

import java.util.EnumSet;
import java.util.Set;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.device.AddressCapabilities;

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
            }
        }
        return now;
    }
}
