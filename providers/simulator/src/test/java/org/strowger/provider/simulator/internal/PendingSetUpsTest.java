package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Faults;
import org.strowger.provider.simulator.Operation;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.spi.PickupTarget;
import org.strowger.testing.Rule;

/** Calls that are pending while a set-up is under way, and what happens when one of them is closed. */
class PendingSetUpsTest extends ExchangeTest {
    private TestLine alice;
    private TestLine bob;
    private TestCall call;

    @BeforeEach
    void talk() {
        alice = open("1001");
        bob = open("1002");
        call = talk(alice, "1002");
    }

    private Faults.Point at(Operation operation) {
        return exchange.faults().at("1001", operation);
    }

    @Test
    @Rule({"L-131", "L-132"})
    void nothingIsToldOfAPendingConferenceBeforeItsCompletion() {
        Faults.Release release = at(Operation.SETUP_CONFERENCE).withhold();
        TestCall conference = call.setUpConference();
        pass(ofSeconds(60));
        assertThat(conference.told()).isEmpty();
        assertThat(conference.consultation().told()).isEmpty();
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
        release.release();
        assertThat(core.journal().all().stream().filter(entry -> entry.startsWith("1001#1")))
                .containsSubsequence("1001#1 setUpConference ok", "1001#1.conference ON_HOLD_PENDING_CONFERENCE")
                .containsSubsequence("1001#1.consultation DIALTONE INTERNAL");
    }

    @Test
    @Rule("L-133")
    void closingAPendingConsultationCallStopsTheTransfer() {
        TestCall consultation = call.setUpTransfer();
        consultation.close();
        settle();
        assertThat(call.told()).endsWith("CONNECTED ACTIVE", "setUpTransfer failed OPERATIONFAILED");
        assertThat(consultation.told()).containsExactly("closed by the core");
        assertThat(call.setUpTransfer()).isNotNull();
    }

    @Test
    @Rule("L-133")
    void closingOnePendingCallOfAConferenceStopsBoth() {
        TestCall conference = call.setUpConference();
        conference.consultation().close();
        settle();
        assertThat(call.last()).isEqualTo("setUpConference failed OPERATIONFAILED");
        conference.close();
        assertThat(conference.told()).containsExactly("closed by the core");
        assertThat(bob.call().last()).isEqualTo("CONNECTED ACTIVE");
    }

    @Test
    @Rule("L-133")
    void aSetUpFailsWhenItsCallIsGoneMeanwhile() {
        TestCall consultation = call.setUpTransfer();
        call.drop();
        settle();
        assertThat(call.told()).endsWith("drop ok", "IDLE", "setUpTransfer failed INVALCALLSTATE");
        assertThat(consultation.told()).isEmpty();
    }

    @Test
    @Rule("L-133")
    void closingAPendingPickupStopsIt() {
        exchange.outsideCall("+491", "1003");
        TestCall fresh = new TestCall("fresh", core.journal());
        fresh.is(alice.driver().pickup(0, new PickupTarget.At("1003"), fresh, fresh.completion("pickup")));
        fresh.close();
        settle();
        assertThat(fresh.told()).containsExactly("pickup failed OPERATIONFAILED", "closed by the core");
    }

    @Test
    @Rule({"L-101", "S-075"})
    void closingTheLineEndsItsRequestsToo() {
        at(Operation.FORWARD).neverComplete();
        at(Operation.FORWARD).withhold();
        TestCall noting = new TestCall("noting", core.journal());
        for (String request : List.of("first", "second")) {
            alice.driver()
                    .forward(
                            OptionalInt.empty(),
                            List.of(),
                            0,
                            CallParams.defaults(),
                            consultation -> noting,
                            noting.completion(request));
        }
        alice.close();
        assertThat(noting.told()).containsExactly("second failed OPERATIONFAILED");
    }

    @Test
    @Rule("L-248")
    void unholdingTheFirstCallTakesTheConferenceBack() {
        TestCall conference = call.setUpConference();
        settle();
        assertThat(call.last()).isEqualTo("CONFERENCED");
        call.unhold();
        assertThat(call.told()).endsWith("unhold ok", "CONNECTED ACTIVE");
        assertThat(conference.last()).isEqualTo("IDLE");
        assertThat(conference.consultation().last()).isEqualTo("IDLE");
    }

    @Test
    @Rule("L-123")
    void aConferenceOutlivesItsClosing() {
        TestCall conference = call.setUpConference();
        settle();
        TestCall member = conference.consultation();
        member.dial("9900");
        settle();
        conference.add(member);
        assertThat(conference.last()).isEqualTo("CONNECTED ACTIVE");
        alice.close();
        assertThat(bob.call().last()).isEqualTo("CONNECTED ACTIVE");
        assertThat(exchange.outsideCalls()).hasSize(1);
    }

    @Test
    @Rule({"L-102", "L-123"})
    void withCloseDropAClosedTransferredCallDisturbsNobody() {
        equip(ExchangeSettings.builder().closeDrop(true));
        talk();
        TestCall consultation = call.setUpTransfer();
        settle();
        consultation.dial("9900");
        settle();
        call.driver().completeTransfer(consultation.driver(), call.completion("complete"));
        call.close();
        consultation.close();
        assertThat(bob.call().last()).isEqualTo("CONNECTED ACTIVE");
        assertThat(exchange.outsideCalls()).hasSize(1);
    }

    @Test
    void aReportCanComeLateEvenAfterTheCallWasClosed() {
        at(Operation.PARK).reportLate(ofSeconds(5));
        call.park();
        assertThat(call.last()).isEqualTo("IDLE");
        call.close();
        pass(ofSeconds(5));
        assertThat(call.told()).endsWith("IDLE", "closed by the core", "parked at 701");
    }

    @Test
    void aSetUpCanBeReportedTwice() {
        at(Operation.SETUP_TRANSFER).completeTwice();
        call.setUpTransfer();
        settle();
        assertThat(call.told()).containsSubsequence("setUpTransfer ok", "setUpTransfer ok");
    }
}
