package org.strowger.provider.modem.internal.line;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.provider.modem.internal.at.Command;
import org.strowger.provider.modem.internal.at.CommandChannel;
import org.strowger.provider.modem.internal.at.DigitDetector;
import org.strowger.provider.modem.internal.at.Outcome;
import org.strowger.provider.modem.internal.at.ResultCode;

/** Finds out whether a modem listens, and sets it up; runs anew after every reset, since a reset loses caller id. */
final class Initialisation {
    private static final Logger LOG = LoggerFactory.getLogger(Initialisation.class);
    private static final Duration GREETING_LIMIT = Duration.ofMillis(1500);
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int GREETINGS = 3;

    private final CommandChannel channel;
    private final ModemSettings settings;
    private final Consumer<Optional<DigitDetector>> ready;
    private final Consumer<String> complaint;
    private final Deque<String> init;
    private final Deque<String> callerId;
    private final Deque<DigitDetector> detectors;
    private int greetings;

    /**
     * An initialisation that ends with {@code ready}, which is told how the modem reports digits, or with a
     * {@code complaint}.
     */
    Initialisation(
            CommandChannel channel,
            ModemSettings settings,
            Consumer<Optional<DigitDetector>> ready,
            Consumer<String> complaint) {
        this.channel = channel;
        this.settings = settings;
        this.ready = ready;
        this.complaint = complaint;
        this.init = new ArrayDeque<>(settings.set().init());
        this.callerId = new ArrayDeque<>(settings.set().callerId());
        this.detectors = new ArrayDeque<>(settings.set().detection().candidates());
    }

    void begin() {
        greetings++;
        channel.send(Command.plain("AT", GREETING_LIMIT), this::greeted);
    }

    private void greeted(Outcome outcome) {
        if (outcome instanceof Outcome.Answered) {
            nextInit();
        } else if (outcome instanceof Outcome.Unanswered unanswered && greetings >= GREETINGS) {
            complaint.accept(unanswered.complaint());
        } else if (outcome instanceof Outcome.Unanswered) {
            leaveDataState();
        }
    }

    /** The modem may be in a connection that an earlier user left behind, and take commands for data. */
    private void leaveDataState() {
        channel.escape(escaped -> {
            if (escaped instanceof Outcome.Answered) {
                channel.send(Command.plain("ATH", LIMIT), onHook -> begin());
            } else {
                begin();
            }
        });
    }

    private void nextInit() {
        String command = init.poll();
        if (command == null) {
            nextCallerId();
            return;
        }
        channel.send(Command.plain(command, LIMIT), outcome -> {
            if (outcome.is(ResultCode.OK)) {
                nextInit();
            } else if (outcome instanceof Outcome.Answered answered) {
                complaint.accept("refuses the initialisation command " + command + " with " + answered.line()
                        + ": correct 'init'");
            } else if (outcome instanceof Outcome.Unanswered unanswered) {
                complaint.accept(unanswered.complaint());
            }
        });
    }

    private void nextCallerId() {
        String command = callerId.poll();
        if (command == null) {
            if (!settings.set().callerId().isEmpty()) {
                LOG.info(
                        "Modem {} knows none of the commands {} that show callers' numbers; calls come without them",
                        settings.name(),
                        settings.set().callerId());
            }
            nextDetector();
            return;
        }
        channel.send(Command.plain(command, LIMIT), outcome -> {
            if (outcome.is(ResultCode.OK)) {
                nextDetector();
            } else if (outcome instanceof Outcome.Answered) {
                nextCallerId();
            } else if (outcome instanceof Outcome.Unanswered unanswered) {
                complaint.accept(unanswered.complaint());
            }
        });
    }

    private void nextDetector() {
        DigitDetector detector = detectors.poll();
        if (detector == null || !settings.set().detection().probed()) {
            ready.accept(Optional.ofNullable(detector));
            return;
        }
        channel.send(Command.plain(detector.test(), LIMIT), outcome -> {
            if (detector.isConfirmedBy(outcome)) {
                ready.accept(Optional.of(detector));
            } else if (outcome instanceof Outcome.Answered) {
                nextDetector();
            } else if (outcome instanceof Outcome.Unanswered unanswered) {
                complaint.accept(unanswered.complaint());
            }
        });
    }
}
