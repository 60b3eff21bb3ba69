package org.strowger.benchmarks.traffic;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.strowger.benchmarks.instant.InstantProvider;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.SimulatedExchange;
import org.strowger.telephony.device.AnswerMode;
import org.strowger.telephony.spi.TelephonyProvider;

/** Which provider the calls go through. */
public enum Kind {
    /** One that answers at once: what is left is the core's own cost. */
    INSTANT {
        @Override
        TelephonyProvider provider(int lines) {
            return new InstantProvider(numbers(lines));
        }
    },
    /** The simulated exchange with all its behaviour, on real timers; only setting up and routing take no time. */
    SIMULATOR {
        @Override
        TelephonyProvider provider(int lines) {
            return new SimulatedExchange(ExchangeSettings.builder()
                    .lines(lines)
                    .firstNumber(Integer.toString(FIRST))
                    .setupTime(Duration.ZERO)
                    .routeTime(Duration.ZERO)
                    .answerMode(AnswerMode.NONE)
                    .maxActiveCalls(1000)
                    .build());
        }
    };

    private static final int FIRST = 100_001;

    abstract TelephonyProvider provider(int lines);

    static List<String> numbers(int lines) {
        return IntStream.range(FIRST, FIRST + lines).mapToObj(Integer::toString).toList();
    }
}
