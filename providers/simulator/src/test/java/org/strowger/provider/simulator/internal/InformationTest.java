package org.strowger.provider.simulator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineDeviceSetup;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallTreatment;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.DeviceIdentity;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** What is attached to calls and lines. */
class InformationTest extends ApplicationTest {
    private static final DataBlock HELLO = DataBlock.ofText("hello");
    private static final DataBlock AGAIN = DataBlock.ofText("again");

    private Line alice;
    private Line bob;

    @BeforeEach
    void openLines() {
        alice = open("1001");
        bob = open("1002");
    }

    private static DataBlock userUser(Call call) {
        return call.info().details().userUser();
    }

    @Test
    @Rule("L-374")
    void userUserInformationGoesWithANewCall() {
        done(alice.makeCall("1002", CallParams.builder().userUser(HELLO).build()));
        assertThat(userUser(newest(bob))).isEqualTo(HELLO);
        done(alice.makeCall("9902", CallParams.builder().userUser(HELLO).build()));
        assertThat(exchange.outsideCalls().get(0).userUser()).isEqualTo(HELLO);
    }

    @Test
    @Rule({"L-374", "L-375"})
    void userUserInformationGoesWithAnAnswerAndBySelf() {
        Call call = call(alice, "1002");
        done(newest(bob).details().userUser().answer(HELLO));
        assertThat(state(call)).isEqualTo(CallState.CONNECTED);
        assertThat(userUser(call)).isEqualTo(HELLO);
        done(call.details().userUser().send(AGAIN));
        assertThat(userUser(newest(bob))).isEqualTo(AGAIN);
    }

    @Test
    @Rule({"L-376", "L-377", "L-379"})
    void furtherInformationWaitsUntilTheFirstIsReleased() {
        OutsideCall caller = exchange.outsideCall("+491", "1001");
        settle();
        Call call = newest(alice);
        caller.sendUserUser(HELLO);
        caller.sendUserUser(AGAIN);
        settle();
        assertThat(userUser(call)).isEqualTo(HELLO);
        done(call.details().userUser().release());
        assertThat(userUser(call)).isEqualTo(AGAIN);
        done(call.details().userUser().release());
        done(call.details().userUser().release());
        assertThat(userUser(call)).isEqualTo(DataBlock.empty());
        done(call.details().userUser().accept(HELLO));
        assertThat(caller.userUser()).isEqualTo(HELLO);
    }

    @Test
    @Rule("L-369")
    void callDataIsTheSameAtBothEnds() {
        Call call = talk(alice, bob);
        done(call.details().setData(HELLO));
        assertThat(newest(bob).info().details().data()).isEqualTo(HELLO);
        done(newest(bob).details().setData(DataBlock.empty()));
        assertThat(call.info().details().data()).isEqualTo(DataBlock.empty());
    }

    @Test
    @Rule("L-369")
    void callDataTravelsWithATransferredCall() {
        Line carol = open("1003");
        Call call = talk(alice, bob);
        done(call.details().setData(HELLO));
        done(newest(bob).transfer().blind("1003"));
        assertThat(newest(carol).info().details().data()).isEqualTo(HELLO);
    }

    @Test
    @Rule("L-369")
    void callDataTravelsAfterConsultationAndThroughAParkPosition() {
        Line carol = open("1003");
        exchange.outsideCall("+491", "1001");
        settle();
        Call call = newest(alice);
        done(call.answer());
        done(call.details().setData(HELLO));
        Call consultation = done(call.transfer().setUp());
        done(consultation.dial("1002"));
        done(newest(bob).answer());
        done(call.transfer().complete(consultation));
        assertThat(newest(bob).info().details().data()).isEqualTo(HELLO);
        done(newest(bob).park().at("701"));
        assertThat(done(carol.pickup(0).unpark("701")).info().details().data()).isEqualTo(HELLO);
    }

