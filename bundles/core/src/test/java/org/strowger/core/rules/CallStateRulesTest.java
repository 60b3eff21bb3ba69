package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.appeared;
import static org.strowger.core.rules.Events.first;
import static org.strowger.core.rules.Events.info;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.call.BusyMode;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.call.DialtoneMode;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.OfferingMode;
import org.strowger.telephony.call.SpecialInfo;
import org.strowger.telephony.device.LineStatus.CallCounts;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Call states and their modes as applications hear and read them. */
class CallStateRulesTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");

    @AfterEach
    void close() {
        office.close();
    }

    static Stream<Arguments> everyMode() {
        return Stream.of(
                        modes(CallState.BUSY, BusyMode.values()),
                        modes(CallState.CONNECTED, ConnectedMode.values()),
                        modes(CallState.DIALTONE, DialtoneMode.values()),
                        modes(CallState.OFFERING, OfferingMode.values()),
                        modes(CallState.SPECIAL_INFO, SpecialInfo.values()),
                        modes(CallState.DISCONNECTED, DisconnectMode.values()))
                .flatMap(stream -> stream);
    }

    private static Stream<Arguments> modes(CallState state, CallStateMode[] modes) {
        return Stream.of(modes).map(mode -> Arguments.of(state, mode));
    }

    @ParameterizedTest
    @MethodSource("everyMode")
    @Rule({"L-191", "L-192", "L-207", "L-208"})
    void aModeIsHeardWithItsStateAndReadLater(CallState reached, CallStateMode mode) {
        anna.opens(line, VOICE);
        ScriptedCall driver = line.shows(CallState.UNKNOWN);
        Call call = anna.gets(driver);

        driver.reports(reached, mode);

        anna.heard(state(call, reached, mode));
        assertThat(call.status().state()).isEqualTo(reached);
        assertThat(call.status().mode()).contains(mode);
    }

    @ParameterizedTest
    @EnumSource(CallState.class)
    @Rule("L-191")
    void aModeThatDoesNotBelongToItsStateIsNotPassedOn(CallState reached) {
        anna.opens(line, VOICE);
        ScriptedCall driver = line.shows(CallState.UNKNOWN);
        Call call = anna.gets(driver);
        CallStateMode wrong = reached == CallState.BUSY ? DisconnectMode.NORMAL : BusyMode.STATION;

        driver.reports(reached, wrong);

        anna.heard(state(call, reached));
        assertThat(call.status().mode()).isEmpty();
    }

    @Test
    @Rule("L-192")
    void theModeOfAnEarlierStateIsForgotten() {
        anna.opens(line, VOICE);
        ScriptedCall driver = line.shows(CallState.OFFERING, OfferingMode.INACTIVE);
        Call call = anna.gets(driver);
        assertThat(call.status().mode()).contains(OfferingMode.INACTIVE);

        driver.reports(CallState.ACCEPTED);
        office.settle();

        assertThat(call.status().mode()).isEmpty();
    }

    @Test
    @Rule("L-195")
    void aConnectedCallWithoutAModeIsActive() {
        anna.opens(line, VOICE);
        Call call = anna.gets(line.shows(CallState.CONNECTED));

        refused(LineError.INVALCALLSTATE, call::answer);
        assertThat(call.hold().id()).isPositive();
        assertThat(call.line().status().calls()).isEqualTo(new CallCounts(1, 0, 0));
    }

    @Test
    @Rule("L-195")
    void anOfferingCallWithoutAModeCanBeAnswered() {
        anna.opens(line, VOICE);

        assertThat(anna.gets(line.shows(CallState.OFFERING)).answer().id()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(CallState.class)
    @Rule({"L-196", "L-204", "T-47"})
    void anyStateMayFollowAnyOther(CallState from) {
        anna.opens(line, VOICE);
        Random random = new Random(from.ordinal());
        ScriptedCall driver = line.shows(from == CallState.IDLE ? CallState.UNKNOWN : from);
        Call call = anna.gets(driver);
        List<TelephonyEvent> expected = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            CallState next = CallState.values()[random.nextInt(CallState.values().length)];
            if (next != CallState.IDLE && next != call.status().state()) {
                driver.reports(next);
                expected.add(state(call, next));
                office.settle();
            }
        }

        anna.heard(expected.toArray(TelephonyEvent[]::new));
    }

    @ParameterizedTest
    @EnumSource(CallState.class)
    @Rule({"L-197", "T-43"})
    void aCallNeverLeavesIdle(CallState next) {
        anna.opens(line, VOICE);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);
        driver.reports(CallState.IDLE);
        anna.heard(state(call, CallState.IDLE));

        driver.reports(next);

        anna.heardNothing();
        assertThat(call.status().state()).isEqualTo(CallState.IDLE);
    }

    @Test
    @Rule("L-198")
    void whatAProviderTellsOfACallIsHeardUntilItIsIdle() {
        anna.opens(line, VOICE);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);
        driver.tells(ScriptedLine.incoming().callId(1).build(), CallInfoItem.CALL_ID);
        anna.heard(info(call, CallInfoItem.CALL_ID));
        assertThat(call.info().callId()).isEqualTo(1);

        driver.reports(CallState.IDLE);
        anna.heard(state(call, CallState.IDLE));
        driver.tells(ScriptedLine.incoming().callId(2).build(), CallInfoItem.CALL_ID);

        anna.heardNothing();
    }

    @Test
    @Rule("L-200")
    void monitorsLearnFromAcceptedThatSomebodyHasTakenResponsibility() {
        Desk bert = office.desk("bert");
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.offers();
        Call owned = anna.gets(driver);
        Call watched = bert.gets(driver);

        owned.accept();
        office.settle();
        driver.succeeds().reports(CallState.ACCEPTED);

        bert.heard(state(watched, CallState.ACCEPTED));
    }

    @Test
    @Rule({"L-202", "T-39", "T-42"})
    void aCallThatTheOtherSideEndedIsClearedByDropping() {
        anna.opens(line, VOICE);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);
        driver.reports(CallState.DISCONNECTED, DisconnectMode.NORMAL);
        anna.heard(state(call, CallState.DISCONNECTED, DisconnectMode.NORMAL));
        assertThat(call.status().state()).isEqualTo(CallState.DISCONNECTED);

        call.drop();
        office.settle();
        driver.succeeds().reports(CallState.IDLE);
        office.settle();

        assertThat(call.status().state()).isEqualTo(CallState.IDLE);
    }

    @Test
    @Rule("L-205")
    void unknownIsAlwaysAmongTheStatesThatCanBeReported() {
        anna.opens(line, VOICE);
        Call call = anna.gets(line.offers(ScriptedLine.incoming()
                .states(Set.of(CallState.OFFERING, CallState.CONNECTED, CallState.IDLE))
                .build()));

        assertThat(call.info().states())
                .containsExactlyInAnyOrder(CallState.OFFERING, CallState.CONNECTED, CallState.IDLE, CallState.UNKNOWN);
    }

    @Test
    @Rule("L-209")
    void aModeThatWasUnknownMayBeRefinedLater() {
        anna.opens(line, VOICE);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);

        driver.reports(CallState.DISCONNECTED, DisconnectMode.UNKNOWN);
        driver.reports(CallState.DISCONNECTED, DisconnectMode.REJECT);

        anna.heard(
                state(call, CallState.DISCONNECTED, DisconnectMode.UNKNOWN),
                state(call, CallState.DISCONNECTED, DisconnectMode.REJECT));
        assertThat(call.status().mode()).contains(DisconnectMode.REJECT);
    }

    @Test
    @Rule("L-210")
    void theTimeAtWhichAStateWasEnteredIsPartOfTheStatus() {
        anna.opens(line, VOICE);
        office.pass(Duration.ofMinutes(5));
        Instant offered = office.workers().time().now();
        ScriptedCall driver = line.offers();
        Call call = anna.gets(driver);
        office.pass(Duration.ofSeconds(20));
        assertThat(call.status().stateEntered()).isEqualTo(offered);

        driver.reports(CallState.CONNECTED);
        office.settle();
        office.pass(Duration.ofSeconds(7));

        assertThat(call.status().stateEntered()).isEqualTo(offered.plusSeconds(20));
    }

    @Test
    @Rule("L-211")
    void callsAreCountedAsActiveHeldOrPending() {
        Line open = anna.opens(line, VOICE);
        for (CallState each : CallState.values()) {
            line.shows(each);
        }
        office.settle();

        CallCounts expected = new CallCounts(CallState.values().length - 4, 1, 2);
        assertThat(open.status().calls()).isEqualTo(expected);
        assertThat(open.addressStatus(0).calls()).isEqualTo(expected);

        line.calls().forEach(call -> call.reports(CallState.IDLE));
        office.settle();
        assertThat(open.status().calls()).isEqualTo(new CallCounts(0, 0, 0));
    }

    @Test
    @Rule({"T-45", "L-192"})
    void aBridgedCallBecomesInactiveAndActiveAgain() {
        anna.opens(line, VOICE);
        ScriptedCall driver = line.shows(CallState.CONNECTED, ConnectedMode.ACTIVE);
        Call call = anna.call();
        anna.heard(
                appeared(call, CallPrivilege.OWNER),
                first(CallPrivilege.OWNER, call, CallState.CONNECTED, ConnectedMode.ACTIVE));

        driver.reports(CallState.CONNECTED, ConnectedMode.INACTIVE);
        anna.heard(state(call, CallState.CONNECTED, ConnectedMode.INACTIVE));
        driver.reports(CallState.CONNECTED, ConnectedMode.ACTIVE);
        anna.heard(state(call, CallState.CONNECTED, ConnectedMode.ACTIVE));
    }
}
