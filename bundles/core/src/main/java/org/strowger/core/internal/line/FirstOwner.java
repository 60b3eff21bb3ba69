package org.strowger.core.internal.line;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.MediaMode;

/**
 * Who may own a call that nobody asked for, best first (rules L-151 to L-154): a handle opened with OWNER for the
 * call's media mode, earlier openings before later ones. For a call of unknown media mode first those who want
 * unclassified calls (rule L-074), then those who want one of the candidates.
 */
final class FirstOwner {
    private FirstOwner() {}

    /** The candidates among the open handles of a line, in the order in which the call is offered to them. */
    static List<LineHandle> candidates(List<LineHandle> openHandles, ManagedCall call) {
        List<LineHandle> eligible = new ArrayList<>(openHandles.size());
        for (LineHandle handle : openHandles) {
            if (handle.has(CallPrivilege.OWNER) && servesAddress(handle, call.addressId())) {
                eligible.add(handle);
            }
        }
        if (eligible.isEmpty()) {
            return eligible;
        }
        List<LineHandle> ordered = new ArrayList<>(eligible.size());
        for (MediaMode mode : modesToTry(call.facts().mediaModes())) {
            for (LineHandle handle : eligible) {
                if (handle.options().mediaModes().contains(mode) && !ordered.contains(handle)) {
                    ordered.add(handle);
                }
            }
        }
        return ordered;
    }

    private static boolean servesAddress(LineHandle handle, int addressId) {
        return handle.options().singleAddress().orElse(addressId) == addressId;
    }

    private static Set<MediaMode> modesToTry(Set<MediaMode> ofCall) {
        // The order of the enum is the order of trying; UNKNOWN comes first in it.
        return ofCall.isEmpty() ? EnumSet.of(MediaMode.UNKNOWN) : EnumSet.copyOf(ofCall);
    }
}
