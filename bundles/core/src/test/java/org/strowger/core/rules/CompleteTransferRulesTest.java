package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.conferenced;
import static org.strowger.core.rules.Events.failed;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.delivered;
import static org.strowger.core.rules.Refusals.refused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.device.LineStatus.CallCounts;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Completing transfers, as transfer and as conference. */
class CompleteTransferRulesTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");
    private final Line open = anna.opens(line, VOICE);

    @AfterEach
    void close() {
        office.close();
    }

    private ScriptedLine lineWithTwoAddresses() {
        ScriptedProvider pbx = new ScriptedProvider("wide");
        ScriptedLine wide = pbx.line("3001", like -> like.address(ScriptedLine.address("3002")));
        office.installs(pbx);
        anna.opens(wide, VOICE);
        return wide;
    }

    private static ScriptedCall onSecondAddress(ScriptedLine wide, CallState state) {
        return wide.announces(ScriptedLine.incoming().addressId(1).build()).reports(state);
    }

    @Test
    @Rule({"L-255", "L-244", "L-264"})
    void aHeldCallIsTransferredToACallThatWasMadeSeparately() {
        ScriptedLine other = office.line(ScriptedLine.addressWith("2002", Set.of(CallFeature.COMPLETE_TRANSFER))
                .flag(AddressCapabilityFlag.TRANSFER_HELD)
                .flag(AddressCapabilityFlag.TRANSFER_MAKE)
                .build());
        Line opened = anna.opens(other, VOICE);
        ScriptedCall held = other.shows(CallState.ON_HOLD);
        Call call = anna.gets(held);
        Request<Call> made = opened.makeCall("1009");
        office.settle();
        ScriptedCall destination = other.call().succeeds().reports(CallState.RINGBACK);
        anna.forgets();

        Request<Void> complete = call.transfer().complete(delivered(made));
        office.settle();
        held.succeeds().reports(CallState.IDLE);
        destination.reports(CallState.IDLE);

        anna.heard(succeeded(complete), state(call, CallState.IDLE), state(delivered(made), CallState.IDLE));
        assertThat(other.argumentsOf(Operation.COMPLETE_TRANSFER)).containsExactly(List.of(destination));
    }

    @Test
    @Rule("L-255")
    void theDestinationMayBeOnAnotherAddressOfTheLine() {
        ScriptedLine wide = lineWithTwoAddresses();
        ScriptedCall held = wide.shows(CallState.ON_HOLD_PENDING_TRANSFER);
        Call call = anna.gets(held);
        ScriptedCall elsewhere =
                wide.announces(ScriptedLine.incoming().addressId(1).build()).reports(CallState.CONNECTED);
        Call destination = anna.gets(elsewhere);

        call.transfer().complete(destination);
        office.settle();

        assertThat(wide.argumentsOf(Operation.COMPLETE_TRANSFER)).containsExactly(List.of(elsewhere));
    }

    @Test
    @Rule("L-244")
    void aCallOnHardHoldIsTransferredOnlyWhereTheAddressSaysSo() {
        Call held = anna.gets(line.shows(CallState.ON_HOLD));
        Call destination = anna.gets(line.shows(CallState.CONNECTED));

        refused(LineError.INVALCALLSTATE, () -> held.transfer().complete(destination));
        refused(LineError.INVALCALLSTATE, () -> held.transfer().completeAsConference(destination));
        office.settle();

        assertThat(line.asked()).doesNotContain(Operation.COMPLETE_TRANSFER, Operation.COMPLETE_AS_CONFERENCE);
    }

    @Test
    @Rule({"L-259", "L-261", "L-116", "L-140", "T-26"})
    void aCompletedTransferEndsBothCallsAndLeavesTheirHandles() {
        bert.opens(line, LineOpenOptions.monitor());
        SetUpTransfer transfer = new SetUpTransfer(office, line, anna).answered();
        bert.forgets();

        Request<Void> complete = transfer.call.transfer().complete(transfer.consultation);
        office.settle();
        assertThat(line.entries())
                .containsExactly(new Asked(
                        Operation.COMPLETE_TRANSFER, transfer.atDriver, List.of(transfer.consultationAtDriver)));
        transfer.atDriver.succeeds().reports(CallState.IDLE);
        transfer.consultationAtDriver.reports(CallState.IDLE);

        anna.heard(
                succeeded(complete),
                state(transfer.call, CallState.IDLE),
                state(transfer.consultation, CallState.IDLE));
        assertThat(delivered(complete)).isNull();
        assertThat(anna.session().calls()).containsExactly(transfer.call, transfer.consultation);
        assertThat(transfer.call.status().state()).isEqualTo(CallState.IDLE);
        assertThat(bert.listener().events()).hasSize(2);
        assertThat(bert.session().calls()).hasSize(2);
        assertThat(open.status().calls()).isEqualTo(new CallCounts(0, 0, 0));
        transfer.call.close();
        transfer.consultation.close();
        assertThat(anna.session().calls()).isEmpty();
    }

    @Test
    @Rule("L-147")
    void theReplyTellsWhatBecameOfTheTransferredCall() {
        SetUpTransfer transfer = new SetUpTransfer(office, line, anna).answered();

        Request<Void> complete = transfer.call.transfer().complete(transfer.consultation);
        office.settle();
        transfer.consultationAtDriver.reports(CallState.DISCONNECTED, DisconnectMode.NORMAL);
        transfer.atDriver.fails(LineError.OPERATIONFAILED);

        anna.heard(
                state(transfer.consultation, CallState.DISCONNECTED, DisconnectMode.NORMAL),
                failed(complete, LineError.OPERATIONFAILED));
        assertThat(transfer.call.status().state()).isEqualTo(CallState.ON_HOLD_PENDING_TRANSFER);
    }

    @Test
    @Rule("L-147")
    void theTransferStandsAndFallsWithTheTransferredCall() {
        SetUpTransfer transfer = new SetUpTransfer(office, line, anna).answered();
        Request<Void> complete = transfer.call.transfer().complete(transfer.consultation);
        office.settle();

        transfer.consultation.close();
        anna.heardNothing();
        transfer.call.close();

        anna.heard(failed(complete, LineError.OPERATIONFAILED));
        assertThat(transfer.atDriver.asked()).containsExactly(Operation.COMPLETE_TRANSFER, Operation.CLOSE_CALL);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Rule("L-258")
    void aDestinationThatIsNoCallOfThisSessionAndLineIsRefused(boolean asConference) {
        ScriptedLine other = office.line("2002");
        anna.opens(other, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        Call call = anna.gets(line.shows(CallState.ON_HOLD_PENDING_TRANSFER));
        ScriptedCall shared = line.shows(CallState.CONNECTED);
        Call released = anna.gets(shared);
        Call foreign = bert.gets(shared);
        Call elsewhere = anna.gets(other.shows(CallState.CONNECTED));
        released.close();

        for (Call unusable : new Call[] {null, released, foreign, elsewhere, call}) {
            refused(LineError.INVALCONSULTCALLHANDLE, () -> complete(call, unusable, asConference));
        }
        office.settle();
        assertThat(line.asked()).doesNotContain(Operation.COMPLETE_TRANSFER, Operation.COMPLETE_AS_CONFERENCE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Rule({"L-257", "L-172"})
    void bothCallsMustBeOwned(boolean asConference) {
        anna.opens(line, LineOpenOptions.monitor());
        bert.opens(line, VOICE);
        Call call = anna.gets(line.shows(CallState.ON_HOLD_PENDING_TRANSFER));
        Call destination = anna.gets(line.shows(CallState.CONNECTED));
        Call ownCall = open.calls().get(0);
        Call ownDestination = open.calls().get(1);

        refused(LineError.NOTOWNER, () -> complete(ownCall, destination, asConference));
        refused(LineError.NOTOWNER, () -> complete(call, ownDestination, asConference));
        assertThat(complete(ownCall, ownDestination, asConference).id()).isPositive();
    }

    private static Request<?> complete(Call call, Call destination, boolean asConference) {
        return asConference
                ? call.transfer().completeAsConference(destination)
                : call.transfer().complete(destination);
    }

    @Test
    @Rule("L-294")
    void anAddressThatTransfersInOneWayOnlyRefusesTheOther() {
        ScriptedLine normal = office.line(
                ScriptedLine.addressWith("2002", Set.of(CallFeature.COMPLETE_TRANSFER, CallFeature.TRANSFER_NORMAL))
                        .build());
        ScriptedLine joining = office.line(
                ScriptedLine.addressWith("2003", Set.of(CallFeature.COMPLETE_TRANSFER, CallFeature.TRANSFER_CONFERENCE))
                        .build());
        ScriptedLine either = office.line(ScriptedLine.addressWith("2004", Set.of(CallFeature.COMPLETE_TRANSFER))
                .build());

        takes(normal, true, false);
        takes(joining, false, true);
        takes(either, true, true);
    }

    private void takes(ScriptedLine on, boolean transfer, boolean conference) {
        anna.opens(on, VOICE);
        Call call = anna.gets(on.shows(CallState.ON_HOLD_PENDING_TRANSFER));
        Call destination = anna.gets(on.shows(CallState.CONNECTED));
        requireTaken(transfer, call, destination, false);
        requireTaken(conference, call, destination, true);
    }

    private static void requireTaken(boolean taken, Call call, Call destination, boolean asConference) {
        if (taken) {
            assertThat(complete(call, destination, asConference).id()).isPositive();
        } else {
            refused(LineError.INVALTRANSFERMODE, () -> complete(call, destination, asConference));
        }
    }

    @Test
    @Rule({"L-260", "L-262", "L-265", "T-27", "L-193"})
    void aTransferResolvedAsConferenceJoinsBothCallsInANewOne() {
        SetUpTransfer transfer = new SetUpTransfer(office, line, anna).answered();

        Request<Call> complete = transfer.call.transfer().completeAsConference(transfer.consultation);
        office.settle();
        ScriptedCall parent = line.call();
        assertThat(line.entries())
                .containsExactly(new Asked(
                        Operation.COMPLETE_AS_CONFERENCE, transfer.atDriver, List.of(transfer.consultationAtDriver)));
        transfer.atDriver.succeeds().joins(parent);
        transfer.consultationAtDriver.joins(parent);
        parent.reports(CallState.CONNECTED);
        office.settle();

        Call conference = delivered(complete);
        anna.heard(
                succeeded(complete),
                conferenced(transfer.call, conference),
                conferenced(transfer.consultation, conference),
                state(conference, CallState.CONNECTED));
        assertThat(conference.info().origin()).isEqualTo(CallOrigin.CONFERENCE);
        assertThat(conference.info().owners()).isEqualTo(1);
        assertThat(conference.conference().relatedCalls())
                .containsExactly(conference, transfer.call, transfer.consultation);
    }
}
