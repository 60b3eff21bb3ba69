package org.strowger.provider.modem.internal.at;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.provider.modem.internal.serial.SerialPort;
import org.strowger.provider.modem.internal.serial.SerialPortException;
import org.strowger.provider.modem.internal.strand.Strand;

/**
 * The command side of V.250: one command at a time, each with a time limit; what the modem says unasked goes to a
 * listener. Used on one strand only.
 */
public final class CommandChannel {
    /** Some modems need a moment after a result code before they listen again. */
    static final Duration PAUSE = Duration.ofMillis(50);
    /** S12 counts fiftieths of a second and is 50 after a reset; a margin covers a slow clock. */
    static final Duration ESCAPE_GUARD = Duration.ofMillis(1100);

    static final Duration ESCAPE_LIMIT = Duration.ofSeconds(4);
    /** How long a modem may take to give up a call set-up after it was told to. */
    static final Duration ABORT_LIMIT = Duration.ofSeconds(5);

    private static final int MOST_TEXT = 64;
    private static final Logger LOG = LoggerFactory.getLogger(CommandChannel.class);

    private final SerialPort port;
    private final Strand strand;
    private final Consumer<Reply> unsolicited;
    private final ReplyLines lines = new ReplyLines(this::line);
    private final Deque<Pending> waiting = new ArrayDeque<>();
    private Pending current;
    private Strand.Timer pause = Strand.Timer.NONE;
    private boolean pausing;
    private boolean dataState;
    private String closed;

    /** A channel over an open port; {@code unsolicited} gets every reply that answers no command. */
    public CommandChannel(SerialPort port, Strand strand, Consumer<Reply> unsolicited) {
        this.port = port;
        this.strand = strand;
        this.unsolicited = unsolicited;
    }

    /** Queues a command; {@code done} hears of its outcome exactly once. */
    public void send(Command command, Consumer<Outcome> done) {
        if (closed != null) {
            done.accept(new Outcome.Failed(closed));
            return;
        }
        waiting.add(new Pending(command, done));
        next();
    }

    /**
     * Leaves the online data state: silence, {@code +++}, silence (no part of V.250, but known to every modem). The
     * call stays up.
     */
    public void escape(Consumer<Outcome> done) {
        strand.after(
                ESCAPE_GUARD,
                () -> send(Command.escape(ESCAPE_GUARD.plus(ESCAPE_LIMIT)), outcome -> {
                    dataState = false;
                    done.accept(outcome);
                }));
    }

    /**
     * Makes the modem give up the call set-up under way: any character does (V.250 section 5.6.1). One that is still
     * waiting is not sent at all.
     *
     * @param over runs once no call is being set up any more; at once if none is
     */
    public void abort(Runnable over) {
        waiting.stream().filter(pending -> pending.command.call()).toList().forEach(this::withdraw);
        if (current == null || !current.command.call()) {
            over.run();
            return;
        }
        Pending aborted = current;
        aborted.over.add(over);
        if (!aborted.aborted) {
            aborted.aborted = true;
            aborted.timer.cancel();
            aborted.timer = strand.after(ABORT_LIMIT, () -> expired(aborted));
            write("\r");
        }
    }

    private void withdraw(Pending pending) {
        waiting.remove(pending);
        pending.done.accept(new Outcome.Failed("given up before it was sent"));
    }

    /** Takes what the port received. */
    public void received(byte[] bytes) {
        if (closed == null) {
            lines.add(bytes);
        }
    }

    /** Forgets what was received and not understood yet, such as greetings after opening. */
    public void discard() {
        lines.clear();
    }

    /** Whether the modem is in the online data state, where it takes no commands. */
    public boolean inDataState() {
        return dataState;
    }

    /** Whether no command is under way or waiting. */
    public boolean idle() {
        return current == null && waiting.isEmpty();
    }

    /** Ends the channel: every command not yet answered fails with this reason. */
    public void close(String reason) {
        if (closed != null) {
            return;
        }
        closed = reason;
        pause.cancel();
        List<Pending> left = new ArrayList<>(waiting);
        waiting.clear();
        if (current != null) {
            current.timer.cancel();
            left.add(0, current);
            current = null;
        }
        left.forEach(pending -> pending.end(new Outcome.Failed(reason)));
    }

    private void next() {
        if (current != null || pausing || closed != null || waiting.isEmpty()) {
            return;
        }
        Pending pending = waiting.remove();
        current = pending;
        LOG.debug("> {}", pending.command.text());
        pending.timer = strand.after(pending.command.limit(), () -> expired(pending));
        write(pending.command.text() + (pending.command.framed() ? "\r" : ""));
    }

    private void write(String text) {
        try {
            port.write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (SerialPortException e) {
            close(e.getMessage());
        }
    }

    private void line(String line) {
        if (closed != null) {
            return;
        }
        LOG.debug("< {}", line);
        if (current != null && line.equalsIgnoreCase(current.command.text())) {
            current.echoed = true;
            return;
        }
        Reply reply = ReplyReader.read(line, current == null || !current.command.query());
        if (dataState && current == null) {
            data(reply);
        } else if (current != null
                && reply instanceof Reply.Result result
                && current.command.endings().contains(result.code())) {
            Outcome.Answered answered =
                    new Outcome.Answered(result.code(), result.line(), List.copyOf(current.text), current.echoed);
            dataState = current.command.call() && answered.dataConnection();
            finish(answered);
        } else if (current != null && reply instanceof Reply.Text) {
            current.heard(line);
        } else {
            unsolicited.accept(reply);
        }
    }

    /** In the online data state everything belongs to the user of the connection but the end of the connection. */
    private void data(Reply reply) {
        if (reply instanceof Reply.Result result && result.code() == ResultCode.NO_CARRIER) {
            dataState = false;
            unsolicited.accept(reply);
        }
    }

    private void expired(Pending pending) {
        if (current == pending) {
            if (!lines.partial().isEmpty()) {
                pending.heard(lines.partial());
                lines.clear();
            }
            finish(new Outcome.Unanswered(pending.command.text(), List.copyOf(pending.text)));
        }
    }

    private void finish(Outcome outcome) {
        Pending finished = current;
        finished.timer.cancel();
        current = null;
        pausing = true;
        pause = strand.after(PAUSE, () -> {
            pausing = false;
            next();
        });
        finished.end(outcome);
    }

    private static final class Pending {
        private final Command command;
        private final Consumer<Outcome> done;
        private final List<String> text = new ArrayList<>();
        private final List<Runnable> over = new ArrayList<>();
        private boolean echoed;
        private boolean aborted;
        private Strand.Timer timer = Strand.Timer.NONE;

        Pending(Command command, Consumer<Outcome> done) {
            this.command = command;
            this.done = done;
        }

        void end(Outcome outcome) {
            done.accept(outcome);
            over.forEach(Runnable::run);
        }

        void heard(String line) {
            if (text.size() < MOST_TEXT) {
                text.add(line);
            }
        }
    }
}
