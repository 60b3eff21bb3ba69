package org.strowger.example.dialer;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.EventRouter;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonyService;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * Makes calls on demand and says how they get on. Safe for use by any thread.
 *
 * <p>No thread waits for a call: the reply to the request completes a stage, events complete the rest.
 */
@Component(service = Dialer.class, immediate = true, configurationPid = "org.strowger.example.dialer")
@Designate(ocd = DialerSettings.class)
public final class Dialer {
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "dialer"));
    private final int giveUpAfter;
    private final TelephonySession session;

    /** Opens the session. */
    @Activate
    public Dialer(@Reference TelephonyService telephony, DialerSettings settings) {
        giveUpAfter = settings.giveUpAfter();
        session = telephony.openSession(
                Application.named("org.strowger.example.dialer").withFriendlyName("Dialer"),
                EventDelivery.toListener(new EventRouter()
                        .on(
                                CallEvent.StateChanged.class,
                                event -> attempt(event.call().line()).reached(event))
                        .on(LineEvent.Closed.class, event -> attempt(event.line())
                                .failed("the line is gone"))));
    }

    /** Closes the session; calls that are up go on. */
    @Deactivate
    void close() {
        timer.shutdownNow();
        session.close();
    }

    /**
     * Makes a call.
     *
     * @param from the line to call from, by permanent id or address
     * @param to the number to call
     * @param progress is told each state on the way, on the thread of the session's events
     * @return completes with the connected call; fails with {@link NotConnected} or {@link TelephonyException}. Whoever
     *     does not want to wait any longer completes it exceptionally himself, and the call is dropped
     */
    CompletableFuture<Call> call(String from, String to, Consumer<String> progress) {
        Attempt attempt = new Attempt(progress);
        LineDevice device = device(from);
        // NONE is enough for making calls: it neither asks for incoming ones nor sees those of others.
        Line line = session.openLine(device.id(), LineOpenOptions.outgoing().withTag(attempt));
        try {
            attempt.start(line, to);
        } catch (TelephonyException e) {
            line.close();
            throw e;
        }
        Future<?> limit = timer.schedule(
                () -> attempt.failed("no answer within " + giveUpAfter + " s"), giveUpAfter, TimeUnit.SECONDS);
        attempt.answered().whenComplete((call, error) -> limit.cancel(false));
        return attempt.answered();
    }

    private LineDevice device(String name) {
        return session.line(name)
                .or(() -> session.lines().stream()
                        .filter(line -> hasAddress(line, name))
                        .findFirst())
                .orElseThrow(() -> new TelephonyException(
                        LineError.BADDEVICEID,
                        "no line has the permanent id or address \"" + name + "\"; there is "
                                + session.lines().stream()
                                        .map(LineDevice::permanentId)
                                        .collect(Collectors.joining(", "))));
    }

    private static boolean hasAddress(LineDevice line, String address) {
        return line.capabilities().addresses().stream()
                .anyMatch(one -> one.address().equals(address));
    }

    private static Attempt attempt(Line line) {
        return (Attempt) line.tag().orElseThrow();
    }
}
