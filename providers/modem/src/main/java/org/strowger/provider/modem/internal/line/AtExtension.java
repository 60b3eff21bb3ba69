package org.strowger.provider.modem.internal.line;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strowger.provider.modem.internal.at.Command;
import org.strowger.provider.modem.internal.at.Outcome;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.ExtensionId;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.CompletionOf;

/**
 * The device-specific extension of modem lines: one AT command line, given as text, and what the modem answers, the
 * result code last, one line each. Used on the modem's strand unless a method says otherwise.
 */
final class AtExtension {
    /** Names this extension, for ever. */
    static final ExtensionId ID = ExtensionId.of("5f1d3b62-8c0e-4b7a-9a5e-2f6b41d07c13");

    private static final ExtensionVersion VERSION = new ExtensionVersion(1, 0);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final CallDesk desk;
    private final Set<CompletionOf<DataBlock>> underWay = new LinkedHashSet<>();

    AtExtension(CallDesk desk) {
        this.desk = desk;
    }

    /**
     * The version to use; from any thread.
     *
     * @throws TelephonyException with INCOMPATIBLEEXTVERSION if it is not among these
     */
    static ExtensionVersion version(ExtensionVersion lowest, ExtensionVersion highest) {
        if (!VERSION.isWithin(lowest, highest)) {
            throw new TelephonyException(
                    LineError.INCOMPATIBLEEXTVERSION,
                    "the extension has version " + VERSION + ", not one from " + lowest + " to " + highest);
        }
        return VERSION;
    }

    /** Sends a line as soon as the modem has done what it was told before. */
    void send(AtLine line, CompletionOf<DataBlock> completion) {
        underWay.add(completion);
        desk.send(Command.plain(line.text(), LIMIT), outcome -> ended(outcome, completion));
    }

    private void ended(Outcome outcome, CompletionOf<DataBlock> completion) {
        if (!underWay.remove(completion)) {
            return;
        }
        if (outcome instanceof Outcome.Answered answered) {
            completion.succeed(DataBlock.ofText(Stream.concat(answered.text().stream(), Stream.of(answered.line()))
                    .collect(Collectors.joining("\n"))));
        } else if (outcome instanceof Outcome.Unanswered) {
            completion.fail(LineError.OPERATIONFAILED, "the modem did not answer within " + LIMIT.toSeconds() + " s");
        } else if (outcome instanceof Outcome.Failed failed) {
            completion.fail(LineError.OPERATIONFAILED, failed.reason());
        }
    }

    /** The line is closed: whatever is under way fails, and its answers are nobody's. */
    void close() {
        List<CompletionOf<DataBlock>> left = List.copyOf(underWay);
        underWay.clear();
        left.forEach(completion -> completion.fail(LineError.OPERATIONFAILED, "the line was closed"));
    }
}
