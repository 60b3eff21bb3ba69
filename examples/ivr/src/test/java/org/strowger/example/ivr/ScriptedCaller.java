package org.strowger.example.ivr;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.Tone;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.Gathering;
import org.strowger.telephony.spi.Generation;
import org.strowger.telephony.spi.LineSink;

/** A caller who hears each tone to its end, or for ever, and presses keys when a test says so. */
final class ScriptedCaller implements CallDriver {
    private final List<Tone> heard = new ArrayList<>();
    private final Set<DigitMode> detected = EnumSet.noneOf(DigitMode.class);
    private boolean hearsTonesForEver;
    private boolean gathersItself;
    private Gathering gathering;
    private CallSink line;
    private Generation sounding;
    private CallState state = CallState.OFFERING;
    private String transferredTo = "";
    private int refusedTransfers;
    private boolean forgotten;

    /** Tones do not end by themselves. */
    ScriptedCaller hearsTonesForEver() {
        hearsTonesForEver = true;
        return this;
    }

    /** Digits are gathered by the equipment of the line, not by the core. */
    ScriptedCaller isGatheredByTheLine() {
        gathersItself = true;
        return this;
    }

    ScriptedCaller calls(LineSink called) {
        CallSink sink = called.newCall(
                        this, CallInfo.builder().origin(CallOrigin.EXTERNAL).build())
                .orElseThrow();
        synchronized (this) {
            line = sink;
        }
        sink.state(CallState.OFFERING);
        return this;
    }

    /** So many transfers of this call will fail. */
    synchronized ScriptedCaller cannotBeTransferred(int times) {
        refusedTransfers = times;
        return this;
    }

    /** Presses keys as soon as somebody listens. */
    void presses(String digits) {
        await().until(this::isHeard);
        digits.chars().forEach(digit -> line().digit(DigitMode.DTMF, (char) digit));
    }

    /** The line ends the gathering that it is asked for next. */
    void gives(GatherEnd reason, String digits) {
        await().until(() -> gathering() != null);
        Gathering ended = gathering();
        synchronized (this) {
            gathering = null;
        }
        ended.ended(reason, digits);
    }

    /** The tone that sounds is over. */
    void hasHeardTheTone() {
        await().until(() -> !isSilent());
        Generation over;
        synchronized (this) {
            over = sounding;
            sounding = null;
        }
        over.done();
    }

    private synchronized Gathering gathering() {
        return gathering;
    }

    void hangsUp() {
        becomes(CallState.DISCONNECTED);
    }

    private synchronized boolean isHeard() {
        return detected.contains(DigitMode.DTMF);
    }

    private synchronized CallSink line() {
        return line;
    }

    synchronized List<Tone> heard() {
        return List.copyOf(heard);
    }

    synchronized CallState state() {
        return state;
    }

    synchronized String transferredTo() {
        return transferredTo;
    }

    synchronized boolean isSilent() {
        return sounding == null;
    }

    synchronized boolean isForgotten() {
        return forgotten;
    }

    private void becomes(CallState next) {
        synchronized (this) {
            state = next;
        }
        line().state(next);
    }

    @Override
    public void answer(Completion completion) {
        completion.succeed();
        becomes(CallState.CONNECTED);
    }

    @Override
    public void drop(Completion completion) {
        becomes(CallState.IDLE);
        completion.succeed();
    }

    @Override
    public void blindTransfer(String destination, Completion completion) {
        synchronized (this) {
            if (refusedTransfers > 0) {
                refusedTransfers--;
                completion.fail(LineError.INVALADDRESS);
                return;
            }
            transferredTo = destination;
        }
        completion.succeed();
        becomes(CallState.IDLE);
    }

    @Override
    public void generateTone(Tone tone, Generation generation) {
        cancelGeneration();
        synchronized (this) {
            heard.add(tone);
            if (hearsTonesForEver) {
                sounding = generation;
                return;
            }
        }
        generation.done();
    }

    @Override
    public void cancelGeneration() {
        Generation ended;
        synchronized (this) {
            ended = sounding;
            sounding = null;
        }
        if (ended != null) {
            ended.cancelled();
        }
    }

    @Override
    public synchronized boolean gatherDigits(GatherRequest request, Gathering asked) {
        gathering = asked;
        return gathersItself;
    }

    @Override
    public synchronized void monitorDigits(Set<DigitMode> union) {
        detected.clear();
        detected.addAll(union);
    }

    @Override
    public synchronized void close() {
        forgotten = true;
    }
}
