package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.failed;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.delivered;
import static org.strowger.core.rules.Refusals.refused;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.BusyMode;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.SpecialInfo;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Dialing digits on a call, and what becomes of the call. */
class DialRulesTest {
    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule("L-217")
    void aNumberDialedInPartsIsFinishedByAnEmptyString() {
        Call call = callMadeTo("10;");
        line.call().reports(CallState.DIALING);
        office.settle();
        dialed(call, "02;");

        dialed(call, "");

        assertThat(line.argumentsOf(Operation.DIAL)).containsExactly(List.of("02;"), List.of(""));
    }

    @Test
    @Rule("L-217")
    void aNumberThatWasPartialFromTheStartIsFinishedByAnEmptyString() {
        Call call = callMadeTo("10;");
        line.call().reports(CallState.DIALING);
        office.settle();

        assertThat(call.dial("").id()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "1002"})
    @Rule("L-217")
    void thereIsNothingToFinishOfANumberThatWasNotPartial(String destination) {
        Call call = callMadeTo(destination);
        line.call().reports(CallState.DIALING);
        office.settle();

        refused(LineError.INVALADDRESS, () -> call.dial(""));
    }

    @Test
    @Rule("L-217")
    void thereIsNothingToFinishWhenNoPartWasDialed() {
        Call call = callMadeTo("");
        line.call().reports(CallState.DIALTONE);
        office.settle();

        refused(LineError.INVALADDRESS, () -> call.dial(""));

        office.settle();
        assertThat(line.asked()).doesNotContain(Operation.DIAL);
    }

    @Test
    @Rule("L-217")
    void thereIsNothingToFinishAfterTheLastPart() {
        Call call = callMadeTo("10;");
        line.call().reports(CallState.DIALING);
        office.settle();
        dialed(call, "02");

        refused(LineError.INVALADDRESS, () -> call.dial(""));
    }

    @ParameterizedTest
    @EnumSource(
            value = CallState.class,
            names = {"IDLE", "DISCONNECTED"})
    @Rule("L-218")
    void nothingIsDialedOnACallThatIsOver(CallState over) {
        Call call = callMadeTo("");
        line.call().reports(over);
        office.settle();

        refused(LineError.INVALCALLSTATE, () -> call.dial("1002"));
    }

    @ParameterizedTest
    @EnumSource(
            value = CallState.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"IDLE", "DISCONNECTED"})
    @Rule("L-218")
    void inAllOtherStatesTheProviderDecidesWhetherItDials(CallState reached) {
        Call call = callMadeTo("");
        line.call().reports(reached);
        anna.forgets();

        Request<Void> dial = call.dial("1002");
        office.settle();
        line.call().fails(LineError.INVALCALLSTATE);

        anna.heard(failed(dial, LineError.INVALCALLSTATE));
    }

    @Test
    @Rule("L-219")
    void dialingSucceedsWhenTheDigitsWereHandedOver() {
        Call call = callMadeTo("");
        line.call().reports(CallState.DIALTONE);
        anna.forgets();

        Request<Void> dial = call.dial("1002");
        office.settle();
        line.call().succeeds();

        anna.heard(succeeded(dial));
        assertThat(call.status().state()).isEqualTo(CallState.DIALTONE);
    }

    @ParameterizedTest
    @CsvSource({
        "1?, DIALPROMPT",
        "1W?, DIALDIALTONE",
        "@$, DIALQUIET",
        "$@, DIALBILLING",
    })
    @Rule({"L-220", "L-221", "L-222"})
    void digitsWithAModifierThatTheLineDoesNotHaveAreRefusedBeforeAnythingIsDialed(String digits, LineError error) {
        Call call = callMadeTo("");
        line.call().reports(CallState.DIALTONE);
        office.settle();

        refused(error, () -> call.dial(digits));

        office.settle();
        assertThat(line.asked()).doesNotContain(Operation.DIAL);
        assertThat(call.status().state()).isEqualTo(CallState.DIALTONE);
    }

    @Test
    @Rule({"T-04", "T-06", "T-07", "T-08", "T-11", "L-201"})
    void aCallThatIsAnsweredGoesThroughItsStates() {
        Call call = callMadeTo("");
        ScriptedCall driver = line.call();
        driver.reports(CallState.DIALTONE)
                .reports(CallState.DIALING)
                .reports(CallState.PROCEEDING)
                .reports(CallState.RINGBACK)
                .reports(CallState.CONNECTED, ConnectedMode.ACTIVE);

        anna.heard(
                state(call, CallState.DIALTONE),
                state(call, CallState.DIALING),
                state(call, CallState.PROCEEDING),
                state(call, CallState.RINGBACK),
                state(call, CallState.CONNECTED, ConnectedMode.ACTIVE));
        assertThat(call.status().mode()).contains(ConnectedMode.ACTIVE);
    }

    @ParameterizedTest
    @EnumSource(
            value = CallState.class,
            names = {"DIALING", "PROCEEDING"})
    @Rule({"T-09", "T-10"})
    void aCallMeetsABusyStationOrATone(CallState from) {
        Call call = callMadeTo("1002");
        line.call().reports(from).reports(CallState.BUSY, BusyMode.STATION);
        anna.heard(state(call, from), state(call, CallState.BUSY, BusyMode.STATION));

        Call other = callMadeTo("1003");
        line.call().reports(from).reports(CallState.SPECIAL_INFO, SpecialInfo.REORDER);
        anna.heard(state(other, from), state(other, CallState.SPECIAL_INFO, SpecialInfo.REORDER));
    }

    @Test
    @Rule({"T-13", "L-208"})
    void aCallThatFindsNoDialToneIsDisconnected() {
        Call call = callMadeTo("W1002");
        line.call().reports(CallState.DIALING).reports(CallState.DISCONNECTED, DisconnectMode.NO_DIALTONE);

        anna.heard(state(call, CallState.DIALING), state(call, CallState.DISCONNECTED, DisconnectMode.NO_DIALTONE));
    }

    private Call callMadeTo(String destination) {
        LineOpenOptions options = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);
        Request<Call> request = anna.opens(line, options).makeCall(destination.replace("W", ""));
        office.settle();
        line.call().succeeds();
        anna.forgets();
        return delivered(request);
    }

    private void dialed(Call call, String digits) {
        call.dial(digits);
        office.settle();
        line.call().succeeds();
        office.settle();
    }
}
