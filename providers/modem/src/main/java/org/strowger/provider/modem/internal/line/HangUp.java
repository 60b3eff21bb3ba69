package org.strowger.provider.modem.internal.line;

import java.time.Duration;
import java.util.function.Consumer;
import org.strowger.provider.modem.internal.at.Command;
import org.strowger.provider.modem.internal.at.CommandChannel;
import org.strowger.provider.modem.internal.at.Outcome;
import org.strowger.provider.modem.internal.serial.SerialPort;
import org.strowger.provider.modem.internal.strand.Strand;

/**
 * Puts a modem on hook from whatever state it is in: gives up a call set-up, leaves the online data state, sends ATH,
 * and as a last resort drops data terminal ready.
 */
final class HangUp {
    private static final Command ON_HOOK = Command.plain("ATH", Duration.ofSeconds(5));
    private static final Command GREETING = Command.plain("AT", Duration.ofSeconds(2));
    private static final Duration DTR_OFF = Duration.ofMillis(500);

    private final CommandChannel channel;
    private final SerialPort port;
    private final Strand strand;
    private final Runnable done;
    private final Consumer<String> stuck;
    private boolean escaped;

    /** Ends with {@code done} once the modem is on hook, or with {@code stuck} and the reason when it will not obey. */
    HangUp(CommandChannel channel, SerialPort port, Strand strand, Runnable done, Consumer<String> stuck) {
        this.channel = channel;
        this.port = port;
        this.strand = strand;
        this.done = done;
        this.stuck = stuck;
    }

    void begin() {
        channel.abort(() -> {
            if (channel.inDataState()) {
                escape();
            } else {
                onHook();
            }
        });
    }

    private void escape() {
        escaped = true;
        channel.escape(outcome -> onHook());
    }

    private void onHook() {
        channel.send(ON_HOOK, outcome -> {
            if (!(outcome instanceof Outcome.Unanswered)) {
                done.run();
            } else if (!escaped) {
                // It may be in the online data state without our knowledge, and have passed ATH on as data.
                escape();
            } else {
                dropReady();
            }
        });
    }

    private void dropReady() {
        port.dtr(false);
        strand.after(DTR_OFF, () -> {
            port.dtr(true);
            channel.send(GREETING, outcome -> {
                if (outcome instanceof Outcome.Unanswered unanswered) {
                    stuck.accept("does not hang up and " + unanswered.complaint());
                } else {
                    done.run();
                }
            });
        });
    }
}
