package org.strowger.provider.simulator.contract;

import java.util.List;
import java.util.Set;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.PhoneStateItem;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.PhoneDriver;
import org.strowger.telephony.spi.PhoneSink;

/** A way in which phones can be broken. */
enum PhoneFault implements Flaw {
    PHONE_LEAVES_REQUESTS_OPEN(
            (call, provider) -> call.is(PhoneDriver.class, "setVolume") ? null : call.proceed(),
            "volumeAndGainCanBeSetAndAreTold",
            "mutingThroughTheHookSwitchKeepsTheVolume",
            "closingAPhoneEndsAllItsRequestsBeforeItReturnsEachOnce",
            "beforeAPhoneClosesByItselfItsRequestsHaveEnded",
            "aPhoneCanBeOpenedAgainAfterItWasClosed"),

    PHONE_COMPLETES_TWICE(
            (call, provider) -> {
                if (call.is(PhoneDriver.class, "setLamp")) {
                    call.argument(Completion.class, 2).succeed();
                }
                return call.proceed();
            },
            "manyRequestsAtOnceAreEachCompletedOnce"),

    PHONE_TELLS_AFTER_CLOSE(
            (call, provider) -> {
                Object result = call.proceed();
                if (call.is(PhoneDriver.class, "close")) {
                    provider.later(() ->
                            provider.phoneSinks().forEach(sink -> sink.stateChanged(Set.of(PhoneStateItem.OTHER))));
                }
                return result;
            },
            "aClosedPhoneTellsNothing",
            "nothingIsToldOfAPhoneThatWasClosedWithWorkOutstanding",
            "beforeAPhoneClosesByItselfItsRequestsHaveEnded",
            "aPhoneTakenAwayIsTold"),

    BUTTON_WITHOUT_UP(
            (call, provider) -> {
                boolean up = call.is(PhoneSink.class, "button") && call.arguments()[1] == ButtonState.UP;
                return up ? null : call.proceed();
            },
            "everyButtonThatGoesDownComesUpAgain"),

    LAMPS_IN_WORDS_ONLY(
            (call, provider) -> call.is(PhoneSink.class, "lamp") ? null : call.proceed(),
            "aLampTakesEachModeThatItClaims"),

    HANDSET_UNNOTICED(
            (call, provider) -> call.is(PhoneSink.class, "hookSwitch") ? null : call.proceed(),
            "liftingTheHandsetIsToldAndPuttingItBackToo",
            "everySettableModeOfAHookSwitchCanBeSetAndIsTold",
            "mutingThroughTheHookSwitchKeepsTheVolume",
            "volumeAndGainCanBeSetAndAreTold");

    private final Spoiling spoiling;
    private final List<String> noticed;

    PhoneFault(Spoiling spoiling, String... noticed) {
        this.spoiling = spoiling;
        this.noticed = List.of(noticed);
    }

    @Override
    public Spoiling spoiling() {
        return spoiling;
    }

    @Override
    public List<String> noticed() {
        return noticed;
    }
}
