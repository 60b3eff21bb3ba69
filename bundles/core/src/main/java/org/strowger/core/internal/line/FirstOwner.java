package org.strowger.core.internal.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.MediaMode;

/**
 * Who may own a call that nobody asked for, best first (rules L-151 to L-154): a handle opened with OWNER for the
 * call's media mode, in the order of the applications' priorities, earlier openings before later ones. For a call of
 * unknown media mode first those who want unclassified calls (rule L-074), then those who want one of the candidates.
 */
final class FirstOwner {
    private FirstOwner() {}

    /** The candidates among the open handles of a line, in the order in which the call is offered to them. */
    static List<LineHandle> candidates(ManagedLine line, ManagedCall call) {
        Set<MediaMode> modes = modesToTry(call.facts().known().mediaModes());
        if (modes.size() == 1) {
            return ofMode(line, modes.iterator().next(), call.addressId());
        }
        List<LineHandle> ordered = new ArrayList<>();
        for (MediaMode mode : modes) {
            for (LineHandle handle : ofMode(line, mode, call.addressId())) {
                if (!ordered.contains(handle)) {
                    ordered.add(handle);
                }
            }
        }
        return ordered;
    }

    /** The owners for one media mode, whatever address they opened the line for (rule L-180). */
    static List<LineHandle> ofMode(ManagedLine line, MediaMode mode) {
        return inOrder(line, mode, new ArrayList<>(line.openHandles()));
    }

    private static List<LineHandle> ofMode(ManagedLine line, MediaMode mode, int addressId) {
        List<LineHandle> eligible = new ArrayList<>(line.openHandles().size());
        for (LineHandle handle : line.openHandles()) {
            if (handle.options().singleAddress().orElse(addressId) == addressId) {
                eligible.add(handle);
            }
        }
        return inOrder(line, mode, eligible);
    }

    private static List<LineHandle> inOrder(ManagedLine line, MediaMode mode, List<LineHandle> eligible) {
        eligible.removeIf(handle -> !handle.has(CallPrivilege.OWNER)
                || !handle.options().mediaModes().contains(mode));
        Comparator<String> first = line.context().priorities().first(mode);
        eligible.sort((one, other) ->
                first.compare(one.session().name(), other.session().name()));
        return eligible;
    }

    private static Set<MediaMode> modesToTry(Set<MediaMode> ofCall) {
        // The order of the enum is the order of trying; UNKNOWN comes first in it.
        return ofCall.isEmpty() ? EnumSet.of(MediaMode.UNKNOWN) : EnumSet.copyOf(ofCall);
    }
}
