package org.strowger.core.internal.line;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.strowger.telephony.Line;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.LineDriver;

/** Finds out whether an open line could serve a call now (rules L-084 to L-086). */
final class Probe {
    private final ManagedLine line;
    private final Set<MediaMode> modes;
    private final CallParams params;

    Probe(ManagedLine line, Set<MediaMode> modes, CallParams params) {
        this.line = line;
        this.modes = modes;
        this.params = params;
    }

    /**
     * Opens the line if it could serve such a call now.
     *
     * @param opening opens it
     */
    Optional<Line> open(Supplier<Line> opening) {
        if (!isPossible()) {
            return Optional.empty();
        }
        Line opened;
        try {
            opened = opening.get();
        } catch (TelephonyException unusable) {
            return Optional.empty();
        }
        if (isPossibleNow()) {
            return Optional.of(opened);
        }
        opened.close();
        return Optional.empty();
    }

    /** What the line's capabilities say; the driver is not asked. */
    private boolean isPossible() {
        LineCapabilities capabilities = line.capabilities();
        return capabilities.mediaModes().containsAll(modes)
                && capabilities.mediaModes().containsAll(params.mediaModes())
                && capabilities.bearerModes().contains(params.bearerMode())
                && params.rate() <= capabilities.maxRate();
    }

    /** What the driver says; waits for it for a limited time. */
    private boolean isPossibleNow() {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        line.strand().execute(() -> answer.complete(ask()));
        try {
            return line.context()
                    .workers()
                    .await(answer, line.context().settings().queryLimit());
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean ask() {
        LineDriver driver;
        synchronized (line.lock()) {
            if (!line.isUsable() || !line.atDriver().isOpen()) {
                return false;
            }
            driver = line.atDriver().driver();
        }
        return line.atDriver().agrees(() -> driver.probe(modes, params));
    }
}
