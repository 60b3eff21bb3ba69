package org.strowger.provider.simulator.contract;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.call.BusyMode;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.device.LineCapabilityFlag;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;
import org.strowger.telephony.spi.TelephonyProvider;

/** A way in which a provider can be broken, and the tests that must notice: these and no others. */
enum Fault implements Flaw {
    NONE((call, provider) -> call.proceed()),

    EVENTS_BEFORE_COMPLETION(
            (call, provider) -> {
                if (call.is(LineDriver.class, "makeCall")) {
                    SpoiledProvider.tellSomethingOf(call.argument(CallSink.class, 2));
                }
                return call.proceed();
            },
            "nothingIsToldOfACallBeforeItsRequestSucceeded",
            "aDestinationThatCannotBeDialedMakesNoCall"),

    COMPLETES_TWICE(
            (call, provider) -> {
                if (call.is(Completion.class, "succeed")) {
                    call.proceed();
                }
                return call.proceed();
            },
            "theRequestThatMakesACallIsCompletedOnce",
            "everyRequestOfACallIsCompletedOnce",
            "stoppingEndsEveryRequest",
            "cancellingForwardingSucceedsEvenIfThereIsNone",
            "nothingIsToldOfAConsultationCallBeforeTheTransferIsSetUp",
            "nothingIsToldOfTheNewCallsBeforeTheConferenceIsSetUp",
            "preparingToAddHoldsTheConferenceAndGivesAConsultationCall",
            "everySettableModeOfAHookSwitchCanBeSetAndIsTold",
            "volumeAndGainCanBeSetAndAreTold",
            "manyRequestsAtOnceAreEachCompletedOnce",
            "closingAPhoneEndsAllItsRequestsBeforeItReturnsEachOnce",
            "beforeAPhoneClosesByItselfItsRequestsHaveEnded",
            "callDataAreReplacedAsAWholeAndTakenAway",
            "everyTreatmentCanBeChosenAndIsTold",
            "asMuchUserUserInformationIsSentAsIsClaimed",
            "releasingUserUserInformationSucceedsWhenThereIsNone",
            "userUserInformationOfAnAcceptArrivesAtTheFarEnd",
            "userUserInformationOfAnAnswerArrivesAtTheFarEnd",
            "userUserInformationOfADropArrivesAtTheFarEnd",
            "closingACallEndsTheRequestsForItsDetails"),

    THROWS_AND_COMPLETES(
            (call, provider) -> {
                if (call.is(CallDriver.class, "unhold")) {
                    call.proceed();
                    throw new TelephonyException(LineError.INVALCALLSTATE);
                }
                return call.proceed();
            },
            "aRequestThatWasRefusedByThrowingIsNotCompletedToo",
            "aConnectedCallIsHeldAndRetrieved",
            "everyRequestOfACallIsCompletedOnce",
            "retrievingTheHeldCallCancelsTheTransfer"),

    EVENT_AFTER_IDLE(
            (call, provider) -> {
                Object result = call.proceed();
                if (call.is(CallSink.class, "state", CallState.IDLE)) {
                    SpoiledProvider.tellSomethingOf((CallSink) call.target());
                }
                return result;
            },
            "nothingIsToldAfterIdle"),

    NO_COMPLETION_AT_CLOSE(
            (call, provider) -> {
                if (call.isClosing()) {
                    return provider.closing(call::proceed);
                }
                return call.is(Completion.class, "fail") && provider.isClosing() ? null : call.proceed();
            },
            "closingAPendingCallEndsItsRequestBeforeItReturns",
            "closingTheLineEndsAllRequestsBeforeItReturns",
            "stoppingEndsEveryRequest",
            "closingACallThatIsBeingTakenUpEndsItsRequestBeforeItReturns",
            "closingAPendingConsultationCallEndsTheSetUpBeforeItReturns",
            "closingTheLineEndsATransferThatIsBeingSetUp",
            "closingThePendingCallsEndsTheSetUpOfAConferenceBeforeItReturns",
            "closingAPendingNextMemberEndsThePreparationBeforeItReturns"),

    CALL_TELLS_AFTER_CLOSE(
            (call, provider) -> {
                Object result = call.proceed();
                if (call.is(CallDriver.class, "close")) {
                    provider.later(provider::tellOfAllCalls);
                }
                return result;
            },
            "aPendingCallThatWasClosedIsNotHeardOfAgain",
            "aCallMayBeClosedDirectlyAfterDroppingIt",
            "nothingIsToldOfACallThatWasClosed",
            "nothingIsToldOfAnOfferedCallThatWasClosed",
            "closingAPendingConsultationCallEndsTheSetUpBeforeItReturns",
            "closingThePendingCallsEndsTheSetUpOfAConferenceBeforeItReturns",
            "nothingIsToldOfTheDigitsOfACallThatWasClosed",
            "nothingIsToldOfTheToneOfACallThatWasClosed",
            "noDigitIsToldOfACallThatWasClosed",
            "noToneIsToldOfACallThatWasClosed",
            "noMediaModeIsToldOfACallThatWasClosed",
            "theControlOfACallEndsWhenItIsClosed",
            "closingACallEndsTheRequestsForItsDetails"),

