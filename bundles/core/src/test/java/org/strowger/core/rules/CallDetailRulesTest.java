package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.info;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.ended;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Call;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallDetails;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallTreatment;
import org.strowger.telephony.call.FlowSpec;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** What owners attach to a call, what they ask of the network for it, and who hears of it. */
class CallDetailRulesTest {
    private static final DataBlock NOTE = DataBlock.ofText("note");
    private static final QualityOfService GOOD =
            new QualityOfService(FlowSpec.of(FlowSpec.Service.GUARANTEED, 8_000, 16_000), FlowSpec.bestEffort());

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");
    private Call call;
    private Call seen;

    @BeforeEach
    void bothHaveTheCall() {
        anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall shown = line.shows(CallState.CONNECTED);
        call = anna.gets(shown);
        seen = bert.gets(shown);
        anna.forgets();
        bert.forgets();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static CallInfo with(CallDetails details) {
        return ScriptedLine.incoming().details(details).build();
    }

    @Test
    @Rule({"L-364", "L-368"})
    void theNumberThatAnOwnerAttachesIsToldToTheOthersAndTheProvider() {
        call.details().setAppSpecific(4711);

        anna.heardNothing();
        bert.heard(info(seen, CallInfoItem.APP_SPECIFIC));
        assertThat(seen.info().details().appSpecific()).isEqualTo(4711);
        assertThat(line.argumentsOf(Operation.APP_SPECIFIC)).containsExactly(List.of(4711));
        refused(LineError.NOTOWNER, () -> seen.details().setAppSpecific(1));
        assertThat(call.info().details().appSpecific()).isEqualTo(4711);
    }

    @Test
    @Rule({"L-365", "L-368"})
    void theNumberStaysWhateverTheProviderTellsUnlessItSaysThatItChanged() {
        call.details().setAppSpecific(4711);
        line.call().tells(with(CallDetails.none()), CallInfoItem.DISPLAY);
        office.settle();
        assertThat(call.info().details().appSpecific()).isEqualTo(4711);

        line.call().tells(with(CallDetails.none().withAppSpecific(42)), CallInfoItem.APP_SPECIFIC);
        office.settle();

        assertThat(call.info().details().appSpecific()).isEqualTo(42);
    }

    @Test
    @Rule({"L-198", "L-368"})
    void anIdleCallCanStillBeNumberedAndNobodyIsTold() {
        line.call().reports(CallState.IDLE);
        bert.forgets();

        call.details().setAppSpecific(1);

        bert.heardNothing();
        assertThat(seen.info().details().appSpecific()).isEqualTo(1);
    }

    @Test
    @Rule({"L-363", "L-364", "L-369"})
    void callDataIsReplacedAsAWholeAndEveryHandleHearsOfIt() {
        Request<Void> request = call.details().setData(NOTE);
        office.settle();
        line.call()
                .tells(with(CallDetails.none().withData(NOTE)), CallInfoItem.CALL_DATA)
                .succeeds();

        anna.heard(info(call, CallInfoItem.CALL_DATA), succeeded(request));
        bert.heard(info(seen, CallInfoItem.CALL_DATA));
        assertThat(seen.info().details().data()).isEqualTo(NOTE);
        assertThat(line.argumentsOf(Operation.SET_DATA)).containsExactly(List.of(NOTE));
    }

    @Test
    @Rule("L-369")
    void noMoreCallDataIsTakenThanTheAddressSaysAndNoneRemovesIt() {
        refused(LineError.INVALPARAM, () -> call.details()
                .setData(DataBlock.of(new byte[ScriptedEquipment.CALL_DATA + 1])));
        refused(LineError.INVALPOINTER, () -> call.details().setData(null));
        refused(LineError.NOTOWNER, () -> seen.details().setData(NOTE));
        call.details().setData(DataBlock.of(new byte[ScriptedEquipment.CALL_DATA]));
        call.details().setData(DataBlock.empty());
        office.settle();

        assertThat(line.argumentsOf(Operation.SET_DATA))
                .containsExactly(
                        List.of(DataBlock.of(new byte[ScriptedEquipment.CALL_DATA])), List.of(DataBlock.empty()));
    }

    @Test
    @Rule({"L-380", "L-381"})
    void onlyATreatmentOfTheAddressCanBeChosenAndTheProviderTellsIt() {
        assertThat(call.info().details().treatment()).isZero();
        refused(LineError.INVALPARAM, () -> call.details().setTreatment(0));
        refused(LineError.INVALPARAM, () -> call.details().setTreatment(CallTreatment.SILENCE.id()));

        Request<Void> request = call.details().setTreatment(ScriptedEquipment.NEWS.id());
        office.settle();
        line.call().succeeds().tells(with(CallDetails.none().withTreatment(300)), CallInfoItem.TREATMENT);

        anna.heard(succeeded(request), info(call, CallInfoItem.TREATMENT));
        bert.heard(info(seen, CallInfoItem.TREATMENT));
        assertThat(call.info().details().treatment()).isEqualTo(300);
        assertThat(line.argumentsOf(Operation.SET_TREATMENT)).containsExactly(List.of(300));
    }

    @Test
    @Rule("L-381")
    void anAddressWithoutTreatmentsTakesNone() {
        ScriptedLine plain = office.line(
                ScriptedLine.addressLike("2002").treatments(List.of()).build());
        anna.opens(plain, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        Call other = anna.gets(plain.shows(CallState.CONNECTED));

        refused(LineError.INVALPARAM, () -> other.details().setTreatment(CallTreatment.MUSIC.id()));
        refused(LineError.INVALPARAM, () -> other.details().setTreatment(0));
        assertThat(other.info().details().treatment()).isZero();
    }

    @Test
    @Rule("L-382")
    void theNetworkIsAskedForAnotherQualityAndAChangeIsTold() {
        Request<Void> request = call.details().setQualityOfService(GOOD);
        office.settle();
        line.call().succeeds().tells(with(CallDetails.none().withQualityOfService(GOOD)), CallInfoItem.QOS);

        anna.heard(succeeded(request), info(call, CallInfoItem.QOS));
        bert.heard(info(seen, CallInfoItem.QOS));
        assertThat(seen.info().details().qualityOfService()).contains(GOOD);
        assertThat(line.argumentsOf(Operation.SET_QUALITY)).containsExactly(List.of(GOOD));
    }

    @Test
    @Rule("L-382")
    void aQualityThatMakesNoSenseIsRefusedBeforeTheProviderIsAsked() {
        FlowSpec plain = FlowSpec.bestEffort();
        FlowSpec late = new FlowSpec(FlowSpec.Service.GUARANTEED, -1, -1, -1, Duration.ofMillis(-1), Duration.ZERO, -1);
        FlowSpec upsideDown = FlowSpec.of(FlowSpec.Service.CONTROLLED_LOAD, 2, 1);
        FlowSpec below = FlowSpec.of(FlowSpec.Service.CONTROLLED_LOAD, -2, 1);

        refused(LineError.INVALPOINTER, () -> call.details().setQualityOfService(null));
        refused(LineError.INVALPARAM, () -> call.details().setQualityOfService(new QualityOfService(late, plain)));
        refused(LineError.INVALPARAM, () -> call.details().setQualityOfService(new QualityOfService(plain, below)));
        refused(LineError.INVALRATE, () -> call.details().setQualityOfService(new QualityOfService(plain, upsideDown)));
        office.settle();
        assertThat(line.asked()).doesNotContain(Operation.SET_QUALITY);
    }

    @Test
    @Rule({"L-380", "L-382"})
    void aCallThatIsOverHasNeitherTreatmentNorQuality() {
        line.call().reports(CallState.IDLE);
        office.settle();

        refused(LineError.INVALCALLSTATE, () -> call.details().setTreatment(CallTreatment.MUSIC.id()));
        refused(LineError.INVALCALLSTATE, () -> call.details().setQualityOfService(GOOD));
    }

    @Test
    @Rule("L-369")
    void whatTheProviderCannotDoFailsTheRequest() {
        line.refuses(Operation.SET_DATA, LineError.OPERATIONUNAVAIL);

        Request<Void> request = call.details().setData(NOTE);
        office.settle();

        ended(request, LineError.OPERATIONUNAVAIL);
        assertThat(call.info().details().data()).isEqualTo(DataBlock.empty());
    }

    @Test
    @Rule("L-372")
    void theTrunkIsNotKnownUntilTheProviderTellsIt() {
        assertThat(call.info().details().trunk()).isEmpty();

        line.call().tells(with(CallDetails.none().withTrunk(12)), CallInfoItem.TRUNK);

        anna.heard(info(call, CallInfoItem.TRUNK));
        assertThat(call.info().details().trunk()).hasValue(12);
    }

    @Test
    @Rule("L-363")
    void informationIsASnapshotAndStatusIsTakenAnew() {
        CallInfo before = call.info();
        line.call().tells(ScriptedLine.incoming().display("Anna B.").build(), CallInfoItem.DISPLAY);
        line.call().reports(CallState.ON_HOLD);

        anna.heard(info(call, CallInfoItem.DISPLAY), state(call, CallState.ON_HOLD));
        assertThat(before.display()).isEmpty();
        assertThat(call.info().display()).isEqualTo("Anna B.");
        assertThat(call.status().state()).isEqualTo(CallState.ON_HOLD);
    }
}
