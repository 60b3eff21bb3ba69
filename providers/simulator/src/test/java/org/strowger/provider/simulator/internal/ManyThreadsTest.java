package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.provider.simulator.SimulatedExchange;
import org.strowger.telephony.call.BusyMode;
import org.strowger.testing.Rule;

/**
 * Lines that call each other and the outside from threads of their own, in real time, closing calls whenever they like:
 * whatever happens, each request is reported once, completions come before events, and after closing nothing comes.
 */
class ManyThreadsTest {
    private static final int CALLS_PER_LINE = 300;
    private static final int STEPS = 3_000;

    @Test
    @Rule({"L-007", "L-122", "L-131", "S-048", "S-078"})
    void nothingGoesWrongWhenEverybodyCallsEverybody() throws Exception {
        Queue<String> violations = new ConcurrentLinkedQueue<>();
        ExchangeSettings settings = ExchangeSettings.builder()
                .lines(4)
                .maxActiveCalls(3)
                .setupTime(ofMillis(1))
                .routeTime(ofMillis(1))
                .ringInterval(ofMillis(3))
                .noAnswerTime(ofMillis(30))
                .closeDrop(true)
                .build();
        SimulatedExchange exchange = new SimulatedExchange(settings);
        try (RealScheduler scheduler = new RealScheduler()) {
            TestCore core = new TestCore(scheduler).start(exchange);
            CountDownLatch done = new CountDownLatch(core.numbers().size());
            List<BusyLine> lines = core.numbers().stream()
                    .map(number -> new BusyLine(core.line(number).driver(), CALLS_PER_LINE, violations, done))
                    .toList();
            lines.forEach(BusyLine::start);
            assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
            for (BusyLine line : lines) {
                line.stop();
            }
            assertThat(violations).isEmpty();
            assertThat(exchange.outsideCalls()).isEmpty();
            assertThat(lines).allMatch(line -> line.closedCalls() >= CALLS_PER_LINE);
            assertThat(exchange.outsideCall("+491", "1001").ending()).isNotEqualTo(Optional.of(BusyMode.STATION));
            exchange.stop();
            lines.forEach(BusyLine::dismiss);
        }
    }

    @Test
    @Rule({"L-007", "L-122", "L-131", "S-048", "S-078"})
    void nothingGoesWrongWhenEverybodyTransfersParksAndConfers() throws Exception {
        Queue<String> violations = new ConcurrentLinkedQueue<>();
        SimulatedExchange exchange = new SimulatedExchange(ExchangeSettings.builder()
                .lines(4)
                .maxActiveCalls(4)
                .maxHeldCalls(4)
                .setupTime(ofMillis(0))
                .routeTime(ofMillis(0))
                .ringInterval(ofMillis(3))
                .noAnswerTime(ofMillis(30))
                .parkReminder(ofMillis(5))
                .closeDrop(true)
                .bridged(List.of("2000 shared: 1001, 1002", "2001 exclusive: 1003, 1004"))
                .build());
        try (RealScheduler scheduler = new RealScheduler()) {
            TestCore core = new TestCore(scheduler).start(exchange);
            CountDownLatch done = new CountDownLatch(core.numbers().size());
            List<RestlessLine> lines = core.numbers().stream()
                    .map(number -> new RestlessLine(core.line(number).driver(), violations, done))
                    .toList();
            lines.forEach(line -> line.start(STEPS));
            assertThat(done.await(60, TimeUnit.SECONDS)).as("%s", violations).isTrue();
            exchange.outsideCalls().forEach(OutsideCall::hangUp);
            exchange.stop();
            lines.forEach(RestlessLine::dismiss);
            assertThat(violations).isEmpty();
            assertThat(lines).allMatch(line -> line.accepted() > STEPS / 4);
        }
    }
}
