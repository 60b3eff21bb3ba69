package org.strowger.provider.simulator.contract;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.MediaControlCapabilities;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.MediaAction;
import org.strowger.telephony.media.MediaControl;
import org.strowger.telephony.media.MediaControl.OnDigit;
import org.strowger.telephony.media.MediaControl.OnMedia;
import org.strowger.telephony.media.MediaControl.OnTone;
import org.strowger.telephony.media.MonitoredTone;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.LineDriver;

/** A way in which the control of media can be broken. */
enum ControlFault implements Flaw {
    CONTROL_UNCLAIMED(
            (call, provider) -> call.is(LineDriver.class, "capabilities")
                    ? Claims.as(call.proceed())
                            .mediaControl(MediaControlCapabilities.NONE)
                            .build()
                    : call.proceed(),
            "whatALineClaimsOfMediaControlAgrees"),

    CONTROL_THAT_IS_DECLINED(
            (call, provider) -> call.method().getName().equals("setMediaControl") ? null : call.proceed(),
            "controlOfMediaThatALineDeclinesIsUnavailable") {
        @Override
        public ExchangeSettings.Builder equipped(ExchangeSettings.Builder exchange) {
            return exchange.without(Facility.MEDIA_CONTROL);
        }
    },

    CONTROL_OF_LITTLE(
            (call, provider) -> {
                if (isOfCall(call)
                        && call.argument(MediaControl.class, 0).states().size() > 2) {
                    throw new TelephonyException(LineError.INVALCALLSTATELIST);
                }
                return call.proceed();
            },
            "asManyTriggersAreTakenAsAreClaimed"),

    CONTROL_IN_WORDS_ONLY(
            (call, provider) -> isOfCall(call) ? null : call.proceed(),
            "everyDigitTriggersItsActionAndIsNotToldForThat",
            "aToneTriggersItsActionWhenItHasSoundedForLongEnough",
            "aMediaModeTriggersItsActionWhenItHasBeenThereForLongEnough",
            "aStateTriggersItsActionWhenTheCallEntersIt",
            "eachControlReplacesAllFourListsOfTheOneBefore",
            "aListThatIsGivenAgainStaysInForce",
            "onlyTheLatestOfTwoControlsIsInForce",
            "theControlOfACallGoesBeforeThatOfItsLine",
            "theControlOfACallEndsWithTheCall"),

    CONTROL_ADDED_UP(
            (call, provider) -> {
                if (isOfCall(call)) {
                    MediaControl now = call.argument(MediaControl.class, 0);
                    MediaControl both = sum(provider.latestControl(), now);
                    provider.notes(both);
                    return call.proceedWith(both);
                }
                return call.proceed();
            },
            "eachControlReplacesAllFourListsOfTheOneBefore",
            "aListThatIsGivenAgainStaysInForce",
            "noControlDisablesAllFourKindsOfTriggers",
            "onlyTheLatestOfTwoControlsIsInForce",
            "theControlOfACallGoesBeforeThatOfItsLine"),

    FIRST_CONTROL_STAYS(
            (call, provider) -> {
                boolean further = isOfCall(call)
                        && !provider.notes(call.argument(MediaControl.class, 0)).isEmpty();
                return further ? null : call.proceed();
            },
            "eachControlReplacesAllFourListsOfTheOneBefore",
            "aListThatIsGivenAgainStaysInForce",
            "noControlDisablesAllFourKindsOfTriggers",
            "onlyTheLatestOfTwoControlsIsInForce",
            "theControlOfACallGoesBeforeThatOfItsLine"),

    ONLY_DIGITS_REPLACED(
            (call, provider) -> {
                if (isOfCall(call)) {
                    MediaControl now = call.argument(MediaControl.class, 0);
                    MediaControl before = provider.notes(now);
                    return call.proceedWith(
                            before.isEmpty()
                                    ? now
                                    : new MediaControl(now.digits(), before.media(), before.tones(), before.states()));
                }
                return call.proceed();
            },
            "eachControlReplacesAllFourListsOfTheOneBefore",
            "noControlDisablesAllFourKindsOfTriggers"),

    LINE_BEFORE_CALL(
            (call, provider) -> {
                if (isOfLine(call)) {
                    provider.notes(call.argument(MediaControl.class, 1));
                }
                return isOfCall(call) && !provider.latestControl().isEmpty() ? null : call.proceed();
            },
            "theControlOfACallGoesBeforeThatOfItsLine"),

