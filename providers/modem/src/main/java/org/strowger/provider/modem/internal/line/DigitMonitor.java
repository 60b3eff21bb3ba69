package org.strowger.provider.modem.internal.line;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.provider.modem.internal.at.Command;
import org.strowger.provider.modem.internal.at.DigitDetector;
import org.strowger.provider.modem.internal.at.Outcome;
import org.strowger.provider.modem.internal.at.ResultCode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * Reports the digits that the far end of one voice call sends, as long as somebody wants them (rule L-330). The modem
 * is told to listen only then, and only while the call is connected. Used on the modem's strand, but for {@link #want}.
 */
final class DigitMonitor {
    private static final Logger LOG = LoggerFactory.getLogger(DigitMonitor.class);
    /** Less than the time that the strand is waited for. */
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private static final Consumer<Outcome> NOBODY = outcome -> {};

    private final CallDesk desk;
    private final Consumer<Character> report;
    private boolean wanted;
    private boolean talking;
    private boolean on;

    /** A monitor that gives each digit to {@code report}. */
    DigitMonitor(CallDesk desk, Consumer<Character> report) {
        this.desk = desk;
        this.report = report;
    }

    /**
     * Digits are wanted from now on, or no longer. Waits for the modem's answer if the call is connected; otherwise the
     * modem is told when it is.
     *
     * @throws TelephonyException with OPERATIONUNAVAIL if the modem reports no digits, with OPERATIONFAILED if it
     *     refuses or does not answer
     */
    void want(boolean now) {
        AtomicReference<Optional<TelephonyException>> end = new AtomicReference<>(
                Optional.of(failed("the modem has not answered in time whether it listens for digits")));
        desk.strand()
                .awaitDone(done -> wantNow(now, obstacle -> {
                    end.set(obstacle);
                    done.run();
                }));
        if (end.get().isPresent()) {
            desk.strand().execute(() -> wantNow(false, obstacle -> {}));
            throw end.get().get();
        }
    }

    private void wantNow(boolean now, Consumer<Optional<TelephonyException>> done) {
        if (desk.detector().isEmpty()) {
            done.accept(Optional.of(new TelephonyException(
                    LineError.OPERATIONUNAVAIL, "this modem has no command to report digits, see 'digitDetection'")));
            return;
        }
        wanted = now;
        if (now && talking && !on) {
            switchOn(outcome -> done.accept(obstacle(outcome)));
            return;
        }
        if (!now) {
            switchOff();
        }
        done.accept(Optional.empty());
    }

    /** The call is connected, and carries voice. */
    void connected() {
        talking = true;
        if (wanted && !on) {
            switchOn(outcome -> obstacle(outcome)
                    .ifPresent(refused -> LOG.warn(
                            "Modem {}: nobody hears digits in this call, since {}",
                            desk.settings().name(),
                            refused.getMessage())));
        }
    }

    /** The call is not connected, yet or any more. */
    void notConnected() {
        talking = false;
        switchOff();
    }

    /** The modem reported a digit; it may do so for a moment after it was told not to. */
    void detected(char digit) {
        if (wanted && talking) {
            report.accept(digit);
        }
    }

    private void switchOn(Consumer<Outcome> done) {
        on = true;
        desk.detector()
                .ifPresent(detector -> desk.send(Command.plain(detector.on(), LIMIT), outcome -> {
                    on = on && outcome.is(ResultCode.OK);
                    done.accept(outcome);
                }));
    }

    private void switchOff() {
        if (on) {
            on = false;
            desk.detector()
                    .map(DigitDetector::off)
                    .ifPresent(command -> desk.send(Command.plain(command, LIMIT), NOBODY));
        }
    }

    private static Optional<TelephonyException> obstacle(Outcome outcome) {
        if (outcome.is(ResultCode.OK)) {
            return Optional.empty();
        }
        return Optional.of(failed("the modem does not listen for digits: it "
                + (outcome instanceof Outcome.Answered answered ? "says " + answered.line() : "does not answer")));
    }

    private static TelephonyException failed(String detail) {
        return new TelephonyException(LineError.OPERATIONFAILED, detail);
    }
}
