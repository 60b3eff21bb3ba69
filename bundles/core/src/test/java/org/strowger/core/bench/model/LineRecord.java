package org.strowger.core.bench.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineStateItem;

/** What the model knows of one line handle. */
public final class LineRecord {
    /** Whether and how a line handle ended. */
    enum Life {
        OPEN,
        CLOSED_BY_APPLICATION,
        CLOSED_BY_FORCE
    }

    final SessionRecord session;
    final DeviceRecord device;
    final Line api;
    final long number;
    final LineOpenOptions options;
    /** The valid handles obtained through this line, in the order in which they came to be. */
    final List<HandleRecord> handles = new ArrayList<>();

    /** Foretold handles that the application has not been told of. */
    final Deque<HandleRecord> untold = new ArrayDeque<>();

    final Set<LineStateItem> askedFor = EnumSet.noneOf(LineStateItem.class);
    final long begun;
    long opened;
    Life life = Life.OPEN;
    /** The provider gave a reason to close it by force; it may happen at any moment. */
    boolean doubtful;

    /** The provider has said that it closed the line, so it need not be a removal that ended it. */
    boolean closeReported;

    /** The application has begun to close it. */
    boolean closing;

    boolean removedTold;
    int closedTold;

    LineRecord(Opening opening, Line api, long opened) {
        this.session = opening.session;
        this.device = opening.device;
        this.options = opening.options;
        this.api = api;
        this.number = api.handle();
        this.begun = opening.begun;
        this.opened = opened;
    }

    boolean isOpen() {
        return life == Life.OPEN;
    }

    boolean watches() {
        return options.privileges().contains(CallPrivilege.MONITOR);
    }

    /** Whether this handle is a candidate owner of a call with this media mode on this address. */
    boolean takes(MediaMode mode, int address) {
        return options.privileges().contains(CallPrivilege.OWNER)
                && options.mediaModes().contains(mode)
                && (options.singleAddress().isEmpty() || options.singleAddress().getAsInt() == address);
    }

    boolean openedBefore(LineRecord other) {
        return opened < other.begun;
    }

    /** The application's handle. */
    public Line api() {
        return api;
    }

    /** Whether the model holds it to be open. */
    public boolean open() {
        return isOpen();
    }

    @Override
    public String toString() {
        return "line " + Long.toHexString(number) + "(" + session + " on " + device + ")";
    }
}
