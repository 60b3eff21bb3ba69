package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.delivered;
import static org.strowger.core.rules.Refusals.ended;
import static org.strowger.core.rules.Refusals.isUnderWay;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.provider.Faults;
import org.strowger.telephony.Phone;
import org.strowger.telephony.PhoneEvent;
import org.strowger.telephony.PhoneOpenOptions;
import org.strowger.telephony.Reply;
import org.strowger.telephony.Request;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.ProviderError;
import org.strowger.telephony.phone.ButtonFunction;
import org.strowger.telephony.phone.ButtonInfo;
import org.strowger.telephony.phone.ButtonMode;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchMode;
import org.strowger.telephony.phone.HookSwitchStatus;
import org.strowger.telephony.phone.PhoneStateItem;
import org.strowger.telephony.phone.StandardLampMode;
import org.strowger.testing.Rule;

/** The nine asynchronous operations of a phone, and what becomes of them when it is closed. */
class PhoneRequestRulesTest {
    private final Office office = new Office();
    private final ScriptedPhone phone = office.phone(new ScriptedPhone("red"));
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");
    private final Phone own = anna.opens(phone, PhoneOpenOptions.owner());

    @AfterEach
    void close() {
        office.close();
    }

    /** The nine, by the word that the scripted phone has for them. */
    private static final Map<String, Function<Phone, Request<?>>> NINE = nine();

    private static Map<String, Function<Phone, Request<?>>> nine() {
        Map<String, Function<Phone, Request<?>>> nine = new LinkedHashMap<>();
        nine.put("specific", open -> open.deviceSpecific(new byte[3]));
        nine.put("button", open -> open.button(1).set(ButtonInfo.of(ButtonMode.KEYPAD, ButtonFunction.PARK, "Park")));
        nine.put("download", open -> open.data().download(0, new byte[5]));
        nine.put("display", open -> open.display().write(0, 0, "Hello"));
        nine.put("gain", open -> open.gain(HookSwitchDevice.HANDSET).set(1));
        nine.put("hookswitch", open -> open.hookSwitch().set(HookSwitchDevice.SPEAKER, HookSwitchMode.MICROPHONE));
        nine.put("lamp", open -> open.lamp(ScriptedPhone.HOLD).set(StandardLampMode.FLASH));
        nine.put("ring", open -> open.ringer().set(1, 100));
        nine.put("volume", open -> open.volume(HookSwitchDevice.HANDSET).set(1));
        return nine;
    }

    static Stream<String> theNine() {
        return NINE.keySet().stream();
    }

    private Request<?> asks(String operation) {
        return NINE.get(operation).apply(own);
    }

    private void succeeds(String operation) {
        if (operation.equals("specific")) {
            phone.succeedsWith(new byte[] {7});
        } else {
            phone.succeeds();
        }
    }

    @ParameterizedTest
    @MethodSource("theNine")
    @Rule({"P-045", "P-046", "P-047"})
    void itIsAcceptedWithAPositiveIdAndRepliedToOnce(String operation) {
        Request<?> request = asks(operation);
        isUnderWay(request);
        office.settle();
        assertThat(request.id()).isPositive();
        assertThat(phone.asked()).last().asString().startsWith(operation);
        anna.heardNothing();

        succeeds(operation);

        anna.heard(new Reply(request, Optional.empty()));
        delivered(request);
    }

    @ParameterizedTest
    @MethodSource("theNine")
    @Rule({"P-047", "P-050", "P-105"})
    void itsFailureIsTheErrorOfTheReply(String operation) {
        Request<?> request = asks(operation);
        office.settle();
        ProviderError vendors = new ProviderError(0xC0000001, "out of ink");

        phone.fails(vendors);

        anna.heard(new Reply(request, Optional.of(vendors)));
        ended(request, vendors);
    }

