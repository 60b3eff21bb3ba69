package org.strowger.core.bench.model;

import java.util.EnumSet;
import java.util.Set;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallPrivilege;

/** Who is told that the number of owners or monitors of a call changed (rules L-124, L-125, L-141, L-160, L-177). */
final class CountChecker {
    private static final Set<CallInfoItem> COUNTS =
            EnumSet.of(CallInfoItem.OWNERS_INCREASED, CallInfoItem.OWNERS_DECREASED, CallInfoItem.MONITORS);

    private final Ledger ledger;

    CountChecker(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A handle with this privilege is gone, by the doing of its application. */
    void left(HandleRecord gone) {
        changed(gone, gone.privilege == CallPrivilege.OWNER ? CallInfoItem.OWNERS_DECREASED : CallInfoItem.MONITORS);
    }

    /** A handle was asked for. */
    void joined(HandleRecord asked) {
        changed(asked, CallInfoItem.MONITORS);
    }

    /** A handle's privilege was changed by its application. */
    void privilegeChanged(HandleRecord handle, CallPrivilege now) {
        boolean raised = now == CallPrivilege.OWNER;
        changed(handle, raised ? CallInfoItem.OWNERS_INCREASED : CallInfoItem.OWNERS_DECREASED);
        others(handle, CallInfoItem.MONITORS, false);
    }

    /** A call was handed to somebody who did not own it (L-177, L-183, L-184): neither of the two is told. */
    void handedOver(HandleRecord giver, HandleRecord receiver, boolean hadHandle) {
        others(giver, receiver, CallInfoItem.OWNERS_INCREASED, true);
        if (hadHandle) {
            others(giver, receiver, CallInfoItem.MONITORS, false);
        }
    }

    /** All handles of a line end at once: others may, but need not be told. */
    void leftByForce(HandleRecord gone) {
        for (CallInfoItem item : COUNTS) {
            others(gone, item, false);
        }
    }

    void told(HandleRecord handle, Set<CallInfoItem> changed) {
        for (CallInfoItem item : changed) {
            if (COUNTS.contains(item)) {
                told(handle, item);
            }
        }
    }

    void atRest(HandleRecord handle) {
        if (!handle.isExact()) {
            return;
        }
        handle.mustBeTold.forEach((item, times) -> ledger.require(
                handle.told.getOrDefault(item, 0) > 0, "L-177", "%s was never told of %s", handle, item));
    }

    private void told(HandleRecord handle, CallInfoItem item) {
        int times = handle.told.merge(item, 1, Integer::sum);
        if (handle.isExact() && times > handle.mayBeTold.getOrDefault(item, 0)) {
            ledger.violated("L-124", "%s was told of %s, which no other application caused", handle, item);
        }
    }

    private void changed(HandleRecord by, CallInfoItem item) {
        others(by, item, true);
    }

    private void others(HandleRecord by, CallInfoItem item, boolean needed) {
        others(by, by, item, needed);
    }

    private void others(HandleRecord by, HandleRecord or, CallInfoItem item, boolean needed) {
        if (by.call == null || by.call.isIdle()) {
            return;
        }
        for (HandleRecord other : by.call.handles) {
            if (other == by || other == or) {
                continue;
            }
            other.mayBeTold.merge(item, 1, Integer::sum);
            if (needed
                    && other.line.session != by.line.session
                    && other.line.session != or.line.session
                    && other.isExact()
                    && other.line.isOpen()
                    && !other.line.doubtful) {
                other.mustBeTold.merge(item, 1, Integer::sum);
            }
        }
    }
}
