package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.telephony.Application;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.EventsMissed;
import org.strowger.telephony.RequestArrived;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.assisted.AssistedTelephony;
import org.strowger.telephony.assisted.MakeCallRequest;
import org.strowger.telephony.assisted.RequestMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.AssistedError;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Applications that ask for calls, and those that make them. */
class AssistedTelephonyRulesTest {
    private static final Set<RequestMode> TO_MAKE_CALLS = Set.of(RequestMode.MAKE_CALL);

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final AssistedTelephony assisted = office.switchboard().assistedTelephony();
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");

    @AfterEach
    void close() {
        office.close();
    }

    private static RequestArrived arrived(long registration) {
        return new RequestArrived(RequestMode.MAKE_CALL, registration);
    }

    private void serves(Desk desk, long registration) {
        desk.session().assistedRequests().register(TO_MAKE_CALLS, registration);
    }

    private MakeCallRequest takes(Desk desk) {
        return desk.session().assistedRequests().next(RequestMode.MAKE_CALL);
    }

    private void noneIsLeftFor(Desk desk) {
        refused(LineError.NOREQUEST, () -> takes(desk));
    }

    @Test
    @Rule("L-457")
    void aRequestIsQueuedAndMakesNoCallByItself() {
        serves(anna, 7);

        assisted.requestMakeCall(MakeCallRequest.to("1002"));

        anna.heard(arrived(7));
        assertThat(line.asked()).doesNotContain(Operation.MAKE_CALL);
        assertThat(takes(anna).destination()).isEqualTo("1002");
    }

    @Test
    @Rule("L-458")
    void withoutRecipientTheRequestIsRefusedAndNotKept() {
        refused(AssistedError.NOREQUESTRECIPIENT, () -> assisted.requestMakeCall(MakeCallRequest.to("1002")));

        serves(anna, 7);
        anna.heardNothing();
        noneIsLeftFor(anna);
    }

    @Test
    @Rule("L-458")
    void registeringForAnotherModeMakesNoRecipient() {
        anna.session().assistedRequests().register(Set.of(RequestMode.MEDIA_CALL, RequestMode.DROP), 7);

        refused(AssistedError.NOREQUESTRECIPIENT, () -> assisted.requestMakeCall(MakeCallRequest.to("1002")));
    }

    @Test
    @Rule("L-458")
    void theFirstInThePriorityListIsToldAndNobodyElse() {
        serves(anna, 1);
        serves(bert, 2);
        office.switchboard().priorities().putFirst("bert", MediaMode.INTERACTIVE_VOICE);

        assisted.requestMakeCall(MakeCallRequest.to("1002"));

        bert.heard(arrived(2));
        anna.heardNothing();
    }

    @Test
    @Rule("L-458")
    void whereTheListSaysNothingTheEarlierRegistrationComesFirst() {
        serves(bert, 2);
        serves(anna, 1);

        assisted.requestMakeCall(MakeCallRequest.to("1002"));

        bert.heard(arrived(2));
        anna.heardNothing();
    }

    @Test
    @Rule("L-458")
    void anApplicationThatIsListedButDoesNotServeIsPassedOver() {
        office.switchboard().priorities().putFirst("bert", MediaMode.INTERACTIVE_VOICE);
        serves(anna, 1);

        assisted.requestMakeCall(MakeCallRequest.to("1002"));

        anna.heard(arrived(1));
        bert.heardNothing();
    }

    @Test
    @Rule({"L-459", "L-460"})
    void requestsAreTakenInTheirOrderUntilThereIsNone() {
        serves(anna, 7);
        assisted.requestMakeCall(MakeCallRequest.to("1002"));
        assisted.requestMakeCall(MakeCallRequest.to("1003"));
        anna.heard(arrived(7), arrived(7));

        assertThat(takes(anna).destination()).isEqualTo("1002");
        assertThat(takes(anna).destination()).isEqualTo("1003");
        noneIsLeftFor(anna);
        anna.heardNothing();
    }

    @Test
    @Rule("L-459")
    void whatIsNotTakenIsNotToldAgain() {
        serves(anna, 7);
        assisted.requestMakeCall(MakeCallRequest.to("1002"));
        anna.heard(arrived(7));

        serves(anna, 8);
        anna.heardNothing();

        assisted.requestMakeCall(MakeCallRequest.to("1003"));
        anna.heard(arrived(8));
        assertThat(takes(anna).destination()).isEqualTo("1002");
    }

    @Test
    @Rule("L-460")
    void aRequestIsTakenOnceByWhoeverOfThoseRegisteredAsksFirst() {
        serves(anna, 1);
        serves(bert, 2);
        assisted.requestMakeCall(MakeCallRequest.to("1002"));
        anna.heard(arrived(1));

        assertThat(takes(bert).destination()).isEqualTo("1002");
        noneIsLeftFor(anna);
    }

