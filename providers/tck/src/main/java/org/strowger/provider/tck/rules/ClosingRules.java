package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.Destination;
import org.strowger.provider.tck.FarParty;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.provider.tck.bench.TestRequest;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.LineCapabilityFlag;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Closing calls and lines with work outstanding. */
public interface ClosingRules extends ContractRules {
    private void assertEndedByClosing(TestRequest request) {
        assertThat(request.isEnded())
                .as("%s ended before close returned; %s", request, bench().journal())
                .isTrue();
        if (!request.isSuccessful()) {
            assertThat(request.error()).contains(LineError.OPERATIONFAILED);
        }
    }

    @Test
    @Rule({"L-133", "S-039"})
    default void closingAPendingCallEndsItsRequestBeforeItReturns() {
        TestCall call = bench().line().makeCall(bench().number(Destination.RINGS));
        call.close();
        assertEndedByClosing(call.making());
    }

    @Test
    @Rule({"L-122", "L-133", "S-039"})
    default void aPendingCallThatWasClosedIsNotHeardOfAgain() {
        TestCall call = bench().line().makeCall(bench().number(Destination.RINGS));
        call.close();
        bench().assertSilence("after the pending call was closed");
    }

    @Test
    @Rule({"L-133", "S-039"})
    default void pendingCallsThatWereClosedMakeRoomForOthers() {
        TestLine line = bench().line();
        for (int round = 0; round < 5; round++) {
            line.makeCall(bench().number(Destination.RINGS)).close();
        }
        bench().pace().settle();
        bench().connected(line);
    }

    @Test
    @Rule({"L-122", "S-078"})
    default void closingACallEndsItsRequestsBeforeItReturns() {
        TestLine line = bench().line();
        TestCall call = bench().connected(line);
        TestRequest request = line.can(CallFeature.HOLD) ? call.hold() : call.drop();
        call.close();
        assertEndedByClosing(request);
    }

    @Test
    @Rule({"L-096", "L-122", "S-078", "S-079"})
    default void aCallMayBeClosedDirectlyAfterDroppingIt() {
        TestLine line = bench().line();
        TestCall call = bench().connected(line);
        TestRequest drop = call.drop();
        call.close();
        assertEndedByClosing(drop);
        bench().assertSilence("after the call was dropped and closed");
    }

    @Test
    @Rule({"L-122", "S-078"})
    default void nothingIsToldOfACallThatWasClosed() {
        TestCall call = bench().connected(bench().line());
        call.close();
        bench().assertSilence("after the call was closed");
        bench().subject().farEnd().called().ifPresent(FarParty::hangUp);
        bench().assertSilence("after the call was closed and the far end hung up");
    }

    @Test
    @Rule({"L-122", "S-078"})
    default void nothingIsToldOfAnOfferedCallThatWasClosed() {
        TestLine line = bench().line();
        FarParty caller = bench().farCall(line);
        TestCall call = line.announced(0);
        call.close();
        int before = call.events().size();
        caller.hangUp();
        bench().pace().settle();
        assertThat(call.events()).as("%s", bench().journal()).hasSize(before);
    }

    @Test
    @Rule({"L-122", "L-135", "S-078"})
    default void aCallMayBeClosedTwiceAndAfterItsEnd() {
        TestLine line = bench().line();
        TestCall call = bench().connected(line);
        call.ends();
        call.close();
        call.close();
        bench().connected(line);
    }

    @Test
    @Rule({"L-101", "S-075"})
    default void closingTheLineEndsAllRequestsBeforeItReturns() {
        TestLine line = bench().line();
        TestCall call = bench().connected(line);
        TestRequest drop = call.drop();
        TestCall pending = line.makeCall(bench().number(Destination.RINGS));
        line.close();
        assertThat(List.of(drop, pending.making())).allSatisfy(request -> assertThat(request.isEnded())
                .as("%s ended before close returned; %s", request, bench().journal())
                .isTrue());
    }

    @Test
    @Rule({"L-101", "S-075"})
    default void nothingIsToldOfTheCallsOfALineThatWasClosed() {
        TestLine line = bench().line();
        TestCall call = bench().connected(line);
        assertThat(call.state()).isEqualTo(CallState.CONNECTED);
        line.close();
        bench().assertSilence("after the line was closed");
        bench().subject().farEnd().called().ifPresent(FarParty::hangUp);
        bench().assertSilence("after the line was closed and the far end hung up");
    }

    @Test
    @Rule({"L-102", "S-076"})
    default void aLineIsUsableAfterItWasClosedWithACallUp() {
        TestLine line = bench().line();
        bench().connected(line);
        line.close();
        bench().pace().settle();
        line.open().awaitService();
        if (!line.has(LineCapabilityFlag.CLOSE_DROP)) {
            TestCall found = line.announced(1);
            found.ends();
        }
        bench().connected(line);
    }

    @Test
    @Rule({"L-123", "S-076"})
    default void closingACallDropsItIfTheLineSaysSo() {
        TestLine line = bench().line();
        assumeTrue(line.has(LineCapabilityFlag.CLOSE_DROP), "line " + line + " declines CLOSE_DROP");
        TestCall call = bench().connected(line);
        FarParty party = bench().called();
        call.close();
        assertThat(bench().pace().until(party::isOver)).as("the call is over").isTrue();
    }

    @Test
    @Rule({"L-102", "S-076"})
    default void closingTheLineDropsItsCallsIfTheLineSaysSo() {
        TestLine line = bench().line();
        assumeTrue(line.has(LineCapabilityFlag.CLOSE_DROP), "line " + line + " declines CLOSE_DROP");
        bench().connected(line);
        FarParty party = bench().called();
        line.close();
        assertThat(bench().pace().until(party::isOver)).as("the call is over").isTrue();
    }

    @Test
    @Rule({"L-102", "L-123"})
    default void callsLiveOnWhenTheyAreClosedIfTheLineDoesNotDropThem() {
        TestLine line = bench().line();
        assumeFalse(line.has(LineCapabilityFlag.CLOSE_DROP), "line " + line + " has CLOSE_DROP");
        TestCall call = bench().connected(line);
        FarParty party = bench().called();
        call.close();
        bench().pace().settle();
        assertThat(party.isOver()).as("the call is over").isFalse();
        line.close();
        bench().pace().settle();
        assertThat(party.isOver()).as("the call is over").isFalse();
    }

    @Test
    @Rule({"L-149", "S-043", "L-102"})
    default void aCallThatOutlivedTheClosingOfItsLineIsAnnouncedWhenItIsOpened() {
        TestLine line = bench().line();
        assumeFalse(line.has(LineCapabilityFlag.CLOSE_DROP), "line " + line + " has CLOSE_DROP");
        bench().connected(line);
        line.close();
        bench().pace().settle();
        line.open();
        assertThat(line.announced(1).state()).isEqualTo(CallState.CONNECTED);
    }
}
