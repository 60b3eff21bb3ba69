package org.strowger.provider.simulator.internal;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.strowger.provider.simulator.MediaStream;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.media.MediaAction;
import org.strowger.telephony.media.MediaControl;
import org.strowger.telephony.spi.CallSink;

/**
 * What a line's call is doing and what is known about it; tells the core of every change, as long as the core has hold
 * of the call. Used only inside the {@link Mailroom}.
 */
final class CallRecord {
    private final Station station;
    private final LineCall call;
    private final Playback playback;
    private CallInfo info;
    private CallState state = CallState.UNKNOWN;
    private Optional<CallStateMode> mode = Optional.empty();
    private Optional<LineCall> parent = Optional.empty();
    private Optional<AttachedCall> attached = Optional.empty();
    private boolean letGo;
    private boolean obscured;

    CallRecord(Station station, LineCall call, CallInfo info) {
        this.station = station;
        this.call = call;
        this.info = info;
        playback = new Playback(station.floor().timers());
    }

    CallState state() {
        return state;
    }

    Optional<CallStateMode> mode() {
        return mode;
    }

    CallInfo info() {
        return info;
    }

    /** Whether the core has hold of the call, so that somebody will end it. */
    boolean isAttended() {
        return attached.isPresent();
    }

    /** The call is in this state now. A call that the core could not take before is announced again (rule S-042). */
    void enter(CallState next, CallStateMode nextMode) {
        parent = Optional.empty();
        change(next, Optional.ofNullable(nextMode));
    }

    /** The call is a member of a conference now (rule L-276). */
    void enterConference(LineCall conference) {
        parent = Optional.of(conference);
        change(CallState.CONFERENCED, Optional.empty());
    }

    /** This is known about the call now. */
    void know(CallInfo now, Set<CallInfoItem> changed) {
        info = now;
        attached.ifPresent(to -> to.info(now, changed));
    }

    /** Tells whoever has hold of the call. */
    void tell(Consumer<CallSink> news) {
        attached.ifPresent(to -> to.tell(news));
    }

    /** The core made the call itself. */
    void attach(AttachedCall by) {
        attached = Optional.of(by);
        station.attached(by);
    }

    /** The line was opened while the call exists (rule L-149). */
    void announce() {
        letGo = false;
        attached = station.announce(call, info);
        tellState();
    }

    /** The core could not take the call: it hears of the call again at its next change. */
    void declined(AttachedCall by) {
        attached = attached.filter(now -> now != by);
    }

    /** The core lets go: until the line is opened again it hears no more of the call. */
    void letGo() {
        attached.ifPresent(AttachedCall::detach);
        attached = Optional.empty();
        letGo = true;
        call.sending().forget();
        call.hearing().forget();
    }

    /** How its media stream is controlled while it has no control of its own (rule L-352). */
    MediaControl usualControl() {
        return station.equipment().streams().of(call.address());
    }

    /** Does something to its media stream. What is being generated belongs to the stream, and ends when it is reset. */
    void perform(MediaAction action) {
        playback.perform(action);
        if (action == MediaAction.RESET) {
            call.sending().cancel();
        }
    }

    /** Whether its media stream runs. */
    boolean isPlaying() {
        return playback.isRunning();
    }

    /** Its media stream as it is now. */
    MediaStream stream() {
        return playback.shown(info.callId());
    }

    /** Ends what the core still waits for. */
    void failRequests() {
        attached.ifPresent(AttachedCall::failRequests);
    }

    /** The exchange does not know what the call is doing, or knows it again (T-47). */
    void obscure(boolean hidden) {
        if (state != CallState.UNKNOWN) {
            obscured = hidden;
            tellState();
        }
    }

    private void change(CallState next, Optional<CallStateMode> nextMode) {
        state = next;
        mode = nextMode;
        call.occupancy().update();
        obscured &= next != CallState.IDLE;
        if (!isAttended() && !letGo && !isOver()) {
            attached = station.announce(call, info);
        }
        tellState();
        if (next == CallState.IDLE) {
            playback.end();
            station.equipment().streams().ended(stream());
        }
        station.changed(call);
    }

    private boolean isOver() {
        return state == CallState.DISCONNECTED || state == CallState.IDLE;
    }

    private void tellState() {
        call.hearing().triggers().enter(obscured ? CallState.UNKNOWN : state);
        attached.ifPresent(to -> {
            if (obscured) {
                to.state(CallState.UNKNOWN, Optional.empty());
            } else if (parent.isPresent()) {
                to.conferenced(parent.get().record().attached);
            } else {
                to.state(state, mode);
            }
        });
    }
}
