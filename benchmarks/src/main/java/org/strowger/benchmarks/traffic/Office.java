package org.strowger.benchmarks.traffic;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.Switchboard;
import org.strowger.core.internal.runtime.Workers;
import org.strowger.telephony.Application;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.spi.TelephonyProvider;

/** A core as in production, with one provider whose lines have appeared. */
public final class Office implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final Switchboard switchboard;

    /**
     * @param workers threads and time
     * @param provider the provider
     * @param lines how many lines it has
     */
    public Office(Workers workers, TelephonyProvider provider, int lines) {
        switchboard = new Switchboard(workers, Settings.defaults());
        CountDownLatch appeared = new CountDownLatch(lines);
        TelephonySession watching = session("watching", event -> {
            if (event instanceof DeviceEvent.LineCreated) {
                appeared.countDown();
            }
        });
        switchboard.attach(provider);
        await(appeared);
        watching.close();
    }

    /** A session of an application with this listener. */
    public TelephonySession session(String application, Consumer<TelephonyEvent> listener) {
        return switchboard.openSession(
                Application.named(application),
                EventDelivery.toListener(listener).withCapacity(1_000_000));
    }

    /** Opens the line with this number. */
    public static Line open(TelephonySession session, String number, LineOpenOptions options) {
        return session.openLine(session.line("exchange/" + number).orElseThrow().id(), options);
    }

    /** Waits, but not for ever. */
    public static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(latch.getCount() + " did not happen within " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        switchboard.close();
    }
}
