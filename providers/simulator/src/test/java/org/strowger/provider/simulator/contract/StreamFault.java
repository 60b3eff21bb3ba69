package org.strowger.provider.simulator.contract;

import java.util.List;
import java.util.Set;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.TickCount;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Generation;

/** A way in which digits, tones and media within calls can be broken. */
enum StreamFault implements Flaw {
    GENERATION_ENDS_TWICE(
            (call, provider) -> {
                if (call.is(Generation.class, "done")) {
                    call.proceed();
                }
                return call.proceed();
            },
            "theEndOfAGenerationIsToldOnce",
            "aPauseBelongsToTheDigits",
            "noDigitsAtAllAreGeneratedToo",
            "anotherGenerationCancelsTheOneUnderWay",
            "aGenerationIsCancelledBeforeCancellingReturns",
            "cancellingMayComeTooLate",
            "generatedDigitsDoNotChangeTheStateOfTheCall",
            "theFarEndHearsTheDigitsInTheirOrder",
            "theEndOfAToneIsToldOnce",
            "aToneOfSeveralComponentsIsGenerated",
            "theBillingToneIsOneCycle",
            "aToneAndDigitsCancelEachOther"),

    CANCELLED_IN_SILENCE(
            (call, provider) -> call.is(Generation.class, "cancelled") ? null : call.proceed(),
            "anotherGenerationCancelsTheOneUnderWay",
            "aGenerationIsCancelledBeforeCancellingReturns",
            "aToneWithoutDurationSoundsUntilItIsCancelled",
            "aToneAndDigitsCancelEachOther"),

    GENERATION_TOLD_AFTER_CLOSE(
            (call, provider) -> {
                if (call.is(CallDriver.class, "generateDigits")) {
                    Generation generation = call.argument(Generation.class, 3);
                    provider.whenClosed(() -> provider.later(generation::cancelled));
                }
                Object result = call.proceed();
                if (call.is(CallDriver.class, "close")) {
                    provider.closed();
                }
                return result;
            },
            "nothingIsToldOfTheDigitsOfACallThatWasClosed"),

    DIGITS_DIAL(
            (call, provider) -> {
                if (call.is(Generation.class, "done")) {
                    provider.sinks().forEach(sink -> {
                        sink.state(CallState.DIALING);
                        sink.state(CallState.CONNECTED);
                    });
                }
                return call.proceed();
            },
            "generatedDigitsDoNotChangeTheStateOfTheCall"),

    DIGITS_FOR_NOBODY(
            (call, provider) -> call.is(CallDriver.class, "monitorDigits", Set.of()) ? null : call.proceed(),
            "digitsAreNotToldWhenNobodyWantsThemAnyMore"),

    DIGITS_TOLD_AFTER_CLOSE(
            (call, provider) -> {
                if (call.is(CallDriver.class, "monitorDigits")) {
                    provider.whenClosed(() -> provider.later(
                            () -> provider.sinks().forEach(sink -> sink.digit(DigitMode.DTMF, '1', TickCount.NONE))));
                }
                Object result = call.proceed();
                if (call.is(CallDriver.class, "close")) {
                    provider.closed();
                }
                return result;
            },
            "noDigitIsToldOfACallThatWasClosed"),

    DIGITS_WITHOUT_END(
            (call, provider) -> call.is(CallSink.class, "digit", DigitMode.DTMF_END) ? null : call.proceed(),
            "aDigitIsToldTwiceWhenItsBeginAndItsEndAreMonitored"),

    ONE_LIST_OF_TONES(
            (call, provider) -> call.is(CallDriver.class, "monitorTones")
                    ? call.proceedWith(1, call.arguments()[1])
                    : call.proceed(),
            "aToneIsToldForEveryEntryOfEveryListThatItMatches",
            "aListIsReplacedAndTakenAwayWithoutTheOthers"),

    MEDIA_CHANGE_THE_CALL(
            (call, provider) -> {
                if (call.is(CallSink.class, "media")) {
                    ((CallSink) call.target()).info(CallInfo.unknown(), Set.of(CallInfoItem.MEDIA_MODE));
                }
                return call.proceed();
            },
            "aDetectedMediaModeIsToldAndNoMore"),

    MEDIA_FOR_NOBODY(
            (call, provider) -> call.is(CallDriver.class, "monitorMedia", Set.of()) ? null : call.proceed(),
            "mediaModesAreNotToldWhenNobodyWantsThem");

    private final Spoiling spoiling;
    private final List<String> noticed;

    StreamFault(Spoiling spoiling, String... noticed) {
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
