package org.strowger.provider.modem.internal.line;

import java.time.Duration;
import org.strowger.provider.modem.internal.at.CallerId;
import org.strowger.provider.modem.internal.at.Command;
import org.strowger.provider.modem.internal.at.Outcome;
import org.strowger.provider.modem.internal.at.Reply;
import org.strowger.provider.modem.internal.at.ResultCode;
import org.strowger.provider.modem.internal.strand.Strand;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.OfferingMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;

/** A call that makes the modem ring. */
final class IncomingCall extends ModemCall {
    private CallerId caller = CallerId.NONE;
    private Completion answering;
    private boolean answered;
    private boolean givenUp;
    private Strand.Timer patience = Strand.Timer.NONE;

    IncomingCall(CallDesk desk, CallInfo info) {
        super(desk, info);
    }

    /** The core took the call: it is offered. */
    void offer(CallSink sink) {
        live(sink);
        enter(CallState.OFFERING, OfferingMode.ACTIVE);
    }

    /** Whether it was ever answered; one that was not goes on ringing after it was dropped. */
    boolean isAnswered() {
        return answered;
    }

    /** Whether the bell ringing is this call's. */
    boolean isRinging() {
        return !isClearing() && answering == null && (state() == CallState.OFFERING || state() == CallState.ACCEPTED);
    }

    /** A part of the caller's identification; comes after the first ring, in several parts, or never. */
    void callerPart(CallerId part) {
        CallerId before = caller;
        caller = caller.with(part);
        if (caller.equals(before)) {
            return;
        }
        learn(info().toBuilder().callerId(Callers.party(caller)).build(), CallInfoItem.CALLER_ID);
    }

    /** Whether the part names another caller than this call's. */
    boolean isFromAnother(CallerId part) {
        return !part.number().isEmpty()
                && !caller.number().isEmpty()
                && !part.number().equals(caller.number());
    }

    /** The bell fell silent: the caller gave up, or somebody answered at another telephone (transition T-18). */
    void stoppedRinging() {
        if (isRinging()) {
            disconnected(DisconnectMode.NORMAL);
            idle();
        }
    }

    @Override
    public void accept(Completion completion) {
        desk().strand().execute(() -> {
            requests().begin(completion);
            if (isRinging() && state() == CallState.OFFERING) {
                enter(CallState.ACCEPTED);
                requests().succeed(completion);
            } else {
                requests().fail(completion, LineError.INVALCALLSTATE, "only an offering call can be accepted");
            }
        });
    }

    @Override
    public void answer(Completion completion) {
        desk().strand().execute(() -> {
            requests().begin(completion);
            if (!isRinging()) {
                requests().fail(completion, LineError.INVALCALLSTATE, "only a ringing call can be answered");
                return;
            }
            answering = completion;
            desk().expectRings(false);
            ModemSettings settings = desk().settings();
            patience = desk().strand().after(settings.limits().answer(), this::giveUp);
            // Longer than our own patience: when that ends the modem is told to give up, and answers to that.
            Duration limit = settings.limits().answer().multipliedBy(2);
            Command command = info().mediaModes().contains(MediaMode.DATA_MODEM)
                    ? Command.dataCall("ATA", limit)
                    : Command.voiceCall(settings.media().voiceAnswer(), limit);
            desk().send(command, outcome -> answered(outcome, command));
        });
    }

    private void answered(Outcome outcome, Command command) {
        Completion request = answering;
        answering = null;
        patience.cancel();
        if (isClearing() || state() == CallState.IDLE) {
            return;
        }
        if (outcome instanceof Outcome.Answered reply) {
            answered(reply, request, command);
        } else if (outcome instanceof Outcome.Unanswered) {
            noConnection(request, "the modem neither connected nor gave up");
        } else if (outcome instanceof Outcome.Failed failed) {
            lost(failed.reason());
        }
    }

    private void answered(Outcome.Answered reply, Completion request, Command command) {
        switch (reply.code()) {
            case CONNECT -> connected(reply, request);
            case OK -> {
                if (givenUp) {
                    noConnection(request, "no connection came about in time");
                } else {
                    connected(reply, request);
                }
            }
            case ERROR -> {
                requests()
                        .fail(
                                request,
                                LineError.OPERATIONFAILED,
                                "the modem refuses " + command.text() + " with " + reply.line());
                desk().expectRings(true);
            }
            default -> noConnection(request, "no connection came about: the caller is gone, or is no modem");
        }
    }

    /**
     * Whoever is there: what the call carries was said when it was offered, and is its owners' to change (rule L-163).
     */
    private void connected(Outcome.Answered reply, Completion request) {
        answered = true;
        requests().succeed(request);
        enter(CallState.CONNECTED, ConnectedMode.ACTIVE);
        ConnectionRate.in(reply.line())
                .ifPresent(rate -> learn(info().toBuilder().rate(rate).build(), CallInfoItem.RATE));
    }

    /** The caller is gone, or will not be reached; the modem may be off hook all the same. */
    private void noConnection(Completion request, String why) {
        answered = true;
        requests().fail(request, LineError.OPERATIONFAILED, why);
        disconnected(DisconnectMode.NORMAL);
        takeDown();
    }

    private void giveUp() {
        givenUp = true;
        desk().abort();
    }

    @Override
    void heard(Reply reply) {
        if (!(reply instanceof Reply.Result result) || result.code() != ResultCode.NO_CARRIER || isClearing()) {
            return;
        }
        if (state() == CallState.CONNECTED) {
            disconnected(DisconnectMode.NORMAL);
        } else {
            // A mobile modem tells that the caller gave up.
            desk().expectRings(false);
            stoppedRinging();
        }
    }

    @Override
    void ended() {
        patience.cancel();
    }

    @Override
    void beforeClearing() {
        if (answering != null) {
            answered = true;
            requests().fail(answering, LineError.OPERATIONFAILED, "the call was dropped while it was being answered");
        }
    }
}
