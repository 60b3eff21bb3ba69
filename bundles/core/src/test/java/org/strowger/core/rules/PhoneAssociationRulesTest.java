package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.refused;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Phone;
import org.strowger.telephony.PhoneOpenOptions;
import org.strowger.telephony.device.DeviceIdentity;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.spi.AssociatedLine;
import org.strowger.testing.Rule;

/** Which lines and phones belong together, and devices of other classes. */
class PhoneAssociationRulesTest {
    private final Office office = new Office();
    private final ScriptedProvider pbx = new ScriptedProvider("pbx");
    private final ScriptedLine other = pbx.line("2001");
    private final ScriptedLine first = pbx.line("2002");
    private final ScriptedLine second = pbx.line("2003");
    private final ScriptedPhone phone = pbx.phone(new ScriptedPhone("red"));
    private final ScriptedPhone lonely = pbx.phone(new ScriptedPhone("lonely"));
    private final Desk anna = office.desk("anna");
    private final Phone open;

    PhoneAssociationRulesTest() {
        phone.belongsTo(AssociatedLine.asTerminal(first.permanentId(), 2))
                .belongsTo(AssociatedLine.of(second.permanentId()))
                .belongsTo(AssociatedLine.of("not there"));
        office.installs(pbx);
        open = anna.opens(phone, PhoneOpenOptions.monitor());
        anna.forgets();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule("P-107")
    void openingAPhoneDoesNothingToItsLines() {
        assertThat(first.asked()).doesNotContain(Operation.OPEN);
        anna.opens(first, LineOpenOptions.monitor());

        assertThat(phone.asked()).containsExactly("open");
    }

    @Test
    @Rule({"P-108", "P-113"})
    void aPhoneKnowsItsOwnId() {
        assertThat(open.deviceId("tapi/phone"))
                .isEqualTo(DeviceIdentity.of(open.device().id().number()));
        assertThat(phone.asked()).containsExactly("open");
    }

    @Test
    @Rule({"P-109", "P-112", "P-113"})
    void aPhoneKnowsTheLinesThatExistAndBelongToIt() {
        assertThat(open.lines()).containsExactly(anna.device(first), anna.device(second));
        assertThat(open.deviceId("TAPI/Line"))
                .isEqualTo(DeviceIdentity.of(
                        anna.device(first).id().number(),
                        anna.device(second).id().number()));
        Phone without = anna.opens(lonely, PhoneOpenOptions.monitor());
        assertThat(without.lines()).isEmpty();
        refused(PhoneError.INVALDEVICECLASS, () -> without.deviceId("tapi/line"));

        pbx.removes(first);
        office.settle();
        assertThat(open.lines()).containsExactly(anna.device(second));
        assertThat(phone.asked()).containsExactly("open");
    }

    @Test
    @Rule({"P-110", "P-113"})
    void aLineKnowsThePhonesThatBelongToIt() {
        assertThat(anna.session().phonesOf(anna.device(first).id())).containsExactly(open.device());
        assertThat(anna.session().phonesOf(anna.device(other).id())).isEmpty();
        refused(LineError.BADDEVICEID, () -> anna.session().phonesOf(null));
    }

    @Test
    @Rule({"P-111", "P-112"})
    void aPhoneKnowsWhichTerminalOfEachLineItIs() {
        assertThat(open.deviceId("Tapi/Terminal")).isEqualTo(new DeviceIdentity.Numbers(List.of(-1, 2, -1)));
    }

    @Test
    @Rule("P-112")
    void otherClassesAreAskedOfTheProviderInLowerCase() {
        assertThat(open.deviceId("Wave/In")).isEqualTo(DeviceIdentity.of("device of wave/in"));
        phone.refuses("find", PhoneError.INVALDEVICECLASS);
        refused(PhoneError.INVALDEVICECLASS, () -> open.deviceId("comm"));
        refused(PhoneError.INVALPOINTER, () -> open.deviceId(null));
        refused(PhoneError.INVALDEVICECLASS, () -> open.deviceId(" "));

        assertThat(phone.asked()).containsExactly("open", "find wave/in", "find comm");
    }
}
