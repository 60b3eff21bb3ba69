package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.failed;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.delivered;
import static org.strowger.core.rules.Refusals.ended;
import static org.strowger.core.rules.Refusals.refused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParamFlag;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineStatus.CallCounts;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Setting transfers up, and transferring without consultation. */
class TransferRulesTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");
    private final Line open = anna.opens(line, VOICE);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule({"L-252", "T-23"})
    void settingUpATransferHoldsTheCallAndMakesAConsultationCall() {
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);

        Request<Call> request = call.transfer().setUp();
        office.settle();
        assertThat(driver.asked()).containsExactly(Operation.SET_UP_TRANSFER);
        driver.succeeds().reports(CallState.ON_HOLD_PENDING_TRANSFER);
        line.call().reports(CallState.DIALTONE);
        office.settle();

        Call consultation = delivered(request);
        anna.heard(
                succeeded(request),
                state(call, CallState.ON_HOLD_PENDING_TRANSFER),
                state(consultation, CallState.DIALTONE));
        assertThat(consultation.privilege()).isEqualTo(CallPrivilege.OWNER);
        assertThat(consultation.info().origin()).isEqualTo(CallOrigin.OUTBOUND);
        assertThat(open.status().calls()).isEqualTo(new CallCounts(1, 0, 1));
    }

    @Test
    @Rule("L-252")
    void theConsultationCallIsOnTheAddressOfItsCallUnlessAnotherIsWanted() {
        ScriptedLine wide = lineWithTwoAddresses();
        ScriptedCall driver = onSecondAddress(wide, CallState.CONNECTED);
        Call call = anna.gets(driver);

        Request<Call> usual = call.transfer().setUp();
        Request<Call> wished =
                call.transfer().setUp(CallParams.builder().addressId(0).build());
        office.settle();
        driver.succeeds().succeeds();
        office.settle();

        assertThat(wide.argumentsOf(Operation.SET_UP_TRANSFER))
                .extracting(
                        arguments -> ((CallParams) arguments.get(0)).addressId().getAsInt())
                .containsExactly(1, 0);
        assertThat(delivered(usual).info().addressId()).isEqualTo(1);
        assertThat(delivered(wished).info().addressId()).isZero();
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
    @Rule({"L-252", "L-004"})
    void aSetUpThatFailsLeavesTheCallAsItWas() {
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);

        Request<Call> request = call.transfer().setUp();
        office.settle();
        driver.fails(LineError.CALLUNAVAIL);

        anna.heard(failed(request, LineError.CALLUNAVAIL));
        assertThat(call.status().state()).isEqualTo(CallState.CONNECTED);
        assertThat(anna.session().calls()).containsExactly(call);
    }

    @Test
    @Rule({"L-252", "L-399"})
    void aLineOutOfServiceSetsUpNothing() {
        Call call = anna.gets(line.shows(CallState.CONNECTED));
        line.isIn(Set.of(LineCondition.CONNECTED));

        refused(LineError.INVALLINESTATE, () -> call.transfer().setUp());
        assertThat(open.status().calls()).isEqualTo(new CallCounts(1, 0, 0));
    }

    @Test
    @Rule("L-253")
    void theConsultationCallIsDialedAndDroppedWhileItsCallWaits() {
        SetUpTransfer transfer = new SetUpTransfer(office, line, anna);

        Request<Void> dial = transfer.consultation.dial("1009");
        office.settle();
        transfer.consultationAtDriver.succeeds().reports(CallState.DIALING);
        anna.heard(succeeded(dial), state(transfer.consultation, CallState.DIALING));
        Request<Void> drop = transfer.consultation.drop();
        office.settle();
        transfer.consultationAtDriver.succeeds().reports(CallState.IDLE);
        anna.heard(succeeded(drop), state(transfer.consultation, CallState.IDLE));

        assertThat(transfer.consultationAtDriver.asked()).containsExactly(Operation.DIAL, Operation.DROP);
        assertThat(transfer.atDriver.asked()).isEmpty();
        assertThat(transfer.call.status().state()).isEqualTo(CallState.ON_HOLD_PENDING_TRANSFER);
    }

    @Test
    @Rule({"L-253", "L-237", "T-24"})
    void aSwitchMayBringTheCallBackWhenItsConsultationCallIsDropped() {
        SetUpTransfer transfer = new SetUpTransfer(office, line, anna);

        Request<Void> drop = transfer.consultation.drop();
        office.settle();
        transfer.consultationAtDriver.succeeds().reports(CallState.IDLE);
        transfer.atDriver.reports(CallState.CONNECTED);

        anna.heard(
                succeeded(drop),
                state(transfer.consultation, CallState.IDLE),
                state(transfer.call, CallState.CONNECTED));
        assertThat(transfer.consultation.isValid()).isTrue();
    }

    @Test
    @Rule({"L-247", "T-25"})
    void unholdingTheCallEndsItsConsultationCall() {
        SetUpTransfer transfer = new SetUpTransfer(office, line, anna);

        Request<Void> unhold = transfer.call.unhold();
        office.settle();
        transfer.atDriver.succeeds();
        transfer.consultationAtDriver.reports(CallState.IDLE);
        transfer.atDriver.reports(CallState.CONNECTED);

        anna.heard(
                succeeded(unhold),
                state(transfer.consultation, CallState.IDLE),
                state(transfer.call, CallState.CONNECTED));
        assertThat(transfer.atDriver.asked()).containsExactly(Operation.UNHOLD);
        assertThat(transfer.consultation.isValid()).isTrue();
    }

    @Test
    @Rule({"L-249", "T-22"})
    void theUserSwapsBetweenTheCallAndItsConsultationCall() {
        SetUpTransfer transfer = new SetUpTransfer(office, line, anna).answered();

        Request<Void> swap = transfer.consultation.swapHold(transfer.call);
        office.settle();
        assertThat(line.argumentsOf(Operation.SWAP_HOLD)).containsExactly(List.of(transfer.atDriver));
        transfer.consultationAtDriver.succeeds().reports(CallState.ON_HOLD_PENDING_TRANSFER);
        transfer.atDriver.reports(CallState.CONNECTED);

        anna.heard(
                succeeded(swap),
                state(transfer.consultation, CallState.ON_HOLD_PENDING_TRANSFER),
                state(transfer.call, CallState.CONNECTED));
    }

    @ParameterizedTest
    @EnumSource(
            value = AddressCapabilityFlag.class,
            names = {"TRANSFER_HELD", "TRANSFER_MAKE"})
    @Rule("L-254")
    void whereTransferNeedsACallThatIsThereAlreadyThereIsNoSetUp(AddressCapabilityFlag model) {
        ScriptedLine other = office.line(ScriptedLine.addressWith("2002", Set.of(CallFeature.COMPLETE_TRANSFER))
                .flag(model)
                .build());
        Line opened = anna.opens(other, VOICE);
        Call call = anna.gets(other.shows(CallState.CONNECTED));

        refused(LineError.OPERATIONFAILED, () -> call.transfer().setUp());

        office.settle();
        assertThat(other.asked()).doesNotContain(Operation.SET_UP_TRANSFER);
        assertThat(opened.calls()).containsExactly(call);
        assertThat(opened.status().calls()).isEqualTo(new CallCounts(1, 0, 0));
    }

    @Test
    @Rule("L-256")
    void aOneStepTransferIsDialedByTheDriverAndCompletedByTheApplication() {
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);
        CallParams oneStep = CallParams.builder()
                .flag(CallParamFlag.ONE_STEP_TRANSFER)
                .targetAddress("1009")
                .build();

        Request<Call> request = call.transfer().setUp(oneStep);
        office.settle();
        driver.succeeds().reports(CallState.ON_HOLD_PENDING_TRANSFER);
        line.call().reports(CallState.PROCEEDING);
        office.settle();

        CallParams passed =
                (CallParams) line.argumentsOf(Operation.SET_UP_TRANSFER).get(0).get(0);
        assertThat(passed.flags()).containsExactly(CallParamFlag.ONE_STEP_TRANSFER);
        assertThat(passed.targetAddress()).contains("1009");
        assertThat(delivered(request).status().state()).isEqualTo(CallState.PROCEEDING);
        assertThat(line.asked()).doesNotContain(Operation.COMPLETE_TRANSFER, Operation.DIAL);
    }

    @Test
    @Rule("L-256")
    void aOneStepTransferNeedsATarget() {
        Call call = anna.gets(line.shows(CallState.CONNECTED));

        refused(LineError.INVALCALLPARAMS, () -> call.transfer()
                .setUp(CallParams.builder()
                        .flag(CallParamFlag.ONE_STEP_TRANSFER)
                        .build()));
        refused(LineError.INVALCALLPARAMS, () -> call.transfer()
                .setUp(CallParams.builder()
                        .flag(CallParamFlag.NO_HOLD_CONFERENCE)
                        .targetAddress("1009")
                        .build()));
        refused(LineError.INVALADDRESS, () -> call.transfer()
                .setUp(CallParams.builder()
                        .flag(CallParamFlag.ONE_STEP_TRANSFER)
                        .targetAddress("10;09")
                        .build()));
    }

    @Test
    @Rule({"L-263", "T-28"})
    void aBlindTransferShowsNoConsultationCallAndEndsTheCall() {
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);

        Request<Void> request = call.transfer().blind("1009");
        office.settle();
        assertThat(line.entries()).endsWith(new Asked(Operation.BLIND_TRANSFER, driver, List.of("1009")));
        driver.succeeds().reports(CallState.IDLE);

        anna.heard(succeeded(request), state(call, CallState.IDLE));
        assertThat(anna.session().calls()).containsExactly(call);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", "10;09", "12\u0007"})
    @Rule("L-263")
    void aBlindTransferToNowhereIsRefusedBeforeAnythingIsDialed(String nowhere) {
        Call call = anna.gets(line.shows(CallState.CONNECTED));

        refused(LineError.INVALADDRESS, () -> call.transfer().blind(nowhere));
        office.settle();

        assertThat(line.asked()).doesNotContain(Operation.BLIND_TRANSFER);
        anna.heardNothing();
    }

    @Test
    @Rule({"L-263", "L-004"})
    void aDestinationThatOnlyTheSwitchCanJudgeIsRefusedInTheReply() {
        line.refuses(Operation.BLIND_TRANSFER, LineError.INVALADDRESS);
        Call call = anna.gets(line.shows(CallState.CONNECTED));

        Request<Void> request = call.transfer().blind("9999");

        anna.heard(failed(request, LineError.INVALADDRESS));
        ended(request, LineError.INVALADDRESS);
        assertThat(call.status().state()).isEqualTo(CallState.CONNECTED);
    }
}
