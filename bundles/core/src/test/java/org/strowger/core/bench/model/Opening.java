package org.strowger.core.bench.model;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.error.LineError;

/** An attempt to open a line that is under way. */
final class Opening {
    /** The device; null for an id that never was one. */
    final DeviceRecord device;

    final LineOpenOptions options;
    /** When it began, on the model's own count. */
    final long begun;

    final Instant since;
    /** With which errors the provider refused meanwhile. */
    final Set<LineError> refusals = EnumSet.noneOf(LineError.class);
    /** The provider closed the line meanwhile. */
    boolean doubtful;
    /** The same, and it cannot be told whether this opening was done before. */
    boolean closedMeanwhile;
    /** The session. */
    final SessionRecord session;

    /** The line handle, when an event told of it before the opening returned. */
    LineRecord early;

    Opening(SessionRecord session, DeviceRecord device, LineOpenOptions options, long begun, Instant since) {
        this.session = session;
        this.device = device;
        this.options = options;
        this.begun = begun;
        this.since = since;
    }
}
