package org.strowger.provider.modem.internal.line;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.provider.modem.internal.at.Command;
import org.strowger.provider.modem.internal.at.CommandChannel;
import org.strowger.provider.modem.internal.at.DigitDetector;
import org.strowger.provider.modem.internal.at.Outcome;
import org.strowger.provider.modem.internal.at.Reply;
import org.strowger.provider.modem.internal.serial.SerialListener;
import org.strowger.provider.modem.internal.serial.SerialPort;
import org.strowger.provider.modem.internal.serial.SerialPortException;
import org.strowger.provider.modem.internal.serial.SerialPorts;
import org.strowger.provider.modem.internal.strand.Strand;

/**
 * Keeps a modem reachable: opens its port, sets it up, asks now and then whether it is still there, and begins anew,
 * with growing pauses, when it is lost. There is one such loop, however many signs of the loss there are.
 *
 * <p>Used on the modem's strand only.
 */
final class ModemLink {
    /** Greetings of a modem just switched on, and what an earlier user left in the buffers. */
    private static final Duration SETTLE = Duration.ofMillis(300);

    private static final Duration PROBE_LIMIT = Duration.ofSeconds(5);
    private static final int MOST_NONSENSE = 20;
    private static final Logger LOG = LoggerFactory.getLogger(ModemLink.class);

    private final ModemSettings settings;
    private final SerialPorts ports;
    private final Strand strand;
    private final LinkOwner owner;
    private final BackOff backOff;
    private PortListener listener;
    private SerialPort port;
    private CommandChannel channel;
    private boolean ready;
    private boolean stopped;
    private boolean echoes;
    private int nonsense;
    private String lastReport = "";
    private Strand.Timer timer = Strand.Timer.NONE;

    ModemLink(ModemSettings settings, SerialPorts ports, Strand strand, LinkOwner owner) {
        this.settings = settings;
        this.ports = ports;
        this.strand = strand;
        this.owner = owner;
        this.backOff = new BackOff(settings.limits().reconnect());
    }

    /** Opens the port, now and whenever it is lost. */
    void open() {
        if (stopped) {
            return;
        }
        listener = new PortListener();
        try {
            port = ports.open(settings.serial(), listener);
        } catch (SerialPortException e) {
            listener = null;
            report(e.getMessage());
            retry();
            return;
        }
        channel = new CommandChannel(port, strand, this::unsolicited);
        setUp();
    }

    /** Sets the modem up, after opening or when it turns out to have been reset. */
    private void setUp() {
        ready = false;
        nonsense = 0;
        timer.cancel();
        owner.found();
        CommandChannel used = channel;
        timer = strand.after(SETTLE, () -> {
            used.discard();
            new Initialisation(used, settings, this::initialised, this::fail).begin();
        });
    }

    private void initialised(Optional<DigitDetector> detector) {
        ready = true;
        backOff.reset();
        if (!lastReport.isEmpty()) {
            LOG.info("Modem {} is in service again", settings.name());
            lastReport = "";
        }
        probeLater();
        owner.ready(detector);
    }

    /** Whether the modem is set up and takes commands. */
    boolean isReady() {
        return ready;
    }

    /** Where commands go; only while the modem is ready. */
    CommandChannel channel() {
        return channel;
    }

    /** Puts the modem on hook and then runs {@code done}; a modem that does not obey is given up. */
    void hangUp(Runnable done) {
        if (!ready) {
            done.run();
            return;
        }
        new HangUp(channel, port, strand, done, reason -> {
                    fail(reason);
                    done.run();
                })
                .begin();
    }

    /** Gives the modem up: whatever waits for it fails, its owner is told, and after a while it is looked for again. */
    void fail(String reason) {
        if (listener == null) {
            return;
        }
        report(settings.serial().path() + ": the modem " + reason);
        close(reason);
        retry();
    }

    /** Ends for good; the port is closed when this returns. */
    void stop() {
        stopped = true;
        timer.cancel();
        close("the modem line was taken out of service");
    }

    private void close(String reason) {
        if (listener == null) {
            return;
        }
        listener = null;
        ready = false;
        timer.cancel();
        owner.lost(reason);
        channel.close(reason);
        // Last, because it can take half a second.
        port.close();
    }

    private void retry() {
        if (!stopped) {
            timer.cancel();
            timer = strand.after(backOff.next(), this::open);
        }
    }

    /** A new fault is told once; the attempts that end the same way are not. */
    private void report(String reason) {
        if (reason.equals(lastReport)) {
            LOG.debug("Modem {} is still out of service: {}", settings.name(), reason);
        } else {
            LOG.warn("Modem {} is out of service: {}", settings.name(), reason);
            lastReport = reason;
        }
    }

    private void unsolicited(Reply reply) {
        if (!(reply instanceof Reply.Text text)) {
            nonsense = 0;
            if (ready) {
                owner.heard(reply);
            }
        } else if (++nonsense > MOST_NONSENSE) {
            fail("sends nonsense (\"" + text.line() + "\"): is 'speed' right, and is it a modem?");
        }
    }

    private void probeLater() {
        if (!settings.limits().probe().isZero()) {
            timer.cancel();
            timer = strand.after(settings.limits().probe(), this::probe);
        }
    }

    private void probe() {
        if (!channel.idle() || channel.inDataState()) {
            probeLater();
            return;
        }
        channel.send(Command.plain("AT", PROBE_LIMIT), outcome -> {
            if (outcome instanceof Outcome.Unanswered unanswered) {
                fail(unanswered.complaint());
            } else if (outcome instanceof Outcome.Answered answered && answered.echoed() && !echoes) {
                LOG.info("Modem {} was reset (it echoes again); setting it up anew", settings.name());
                // If it still echoes then, it does not obey E0, and an echo tells nothing.
                echoes = true;
                setUp();
            } else if (outcome instanceof Outcome.Answered answered) {
                echoes = answered.echoed();
                probeLater();
            }
        });
    }

    /** News of one opened port; what comes from an earlier one is late and means nothing. */
    private final class PortListener implements SerialListener {
        @Override
        public void received(byte[] bytes) {
            strand.execute(() -> {
                if (listener == this) {
                    channel.received(bytes);
                }
            });
        }

        @Override
        public void lost(String reason) {
            strand.execute(() -> {
                if (listener == this) {
                    fail("is gone (" + reason + ")");
                }
            });
        }
    }
}
