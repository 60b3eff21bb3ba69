package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.strowger.telephony.ButtonControl;
import org.strowger.telephony.DisplayControl;
import org.strowger.telephony.HookSwitchControl;
import org.strowger.telephony.LampControl;
import org.strowger.telephony.LevelControl;
import org.strowger.telephony.Phone;
import org.strowger.telephony.PhoneDataControl;
import org.strowger.telephony.PhoneOpenOptions;
import org.strowger.telephony.RingerControl;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.testing.Rule;

/** Every operation of a phone, found by reflection, refuses a void handle first, whatever else is wrong. */
@Rule("P-040")
class PhoneVoidHandlesTest {
    private static final Set<String> ALWAYS_ALLOWED =
            Set.of("handle", "close", "device", "options", "privilege", "tag", "isOpen");

    private final Office office = new Office();
    private final ScriptedPhone phone = office.phone(new ScriptedPhone("red"));
    private final Desk anna = office.desk("anna");
    private final Map<Class<?>, Object> parts = new LinkedHashMap<>();

    @BeforeEach
    void open() {
        Phone closed = anna.opens(phone, PhoneOpenOptions.owner());
        parts.put(Phone.class, closed);
        parts.put(HookSwitchControl.class, closed.hookSwitch());
        parts.put(LevelControl.class, closed.volume(HookSwitchDevice.HANDSET));
        parts.put(RingerControl.class, closed.ringer());
        parts.put(LampControl.class, closed.lamp(ScriptedPhone.HOLD));
        parts.put(ButtonControl.class, closed.button(0));
        parts.put(DisplayControl.class, closed.display());
        parts.put(PhoneDataControl.class, closed.data());
        closed.close();
        office.settle();
        phone.asked();
    }

    @AfterEach
    void close() {
        assertThat(phone.asked()).as("what reached the provider").isEmpty();
        anna.heardNothing();
        office.close();
    }

    @TestFactory
    Stream<DynamicTest> aClosedPhoneIsRefusedWhateverIsAsked() {
        return parts.keySet().stream().flatMap(type -> Arrays.stream(type.getMethods())
                .filter(method -> !ALWAYS_ALLOWED.contains(method.getName()))
                .map(method -> DynamicTest.dynamicTest(
                        type.getSimpleName() + "." + method.getName(), () -> isRefused(method, parts.get(type)))));
    }

    /** With the worst arguments there are: null, or a number that is nothing. */
    private static void isRefused(Method method, Object subject) {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type == int.class
                        ? (Object) (-7)
                        : type == HookSwitchDevice.class ? HookSwitchDevice.HANDSET : null)
                .toArray();
        Throwable thrown = catchThrowable(() -> method.invoke(subject, arguments));
        assertThat(thrown).isInstanceOf(InvocationTargetException.class);
        assertThat(thrown.getCause())
                .isInstanceOfSatisfying(TelephonyException.class, refusal -> assertThat(refusal.error())
                        .isEqualTo(PhoneError.INVALPHONEHANDLE));
    }
}
