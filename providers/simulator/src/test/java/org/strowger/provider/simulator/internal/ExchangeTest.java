package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofSeconds;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.SimulatedExchange;
import org.strowger.testing.time.VirtualTime;

/** An exchange on virtual time, driven directly; a test that needs other settings calls {@link #equip} first. */
abstract class ExchangeTest {
    final VirtualTime time = new VirtualTime();
    SimulatedExchange exchange;
    TestCore core;

    @BeforeEach
    void startExchange() {
        equip(ExchangeSettings.builder());
    }

    void equip(ExchangeSettings.Builder settings) {
        exchange = new SimulatedExchange(settings.build());
        core = new TestCore(time).start(exchange);
    }

    TestLine open(String number) {
        return core.open(number);
    }

    /** Long enough for a call to be made and to reach its destination. */
    void settle() {
        time.advance(ofSeconds(1));
    }

    void pass(Duration duration) {
        time.advance(duration);
    }

    /** A call from one line to another, answered; the caller's end. Both lines must be open. */
    TestCall talk(TestLine from, String to) {
        TestCall call = from.makeCall(to);
        settle();
        core.line(to).call().answer();
        return call;
    }
}
