package org.strowger.core.bench.stream;

import org.strowger.telephony.call.CallState;

/** Something that an application has a driver do through a handle, and waits for. */
final class Act {
    /** What is done. */
    enum Kind {
        GENERATE,
        CANCEL_GENERATION,
        GATHER,
        CANCEL_GATHERING,
        MONITOR_DIGITS,
        MONITOR_TONES,
        MONITOR_MEDIA,
        CONTROL;

        boolean isForMonitors() {
            return this == MONITOR_DIGITS || this == MONITOR_TONES || this == MONITOR_MEDIA;
        }

        private boolean isAllowed(CallState state) {
            return switch (this) {
                case CANCEL_GENERATION, CANCEL_GATHERING -> true;
                case MONITOR_DIGITS -> state != CallState.IDLE && state != CallState.DISCONNECTED;
                default -> state != CallState.IDLE;
            };
        }
    }

    final Kind kind;
    final StreamHandle handle;
    /** What the handle wants to hear of; null for others. */
    final Object wish;
    /** What the driver is asked to begin, or what was under way when it was asked to cancel. */
    Run run;

    private boolean begun;
    private boolean abandoned;
    private boolean allowed;
    private boolean refused;
    private boolean succeeded;

    Act(Kind kind, StreamHandle handle, Object wish) {
        this.kind = kind;
        this.handle = handle;
        this.wish = wish;
    }

    boolean hasBegun() {
        return begun;
    }

    /** Nobody waits any more. */
    void abandon() {
        abandoned = true;
    }

    /** Its driver does not do it. */
    void refuse() {
        refused = true;
    }

    boolean isAllowed() {
        return allowed;
    }

    boolean hasSucceeded() {
        return succeeded;
    }

    /** The line's strand has come to it. */
    void begin() {
        if (abandoned) {
            return;
        }
        begun = true;
        CallModel call = handle.call;
        allowed = handle.isValid() && (kind.isForMonitors() || handle.isOwner()) && kind.isAllowed(call.state());
        call.begins(this);
    }

    /** The line's strand is through with it. */
    void end() {
        if (begun) {
            boolean needsCall = kind == Kind.GENERATE || kind == Kind.GATHER;
            succeeded = allowed && !refused && (!needsCall || handle.call.isOpen());
            handle.call.ends(this);
        }
    }

    @Override
    public String toString() {
        return kind + (run == null ? "" : " " + run) + (wish == null ? "" : " " + wish) + " of " + handle;
    }
}
