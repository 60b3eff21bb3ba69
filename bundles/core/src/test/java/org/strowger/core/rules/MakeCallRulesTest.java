package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.failed;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.delivered;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.BearerMode;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParamFlag;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.DialParams;
import org.strowger.telephony.call.DialtoneMode;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineCapabilities.DialParamRange;
import org.strowger.telephony.device.LineCapabilityFlag;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineFeature;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Making calls: defaults, destinations, parameters, and what the line must be able to do. */
class MakeCallRulesTest {
    private final Office office = new Office();
    private final Desk anna = office.desk("anna");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule("L-213")
    void withoutParametersACallIsAVoiceCallOnAnyAddress() {
        ScriptedLine line = line();

        Call call = madeCall(line, "1002", CallParams.defaults());

        CallParams seen = paramsSeenBy(line);
        assertThat(seen.bearerMode()).isEqualTo(BearerMode.VOICE);
        assertThat(seen.mediaModes()).containsExactly(MediaMode.INTERACTIVE_VOICE);
        assertThat(seen.addressId()).isEmpty();
        assertThat(seen.flags()).isEmpty();
        assertThat(call.info().bearerMode()).isEqualTo(BearerMode.VOICE);
        assertThat(call.info().mediaModes()).containsExactly(MediaMode.INTERACTIVE_VOICE);
        assertThat(call.info().origin()).isEqualTo(CallOrigin.OUTBOUND);
        assertThat(call.info().calledId()).isEqualTo(PartyId.of("1002"));
    }

    @Test
    @Rule("L-214")
    void dialParametersAreTakenFromTheLineOrMovedIntoItsRange() {
        DialParamRange range =
                new DialParamRange(millis(100, 50, 60, 500), millis(900, 80, 90, 5000), millis(300, 70, 70, 900));
        ScriptedLine line = line(like -> like.dialParams(range));

        madeCall(
                line,
                "1002",
                CallParams.builder().dialParams(millis(0, 10, 500, 3000)).build());

        assertThat(paramsSeenBy(line).dialParams()).isEqualTo(millis(300, 50, 90, 3000));
    }

