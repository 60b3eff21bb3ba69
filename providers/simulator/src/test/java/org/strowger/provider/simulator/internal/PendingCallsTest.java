package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Operation;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

class PendingCallsTest extends ExchangeTest {
    private TestLine alice;

    @BeforeEach
    void openLine() {
        alice = open("1001");
    }

    @Test
    @Rule({"L-133", "S-038", "S-039"})
    void closingAPendingCallStopsItAndFailsItsRequestBeforeItReturns() {
        TestCall call = alice.makeCall("1002");
        call.close();
        pass(ofSeconds(600));
        assertThat(core.journal().all())
                .containsExactly("1001#1 made failed OPERATIONFAILED", "1001#1 closed by the core");
    }

    @Test
    @Rule({"L-101", "S-075"})
    void closingTheLineStopsPendingCallsToo() {
        alice.makeCall("1002");
        alice.makeCall("9900");
        alice.close();
        pass(ofSeconds(600));
        assertThat(core.journal().all())
                .containsExactly(
                        "1001#1 made failed OPERATIONFAILED",
                        "1001#2 made failed OPERATIONFAILED",
                        "1001 closed by the core");
    }

    @Test
    void aPendingCallThatWasClosedLeavesNothingBehind() {
        alice.makeCall("1002").close();
        alice.makeCall("1002").close();
        alice.makeCall("1002").close();
        assertThat(alice.makeCall("1002").driver()).isNotNull();
    }

    @Test
    @Rule("L-135")
    void aCallWhoseRequestFailedMayBeClosedAllTheSame() {
        exchange.faults().at("1001", Operation.MAKE_CALL).fail(LineError.INVALADDRESS);
        TestCall call = alice.makeCall("1002");
        settle();
        call.close();
        call.close();
        assertThat(call.told()).containsExactly("made failed INVALADDRESS", "closed by the core", "closed by the core");
        assertThat(alice.makeCall("1002").driver()).isNotNull();
    }

    @Test
    @Rule({"L-134", "S-040"})
    void aRequestThatIsRefusedAtOnceMakesNoCall() {
        exchange.setInService("1001", false);
        assertThatThrownBy(() -> alice.makeCall("1002")).hasMessageContaining("INVALLINESTATE");
        pass(ofSeconds(60));
        assertThat(core.journal().of("1001#1")).isEmpty();
    }

    @Test
    void aPendingCallFailsWhenItsLineGoesOutOfService() {
        TestCall call = alice.makeCall("1002");
        exchange.setInService("1001", false);
        settle();
        assertThat(call.told()).containsExactly("made failed INVALLINESTATE");
    }

    @Test
    void theTimeThatACallIsPendingCanBeSet() {
        equip(ExchangeSettings.builder().setupTime(ofSeconds(3)));
        TestCall call = open("1001").makeCall("1002");
        pass(ofSeconds(3).minusMillis(1));
        assertThat(call.told()).isEmpty();
        pass(ofMillis(1));
        assertThat(call.told()).startsWith("made ok");
    }
}
