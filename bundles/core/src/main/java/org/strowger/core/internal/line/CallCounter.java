package org.strowger.core.internal.line;

import java.util.Arrays;
import org.strowger.telephony.device.LineStatus.CallCounts;

/**
 * The numbers of calls of a line and its addresses, by what they are doing (rule L-211). Guarded by the line's lock.
 */
final class CallCounter {
    private static final int ACTIVE = 0;
    private static final int ON_HOLD = 1;
    private static final int PENDING = 2;
    private static final int KINDS = 3;

    private int[][] counts = new int[1][KINDS];

    /** What a call counts as, or that it does not count. */
    static int kind(ManagedCall call) {
        if (!call.counts()) {
            return -1;
        }
        return switch (call.state()) {
            case ON_HOLD -> ON_HOLD;
            case ON_HOLD_PENDING_CONFERENCE, ON_HOLD_PENDING_TRANSFER -> PENDING;
            default -> ACTIVE;
        };
    }

    /**
     * A call went from one kind to another.
     *
     * @return whether anything changed
     */
    boolean move(int addressId, int from, int to) {
        if (from == to) {
            return false;
        }
        reserve(addressId);
        if (from >= 0) {
            counts[addressId][from]--;
        }
        if (to >= 0) {
            counts[addressId][to]++;
        }
        return true;
    }

    CallCounts of(int addressId) {
        reserve(addressId);
        int[] of = counts[addressId];
        return new CallCounts(of[ACTIVE], of[ON_HOLD], of[PENDING]);
    }

    CallCounts ofLine() {
        int active = 0;
        int onHold = 0;
        int pending = 0;
        for (int[] of : counts) {
            active += of[ACTIVE];
            onHold += of[ON_HOLD];
            pending += of[PENDING];
        }
        return new CallCounts(active, onHold, pending);
    }

    private void reserve(int addressId) {
        int before = counts.length;
        if (addressId >= before) {
            counts = Arrays.copyOf(counts, addressId + 1);
            for (int i = before; i < counts.length; i++) {
                counts[i] = new int[KINDS];
            }
        }
    }
}
