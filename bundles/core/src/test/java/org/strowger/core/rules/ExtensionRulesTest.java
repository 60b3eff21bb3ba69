package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.delivered;
import static org.strowger.core.rules.Refusals.ended;
import static org.strowger.core.rules.Refusals.refused;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineDeviceSetup;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.DeviceMessage;
import org.strowger.telephony.device.ExtensionId;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Device-specific extensions: their version, what applications ask of them, and what they tell. */
class ExtensionRulesTest {
    private static final ExtensionVersion ONE = new ExtensionVersion(1, 0);
    private static final ExtensionVersion TWO = new ExtensionVersion(2, 0);
    private static final ExtensionVersion THREE = new ExtensionVersion(3, 0);
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);
    private static final DataBlock ASKED = DataBlock.of((byte) 1, (byte) 0, (byte) -1);
    private static final DataBlock ANSWERED = DataBlock.ofText("ok");

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");

    @AfterEach
    void close() {
        office.close();
    }

    private LineDeviceSetup setup() {
        return anna.session().setup(anna.device(line).id());
    }

    private List<List<Object>> selections() {
        office.settle();
        return line.argumentsOf(Operation.SELECT_EXTENSIONS);
    }

    @Test
    @Rule("L-057")
    void extensionsAreNamedByAnIdThatIsAllZeroForNone() {
        ScriptedProvider pbx = new ScriptedProvider("pbx");
        ScriptedLine plain = pbx.line("2002", like -> like.extensionId(ExtensionId.none()));
        office.installs(pbx);

        assertThat(anna.device(line).capabilities().extensionId()).isEqualTo(ScriptedEquipment.EXTENSIONS);
        assertThat(anna.device(plain).capabilities().extensionId()).hasToString("00000000-0000-0000-0000-000000000000");
        LineDeviceSetup none = anna.session().setup(anna.device(plain).id());
        refused(LineError.OPERATIONUNAVAIL, () -> none.negotiateExtensions(ONE, TWO));
        refused(LineError.INCOMPATIBLEEXTVERSION, () -> anna.opens(plain, VOICE.withExtensions(ONE)));
        assertThat(plain.asked()).containsOnly(Operation.CREATED);
    }

    @Test
    @Rule({"L-057", "L-064"})
    void aVersionBetweenTheTwoIsAgreedOnWithTheProvider() {
        line.answers(Operation.NEGOTIATE_EXTENSIONS, TWO);

        assertThat(setup().negotiateExtensions(ONE, THREE)).isEqualTo(TWO);
        assertThat(setup().negotiateExtensions(TWO, TWO)).isEqualTo(TWO);

        assertThat(line.argumentsOf(Operation.NEGOTIATE_EXTENSIONS))
                .containsExactly(List.of(ONE, THREE), List.of(TWO, TWO));
        refused(LineError.INCOMPATIBLEEXTVERSION, () -> setup().negotiateExtensions(THREE, THREE));
        refused(LineError.INCOMPATIBLEEXTVERSION, () -> setup().negotiateExtensions(TWO, ONE));
        refused(LineError.INVALPOINTER, () -> setup().negotiateExtensions(null, ONE));
        assertThat(line.asked()).doesNotContain(Operation.OPEN, Operation.SELECT_EXTENSIONS);
    }

    @Test
    @Rule({"L-063", "S-034"})
    void theFirstOpeningThatWantsAVersionSelectsItAndTheLastClosingCancelsIt() {
        Line plain = anna.opens(line, VOICE);
        assertThat(selections()).isEmpty();

        Line first = anna.opens(line, VOICE.withExtensions(TWO));
        Line second = bert.opens(line, VOICE.withExtensions(TWO));
        assertThat(selections()).containsExactly(List.of(Optional.of(TWO)));
        assertThat(second.options().extensions()).contains(TWO);

        first.close();
        assertThat(selections()).hasSize(1);
        second.close();
        assertThat(selections()).containsExactly(List.of(Optional.of(TWO)), List.of(Optional.empty()));
        assertThat(plain.isOpen()).isTrue();
        assertThat(line.asked()).doesNotContain(Operation.CLOSE);
    }

    @Test
    @Rule("L-063")
    void theSelectionIsCancelledBeforeTheLineIsClosed() {
        anna.opens(line, VOICE.withExtensions(TWO)).close();
        office.settle();

        assertThat(line.asked())
                .containsSubsequence(
                        Operation.OPEN, Operation.SELECT_EXTENSIONS, Operation.SELECT_EXTENSIONS, Operation.CLOSE);
        anna.opens(line, VOICE.withExtensions(ONE));
        assertThat(selections())
                .containsExactly(List.of(Optional.of(TWO)), List.of(Optional.empty()), List.of(Optional.of(ONE)));
    }

    @Test
    @Rule({"L-064", "S-034"})
    void whileAVersionIsSelectedThereIsNoOther() {
        Line open = anna.opens(line, VOICE.withExtensions(TWO));

        assertThat(setup().negotiateExtensions(ONE, THREE)).isEqualTo(TWO);
        refused(LineError.INCOMPATIBLEEXTVERSION, () -> setup().negotiateExtensions(THREE, THREE));
        refused(LineError.INCOMPATIBLEEXTVERSION, () -> bert.opens(line, VOICE.withExtensions(THREE)));
        assertThat(line.asked()).doesNotContain(Operation.NEGOTIATE_EXTENSIONS);
        assertThat(open.status().openHandles()).isEqualTo(1);

        open.close();
        office.settle();
        assertThat(setup().negotiateExtensions(ONE, THREE)).isEqualTo(THREE);
        assertThat(bert.opens(line, VOICE.withExtensions(THREE)).isOpen()).isTrue();
    }

    @Test
    @Rule("L-064")
    void anOpeningWhoseVersionTheProviderRefusesLeavesNothingBehind() {
        line.refuses(Operation.SELECT_EXTENSIONS, LineError.INCOMPATIBLEEXTVERSION);

        refused(LineError.INCOMPATIBLEEXTVERSION, () -> anna.opens(line, VOICE.withExtensions(TWO)));
        office.settle();

        assertThat(line.asked()).endsWith(Operation.SELECT_EXTENSIONS, Operation.CLOSE);
        Line plain = anna.opens(line, LineOpenOptions.monitor());
        refused(
                LineError.INCOMPATIBLEEXTVERSION,
                () -> anna.opens(line, LineOpenOptions.owner(MediaMode.G3_FAX).withExtensions(TWO)));
        office.settle();
        assertThat(plain.status().openMediaModes()).isEmpty();
        assertThat(line.asked()).as("the wish for fax calls is taken back").endsWith(Operation.MEDIA_MODES);
    }

    @Test
    @Rule("L-063")
    void aLineClosedByForceIsOpenedAnewWithoutSelection() {
        anna.opens(line, VOICE.withExtensions(TWO));
        line.isClosedByForce();
        office.settle();

        anna.opens(line, VOICE.withExtensions(THREE));

        assertThat(selections()).containsExactly(List.of(Optional.of(TWO)), List.of(Optional.of(THREE)));
    }

    @Test
    @Rule("L-065")
    void extensionsAreForThoseWhoOpenedTheLineWithAVersion() {
        Line plain = anna.opens(line, VOICE);
        bert.opens(line, VOICE.withExtensions(TWO));

        refused(LineError.OPERATIONUNAVAIL, () -> plain.extensions().ask(ASKED));
        refused(LineError.OPERATIONUNAVAIL, () -> plain.extensions().ask(0, ASKED));
        refused(LineError.OPERATIONUNAVAIL, () -> plain.extensions().ask(null, ASKED));
        refused(LineError.OPERATIONUNAVAIL, () -> plain.extensions().use(1, ASKED));
        office.settle();
        assertThat(line.asked()).doesNotContain(Operation.DEVICE_SPECIFIC, Operation.DEVICE_FEATURE);
    }

    @Test
    @Rule({"L-065", "L-410"})
    void theBlockGoesToTheProviderAndBackUnchanged() {
        Line open = anna.opens(line, VOICE.withExtensions(TWO));

        Request<DataBlock> request = open.extensions().ask(ASKED);
        office.settle();
        line.succeedsWith(ANSWERED);

        anna.heard(succeeded(request));
        assertThat(delivered(request)).isSameAs(ANSWERED);
        assertThat(line.argumentsOf(Operation.DEVICE_SPECIFIC))
                .containsExactly(List.of(OptionalInt.empty(), Optional.empty(), ASKED));
        refused(LineError.INVALPOINTER, () -> open.extensions().ask(null));
    }

    @Test
    @Rule("L-409")
    void anAddressAndACallMustBelongToTheLine() {
        Line open = anna.opens(line, VOICE.withExtensions(TWO));
        ScriptedLine other = office.line("2002");
        anna.opens(other, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        Call foreign = anna.gets(other.shows(CallState.CONNECTED));
        Call own = anna.gets(line.shows(CallState.CONNECTED));
        Call berts = bert.gets(line.call());

        open.extensions().ask(0, ASKED);
        open.extensions().ask(own, ASKED);
        office.settle();
        assertThat(line.argumentsOf(Operation.DEVICE_SPECIFIC))
                .containsExactly(
                        List.of(OptionalInt.of(0), Optional.empty(), ASKED),
                        List.of(OptionalInt.of(0), Optional.of(line.call()), ASKED));

        refused(LineError.INVALADDRESSID, () -> open.extensions().ask(1, ASKED));
        refused(LineError.INVALCALLHANDLE, () -> open.extensions().ask(foreign, ASKED));
        refused(LineError.INVALCALLHANDLE, () -> open.extensions().ask(berts, ASKED));
        refused(LineError.INVALCALLHANDLE, () -> open.extensions().ask(null, ASKED));
        own.close();
        refused(LineError.INVALCALLHANDLE, () -> open.extensions().ask(own, ASKED));
    }

    @Test
    @Rule("L-409")
    void aQuestionAboutACallNeedsNoOwnerAndNoState() {
        Line open = anna.opens(line, LineOpenOptions.monitor().withExtensions(TWO));
        Call watched = anna.gets(line.shows(CallState.IDLE));

        Request<DataBlock> request = open.extensions().ask(watched, ASKED);
        office.settle();
        line.succeedsWith(ANSWERED);

        anna.heard(succeeded(request));
    }

    @Test
    @Rule({"L-065", "L-410"})
    void aFeatureIsUsedAsIfItsButtonWerePressed() {
        Line open = anna.opens(line, VOICE.withExtensions(TWO));

        Request<DataBlock> request = open.extensions().use(0x80000001, ASKED);
        office.settle();
        line.fails(LineError.INVALFEATURE);
        office.settle();

        ended(request, LineError.INVALFEATURE);
        assertThat(line.argumentsOf(Operation.DEVICE_FEATURE)).containsExactly(List.of(0x80000001, ASKED));
    }

    @Test
    @Rule("L-411")
    void whatTheExtensionsTellComesToThoseWhoUseThem() {
        Line open = anna.opens(line, VOICE.withExtensions(TWO));
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);
        bert.forgets();
        DeviceMessage ofLine = new DeviceMessage(DeviceMessage.Kind.FEATURE, 1, -2, 3);
        DeviceMessage ofCall = DeviceMessage.of(Long.MAX_VALUE, 0, 7);

        line.script().toCore(() -> line.sink().deviceSpecific(ofLine));
        line.script().toCore(() -> driver.sink().deviceSpecific(ofCall));

        anna.heard(new LineEvent.DeviceSpecific(open, ofLine), new CallEvent.DeviceSpecific(call, ofCall));
        bert.heardNothing();
        line.script().toCore(() -> line.sink().deviceSpecific(null));
        line.script().toCore(() -> driver.sink().deviceSpecific(null));
        anna.heardNothing();
    }

    @Test
    @Rule("L-411")
    void ofACallThatIsOverOrNotYetThereNothingIsTold() {
        anna.opens(line, VOICE.withExtensions(TWO));
        ScriptedCall announced = line.announces(ScriptedLine.incoming().build());
        ScriptedCall over = line.shows(CallState.IDLE);
        anna.forgets();

        line.script().toCore(() -> announced.sink().deviceSpecific(DeviceMessage.of(1, 2, 3)));
        line.script().toCore(() -> over.sink().deviceSpecific(DeviceMessage.of(1, 2, 3)));

        anna.heardNothing();
    }
}
