package org.strowger.core.internal.event;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.internal.runtime.Thrown;
import org.strowger.telephony.TelephonyEvent;

/** Calls a listener, on the session's strand or by an executor of the application's. */
public final class ListenerReceiver implements Receiver {
    private static final Logger LOG = LoggerFactory.getLogger(ListenerReceiver.class);

    private final String application;
    private final Executor executor;
    private final Consumer<? super TelephonyEvent> listener;
    private final AtomicReference<Thread> delivering = new AtomicReference<>();

    /**
     * @param application for messages
     * @param executor runs deliveries, one at a time
     * @param listener the application's
     */
    public ListenerReceiver(String application, Executor executor, Consumer<? super TelephonyEvent> listener) {
        this.application = application;
        this.executor = executor;
        this.listener = listener;
    }

    @Override
    public void start(Runnable delivery, Runnable fallback) {
        try {
            executor.execute(() -> deliver(delivery));
        } catch (Throwable e) {
            Thrown.warn(LOG, e, "The executor of application {} refuses its events", application);
            deliver(fallback);
        }
    }

    private void deliver(Runnable delivery) {
        delivering.set(Thread.currentThread());
        try {
            delivery.run();
        } finally {
            // The next delivery may have begun already, on another thread.
            delivering.compareAndSet(Thread.currentThread(), null);
        }
    }

    @Override
    public void receive(TelephonyEvent event) {
        try {
            listener.accept(event);
        } catch (Throwable e) {
            Thrown.warn(
                    LOG,
                    e,
                    "The listener of application {} failed on {}",
                    application,
                    event.getClass().getSimpleName());
        }
    }

    @Override
    public boolean isDelivering() {
        return delivering.get() == Thread.currentThread();
    }

    @Override
    public int backlog() {
        return 0;
    }

    @Override
    public void closed() {
        // Nobody waits here.
    }
}