    LINE_TELLS_AFTER_CLOSE(
            (call, provider) -> {
                Object result = call.proceed();
                if (call.is(LineDriver.class, "close")) {
                    provider.later(() -> provider.lineSinks()
                            .forEach(sink ->
                                    sink.conditions(Set.of(LineCondition.CONNECTED, LineCondition.IN_SERVICE))));
                }
                return result;
            },
            "aClosedLineTellsNothing",
            "nothingIsToldOfTheCallsOfALineThatWasClosed",
            "aLineCanBeClosedWhileACallIsBeingAnnounced",
            "closingTheLineEndsATransferThatIsBeingSetUp",
            "nothingIsToldOfAConferenceWhoseLineWasClosed",
            "beforeALineClosesByItselfItsRequestsHaveEnded",
            "closingTheLineEndsItsDeviceSpecificRequests"),

    STATES_GO_BACK(
            (call, provider) -> {
                Object result = call.proceed();
                if (call.is(CallSink.class, "state", CallState.CONNECTED)) {
                    CallSink sink = (CallSink) call.target();
                    sink.state(CallState.RINGBACK);
                    sink.state(CallState.CONNECTED, ConnectedMode.ACTIVE);
                }
                return result;
            },
            "statesFollowEachOtherAsTheTableSays",
            "aConnectedCallIsHeldAndRetrieved"),

    MODE_OF_ANOTHER_STATE(
            (call, provider) -> {
                if (call.is(CallSink.class, "state", CallState.RINGBACK)) {
                    ((CallSink) call.target()).state(CallState.RINGBACK, BusyMode.STATION);
                    return null;
                }
                return call.proceed();
            },
            "modesBelongToTheirStates"),

    INFORMATION_BEFORE_THE_FIRST_STATE(
            (call, provider) -> {
                Object result = call.proceed();
                if (call.is(LineSink.class, "newCall")) {
                    ((Optional<?>) result).map(CallSink.class::cast).ifPresent(SpoiledProvider::tellSomethingOf);
                }
                return result;
            },
            "aCallIsAnnouncedFirstAndItsStateIsNext"),

    RINGS_COUNTED_FROM_ONE(
            (call, provider) -> call.is(LineSink.class, "ringing")
                    ? call.proceedWith(call.arguments()[0], call.argument(Integer.class, 1) + 1)
                    : call.proceed(),
            "ringsAreToldAndCountedFromZero"),

    ANY_STATE_WILL_DO(
            (call, provider) -> {
                if (call.is(Completion.class, "fail", LineError.INVALCALLSTATE)) {
                    ((Completion) call.target()).succeed();
                    return null;
                }
                return call.proceed();
            },
            "onlyAConnectedCallCanBeHeld",
            "onlyAHeldCallCanBeRetrieved",
            "aCallCannotChangePlacesWithOneThatIsNotHeld",
            "aCallThatIsNotOfferedCannotBeAccepted",
            "aCallThatIsNotOfferedCannotBeAnswered",
            "aCallThatIsNotOfferedCannotBeRedirected",
            "aCallMadeHereCannotBeTakenLikeOneThatCameIn",
            "anIdleCallCannotBeDropped",
            "aCallInDialtoneCanBeDroppedAndThenNotBeDialed",
            "aCallIsSecuredUntilItEnds",
            "aCallThatIsNoMemberIsNotRemoved",
            "onlyAConnectedCallIsTransferredBlindly",
            "noCallIsAddedToAConferenceThatIsNotHeld"),

    SWAPS_HALF(
            (call, provider) -> {
                if (call.is(CallDriver.class, "swapHold")) {
                    ((CallDriver) call.target()).hold(call.argument(Completion.class, 1));
                    return null;
                }
                return call.proceed();
            },
            "aConnectedAndAHeldCallChangePlaces",
            "aCallCannotChangePlacesWithOneThatIsNotHeld"),

    NO_DIALTONE(
            (call, provider) -> {
                if (call.is(LineDriver.class, "makeCall", "")) {
                    Object[] arguments = call.arguments().clone();
                    arguments[0] = "9900";
                    return call.proceedWith(arguments);
                }
                return call.proceed();
            },
            "anEmptyDestinationWaitsInDialtone",
            "aNumberCanBeDialedInParts",
            "aCallInDialtoneCanBeDroppedAndThenNotBeDialed"),

    CLAIMS_CLOSE_DROP(
            (call, provider) -> call.is(LineDriver.class, "capabilities")
                    ? Claims.as(call.proceed())
                            .flag(LineCapabilityFlag.CLOSE_DROP)
                            .build()
                    : call.proceed(),
            "closingACallDropsItIfTheLineSaysSo",
            "closingTheLineDropsItsCallsIfTheLineSaysSo"),

