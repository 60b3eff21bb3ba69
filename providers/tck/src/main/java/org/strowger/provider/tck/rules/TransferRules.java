package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.Destination;
import org.strowger.provider.tck.bench.Entry;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.provider.tck.bench.TestRequest;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallParamFlag;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Transfer with and without consultation. */
public interface TransferRules extends ContractRules {
    private TestLine transferringLine() {
        TestLine line = bench().line();
        line.needs(CallFeature.SETUP_TRANSFER, CallFeature.DIAL);
        return line;
    }

    private static TestCall consult(TestLine line, TestCall call) {
        return line.pending((sink, done) -> call.driver().setUpTransfer(line.params(), sink, done));
    }

    /** A consultation call that is connected, for a call that is held for transfer. */
    private TestCall consulted(TestLine line, TestCall call) {
        TestCall consultation = consult(line, call);
        consultation.making().succeeds();
        consultation.reaches(CallState.DIALTONE);
        consultation.dial(bench().number(Destination.ANSWERS)).succeeds();
        return consultation.reaches(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-252", "L-253"})
    default void settingUpATransferHoldsTheCallAndGivesAConsultationCallWithDialtone() {
        TestLine line = transferringLine();
        TestCall call = bench().connected(line);
        TestCall consultation = consult(line, call);
        consultation.making().succeeds();
        call.reaches(CallState.ON_HOLD_PENDING_TRANSFER);
        consultation.reaches(CallState.DIALTONE);
        assertThat(consultation.driver()).isNotNull().isNotSameAs(call.driver());
    }

    @Test
    @Rule({"L-128", "L-131", "S-035", "S-037"})
    default void nothingIsToldOfAConsultationCallBeforeTheTransferIsSetUp() {
        TestLine line = transferringLine();
        TestCall consultation = consult(line, bench().connected(line));
        consultation.making().succeeds();
        consultation.reaches(CallState.DIALTONE);
        Entry success = bench().journal().about(consultation.making()).get(0);
        assertThat(consultation.events())
                .allSatisfy(event -> assertThat(bench().journal().placeOf(event))
                        .as("%s", bench().journal())
                        .isGreaterThan(bench().journal().placeOf(success)));
        assertThat(consultation.making().completions()).isEqualTo(1);
    }

    @Test
    @Rule({"L-133", "S-039"})
    default void closingAPendingConsultationCallEndsTheSetUpBeforeItReturns() {
        TestLine line = transferringLine();
        TestCall consultation = consult(line, bench().connected(line));
        consultation.close();
        assertThat(consultation.making().isEnded()).as("%s", bench().journal()).isTrue();
        int before = consultation.events().size();
        bench().pace().settle();
        assertThat(consultation.events()).as("%s", bench().journal()).hasSize(before);
    }

    @Test
    @Rule({"L-252", "L-134", "L-135"})
    default void aTransferIsSetUpOnlyFromAConnectedCall() {
        TestLine line = transferringLine();
        TestCall call = bench().waiting(line);
        TestCall consultation = consult(line, call);
        consultation.making().failsWith(LineError.INVALCALLSTATE);
        assertThat(consultation.events()).isEmpty();
        assertThat(call.states()).doesNotContain(CallState.ON_HOLD_PENDING_TRANSFER);
    }

    @Test
    @Rule({"L-257", "L-259"})
    default void aCompletedTransferLeavesBothCallsIdle() {
        TestLine line = transferringLine();
        line.needs(CallFeature.COMPLETE_TRANSFER);
        line.needsOneOf(CallFeature.TRANSFER_NORMAL, CallFeature.TRANSFER_CONFERENCE);
        TestCall call = bench().connected(line);
        TestCall consultation = consulted(line, call);
        call.request("completeTransfer", done -> call.driver().completeTransfer(consultation.driver(), done))
                .succeeds();
        call.reaches(CallState.IDLE);
        consultation.reaches(CallState.IDLE);
    }

    @Test
    @Rule({"L-260", "L-262", "L-193", "L-131"})
    default void aTransferCompletedAsConferenceJoinsAllThree() {
        TestLine line = transferringLine();
        line.needs(CallFeature.COMPLETE_TRANSFER);
        line.needsOneOf(CallFeature.TRANSFER_CONFERENCE, CallFeature.TRANSFER_NORMAL);
        TestCall call = bench().connected(line);
        TestCall consultation = consulted(line, call);
        TestCall conference = line.pending(
                (sink, done) -> call.driver().completeTransferAsConference(consultation.driver(), sink, done));
        conference.making().succeeds();
        conference.reaches(CallState.CONNECTED);
        call.reaches(CallState.CONFERENCED);
        consultation.reaches(CallState.CONFERENCED);
        assertThat(call.conference()).isSameAs(conference);
        assertThat(consultation.conference()).isSameAs(conference);
    }

    @Test
    @Rule("L-257")
    default void aTransferIsNotCompletedWhileTheConsultationCallWaitsInDialtone() {
        TestLine line = transferringLine();
        line.needs(CallFeature.COMPLETE_TRANSFER);
        TestCall call = bench().connected(line);
        TestCall consultation = consult(line, call);
        consultation.making().succeeds();
        consultation.reaches(CallState.DIALTONE);
        call.request("completeTransfer", done -> call.driver().completeTransfer(consultation.driver(), done))
                .failsWith(LineError.INVALCALLSTATE, LineError.INVALCONSULTCALLHANDLE);
        assertThat(call.state()).isEqualTo(CallState.ON_HOLD_PENDING_TRANSFER);
    }

    @Test
    @Rule("L-237")
    default void droppingTheConsultationCallBringsTheHeldCallBackIfTheAddressSaysSo() {
        TestLine line = transferringLine();
        TestCall call = bench().connected(line);
        TestCall consultation = consulted(line, call);
        consultation.ends();
        if (line.has(AddressCapabilityFlag.AUTO_RECONNECT)) {
            call.reaches(CallState.CONNECTED);
        } else {
            bench().pace().settle();
            assertThat(call.state()).isEqualTo(CallState.ON_HOLD_PENDING_TRANSFER);
        }
    }

    @Test
    @Rule({"L-246", "L-247"})
    default void retrievingTheHeldCallCancelsTheTransfer() {
        TestLine line = transferringLine();
        line.needs(CallFeature.UNHOLD);
        TestCall call = bench().connected(line);
        TestCall consultation = consult(line, call);
        consultation.making().succeeds();
        call.reaches(CallState.ON_HOLD_PENDING_TRANSFER);
        call.unhold().succeeds();
        call.reaches(CallState.CONNECTED);
        consultation.reaches(CallState.IDLE);
    }

    @Test
    @Rule("L-256")
    default void aOneStepTransferDialsTheConsultationCall() {
        TestLine line = transferringLine();
        line.needs(CallFeature.ONE_STEP_TRANSFER);
        TestCall call = bench().connected(line);
        CallParams params = line.params().toBuilder()
                .flag(CallParamFlag.ONE_STEP_TRANSFER)
                .targetAddress(bench().number(Destination.ANSWERS))
                .build();
        TestCall consultation = line.pending((sink, done) -> call.driver().setUpTransfer(params, sink, done));
        consultation.making().succeeds();
        consultation.reaches(CallState.CONNECTED);
        call.reaches(CallState.ON_HOLD_PENDING_TRANSFER);
    }

    @Test
    @Rule("L-263")
    default void aCallTransferredBlindlyBecomesIdle() {
        TestLine line = bench().line();
        line.needs(CallFeature.BLIND_TRANSFER);
        TestCall call = bench().connected(line);
        blind(call, Destination.RINGS).succeeds();
        call.reaches(CallState.IDLE);
        assertThat(line.calls()).as("no consultation call is seen").hasSize(1);
    }

    @Test
    @Rule("L-263")
    default void aCallThatCannotBeTransferredThereStaysConnected() {
        TestLine line = bench().line();
        line.needs(CallFeature.BLIND_TRANSFER);
        TestCall call = bench().connected(line);
        blind(call, Destination.MALFORMED).failsWith(LineError.INVALADDRESS);
        bench().pace().settle();
        assertThat(call.state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule("L-263")
    default void onlyAConnectedCallIsTransferredBlindly() {
        TestLine line = bench().line();
        line.needs(CallFeature.BLIND_TRANSFER);
        TestCall call = bench().waiting(line);
        blind(call, Destination.ANSWERS).failsWith(LineError.INVALCALLSTATE);
        assertThat(call.states()).doesNotContain(CallState.IDLE);
    }

    private TestRequest blind(TestCall call, Destination destination) {
        String number = bench().number(destination);
        return call.request("blindTransfer", done -> call.driver().blindTransfer(number, done));
    }

    @Test
    @Rule({"L-101", "S-075"})
    default void closingTheLineEndsATransferThatIsBeingSetUp() {
        TestLine line = transferringLine();
        TestCall consultation = consult(line, bench().connected(line));
        line.close();
        assertThat(consultation.making().isEnded()).as("%s", bench().journal()).isTrue();
        bench().assertSilence("after the line was closed");
    }

    @Test
    @Rule({"L-254", "L-255", "L-264"})
    default void aHeldCallIsTransferredToOneThatWasMadeSeparately() {
        TestLine line = bench().line();
        line.needs(CallFeature.COMPLETE_TRANSFER, CallFeature.HOLD);
        assumeTrue(
                line.has(AddressCapabilityFlag.TRANSFER_HELD) && line.has(AddressCapabilityFlag.TRANSFER_MAKE),
                "line " + line + " declines TRANSFER_HELD or TRANSFER_MAKE");
        TestCall call = bench().connected(line);
        call.hold().succeeds();
        call.reaches(CallState.ON_HOLD);
        TestCall other = bench().connected(line);
        call.request("completeTransfer", done -> call.driver().completeTransfer(other.driver(), done))
                .succeeds();
        call.reaches(CallState.IDLE);
        other.reaches(CallState.IDLE);
    }
}