    @Test
    @Rule("L-380")
    void aTreatmentIsChosenAndTold() {
        Call call = talk(alice, bob);
        assertThat(addressOf(alice).treatments()).contains(CallTreatment.MUSIC);
        done(call.details().setTreatment(CallTreatment.MUSIC.id()));
        assertThat(call.info().details().treatment()).isEqualTo(CallTreatment.MUSIC.id());
    }

    @Test
    @Rule("L-380")
    void aCallerHearsItsTreatmentWhileItWaitsAndWhileItIsHeld() {
        OutsideCall caller = exchange.outsideCall("+491", "1001");
        settle();
        Call call = newest(alice);
        assertThat(caller.treatment()).isZero();
        done(call.details().setTreatment(CallTreatment.MUSIC.id()));
        assertThat(caller.treatment()).isEqualTo(CallTreatment.MUSIC.id());
        done(call.answer());
        assertThat(caller.treatment()).isZero();
        done(call.hold());
        assertThat(caller.treatment()).isEqualTo(CallTreatment.MUSIC.id());
        done(call.unhold());
        assertThat(caller.treatment()).isZero();
    }

    @Test
    @Rule("L-380")
    void aTreatmentEndsWhereTheCallGoesElsewhere() {
        OutsideCall caller = exchange.outsideCall("+491", "1001");
        settle();
        Call call = newest(alice);
        done(call.details().setTreatment(CallTreatment.MUSIC.id()));
        done(call.redirect("1002"));
        assertThat(caller.state()).isEqualTo(OutsideCall.State.RINGING);
        assertThat(caller.treatment()).isZero();
    }

    @Test
    @Rule("L-398")
    void aLockedLineMakesNoCalls() {
        done(alice.equipment().setConditions(Set.of(LineCondition.LOCKED, LineCondition.MESSAGE_WAITING), true));
        assertThat(alice.status().conditions()).contains(LineCondition.LOCKED, LineCondition.MESSAGE_WAITING);
        assertThat(refused(() -> done(alice.makeCall("1002")))).isEqualTo(LineError.INVALLINESTATE);
        done(alice.equipment().setConditions(Set.of(LineCondition.LOCKED), false));
        done(alice.makeCall("1002"));
    }

    @Test
    @Rule({"L-405", "L-406"})
    void theLineHasADeviceThatCanBeConfigured() {
        assertThat(alice.equipment().deviceId("Strowger/Simulator")).isEqualTo(DeviceIdentity.of("1001"));
        LineDeviceSetup setup = session().setup(alice.device().id());
        setup.configure("strowger/simulator", HELLO);
        assertThat(setup.configuration("strowger/simulator")).isEqualTo(HELLO);
        assertThat(refused(() -> setup.configuration("other"))).isEqualTo(LineError.INVALDEVICECLASS);
    }

    @Test
    @Rule({"L-063", "L-410"})
    void extensionsGiveBackWhatTheyAreSent() {
        LineDeviceSetup setup = session().setup(bob.device().id());
        assertThat(setup.negotiateExtensions(new ExtensionVersion(1, 0), new ExtensionVersion(2, 0)))
                .isEqualTo(new ExtensionVersion(1, 0));
        bob.close();
        settle();
        bob = openWithExtensions("1002");
        assertThat(done(bob.extensions().ask(HELLO))).isEqualTo(HELLO);
        assertThat(done(bob.extensions().use(5, AGAIN))).isEqualTo(AGAIN);
    }

    @Test
    void eachOfItCanBeSwitchedOff() {
        equip(ExchangeSettings.builder()
                .without(Facility.USER_USER, Facility.CALL_DATA, Facility.EXTENSIONS, Facility.DEVICE_CLASS));
        openLines();
        assertThat(alice.device().capabilities().extensionId().isNone()).isTrue();
        assertThat(alice.device().capabilities().userUser().send()).isZero();
        Call call = talk(alice, bob);
        assertThat(refused(() -> done(call.details().userUser().send(HELLO)))).isNotNull();
        assertThat(refused(() -> done(call.details().setData(HELLO)))).isNotNull();
        assertThat(refused(() -> alice.equipment().deviceId("strowger/simulator")))
                .isEqualTo(LineError.INVALDEVICECLASS);
    }
}