    @ParameterizedTest
    @MethodSource("theNine")
    @Rule("P-050")
    void whatTheDriverThrowsIsTheErrorOfTheReply(String operation) {
        phone.refuses(operation, PhoneError.RESOURCEUNAVAIL);

        Request<?> request = asks(operation);

        anna.heard(new Reply(request, Optional.of(PhoneError.RESOURCEUNAVAIL)));
        if (operation.equals("specific")) {
            phone.promise().forget();
        }
    }

    @Test
    @Rule("P-048")
    void onlyWhoAskedGetsTheReply() {
        bert.listensTo(phone, PhoneOpenOptions.monitor());
        Request<Void> request = own.ringer().set(1, 5);
        office.settle();

        phone.succeeds();

        anna.heard(new Reply(request, Optional.empty()));
        bert.heardNothing();
    }

    @Test
    @Rule("P-049")
    void whatIsRefusedAtOnceHasNoReply() {
        refused(PhoneError.INVALRINGMODE, () -> own.ringer().set(4, 0));

        anna.heardNothing();
        assertThat(phone.asked()).containsExactly("open");
    }

    @Test
    @Rule({"P-051", "P-052"})
    void severalRequestsEndInAnyOrder() {
        Request<Void> first = own.ringer().set(1, 1);
        Request<Void> second = own.ringer().set(2, 2);
        office.settle();
        Promise promised = phone.promise();
        promised.forget();

        phone.succeeds();
        promised.completion().succeed();

        assertThat(first.id()).isNotEqualTo(second.id());
        anna.heard(new Reply(second, Optional.empty()), new Reply(first, Optional.empty()));
    }

    @Test
    @Rule("P-053")
    void tooManyRequestsAtOnceAreRefused() {
        List<Request<Void>> accepted = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            accepted.add(own.ringer().set(1, i));
        }

        refused(PhoneError.REQUESTOVERRUN, () -> own.ringer().set(1, 1));

