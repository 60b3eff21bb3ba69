package org.strowger.core.bench.model;

import java.util.HashMap;
import java.util.Map;

/**
 * How a conference was seen at the moment when a call became its member.
 *
 * @param conference the parent
 * @param seenBy the handle to it of each line handle that has one
 * @param certain whether it is known who has one
 */
record View(CallRecord conference, Map<LineRecord, HandleRecord> seenBy, boolean certain) {
    /** How it is seen now. */
    static View of(CallRecord conference) {
        Map<LineRecord, HandleRecord> seenBy = new HashMap<>();
        conference.handles.forEach(handle -> seenBy.put(handle.line, handle));
        return new View(conference, seenBy, conference.isCertain());
    }
}