    FORGETS_PERMANENT_IDS(
            (call, provider) -> call.is(LineDriver.class, "permanentId") && provider.starts() > 1
                    ? call.proceed() + "-" + provider.starts()
                    : call.proceed(),
            "permanentIdsAreTheSameAfterARestart",
            "theLinesComeInTheSameOrderAtEveryStart"),

    LEAVES_A_THREAD(
            (call, provider) -> {
                if (call.is(TelephonyProvider.class, "start")) {
                    provider.startThread();
                }
                return call.proceed();
            },
            "noThreadIsLeftAfterStopping",
            "noThreadAndNoTimerIsLeftAfterClosingAndStopping",
            "aProviderCanBeStartedAndStoppedManyTimes"),

    LEAVES_A_TIMER(
            (call, provider) -> {
                if (call.is(TelephonyProvider.class, "start")) {
                    provider.context().scheduler().schedule(Duration.ofHours(1), () -> {});
                }
                return call.proceed();
            },
            "noTimerIsLeftAfterStopping",
            "noThreadAndNoTimerIsLeftAfterClosingAndStopping"),

    TELLS_AFTER_STOP(
            (call, provider) -> {
                Object result = call.proceed();
                if (call.is(TelephonyProvider.class, "stop")) {
                    provider.context().scheduler().schedule(Duration.ofSeconds(1), provider::tellOfAllCalls);
                }
                return result;
            },
            "nothingIsToldAfterStopping",
            "noTimerIsLeftAfterStopping",
            "noThreadAndNoTimerIsLeftAfterClosingAndStopping"),

    BOUND_TO_ONE_THREAD(
            (call, provider) -> {
                boolean towardsProvider = call.target() instanceof LineDriver || call.target() instanceof CallDriver;
                if (towardsProvider && Thread.currentThread() != provider.startedOn()) {
                    throw new IllegalStateException("called on another thread");
                }
                return call.proceed();
            },
            "linesCanBeUsedAtTheSameTime",
            "aLineCanBeClosedWhileACallIsBeingAnnounced",
            "aCallCanBeUsedFromAnotherThreadThanItWasMadeOn"),

    TRANSFERS_IN_WORDS_ONLY(
            (call, provider) -> {
                if (call.is(CallDriver.class, "completeTransfer")) {
                    call.argument(Completion.class, 1).succeed();
                    return null;
                }
                return call.proceed();
            },
            "aCompletedTransferLeavesBothCallsIdle",
            "aHeldCallIsTransferredToOneThatWasMadeSeparately",
            "aTransferIsNotCompletedWhileTheConsultationCallWaitsInDialtone"),

    CONFERENCES_WITHOUT_MEMBERS(
            (call, provider) -> {
                if (call.is(CallSink.class, "conferenced")) {
                    ((CallSink) call.target()).state(CallState.CONFERENCED);
                    return null;
                }
                return call.proceed();
            },
            "aTransferCompletedAsConferenceJoinsAllThree",
            "settingUpAConferenceGivesAParentAndAConsultationCall",
            "anAddedCallIsConferencedAndTheConferenceConnected"),

    PARKS_WITHOUT_AN_ADDRESS(
            (call, provider) -> call.is(CompletionOf.class, "succeed") ? call.proceedWith("") : call.proceed(),
            "aParkedCallBecomesIdleAndItsAddressIsTold",
            "aParkedCallIsTakenUpAgain",
            "aCallThatIsToBeCompletedLaterBecomesIdle",
            "aRequestForCompletionIsCancelledOnce",
            "aDeviceSpecificRequestIsCompletedOnceWhateverItSays"),

    FORWARDS_WITHOUT_TELLING(
            (call, provider) -> call.is(LineSink.class, "forwardingChanged") ? null : call.proceed(),
            "forwardingThatIsInEffectIsTold",
            "forwardingIsToldAgainWhenTheLineIsOpened"),

    CANCELS_WHAT_IS_NOT_THERE(
            (call, provider) -> {
                if (call.is(LineDriver.class, "uncompleteCall")) {
                    call.argument(Completion.class, 1).succeed();
                    return null;
                }
                return call.proceed();
            },
            "aRequestForCompletionIsCancelledOnce"),

    ALWAYS_HOPES(
            (call, provider) -> call.is(LineDriver.class, "probe") ? null : call.proceed(),
            "askingFailsWhenNoCallCouldBeMade"),

    WORKS_ONCE(
            (call, provider) -> {
                if (provider.starts() > 1 && call.is(LineDriver.class, "makeCall")) {
                    throw new TelephonyException(LineError.RESOURCEUNAVAIL);
                }
                return call.proceed();
            },
            "aStoppedProviderWorksWhenItIsStartedAgain");

    private final Spoiling spoiling;
    private final List<String> noticed;

    Fault(Spoiling spoiling, String... noticed) {
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
