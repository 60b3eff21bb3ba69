package org.strowger.provider.simulator.contract;

import java.util.List;
import java.util.Set;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;
import org.strowger.telephony.spi.Gathering;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;

/** A way in which details of calls, terminals, extensions and the gathering of digits can be broken. */
enum DetailFault implements Flaw {
    MODEL((call, provider) -> call.proceed()),

    DETAILS_IN_WORDS_ONLY(
            (call, provider) -> call.is(CallSink.class, "info") ? null : call.proceed(),
            "callDataAreReplacedAsAWholeAndTakenAway",
            "asManyCallDataAreTakenAsAreClaimed",
            "everyTreatmentCanBeChosenAndIsTold",
            "aQualityThatWasGrantedIsTold",
            "aQualityThatChangesLaterIsTold",
            "receivedUserUserInformationStaysUntilItIsReleased",
            "whatIsRoutedOfACallIsTold"),

    DATA_COMPLETED_TWICE(
            (call, provider) -> {
                if (call.is(CallDriver.class, "setData")) {
                    call.argument(Completion.class, 1).succeed();
                }
                return call.proceed();
            },
            "callDataAreReplacedAsAWholeAndTakenAway",
            "closingACallEndsTheRequestsForItsDetails"),

    USER_USER_OVERWRITTEN(
            (call, provider) -> {
                boolean received =
                        call.is(CallSink.class, "info") && call.arguments()[1].equals(Set.of(CallInfoItem.USER_USER));
                if (received) {
                    call.proceed();
                }
                return call.proceed();
            },
            "receivedUserUserInformationStaysUntilItIsReleased"),

    RELEASES_ONLY_WHAT_IS_THERE(
            (call, provider) -> {
                if (call.is(CallDriver.class, "releaseUserUser")) {
                    call.argument(Completion.class, 0).fail(LineError.OPERATIONFAILED);
                    return null;
                }
                return call.proceed();
            },
            "releasingUserUserInformationSucceedsWhenThereIsNone",
            "receivedUserUserInformationStaysUntilItIsReleased"),

    ROUTES_UNTOLD(
            (call, provider) -> call.is(LineSink.class, "readings") ? null : call.proceed(),
            "whatIsRoutedOfALineIsTold"),

    CONDITIONS_UNTOLD(
            (call, provider) -> call.is(LineSink.class, "conditions") ? null : call.proceed(),
            "conditionsThatCanBeSetAreSetAndTold"),

    ANY_VERSION_WILL_DO(
            (call, provider) -> call.is(LineDriver.class, "selectExtensions") ? null : call.proceed(),
            "aVersionThatThereIsNotIsRefused"),

    DELIVERS_NOTHING(
            (call, provider) -> call.is(CompletionOf.class, "succeed") ? call.proceedWith("") : call.proceed(),
            "aDeviceSpecificRequestIsCompletedOnceWhateverItSays"),

    EXTENSIONS_LEFT_OPEN_AT_CLOSE(
            (call, provider) -> {
                if (call.is(LineDriver.class, "close")) {
                    return provider.closing(call::proceed);
                }
                return call.target() instanceof CompletionOf && provider.isClosing() ? null : call.proceed();
            },
            "closingTheLineEndsItsDeviceSpecificRequests"),

    ANY_CLASS_WILL_DO(
            (call, provider) -> call.is(LineDriver.class, "configuration") ? DataBlock.ofText("x") : call.proceed(),
            "theConfigurationOfADeviceThatThereIsNotIsRefused",
            "aConfigurationIsTakenBack"),

    GATHERING_ENDS_TWICE(
            (call, provider) -> {
                if (call.is(Gathering.class, "ended")) {
                    call.proceed();
                }
                return call.proceed();
            },
            "aGatheringEndsOnceWhenAllDigitsAreThere",
            "aTerminationDigitIsTheLastOfTheDigits",
            "aGatheringEndsWithoutDigitsWhenTheFirstIsLate",
            "aGatheringEndsWithSomeDigitsWhenTheNextIsLate",
            "anotherGatheringCancelsTheOneUnderWay",
            "aGatheringIsCancelledBeforeCancellingReturns",
            "digitsAreGatheredAndToldAtTheSameTime"),

    GATHERING_FORGETS_ITS_DIGITS(
            (call, provider) -> {
                boolean cancelled = call.is(Gathering.class, "ended", GatherEnd.CANCEL);
                return cancelled ? call.proceedWith(GatherEnd.CANCEL, "") : call.proceed();
            },
            "anotherGatheringCancelsTheOneUnderWay");

    private final Spoiling spoiling;
    private final List<String> noticed;

    DetailFault(Spoiling spoiling, String... noticed) {
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

    @Override
    public Class<?> contract() {
        return SpoiledModelContract.class;
    }
}
