package org.strowger.provider.sip.internal.peer;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.EventRouter;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonyService;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.media.GenerationEnd;

/** A user at one line, who does what the test says and notes what happens. */
final class Desk implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final TelephonySession session;
    private final Line line;
    private final List<CallEvent.StateChanged> states = new CopyOnWriteArrayList<>();
    private final List<Call> arrived = new CopyOnWriteArrayList<>();
    private final List<CallEvent.DigitDetected> digits = new CopyOnWriteArrayList<>();
    private final List<CallEvent.DigitsGathered> gathered = new CopyOnWriteArrayList<>();
    private final List<CallEvent.GenerationEnded> generated = new CopyOnWriteArrayList<>();

    Desk(TelephonyService telephony, String name) {
        EventRouter events = new EventRouter()
                .on(CallEvent.Appeared.class, event -> arrived.add(event.call()))
                .on(CallEvent.StateChanged.class, states::add)
                .on(CallEvent.DigitDetected.class, digits::add)
                .on(CallEvent.DigitsGathered.class, gathered::add)
                .on(CallEvent.GenerationEnded.class, generated::add);
        session = telephony.openSession(Application.named("desk " + name), EventDelivery.toListener(events));
        line = session.openLine(
                session.lines().stream()
                        .filter(device -> device.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .id(),
                LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
    }

    Desk awaitInService() {
        await().atMost(LIMIT).until(() -> line.status().conditions().contains(LineCondition.IN_SERVICE));
        return this;
    }

    boolean inService() {
        return line.status().conditions().contains(LineCondition.IN_SERVICE);
    }

    Call call(String destination) {
        return line.makeCall(destination).await(LIMIT);
    }

    /** The next call that has not been taken. */
    Call awaitCall() {
        await().atMost(LIMIT).until(() -> !arrived.isEmpty());
        return arrived.remove(0);
    }

    void awaitState(Call call, CallState state) {
        await().atMost(LIMIT).until(() -> call.status().state() == state);
    }

    void awaitMode(Call call, CallStateMode mode) {
        await().atMost(LIMIT)
                .until(() -> call.status().mode().filter(mode::equals).isPresent());
    }

    /** The states of the call in order. */
    List<CallState> states(Call call) {
        return states.stream()
                .filter(event -> event.call() == call)
                .map(CallEvent.StateChanged::state)
                .toList();
    }

    /** The digits that the other side pressed, as {@code DTMF 5}, once there are so many. */
    List<String> awaitDigits(Call call, int count) {
        await().atMost(LIMIT).until(() -> digits(call).size() >= count);
        return digits(call);
    }

    List<String> digits(Call call) {
        return digits.stream()
                .filter(event -> event.call() == call)
                .map(event -> event.mode() + " " + event.digit())
                .toList();
    }

    /** The next end of a gathering that has not been taken. */
    CallEvent.DigitsGathered awaitGathered() {
        await().atMost(LIMIT).until(() -> !gathered.isEmpty());
        return gathered.remove(0);
    }

    /** Whether another gathering has ended. */
    boolean hasGathered() {
        return !gathered.isEmpty();
    }

    /** The next end of a generation that has not been taken. */
    GenerationEnd awaitGenerated() {
        await().atMost(LIMIT).until(() -> !generated.isEmpty());
        return generated.remove(0).reason();
    }

    void end(Call call) {
        call.drop().await(LIMIT);
        awaitState(call, CallState.IDLE);
        call.close();
    }

    @Override
    public void close() {
        session.close();
    }
}
