package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.Switchboard;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.SimulatedExchange;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Phone;
import org.strowger.telephony.PhoneOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.device.PhoneDevice;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.ButtonMode;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.PhoneStateItem;

/**
 * An application with a real core before a simulated exchange, on virtual time. After each test the core must not have
 * found any fault of the exchange.
 */
abstract class ApplicationTest {
    private final QueuedWorkers workers = new QueuedWorkers();
    private final Switchboard switchboard = new Switchboard(workers, Settings.defaults());
    private final List<TelephonyEvent> events = new ArrayList<>();
    private TelephonySession session;
    SimulatedExchange exchange;

    @BeforeEach
    void install() {
        equip(ExchangeSettings.builder());
    }

    @AfterEach
    void takeAway() {
        switchboard.close();
        assertThat(workers.used("faults of provider")).isEmpty();
    }

    /** Replaces the exchange by one that is equipped like this. */
    void equip(ExchangeSettings.Builder settings) {
        if (exchange != null) {
            switchboard.detach(exchange);
            workers.run();
            session.close();
        }
        exchange = new SimulatedExchange(settings.build());
        switchboard.attach(exchange);
        workers.run();
        session = switchboard.openSession(Application.named("test"), EventDelivery.toListener(events::add));
    }

    void pass(Duration time) {
        workers.advance(time);
    }

    /** Long enough for a call to be made and to reach its destination. */
    void settle() {
        pass(ofSeconds(1));
    }

    Line open(String number) {
        Line line = session.openLine(
                session.line("exchange/" + number).orElseThrow().id(),
                LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        line.setStatusMessages(EnumSet.allOf(LineStateItem.class), EnumSet.allOf(AddressStateItem.class));
        workers.run();
        return line;
    }

    /** The desk phone of a line, opened with every change wanted. */
    Phone openPhone(String number) {
        PhoneDevice device = session.phonesOf(
                        session.line("exchange/" + number).orElseThrow().id())
                .get(0);
        Phone phone = session.openPhone(device.id(), PhoneOpenOptions.owner());
        phone.setStatusMessages(
                EnumSet.allOf(PhoneStateItem.class),
                EnumSet.allOf(ButtonMode.class),
                EnumSet.of(ButtonState.UP, ButtonState.DOWN));
        workers.run();
        return phone;
    }

    /** A line with its extensions in use. */
    Line openWithExtensions(String number) {
        Line line = session.openLine(
                session.line("exchange/" + number).orElseThrow().id(),
                LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE).withExtensions(new ExtensionVersion(1, 0)));
        workers.run();
        return line;
    }

    TelephonySession session() {
        return session;
    }

    static AddressCapabilities addressOf(Line line) {
        return line.device().capabilities().addresses().get(0);
    }

    /** What the request delivers; it must succeed within a second. */
    <T> T done(Request<T> request) {
        settle();
        return request.await(Duration.ZERO);
    }

    /** The error that a request of a phone, made or awaited, ends with. */
    TelephonyError phoneRefused(ThrowingCallable request) {
        Throwable thrown = catchThrowable(request);
        Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        assertThat(cause).isInstanceOf(TelephonyException.class);
        return ((TelephonyException) cause).error();
    }

    /** The error that the request, made or awaited, ends with. */
    LineError refused(ThrowingCallable request) {
        Throwable thrown = catchThrowable(request);
        Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        assertThat(cause).isInstanceOf(TelephonyException.class);
        return (LineError) ((TelephonyException) cause).error();
    }

    /** A call that has reached its destination. */
    Call call(Line from, String to) {
        return done(from.makeCall(to));
    }

    /** A call between two open lines, answered; the caller's end. */
    Call talk(Line from, Line to) {
        Call call = call(from, to.device().capabilities().addresses().get(0).address());
        done(newest(to).answer());
        return call;
    }

    /** The call of this line that was seen last. */
    static Call newest(Line line) {
        List<Call> calls = line.calls();
        return calls.get(calls.size() - 1);
    }

    static CallState state(Call call) {
        return call.status().state();
    }

    static CallStateMode mode(Call call) {
        return call.status().mode().orElse(null);
    }

    /** The states that the call was in, one after the other. */
    List<CallState> statesOf(Call call) {
        return changesOf(call).stream().map(CallEvent.StateChanged::state).toList();
    }

    List<CallEvent.StateChanged> changesOf(Call call) {
        return events.stream()
                .filter(event -> event instanceof CallEvent.StateChanged change && change.call() == call)
                .map(CallEvent.StateChanged.class::cast)
                .toList();
    }

    /** What was told about the line's addresses. */
    List<AddressStateItem> addressChanges(Line line) {
        return events.stream()
                .filter(event -> event instanceof LineEvent.AddressStateChanged change && change.line() == line)
                .flatMap(event -> ((LineEvent.AddressStateChanged) event).changed().stream())
                .toList();
    }

    /** The events of a kind. */
    <E extends TelephonyEvent> List<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