    NO_CONTROL_OF_LINES(
            (call, provider) -> isOfLine(call) ? null : call.proceed(),
            "theControlOfACallGoesBeforeThatOfItsLine",
            "theControlOfALineIsForItsPresentAndItsLaterCalls",
            "theControlOfAnAddressIsForItsCalls"),

    CONTROL_OF_LINES_STAYS(
            (call, provider) ->
                    isOfLine(call) && call.argument(MediaControl.class, 1).isEmpty() ? null : call.proceed(),
            "theControlOfALineIsForItsPresentAndItsLaterCalls"),

    CONTROL_OF_LINES_OUTLIVES_CLOSE(
            (call, provider) -> {
                if (isOfLine(call)) {
                    provider.notes(call.argument(MediaControl.class, 1));
                }
                Object result = call.proceed();
                if (call.is(LineDriver.class, "open")) {
                    setForAllLines(provider);
                }
                return result;
            },
            "theControlOfALineEndsWhenTheLineIsClosed"),

    CONTROL_GOES_ON_TO_THE_NEXT_CALL(
            (call, provider) -> {
                if (isOfCall(call)) {
                    provider.notes(call.argument(MediaControl.class, 0));
                }
                if (call.is(CallSink.class, "state", CallState.IDLE)) {
                    setForAllLines(provider);
                }
                return call.proceed();
            },
            "theControlOfACallEndsWithTheCall"),

    CONTROL_OUTLIVES_CLOSE(
            (call, provider) -> {
                if (isOfCall(call)) {
                    provider.notes(call.argument(MediaControl.class, 0));
                }
                Object result = call.proceed();
                if (call.is(CallDriver.class, "close")) {
                    setForAllLines(provider);
                }
                return result;
            },
            "theControlOfACallEndsWhenItIsClosed"),

    ANOTHER_ACTION(
            (call, provider) -> {
                if (isOfCall(call)) {
                    MediaControl now = call.argument(MediaControl.class, 0);
                    return call.proceedWith(now.onDigits(now.digits().stream()
                            .map(each -> each.action() == MediaAction.VOLUME_UP
                                    ? new OnDigit(each.digit(), each.modes(), MediaAction.VOLUME_NORMAL)
                                    : each)
                            .toArray(OnDigit[]::new)));
                }
                return call.proceed();
            },
            "everyDigitTriggersItsActionAndIsNotToldForThat"),

    DIGITS_TOLD_FOR_CONTROL(
            (call, provider) -> {
                if (isOfCall(call)) {
                    ((CallDriver) call.target()).monitorDigits(Set.of(DigitMode.DTMF));
                }
                return call.proceed();
            },
            "everyDigitTriggersItsActionAndIsNotToldForThat"),

    IMPATIENT(
            (call, provider) -> {
                if (isOfCall(call)) {
                    MediaControl now = call.argument(MediaControl.class, 0);
                    return call.proceedWith(now.onTones(now.tones().stream()
                                    .map(each -> new OnTone(
                                            new MonitoredTone(
                                                    0,
                                                    Duration.ZERO,
                                                    each.tone().frequencies()),
                                            each.action()))
                                    .toArray(OnTone[]::new))
                            .onMedia(now.media().stream()
                                    .map(each -> new OnMedia(each.modes(), Duration.ZERO, each.action()))
                                    .toArray(OnMedia[]::new)));
                }
                return call.proceed();
            },
            "aToneTriggersItsActionWhenItHasSoundedForLongEnough",
            "aMediaModeTriggersItsActionWhenItHasBeenThereForLongEnough");

    private final Spoiling spoiling;
    private final List<String> noticed;

    ControlFault(Spoiling spoiling, String... noticed) {
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

    private static boolean isOfCall(Invocation call) {
        return call.is(CallDriver.class, "setMediaControl");
    }

    private static boolean isOfLine(Invocation call) {
        return call.is(LineDriver.class, "setMediaControl");
    }

    private static void setForAllLines(SpoiledProvider provider) {
        if (!provider.latestControl().isEmpty()) {
            provider.goodLines().get(0).setMediaControl(OptionalInt.empty(), provider.latestControl());
        }
    }

    private static MediaControl sum(MediaControl one, MediaControl other) {
        return new MediaControl(
                both(one.digits(), other.digits()),
                both(one.media(), other.media()),
                both(one.tones(), other.tones()),
                both(one.states(), other.states()));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