        office.settle();
        phone.succeeds();
        office.settle();
        accepted.add(own.ringer().set(1, 1));
        refused(PhoneError.REQUESTOVERRUN, () -> own.ringer().set(1, 1));
    }

    @Test
    @Rule("P-054")
    void aChangeMayBeToldBeforeOrAfterTheReply() {
        Phone open = own;
        open.setStatusMessages(Set.of(PhoneStateItem.HANDSET_HOOK_SWITCH), Set.of(), Set.of());
        Request<Void> request = open.hookSwitch().set(HookSwitchDevice.HANDSET, HookSwitchMode.MICROPHONE);
        office.settle();
        assertThat(open.hookSwitch().offHook()).isEmpty();

        phone.tells(sink ->
                sink.hookSwitch(HookSwitchDevice.HANDSET, new HookSwitchStatus(HookSwitchMode.MICROPHONE, 1, 1)));
        phone.succeeds();

        anna.heard(
                new PhoneEvent.HookSwitchChanged(open, HookSwitchDevice.HANDSET, HookSwitchMode.MICROPHONE),
                new Reply(request, Optional.empty()));
    }

    @Test
    @Rule({"P-046", "P-050"})
    void aDriverMayCompleteBeforeItReturns() {
        phone.completes(completion -> completion.fail(PhoneError.INVALPHONESTATE));

        Request<Void> request = own.ringer().set(1, 1);

        anna.heard(new Reply(request, Optional.of(PhoneError.INVALPHONESTATE)));
    }

    @Test
    @Rule({"P-056", "P-057"})
    void closingTheSoleHandleClosesThePhoneWhichEndsItsRequests() {
        Request<Void> request = own.ringer().set(1, 1);
        office.settle();
        assertThat(phone.outstanding()).isEqualTo(1);

        own.close();

        ended(settled(request), PhoneError.INVALPHONEHANDLE);
        assertThat(phone.asked()).containsExactly("open", "ring 1 1", "close");
        assertThat(phone.outstanding()).isZero();
        anna.heardNothing();
        assertThat(office.faults("desk-red")).isZero();
    }

    private Request<?> settled(Request<?> request) {
        office.settle();
        return request;
    }

    @Test
    @Rule("P-057")
    void aProviderThatLeavesRequestsBehindDoesNoHarm() {
        phone.leavesRequests();
        Request<Void> request = own.ringer().set(1, 1);
        office.settle();

        own.close();

        ended(settled(request), PhoneError.INVALPHONEHANDLE);
        assertThat(office.faults("desk-red")).isEqualTo(1);
        phone.succeeds();
        anna.heardNothing();
    }

    @Test
    @Rule({"P-056", "P-058", "P-059"})
    void closingOneOfSeveralHandlesTellsTheProviderNothingAndItsRequestGoesOn() {
        bert.opens(phone, PhoneOpenOptions.monitor());
        Request<Void> begun = own.ringer().set(1, 1);
        office.settle();
        Request<Void> accepted = own.ringer().set(2, 2);

        own.close();

        ended(settled(begun), PhoneError.INVALPHONEHANDLE);
        ended(accepted, PhoneError.INVALPHONEHANDLE);
        assertThat(phone.asked()).containsExactly("open", "ring 1 1", "ring 2 2");
        assertThat(phone.outstanding()).isEqualTo(2);
        phone.succeeds();
        phone.fails(PhoneError.OPERATIONFAILED);
        anna.heardNothing();
        bert.heardNothing();
        assertThat(office.faults("desk-red")).isZero();
    }

    @Test
    void aRequestThatIsNeverCompletedEndsAllTheSame() {
        Request<Void> request = own.ringer().set(1, 1);

        office.pass(Duration.ofSeconds(61));

        anna.heard(new Reply(request, Optional.of(PhoneError.OPERATIONFAILED)));
        phone.succeeds();
        anna.heardNothing();
    }

    @Test
    void aSecondCompletionIsAFaultAndChangesNothing() {
        Request<Void> request = own.ringer().set(1, 1);
        office.settle();
        Promise promised = phone.promise();
        phone.succeeds();
        anna.heard(new Reply(request, Optional.empty()));

        promised.completion().fail(PhoneError.OPERATIONFAILED);

        anna.heardNothing();
        assertThat(office.faults("desk-red")).isEqualTo(1);
    }

    @Test
    @Rule("P-106")
    void aDeviceSpecificRequestPassesItsBlockBothWays() {
        Request<byte[]> request = own.deviceSpecific(new byte[] {1, 2, 3});
        office.settle();
        assertThat(phone.asked()).contains("specific [3]");

        phone.succeedsWith((byte) 9, (byte) 8);
        office.settle();

        assertThat(delivered(request)).containsExactly(9, 8);
    }

    @Test
    @Rule("P-106")
    void whatAProviderTellsOfItselfReachesEveryHandleUntouched() {
        Phone berts = bert.opens(phone, PhoneOpenOptions.monitor());

        phone.tells(sink -> sink.deviceSpecific(0xFFFFFFFFL, -1, 7));

        anna.heard(new PhoneEvent.DeviceSpecific(own, 0xFFFFFFFFL, -1, 7));
        bert.heard(new PhoneEvent.DeviceSpecific(berts, 0xFFFFFFFFL, -1, 7));
    }

    @Test
    @Rule({"P-058", "P-059"})
    void aRequestThatNobodyHearsOfIsNotWaitedForWithoutEnd() {
        bert.opens(phone, PhoneOpenOptions.monitor());
        own.ringer().set(1, 5);
        office.settle();
        own.close();
        office.pass(Settings.defaults().requestLimit());

        assertThat(office.faults("desk-red", Faults.Kind.NO_COMPLETION)).isEqualTo(1);
        phone.succeeds();
        office.settle();
        assertThat(office.faults("desk-red")).isEqualTo(1);
        anna.heardNothing();
    }
}
