package org.strowger.core.bench.detail;

import java.util.Set;
import org.strowger.telephony.Line;
import org.strowger.telephony.call.CallInfoItem;

/**
 * Something about a call changed.
 *
 * @param items what
 * @param by the line handle of the application that changed it; null for the driver
 */
record Change(Set<CallInfoItem> items, Line by) {
    boolean isBy(Line line) {
        return by == line;
    }
}