    private static DialParams millis(int pause, int speed, int duration, int wait) {
        return new DialParams(
                Duration.ofMillis(pause),
                Duration.ofMillis(speed),
                Duration.ofMillis(duration),
                Duration.ofMillis(wait));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";"})
    @Rule({"L-215", "T-02"})
    void withoutADestinationACallWaitsInDialtoneForDigits(String nothing) {
        ScriptedLine line = line();

        Call call = madeCall(line, nothing, CallParams.defaults());
        line.call().reports(CallState.DIALTONE, DialtoneMode.NORMAL);
        anna.heard(state(call, CallState.DIALTONE, DialtoneMode.NORMAL));

        assertThat(destinationSeenBy(line)).isEmpty();
        assertThat(call.info().calledId()).isEqualTo(PartyId.unknown());
        call.dial("1002");
        office.settle();
        assertThat(line.argumentsOf(Operation.DIAL)).containsExactly(List.of("1002"));
    }

    @Test
    @Rule({"L-216", "T-03"})
    void aDestinationThatEndsWithASemicolonIsContinuedByDialing() {
        ScriptedLine line = line();

        Call call = madeCall(line, "10;", CallParams.defaults());
        line.call().reports(CallState.DIALING);
        anna.heard(state(call, CallState.DIALING));

        assertThat(destinationSeenBy(line)).isEqualTo("10;");
        call.dial("0;");
        call.dial("2");
        office.settle();
        assertThat(line.argumentsOf(Operation.DIAL)).containsExactly(List.of("0;"), List.of("2"));
    }

    @Test
    @Rule("T-05")
    void aPassthroughCallIsConnectedWithoutDialing() {
        ScriptedLine line = line();

        Call call = madeCall(
                line,
                "",
                CallParams.builder().bearerMode(BearerMode.PASSTHROUGH).build());
        line.call().reports(CallState.CONNECTED);

        anna.heard(state(call, CallState.CONNECTED));
        assertThat(paramsSeenBy(line).bearerMode()).isEqualTo(BearerMode.PASSTHROUGH);
        assertThat(call.info().bearerMode()).isEqualTo(BearerMode.PASSTHROUGH);
    }

    @ParameterizedTest
    @CsvSource({
        "10?02, DIALPROMPT",
        "10W02, DIALDIALTONE",
        "10w02, DIALDIALTONE",
        "10@02, DIALQUIET",
        "10$02, DIALBILLING",
        "W1?, DIALDIALTONE",
        "?1W, DIALPROMPT",
        "@$W?, DIALQUIET",
        "$@W?, DIALBILLING"
    })
    @Rule({"L-220", "L-222"})
    void theFirstModifierThatTheLineDoesNotHaveIsRefusedBeforeAnythingIsDialed(String number, LineError error) {
        ScriptedLine line = line();
        Line open = anna.opens(line, LineOpenOptions.outgoing());

        refused(error, () -> open.makeCall(number));

        office.settle();
        assertThat(line.asked()).doesNotContain(Operation.MAKE_CALL);
        anna.heardNothing();
    }

    @Test
    @Rule("L-220")
    void modifiersThatTheLineHasAreDialed() {
        ScriptedLine line = line(like -> like.flag(LineCapabilityFlag.DIAL_BILLING)
                .flag(LineCapabilityFlag.DIAL_QUIET)
                .flag(LineCapabilityFlag.DIAL_DIALTONE));

        madeCall(line, "0W10@02$7", CallParams.defaults());

        assertThat(destinationSeenBy(line)).isEqualTo("0W10@02$7");
    }

    @Test
    @Rule("L-221")
    void noLineExecutesAPrompt() {
        ScriptedLine line = line(like -> {
            for (LineCapabilityFlag flag : LineCapabilityFlag.values()) {
                like.flag(flag);
            }
            return like;
        });
        Line open = anna.opens(line, LineOpenOptions.outgoing());

        refused(LineError.DIALPROMPT, () -> open.makeCall("10?02"));
    }

    @Test
    @Rule("L-223")
    void theWishNotToJoinAnActiveLineReachesTheProviderAndItsAnswerTheApplication() {
        ScriptedLine line = line().refuses(Operation.MAKE_CALL, LineError.CALLUNAVAIL);
        Line open = anna.opens(line, LineOpenOptions.outgoing());

        Request<Call> request = open.makeCall(
                "1002", CallParams.builder().flag(CallParamFlag.IDLE).build());

        anna.heard(failed(request, LineError.CALLUNAVAIL));
        assertThat(paramsSeenBy(line).flags()).containsExactly(CallParamFlag.IDLE);
    }

    @Test
    @Rule("L-292")
    void aLineThatCanNeverMakeCallsSaysSo() {
        ScriptedLine line = line(like -> like.features(Set.of()));
        Line open = anna.opens(line, LineOpenOptions.outgoing());
        assertThat(open.status().features()).doesNotContain(LineFeature.MAKE_CALL);

        refused(LineError.OPERATIONUNAVAIL, () -> open.makeCall("1002"));

        office.settle();
        assertThat(line.asked()).doesNotContain(Operation.MAKE_CALL);
    }

    @ParameterizedTest
    @EnumSource(
            value = LineCondition.class,
            names = {"CONNECTED", "IN_SERVICE"})
    @Rule("L-224")
    void aLineThatIsOutOfServiceMakesNoCallsUntilItIsBack(LineCondition onlyOne) {
        ScriptedLine line = line().startsIn(Set.of(onlyOne));
        Line open = anna.opens(line, LineOpenOptions.outgoing());
        assertThat(open.status().features()).doesNotContain(LineFeature.MAKE_CALL);
        refused(LineError.INVALLINESTATE, () -> open.makeCall("1002"));

        line.isIn(Set.of(LineCondition.CONNECTED, LineCondition.IN_SERVICE));

        assertThat(open.status().features()).contains(LineFeature.MAKE_CALL);
        assertThat(open.makeCall("1002").id()).isPositive();
    }

    @Test
    @Rule("L-225")
    void severalDestinationsMakeOneCallWhereTheLineAllowsIt() {
        ScriptedLine line = line(like -> like.flag(LineCapabilityFlag.MULTIPLE_ADDRESSES));

        Call call = madeCall(line, "1002\r\n1003", CallParams.defaults());

        assertThat(destinationSeenBy(line)).isEqualTo("1002\r\n1003");
        assertThat(anna.session().calls()).containsExactly(call);
        assertThat(line.calls()).hasSize(1);
    }

    @Test
    @Rule("L-220")
    void everyOneOfSeveralDestinationsIsChecked() {
        ScriptedLine line = line(like -> like.flag(LineCapabilityFlag.MULTIPLE_ADDRESSES));
        Line open = anna.opens(line, LineOpenOptions.outgoing());

        refused(LineError.DIALPROMPT, () -> open.makeCall("1002\r\n10?03"));
        refused(LineError.INVALADDRESS, () -> open.makeCall("1002\r\n10;03"));
    }

    @Test
    @Rule("L-225")
    void severalDestinationsAreRefusedWhereTheLineDoesNotAllowThem() {
        ScriptedLine line = line();
        Line open = anna.opens(line, LineOpenOptions.outgoing());

        refused(LineError.INVALADDRESS, () -> open.makeCall("1002\r\n1003"));
    }

    @Test
    @Rule({"L-226", "T-12"})
    void aCallThatNobodyAnswersIsGivenUpByTheProviderAfterTheTimeoutItWasGiven() {
        ScriptedLine line = line();
        Call call = madeCall(
                line,
                "1002",
                CallParams.builder().noAnswerTimeout(Duration.ofSeconds(30)).build());
        assertThat(paramsSeenBy(line).noAnswerTimeout()).isEqualTo(Duration.ofSeconds(30));

        line.call().reports(CallState.RINGBACK).reports(CallState.DISCONNECTED, DisconnectMode.NO_ANSWER);

        anna.heard(state(call, CallState.RINGBACK), state(call, CallState.DISCONNECTED, DisconnectMode.NO_ANSWER));
    }

    @ParameterizedTest
    @EnumSource(
            value = CallState.class,
            names = {"DIALTONE", "DIALING", "PROCEEDING", "RINGBACK"})
    @Rule("L-229")
    void anAttemptIsAbandonedByDropping(CallState reached) {
        ScriptedLine line = line();
        Call call = madeCall(line, "1002", CallParams.defaults());
        line.call().reports(reached);
        anna.forgets();

        Request<Void> drop = call.drop();
        office.settle();
        line.call().succeeds().reports(CallState.IDLE);

        anna.heard(succeeded(drop), state(call, CallState.IDLE));
    }

    @Test
    @Rule("L-213")
    void parametersThatTheLineDoesNotHaveAreRefused() {
        ScriptedLine line = line();
        Line open = anna.opens(line, LineOpenOptions.outgoing());

        refused(
                LineError.INVALADDRESSID,
                () -> open.makeCall("1", like().addressId(1).build()));
        refused(
                LineError.INVALADDRESSID,
                () -> open.makeCall("1", like().addressId(-1).build()));
        refused(
                LineError.INVALBEARERMODE,
                () -> open.makeCall("1", like().bearerMode(BearerMode.DATA).build()));
        refused(
                LineError.INVALMEDIAMODE,
                () -> open.makeCall(
                        "1", like().mediaModes(Set.of(MediaMode.VIDEO)).build()));
        refused(LineError.INVALRATE, () -> open.makeCall("1", like().rate(-1).build()));
        refused(
                LineError.INVALRATE,
                () -> open.makeCall("1", like().rate(64_000).build()));
        refused(
                LineError.INVALCALLPARAMS,
                () -> open.makeCall(
                        "1", like().noAnswerTimeout(Duration.ofSeconds(-1)).build()));
        office.settle();
        assertThat(line.asked()).doesNotContain(Operation.MAKE_CALL);
    }

    private static CallParams.Builder like() {
        return CallParams.builder();
    }

    private ScriptedLine line() {
        return line(UnaryOperator.identity());
    }

    private ScriptedLine line(UnaryOperator<LineCapabilities.Builder> like) {
        ScriptedProvider pbx = new ScriptedProvider("pbx");
        ScriptedLine line = pbx.line("2001", like);
        office.installs(pbx);
        anna.forgets();
        return line;
    }

    private Call madeCall(ScriptedLine line, String destination, CallParams params) {
        Request<Call> request = anna.opens(line, LineOpenOptions.outgoing()).makeCall(destination, params);
        office.settle();
        line.call().succeeds();
        anna.forgets();
        return delivered(request);
    }

    private static String destinationSeenBy(ScriptedLine line) {
        return (String) line.argumentsOf(Operation.MAKE_CALL).get(0).get(0);
    }

    private static CallParams paramsSeenBy(ScriptedLine line) {
        return (CallParams) line.argumentsOf(Operation.MAKE_CALL).get(0).get(1);
    }
}
