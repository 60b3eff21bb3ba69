package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.internal.Settings;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineDeviceSetup;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.DeviceIdentity;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.device.PhoneCapabilities;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.spi.AssociatedLine;
import org.strowger.telephony.spi.PhoneDriver;
import org.strowger.telephony.spi.PhoneSink;
import org.strowger.testing.Rule;

/** Other devices that belong to a line, and how they are configured. */
class DeviceClassRulesTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);
    private static final Duration LIMIT = Settings.defaults().queryLimit();

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final ScriptedLine other = office.line("2002");
    private final Desk anna = office.desk("anna");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule("L-405")
    void theDeviceOfAClassIsFoundForALineAnAddressAndACall() {
        Line open = anna.opens(line, VOICE);
        Call call = anna.gets(line.shows(CallState.CONNECTED));
        line.script().forget();

        assertThat(open.equipment().deviceId("comm")).isEqualTo(DeviceIdentity.of("COM7"));
        assertThat(open.equipment().deviceId(0, "comm")).isEqualTo(DeviceIdentity.of("COM7"));
        line.answers(Operation.DEVICE_ID, DeviceIdentity.of(4, 5));
        assertThat(call.details().deviceId("wave/in")).isEqualTo(DeviceIdentity.of(4, 5));

        assertThat(line.argumentsOf(Operation.DEVICE_ID))
                .containsExactly(
                        List.of("comm", OptionalInt.empty()), List.of("comm", OptionalInt.of(0)), List.of("wave/in"));
        refused(LineError.INVALADDRESSID, () -> open.equipment().deviceId(1, "comm"));
    }

    @Test
    @Rule({"L-405", "P-112"})
    void theCaseOfAClassDoesNotMatter() {
        Line open = anna.opens(line, VOICE);

        open.equipment().deviceId("Comm/DataModem");

        assertThat(line.argumentsOf(Operation.DEVICE_ID))
                .containsExactly(List.of("comm/datamodem", OptionalInt.empty()));
        assertThat(open.equipment().deviceId("TAPI/Line")).isEqualTo(DeviceIdentity.of(0));
    }

    @Test
    @Rule("L-405")
    void aClassThatNobodyKnowsIsRefused() {
        Line open = anna.opens(line, VOICE);
        line.refuses(Operation.DEVICE_ID, LineError.INVALDEVICECLASS);

        refused(LineError.INVALDEVICECLASS, () -> open.equipment().deviceId("toaster"));
        refused(LineError.INVALDEVICECLASS, () -> open.equipment().deviceId(" "));
        refused(LineError.INVALPOINTER, () -> open.equipment().deviceId(null));
    }

    @Test
    @Rule({"L-406", "P-113"})
    void theCoreItselfKnowsLinesAndPhones() {
        ScriptedLine opened = other;
        Line open = anna.session().openAnyLine(VOICE, CallParams.defaults());
        Line second = anna.opens(opened, VOICE);
        Call call = anna.gets(opened.shows(CallState.CONNECTED));

        assertThat(open.equipment().deviceId("tapi/line"))
                .isEqualTo(DeviceIdentity.of(open.device().id().number()));
        assertThat(second.equipment().deviceId(0, "tapi/line")).isEqualTo(DeviceIdentity.of(1));
        assertThat(call.details().deviceId("tapi/line")).isEqualTo(DeviceIdentity.of(1));
        refused(LineError.INVALDEVICECLASS, () -> second.equipment().deviceId("tapi/phone"));
        assertThat(opened.asked()).doesNotContain(Operation.DEVICE_ID);
    }

    @Test
    @Rule({"L-406", "P-110", "P-111"})
    void theCoreKnowsWhichPhonesAreOnTheDeskOfALine() {
        ScriptedProvider pbx = new ScriptedProvider("pbx");
        ScriptedLine line = pbx.line("3001");
        office.installs(pbx);
        Line open = anna.opens(line, VOICE);
        Call call = anna.gets(line.shows(CallState.CONNECTED));
        refused(LineError.INVALDEVICECLASS, () -> open.equipment().deviceId("tapi/phone"));
        assertThat(open.equipment().deviceId("tapi/terminal")).isEqualTo(DeviceIdentity.of(-1, -1));

        pbx.context().phoneAdded(new DeskPhone("a", List.of()));
        pbx.context().phoneAdded(new DeskPhone("b", List.of(AssociatedLine.asTerminal("3001", 1))));
        pbx.context().phoneAdded(new DeskPhone("c", List.of(AssociatedLine.of("3001"))));
        office.settle();

        assertThat(open.equipment().deviceId("tapi/phone")).isEqualTo(DeviceIdentity.of(1, 2));
        assertThat(open.equipment().deviceId(0, "TAPI/phone")).isEqualTo(DeviceIdentity.of(1, 2));
        assertThat(call.details().deviceId("tapi/phone")).isEqualTo(DeviceIdentity.of(1, 2));
        assertThat(open.equipment().deviceId("tapi/terminal")).isEqualTo(DeviceIdentity.of(-1, 1));
        assertThat(line.asked()).doesNotContain(Operation.DEVICE_ID);
    }

    private record DeskPhone(String permanentId, List<AssociatedLine> lines) implements PhoneDriver {
        @Override
        public PhoneCapabilities capabilities() {
            return PhoneCapabilities.builder("Phone " + permanentId).build();
        }

        @Override
        public void open(PhoneSink sink) {
            throw new IllegalStateException("nobody opens this phone");
        }

        @Override
        public void close() {
            throw new IllegalStateException("nobody closes this phone");
        }
    }

    @Test
    void aLineWithoutTerminalsHasNoneToName() {
        ScriptedProvider pbx = new ScriptedProvider("pbx");
        ScriptedLine plain = pbx.line("3001", like -> like.terminals(List.of()));
        office.installs(pbx);
        Line open = anna.opens(plain, VOICE);

        refused(LineError.INVALDEVICECLASS, () -> open.equipment().deviceId("tapi/terminal"));
    }

    @Test
    @Rule("L-405")
    void aProviderThatDoesNotAnswerIsWaitedForALimitedTimeOnly() {
        Line open = anna.opens(line, VOICE);
        Call call = anna.gets(line.shows(CallState.CONNECTED));
        LineDeviceSetup setup = anna.session().setup(open.device().id());
        line.when(Operation.HOLD, office.hangingFor(LIMIT.multipliedBy(2)));

        for (Runnable question : List.<Runnable>of(
                () -> open.equipment().deviceId("comm"),
                () -> call.details().deviceId("comm"),
                () -> setup.configuration("comm"),
                () -> setup.configure("comm", DataBlock.empty()))) {
            call.hold();
            refused(LineError.OPERATIONFAILED, question::run);
        }

        office.settle();
        assertThat(line.asked())
                .as("what nobody waits for any more is not begun")
                .doesNotContain(Operation.DEVICE_ID, Operation.CONFIGURATION, Operation.CONFIGURE);
    }

    @Test
    @Rule("L-405")
    void aProviderThatThrowsOrAnswersNothingFailsTheQuestionOnly() {
        Line open = anna.opens(line, VOICE);
        line.when(Operation.DEVICE_ID, () -> {
            throw new IllegalStateException("a fault of the provider");
        });
        refused(LineError.OPERATIONFAILED, () -> open.equipment().deviceId("comm"));

        line.does(Operation.DEVICE_ID);
        assertThat(open.equipment().deviceId("comm")).isEqualTo(DeviceIdentity.of("COM7"));
    }

    @Test
    void theConfigurationOfADeviceIsReadAndPutBackWhileTheLineIsClosed() {
        LineDeviceSetup setup = anna.session().setup(anna.device(line).id());

        DataBlock saved = setup.configuration("COMM/datamodem");
        setup.configure("comm/DATAMODEM", saved);

        assertThat(saved).isEqualTo(DataBlock.ofText("speed=9600"));
        assertThat(line.argumentsOf(Operation.CONFIGURATION)).containsExactly(List.of("comm/datamodem"));
        assertThat(line.argumentsOf(Operation.CONFIGURE)).containsExactly(List.of("comm/datamodem", saved));
        assertThat(line.asked()).doesNotContain(Operation.OPEN);
    }

    @Test
    void aConfigurationThatCannotBeHadOrUsedIsRefused() {
        LineDeviceSetup setup = anna.session().setup(anna.device(line).id());
        line.refuses(Operation.CONFIGURE, LineError.INVALPARAM);
        line.refuses(Operation.CONFIGURATION, LineError.OPERATIONUNAVAIL);

        refused(LineError.INVALPARAM, () -> setup.configure("comm", DataBlock.ofText("nonsense")));
        refused(LineError.OPERATIONUNAVAIL, () -> setup.configuration("comm"));
        refused(LineError.INVALPOINTER, () -> setup.configure("comm", null));
        refused(LineError.INVALDEVICECLASS, () -> setup.configuration(""));
        refused(LineError.BADDEVICEID, () -> anna.session().setup(new LineDeviceId(99)));
    }

    @Test
    @Rule({"L-031", "L-051", "L-052"})
    void aDeviceThatIsGoneAndASessionThatIsClosedSetUpNothing() {
        LineDeviceSetup setup = anna.session().setup(anna.device(line).id());
        Desk bert = office.desk("bert");
        LineDeviceSetup berts = bert.session().setup(bert.device(other).id());
        bert.session().close();
        line.leaves(office);
        office.settle();

        refused(LineError.NODRIVER, () -> setup.configuration("comm"));
        refused(LineError.NODRIVER, () -> setup.configure("comm", DataBlock.empty()));
        refused(LineError.INVALAPPHANDLE, () -> berts.configuration("comm"));
        refused(LineError.INVALAPPHANDLE, () -> berts.configure("comm", DataBlock.empty()));
        refused(LineError.INVALAPPHANDLE, () -> berts.negotiateExtensions(null, null));
    }
}
