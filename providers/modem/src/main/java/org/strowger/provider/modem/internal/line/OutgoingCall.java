package org.strowger.provider.modem.internal.line;

import java.time.Duration;
import org.strowger.provider.modem.internal.at.Command;
import org.strowger.provider.modem.internal.at.Outcome;
import org.strowger.provider.modem.internal.at.Reply;
import org.strowger.provider.modem.internal.at.ResultCode;
import org.strowger.provider.modem.internal.strand.Strand;
import org.strowger.telephony.call.BusyMode;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.call.DialtoneMode;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;

/**
 * A call dialed by the modem. A modem tells little: nothing while it dials, and for a voice call only that it has
 * dialed; so proceeding comes after the time that dialing takes, and a voice call counts as connected when dialed.
 */
final class OutgoingCall extends ModemCall {
    private final CallSink sink;
    private final Completion made;
    private final Duration noAnswer;
    private final boolean voice;
    private String dialed = "";
    private boolean partial;
    private boolean unanswered;
    private Strand.Timer proceeding = Strand.Timer.NONE;
    private Strand.Timer patience = Strand.Timer.NONE;

    /** A pending call; {@code made} makes it valid. */
    OutgoingCall(CallDesk desk, CallInfo info, Duration noAnswer, CallSink sink, Completion made) {
        super(desk, info);
        this.sink = sink;
        this.made = made;
        this.noAnswer = noAnswer;
        this.voice = !info.mediaModes().contains(MediaMode.DATA_MODEM);
        requests().begin(made);
    }

    /** Dials the first part of the number; the call exists once the modem was told to. */
    void start(DialString number) {
        send(number);
        requests().succeed(made);
        if (state() == CallState.UNKNOWN) {
            live(sink);
            if (!number.isEmpty()) {
                enter(CallState.DIALING);
            }
            tellDialed();
        }
    }

    @Override
    public void dial(String digits, Completion completion) {
        ModemSettings.Dialing rules = desk().settings().dialing();
        DialString more = DialString.of(digits, rules.waits(), rules.international());
        desk().strand().execute(() -> {
            requests().begin(completion);
            if (!partial || isClearing() || state() != CallState.DIALTONE && state() != CallState.DIALING) {
                requests().fail(completion, LineError.INVALCALLSTATE, "the number is complete already");
                return;
            }
            if (state() == CallState.DIALTONE && !more.isEmpty()) {
                enter(CallState.DIALING);
            }
            // An empty string ends the number, where one that waits in dialtone would only ask for more.
            send(more.isEmpty() && !digits.endsWith(";") ? new DialString("", false) : more);
            tellDialed();
            requests().succeed(completion);
        });
    }

    private void send(DialString number) {
        partial = number.partial();
        dialed += number.digits();
        String text = "ATD" + desk().settings().dialing().way() + number.digits() + (partial || voice ? ";" : "");
        // Longer than our own patience: when that ends the modem is told to give up, and answers to that.
        Duration limit = desk().settings().limits().dial().multipliedBy(2);
        Command command = voice || partial ? Command.voiceCall(text, limit) : Command.dataCall(text, limit);
        ended();
        if (!partial) {
            proceeding = desk().strand().after(number.dialingTime(), this::proceed);
            patience = desk().strand().after(desk().settings().limits().dial(), this::giveUp);
        }
        desk().send(command, outcome -> dialed(outcome, command));
    }

    private void tellDialed() {
        if (!dialed.isEmpty()) {
            learn(
                    info().toBuilder().calledId(PartyId.of(dialed)).build(),
                    CallInfoItem.CALLED_ID,
                    CallInfoItem.CALL_ID,
                    CallInfoItem.ORIGIN);
        }
    }

    private void proceed() {
        proceeding.cancel();
        if (state() == CallState.DIALING) {
            enter(CallState.PROCEEDING);
            if (!noAnswer.isZero()) {
                patience.cancel();
                patience = desk().strand().after(noAnswer, this::giveUp);
            }
        }
    }

