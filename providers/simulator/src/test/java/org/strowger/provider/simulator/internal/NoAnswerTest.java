package org.strowger.provider.simulator.internal;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.telephony.call.CallParams;
import org.strowger.testing.Rule;

class NoAnswerTest extends ExchangeTest {
    private static final CallParams TEN_SECONDS =
            CallParams.builder().noAnswerTimeout(ofSeconds(10)).build();

    @Test
    @Rule("L-226")
    void aCallIsAbandonedWhenItsOwnTimeHasPassedInRingback() {
        TestLine bob = open("1002");
        TestCall call = open("1001").makeCall("1002", TEN_SECONDS);
        pass(ofSeconds(10).plusMillis(19));
        assertThat(call.last()).isEqualTo("RINGBACK");
        pass(ofMillis(1));
        assertThat(call.last()).isEqualTo("DISCONNECTED NO_ANSWER");
        assertThat(bob.call().told()).endsWith("DISCONNECTED NORMAL", "IDLE");
    }

    @Test
    @Rule("L-226")
    void aCallIsAbandonedWhenItsOwnTimeHasPassedInProceeding() {
        TestCall call = open("1001").makeCall("9919", TEN_SECONDS);
        pass(ofSeconds(11));
        assertThat(call.told()).endsWith("PROCEEDING", "DISCONNECTED NO_ANSWER");
    }

    @Test
    @Rule("L-226")
    void anAnsweredCallIsNotAbandoned() {
        open("1002");
        TestCall call = open("1001").makeCall("1002", TEN_SECONDS);
        settle();
        core.line("1002").call().answer();
        pass(ofMinutes(60));
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
    }

    @Test
    void theExchangeGivesUpInItsOwnTimeAtTheLatest() {
        TestCall call = open("1001").makeCall("9902");
        pass(ofMinutes(2).plusMillis(20));
        assertThat(call.last()).isEqualTo("DISCONNECTED NO_ANSWER");
    }

    @Test
    void anExchangeWithoutNoAnswerTimeNeverGivesUp() {
        equip(ExchangeSettings.builder().noAnswerTime(ZERO).ringInterval(ofMinutes(10)));
        TestCall call = open("1001").makeCall("1002");
        pass(ofDays(2));
        assertThat(call.last()).isEqualTo("RINGBACK");
    }

    @Test
    void aLineThatNobodyHasOpenedRingsUnanswered() {
        TestCall call = open("1001").makeCall("1002");
        settle();
        assertThat(call.last()).isEqualTo("RINGBACK");
        pass(ofMinutes(3));
        assertThat(call.last()).isEqualTo("DISCONNECTED NO_ANSWER");
    }
}
