package org.strowger.provider.modem.internal.line;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.strowger.provider.modem.internal.at.Reply;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.Generation;

/**
 * The one call of a modem: what outgoing and incoming calls have in common. Requests hop to the modem's strand, where
 * everything else here runs.
 */
abstract class ModemCall implements CallDriver {
    private static final Set<CallState> OVER = EnumSet.of(CallState.IDLE, CallState.DISCONNECTED, CallState.BUSY);

    private final CallDesk desk;
    private final Requests requests = new Requests();
    private CallSink sink;
    private CallInfo info;
    private CallState state = CallState.UNKNOWN;
    private boolean clearing;
    private Optional<DigitSender> sender = Optional.empty();
    private final DigitMonitor monitor;

    ModemCall(CallDesk desk, CallInfo info) {
        this.desk = desk;
        this.info = info;
        this.monitor = new DigitMonitor(desk, this::tell);
    }

    final CallDesk desk() {
        return desk;
    }

    final Requests requests() {
        return requests;
    }

    final CallState state() {
        return state;
    }

    final CallInfo info() {
        return info;
    }

    /** From now on events go there; they go nowhere before, and nowhere after the end. */
    final void live(CallSink to) {
        sink = to;
    }

    @Override
    public final void generateDigits(DigitMode mode, String digits, Duration duration, Generation generation) {
        AtomicBoolean begun = new AtomicBoolean();
        desk.strand().await(() -> {
            if (state == CallState.CONNECTED && !clearing && !carriesData()) {
                begun.set(true);
                cancelDigits();
                DigitSender next = new DigitSender(desk, digits, generation);
                sender = Optional.of(next);
                next.proceed();
            }
        });
        if (!begun.get()) {
            throw new TelephonyException(
                    LineError.INVALCALLSTATE, "a modem generates digits within a connected voice call only");
        }
    }

    private boolean carriesData() {
        return info.mediaModes().contains(MediaMode.DATA_MODEM);
    }

    @Override
    public final void cancelGeneration() {
        desk.strand().await(this::cancelDigits);
    }

    private void cancelDigits() {
        sender.ifPresent(DigitSender::cancel);
        sender = Optional.empty();
    }

    /** The core gathers digits from what is reported. */
    @Override
    public final void monitorDigits(Set<DigitMode> union) {
        if (carriesData() && !union.isEmpty()) {
            throw new TelephonyException(LineError.INVALCALLSTATE, "a modem hears digits within a voice call only");
        }
        monitor.want(!union.isEmpty());
    }

    /** The modem reported a digit of the far end. */
    final void detected(char digit) {
        monitor.detected(digit);
    }

    private void tell(char digit) {
        if (sink != null) {
            sink.digit(DigitMode.DTMF, digit);
        }
    }

    final void enter(CallState next) {
        followDigits(next);
        state = next;
        if (sink != null) {
            sink.state(next);
        }
    }

    final void enter(CallState next, CallStateMode mode) {
        followDigits(next);
        state = next;
        if (sink != null) {
            sink.state(next, mode);
        }
    }

    private void followDigits(CallState next) {
        if (next != CallState.CONNECTED) {
            cancelDigits();
            monitor.notConnected();
        } else if (!carriesData()) {
            monitor.connected();
        }
    }

    final void learn(CallInfo now, CallInfoItem... changed) {
        info = now;
        if (sink != null) {
            sink.info(now, Set.of(changed));
        }
    }

    /** Whether nothing of the call is left at the modem. */
    final boolean isOver() {
        return OVER.contains(state) && !clearing;
    }

    /** Whether it neither is being set up nor taken down. */
    final boolean isSteady() {
        return !clearing && (state == CallState.CONNECTED || OVER.contains(state));
    }

    /** Whether the application, or the core, has put an end to it and the modem is not yet on hook. */
    final boolean isClearing() {
        return clearing;
    }

    @Override
    public final void drop(Completion completion) {
        desk.strand().execute(() -> {
            requests.begin(completion);
            if (state == CallState.IDLE) {
                requests.fail(completion, LineError.INVALCALLSTATE, "the call is idle already");
            } else {
                takeDown();
            }
        });
    }

    @Override
    public final void close() {
        desk.strand().await(this::closeNow);
    }

    /** Ends the call without a further event; the modem is put on hook afterwards. */
    final void closeNow() {
        sink = null;
        requests.failAll(LineError.OPERATIONFAILED, "the call was closed");
        if (state != CallState.IDLE) {
            takeDown();
        }
    }

    /** The call cannot be made; it never existed. */
    final void refuse(LineError error, String detail) {
        state = CallState.IDLE;
        requests.failAll(error, detail);
    }

    /** Gives the call its id, by which everybody knows it. */
    final void identify(long callId) {
        info = info.toBuilder().callId(callId).build();
    }

    /**
     * Puts the modem on hook; then the drop has succeeded and the call is idle. Done for a call that the remote side
     * ended too: NO CARRIER may have been user data, and the connection still be there.
     */
    final void takeDown() {
        if (clearing) {
            return;
        }
        clearing = true;
        cancelDigits();
        beforeClearing();
        desk.hangUp(() -> {
            clearing = false;
            requests.succeedAll();
            idle();
        });
    }

    /** The last state of every call, told once. */
    final void idle() {
        if (state != CallState.IDLE) {
            ended();
            enter(CallState.IDLE);
        }
        sink = null;
        requests.failAll(LineError.OPERATIONFAILED, "the call ended");
        desk.finished(this);
    }

    /** The remote side, or the network, ended the call; the application clears it (rule L-202). */
    final void disconnected(DisconnectMode mode) {
        if (!clearing && !OVER.contains(state)) {
            ended();
            enter(CallState.DISCONNECTED, mode);
        }
    }

    /** The modem is out of reach: nobody can clear the call any more, so it ends by itself. */
    final void lost(String reason) {
        clearing = false;
        requests.failAll(LineError.OPERATIONFAILED, reason);
        disconnected(DisconnectMode.OUT_OF_ORDER);
        idle();
    }

    /** The modem said something about the call. */
    abstract void heard(Reply reply);

    /** Takes timers back; the call is over. */
    abstract void ended();

    /** Fails what the end of the call makes impossible, before the modem is put on hook. */
    abstract void beforeClearing();
}