    @Test
    @Rule("L-460")
    void oneModeIsAskedForThatTheSessionIsRegisteredFor() {
        refused(LineError.NOTREGISTERED, () -> takes(anna));
        serves(anna, 1);
        refused(
                LineError.INVALREQUESTMODE,
                () -> anna.session().assistedRequests().next(null));
        refused(
                LineError.INVALREQUESTMODE,
                () -> anna.session().assistedRequests().next(RequestMode.DROP));
        refused(LineError.NOTREGISTERED, () -> anna.session().assistedRequests().next(RequestMode.MEDIA_CALL));
        refused(
                LineError.INVALREQUESTMODE,
                () -> anna.session().assistedRequests().register(Set.of(), 1));
    }

    @Test
    @Rule("L-458")
    void whoEndsItsRegistrationLeavesItsRequestsToTheNext() {
        serves(anna, 1);
        serves(bert, 2);
        assisted.requestMakeCall(MakeCallRequest.to("1002"));
        anna.heard(arrived(1));

        anna.session().assistedRequests().unregister(TO_MAKE_CALLS);

        bert.heard(arrived(2));
        refused(LineError.NOTREGISTERED, () -> takes(anna));
        assertThat(takes(bert).destination()).isEqualTo("1002");
    }

    @Test
    @Rule("L-458")
    void closingTheSessionEndsItsRegistration() {
        serves(anna, 1);
        assisted.requestMakeCall(MakeCallRequest.to("1002"));

        anna.session().close();

        refused(AssistedError.NOREQUESTRECIPIENT, () -> assisted.requestMakeCall(MakeCallRequest.to("1003")));
        serves(bert, 2);
        bert.heard(arrived(2));
        assertThat(takes(bert).destination()).as("what anna left behind").isEqualTo("1002");
        noneIsLeftFor(bert);
    }

    @Test
    @Rule("L-461")
    void theDestinationIsNotLookedAt() {
        serves(anna, 1);
        for (String destination : new String[] {"", "+1 (425) 882-8080", "+nonsense", "sip:anna@pbx.example"}) {
            assisted.requestMakeCall(MakeCallRequest.to(destination));
            assertThat(takes(anna).destination()).isEqualTo(destination);
        }
    }

    @Test
    @Rule("L-461")
    void textsAreCutAtTheirLimits() {
        serves(anna, 1);
        assisted.requestMakeCall(MakeCallRequest.to("1".repeat(79))
                .from("a".repeat(40))
                .calling("b".repeat(40))
                .about("c".repeat(80)));

        assertThat(takes(anna))
                .isEqualTo(new MakeCallRequest("1".repeat(79), "a".repeat(39), "b".repeat(39), "c".repeat(79)));
    }

    /** The note of a clef takes two places in a string, and half of it is no character. */
    @ParameterizedTest
    @ValueSource(ints = {38, 39, 40})
    @Rule("L-461")
    void noCharacterIsCutInTwo(int before) {
        String clef = new String(Character.toChars(0x1D11E));

        String cut = MakeCallRequest.to("1").from("a".repeat(before) + clef).applicationName();

        assertThat(cut).isEqualTo("a".repeat(Math.min(before, 39)));
    }

    @Test
    @Rule("L-458")
    void aSessionThatTakesNoEventsIsPassedOver() {
        TelephonySession full = office.switchboard()
                .openSession(Application.named("full"), EventDelivery.toQueue().withCapacity(1));
        full.assistedRequests().register(TO_MAKE_CALLS, 3);
        serves(anna, 1);

        assisted.requestMakeCall(MakeCallRequest.to("1002"));
        office.settle();
        assisted.requestMakeCall(MakeCallRequest.to("1003"));

        anna.heard(arrived(1));
        full.close();
    }

    @Test
    @Rule("L-459")
    void whoeverMissedARequestFindsAGapAndAsks() {
        TelephonySession full = office.switchboard()
                .openSession(Application.named("full"), EventDelivery.toQueue().withCapacity(1));
        full.assistedRequests().register(TO_MAKE_CALLS, 3);
        assisted.requestMakeCall(MakeCallRequest.to("1002"));
        office.settle();
        assisted.requestMakeCall(MakeCallRequest.to("1003"));
        office.settle();

        assertThat(full.nextEvent(Duration.ZERO)).isEqualTo(arrived(3));
        assertThat(full.nextEvent(Duration.ZERO)).isEqualTo(new EventsMissed(1));
        assertThat(full.assistedRequests().next(RequestMode.MAKE_CALL).destination())
                .isEqualTo("1002");
        assertThat(full.assistedRequests().next(RequestMode.MAKE_CALL).destination())
                .isEqualTo("1003");
        full.close();
    }

    @Test
    void theQueueIsBounded() {
        serves(anna, 1);
        for (int i = 0; i < 100; i++) {
            assisted.requestMakeCall(MakeCallRequest.to("1002"));
        }
        refused(AssistedError.REQUESTQUEUEFULL, () -> assisted.requestMakeCall(MakeCallRequest.to("1003")));

        takes(anna);
        assisted.requestMakeCall(MakeCallRequest.to("1003"));
    }
}
