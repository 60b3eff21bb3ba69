package org.strowger.core.bench.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.strowger.telephony.Call;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallPrivilege;

/** What the model knows of one application's handle to a call. */
public final class HandleRecord {
    /** How the application came by the handle. */
    enum Origin {
        /** It made the call. */
        MADE,
        /** It was given the call without asking. */
        ANNOUNCED,
        /** It watches a line on which somebody made the call. */
        WATCHING,
        /** It asked for new calls. */
        ASKED,
        /** It came at a moment at which the model cannot tell why. */
        LEARNED
    }

    final LineRecord line;
    final Origin origin;
    /** The call; null if it could not be found out. */
    final CallRecord call;

    final Map<CallInfoItem, Integer> mayBeTold = new EnumMap<>(CallInfoItem.class);
    final Map<CallInfoItem, Integer> mustBeTold = new EnumMap<>(CallInfoItem.class);
    final Map<CallInfoItem, Integer> told = new EnumMap<>(CallInfoItem.class);
    CallPrivilege privilege;
    /** The application's handle; null as long as it has not been told. */
    Call api;

    long number;
    boolean valid = true;
    /** Which of the call's states must be told next. */
    int next;
    /** The state unknown must be told first. */
    boolean unknownFirst;

    boolean anyStateTold;
    boolean idleTold;
    boolean privilegeNews;
    /** With which privilege it must be announced. */
    final CallPrivilege grantedFirst;
    /** The state as it must be told because the call was handed to it, in order. */
    final Deque<HandOver> handOvers = new ArrayDeque<>();
    /** It has handed the call to somebody. */
    boolean gave;

    /**
     * A call was handed to this handle.
     *
     * @param position how many of the call's states must be told before
     * @param state what must be told then
     */
    record HandOver(int position, Notice state) {}

    HandleRecord(LineRecord line, CallRecord call, Origin origin, CallPrivilege privilege) {
        this.line = line;
        this.call = call;
        this.origin = origin;
        this.privilege = privilege;
        this.grantedFirst = privilege;
        this.unknownFirst = origin == Origin.WATCHING;
        this.next = call == null ? 0 : call.states.size();
    }

    boolean isAnnouncedUnasked() {
        return origin == Origin.ANNOUNCED || origin == Origin.WATCHING || origin == Origin.LEARNED;
    }

    /** Whether every state must be told, without a gap. */
    boolean isExact() {
        return call != null && call.isCertain() && origin != Origin.LEARNED && !line.session.lossy;
    }

    /** The application's handle. */
    public Call api() {
        return api;
    }

    /** Finds out its privilege where the model cannot know to whom the call was handed. */
    void settle() {
        if (call != null && call.loose.contains(line) && api != null && api.isValid()) {
            privilege = api.privilege();
        }
    }

    /** What must be told now because the call was handed to it; null if nothing. */
    HandOver dueHandOver() {
        HandOver first = handOvers.peek();
        return first != null && first.position() == next && !unknownFirst ? first : null;
    }

    /** The line handle it belongs to. */
    public LineRecord line() {
        return line;
    }

    /** Whether both are handles to calls of the same device. */
    public boolean isOnDeviceOf(HandleRecord other) {
        return line.device == other.line.device;
    }

    @Override
    public String toString() {
        return "handle " + (api == null ? "(untold)" : Long.toHexString(number)) + "(" + line.session + " to " + call
                + ")";
    }
}
