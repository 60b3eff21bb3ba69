package org.strowger.provider.sip.internal.peer;

import java.util.concurrent.atomic.AtomicInteger;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.EventRouter;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonyService;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.MediaMode;

/** A small application that answers every call and lets go of it when it is over. */
final class Attendant implements AutoCloseable {
    private final TelephonySession session;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();

    Attendant(TelephonyService telephony, String line) {
        EventRouter events = new EventRouter().on(CallEvent.StateChanged.class, this::stateChanged);
        session = telephony.openSession(
                Application.named("attendant"), EventDelivery.toListener(events).withCapacity(100_000));
        Line opened = session.openLine(
                session.lines().stream()
                        .filter(device -> device.name().equals(line))
                        .findFirst()
                        .orElseThrow()
                        .id(),
                LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        assert opened.isOpen();
    }

    private void stateChanged(CallEvent.StateChanged event) {
        Call call = event.call();
        switch (event.state()) {
            case OFFERING -> call.answer();
            case CONNECTED -> answered.incrementAndGet();
            case DISCONNECTED -> call.drop();
            case IDLE -> {
                ended.incrementAndGet();
                call.close();
            }
            default -> {}
        }
    }

    int answered() {
        return answered.get();
    }

    int ended() {
        return ended.get();
    }

    int open() {
        return session.calls().size();
    }

    @Override
    public void close() {
        session.close();
    }
}
