package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.Switchboard;
import org.strowger.core.internal.runtime.ThreadedWorkers;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.provider.simulator.SimulatedExchange;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;

/** The exchange with real threads and real time, behind the core. Nothing sleeps: everything is awaited. */
class RealTimeTest {
    private static final Duration LIMIT = ofSeconds(20);

    private final Switchboard switchboard = new Switchboard(new ThreadedWorkers(), Settings.defaults());
    private final SimulatedExchange exchange = new SimulatedExchange(ExchangeSettings.builder()
            .lines(2)
            .setupTime(ofMillis(5))
            .routeTime(ofMillis(5))
            .ringInterval(ofMillis(20))
            .build());
    private final TelephonySession session =
            switchboard.openSession(Application.named("real-time"), EventDelivery.toQueue());

    @BeforeEach
    void installExchange() {
        switchboard.attach(exchange);
        await(DeviceEvent.LineCreated.class);
        await(DeviceEvent.LineCreated.class);
    }

    @AfterEach
    void closeSwitchboard() {
        switchboard.close();
    }

    private <E extends TelephonyEvent> E await(Class<E> type) {
        TelephonyEvent next = session.nextEvent(LIMIT);
        while (!type.isInstance(next)) {
            next = session.nextEvent(LIMIT);
        }
        return type.cast(next);
    }

    private Call await(CallState state) {
        CallEvent.StateChanged change = await(CallEvent.StateChanged.class);
        while (change.state() != state) {
            change = await(CallEvent.StateChanged.class);
        }
        return change.call();
    }

    private Line open(String number) {
        return session.openLine(
                session.line("exchange/" + number).orElseThrow().id(),
                LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
    }

    @Test
    void aCallIsMadeAnsweredHeldAndEnded() {
        open("1002");
        Call calling = open("1001").makeCall("1002").await(LIMIT);
        Call called = await(CallState.OFFERING);
        called.answer().await(LIMIT);
        await(CallState.CONNECTED);
        await(CallState.CONNECTED);
        calling.hold().await(LIMIT);
        await(CallState.ON_HOLD);
        called.drop().await(LIMIT);
        assertThat(await(CallState.IDLE)).isSameAs(called);
        calling.drop().await(LIMIT);
        assertThat(await(CallState.IDLE)).isSameAs(calling);
    }

    @Test
    void anOutsideCallerIsAnsweredAndHangsUp() {
        Instant before = Instant.now();
        open("1001");
        OutsideCall caller = exchange.outsideCall("+4930123456", "1001");
        Call call = await(CallState.OFFERING);
        call.answer().await(LIMIT);
        await(CallState.CONNECTED);
        caller.hangUp();
        assertThat(await(CallState.DISCONNECTED)).isSameAs(call);
        assertThat(call.status().stateEntered()).isBetween(before, Instant.now());
    }
}