    /** Nobody answered in time: that of the application (rule L-226, transition T-12), or of the configuration. */
    private void giveUp() {
        unanswered = true;
        desk().abort();
    }

    private void dialed(Outcome outcome, Command command) {
        if (isClearing() || isOver()) {
            return;
        }
        if (outcome instanceof Outcome.Answered answered) {
            answered(answered, command);
        } else if (outcome instanceof Outcome.Unanswered) {
            unanswered = true;
            disconnected(DisconnectMode.NO_ANSWER);
            takeDown();
        } else if (outcome instanceof Outcome.Failed failed) {
            lost(failed.reason());
        }
    }

    private void answered(Outcome.Answered answered, Command command) {
        switch (answered.code()) {
            case CONNECT -> connected(ConnectedMode.CONFIRMED, answered.line());
            case OK -> commandState(command);
            default -> failed(answered.code(), answered.line());
        }
    }

    /** The modem has dialed and listens again: for more digits, or because a voice call is on its own now. */
    private void commandState(Command command) {
        if (unanswered) {
            failed(ResultCode.NO_ANSWER, "");
        } else if (partial && dialed.isEmpty()) {
            enter(CallState.DIALTONE, DialtoneMode.UNAVAIL);
        } else if (!partial && !command.entersData()) {
            connected(ConnectedMode.ACTIVE, "");
        } else if (!partial) {
            failed(ResultCode.NO_CARRIER, "");
        }
    }

    private void connected(ConnectedMode mode, String result) {
        proceed();
        patience.cancel();
        enter(CallState.CONNECTED, mode);
        ConnectionRate.in(result)
                .ifPresent(rate -> learn(info().toBuilder().rate(rate).build(), CallInfoItem.RATE));
    }

    private void failed(ResultCode code, String line) {
        if (code == ResultCode.BUSY && !unanswered) {
            proceed();
            ended();
            enter(CallState.BUSY, BusyMode.UNAVAIL);
            return;
        }
        disconnected(
                unanswered
                        ? DisconnectMode.NO_ANSWER
                        : switch (code) {
                            case NO_ANSWER -> DisconnectMode.NO_ANSWER;
                            case NO_DIALTONE -> DisconnectMode.NO_DIALTONE;
                            case DELAYED, BLACKLISTED -> DisconnectMode.BLOCKED;
                            case ERROR -> line.startsWith("+")
                                    ? DisconnectMode.TEMPORARY_FAILURE
                                    : DisconnectMode.BAD_ADDRESS;
                            default -> DisconnectMode.UNREACHABLE;
                        });
    }

    @Override
    void heard(Reply reply) {
        if (isClearing() || isOver()) {
            return;
        }
        if (reply instanceof Reply.FarEndRings && state() == CallState.DIALING) {
            proceed();
        }
        if (reply instanceof Reply.FarEndRings && state() == CallState.PROCEEDING) {
            enter(CallState.RINGBACK);
        }
        if (reply instanceof Reply.Result result && result.code() != ResultCode.OK) {
            remoteEnded(result);
        }
    }

    private void remoteEnded(Reply.Result result) {
        if (state() == CallState.CONNECTED && result.code() == ResultCode.NO_CARRIER) {
            disconnected(DisconnectMode.NORMAL);
        } else if (state() == CallState.CONNECTED && result.code() == ResultCode.BUSY) {
            disconnected(DisconnectMode.BUSY);
        } else if (result.code() != ResultCode.CONNECT && result.code() != ResultCode.ERROR) {
            failed(result.code(), result.line());
        }
    }

    @Override
    void ended() {
        proceeding.cancel();
        patience.cancel();
    }

    @Override
    void beforeClearing() {
        ended();
        requests().fail(made, LineError.OPERATIONFAILED, "the call was dropped before it was made");
    }
}
