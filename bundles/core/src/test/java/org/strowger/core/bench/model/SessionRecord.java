package org.strowger.core.bench.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.TelephonySession;

/** What the model knows of one session. */
public final class SessionRecord {
    final String name;
    final TelephonySession api;
    final boolean lossy;
    final List<LineRecord> lines = new ArrayList<>();
    final List<LineRecord> allLines = new ArrayList<>();
    final Map<Long, HandleRecord> handles = new LinkedHashMap<>();
    /** Handles that it was given in an answer, and perhaps in no other way. */
    final Set<Long> mentioned = new HashSet<>();

    final List<RequestRecord> requests = new ArrayList<>();
    final Set<DeviceRecord> createdTold = new HashSet<>();
    final Set<Integer> removedTold = new HashSet<>();
    /** An announced handle whose state must be the next event. */
    HandleRecord owesState;

    final List<Opening> openings = new ArrayList<>();
    long missed;
    /** Its closing has begun. */
    boolean closing;

    boolean closed;

    SessionRecord(String name, TelephonySession api, boolean lossy) {
        this.name = name;
        this.api = api;
        this.lossy = lossy;
    }

    /** The name that other applications know its application by (L-026). */
    String applicationName() {
        return api.application().name();
    }

    boolean isBefore(ApiVersion version) {
        return !api.application().version().isAtLeast(version);
    }

    /** Whether its queue was full and events were left out. */
    boolean hasGaps() {
        return lossy && missed > 0;
    }

    /** The valid handles, also those the application has not been told of. */
    List<HandleRecord> validHandles() {
        List<HandleRecord> valid = new ArrayList<>();
        for (LineRecord line : lines) {
            valid.addAll(line.handles);
        }
        return valid;
    }

    @Override
    public String toString() {
        return name;
    }
}
