package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.TickCount;
import org.strowger.testing.Rule;

/** Digits are gathered by the core, from what the driver detects, or by the driver itself. */
class GatherRulesTest {
    private static final GatherRequest FOUR = GatherRequest.digits(4);
    private static final GatherRequest PIN =
            FOUR.endedBy("#*").firstWithin(Duration.ofSeconds(10)).eachWithin(Duration.ofSeconds(5));

    private final StreamRoom room = new StreamRoom();
    private final Call annas = room.annas();

    @AfterEach
    void close() {
        room.close();
    }

    private List<List<Object>> detected() {
        room.office().settle();
        return room.line().argumentsOf(Operation.MONITOR_DIGITS);
    }

    @Test
    @Rule({"L-322", "L-323", "L-017"})
    void theRequesterAloneIsToldWhenTheDigitsAreThere() {
        annas.digits().gather(FOUR);
        assertThat(room.line().argumentsOf(Operation.MONITOR_DIGITS))
                .as("detection is on when gathering has begun")
                .containsExactly(List.of(Set.of(DigitMode.DTMF)));
        room.driver().detects("123");
        room.anna().heardNothing();

        room.driver().detects("456");

        room.anna().heard(room.gathered(annas, FOUR, "1234", GatherEnd.BUFFER_FULL));
        room.bert().heardNothing();
        assertThat(detected()).containsExactly(List.of(Set.of(DigitMode.DTMF)), List.of(Set.of()));
    }

    @Test
    @Rule({"L-323", "L-324"})
    void aTerminationDigitEndsItAndIsTheLastOfTheDigits() {
        annas.digits().gather(PIN);

        room.driver().detects("12#");

        room.anna().heard(room.gathered(annas, PIN, "12#", GatherEnd.TERMINATION_DIGIT));
    }

    @Test
    @Rule({"L-323", "L-324"})
    void theCountComesBeforeTheTerminationDigit() {
        annas.digits().gather(PIN);

        room.driver().detects("123#");

        room.anna().heard(room.gathered(annas, PIN, "123#", GatherEnd.BUFFER_FULL));
    }

    @Test
    @Rule({"L-323", "L-325"})
    void withoutAFirstDigitInTimeThereAreNone() {
        annas.digits().gather(PIN);
        room.office().pass(Duration.ofSeconds(9));
        room.anna().heardNothing();

        room.office().pass(Duration.ofSeconds(1));

        room.anna().heard(room.gathered(annas, PIN, "", GatherEnd.FIRST_TIMEOUT));
    }

    @Test
    @Rule({"L-323", "L-325"})
    void theTimeForFurtherDigitsBeginsAnewWithEach() {
        annas.digits().gather(PIN);
        room.office().pass(Duration.ofSeconds(9));
        room.driver().detects("1");
        room.office().pass(Duration.ofSeconds(4));
        room.driver().detects("2");
        room.office().pass(Duration.ofSeconds(4));
        room.anna().heardNothing();

        room.office().pass(Duration.ofSeconds(1));

        room.anna().heard(room.gathered(annas, PIN, "12", GatherEnd.INTER_TIMEOUT));
        room.driver().detects("3");
        room.office().pass(Duration.ofMinutes(1));
        room.anna().heardNothing();
    }

    @Test
    @Rule({"L-322", "L-323", "L-199"})
    void theEndOfTheCallEndsItBeforeAnythingElse() {
        annas.digits().gather(PIN);
        room.driver().detects("1");

        room.becomes(CallState.IDLE);

        room.anna().heard(room.gathered(annas, PIN, "1", GatherEnd.CANCEL), state(annas, CallState.IDLE));
        refused(LineError.INVALCALLSTATE, () -> annas.digits().gather(FOUR));
        assertThat(detected()).containsExactly(List.of(Set.of(DigitMode.DTMF)));
    }

    @Test
    @Rule("L-326")
    void anotherOwnersGatheringCancelsItAndItsRequesterGetsTheDigitsSoFar() {
        Call berts = room.bertOwns();
        annas.digits().gather(PIN);
        room.driver().detects("12");

        berts.digits().gather(FOUR);

        room.anna().heard(room.gathered(annas, PIN, "12", GatherEnd.CANCEL));
        room.driver().detects("3456");
        room.bert().heard(room.gathered(berts, FOUR, "3456", GatherEnd.BUFFER_FULL));
        room.anna().heardNothing();
    }

    @Test
    @Rule({"L-326", "L-322"})
    void eachOfSeveralGatheringsOfOneOwnerEndsOnce() {
        annas.digits().gather(FOUR);
        room.driver().detects("9");
        annas.digits().gather(PIN);
        annas.digits().gather(GatherRequest.digits(1));
        room.driver().detects("8");

        room.anna()
                .heard(
                        room.gathered(annas, FOUR, "9", GatherEnd.CANCEL),
                        room.gathered(annas, PIN, "", GatherEnd.CANCEL),
                        room.gathered(annas, GatherRequest.digits(1), "8", GatherEnd.BUFFER_FULL));
    }

    @Test
    @Rule("L-327")
    void cancellingStartsNothingAnew() {
        Call berts = room.bertOwns();
        annas.digits().gather(PIN);
        room.driver().detects("1");

        berts.digits().cancelGathering();

        room.anna().heard(room.gathered(annas, PIN, "1", GatherEnd.CANCEL));
        room.driver().detects("2345");
        room.office().pass(Duration.ofMinutes(1));
        room.anna().heardNothing();
        berts.digits().cancelGathering();
        room.bert().heardNothing();
        assertThat(detected()).containsExactly(List.of(Set.of(DigitMode.DTMF)), List.of(Set.of()));
    }

    @Test
    @Rule("L-327")
    void noDigitsAtAllCannotBeGathered() {
        refused(LineError.INVALPARAM, () -> annas.digits().gather(GatherRequest.digits(0)));
        refused(LineError.INVALPARAM, () -> annas.digits().gather(GatherRequest.digits(-1)));
        refused(LineError.INVALPOINTER, () -> annas.digits().gather(null));
        assertThat(detected()).isEmpty();
    }

    @Test
    @Rule("L-328")
    void timeLimitsBeyondThoseOfTheLineAreRefused() {
        for (Duration limit : List.of(Duration.ofMillis(999), Duration.ofSeconds(61), Duration.ofSeconds(-1))) {
            refused(LineError.INVALTIMEOUT, () -> annas.digits().gather(FOUR.firstWithin(limit)));
            refused(LineError.INVALTIMEOUT, () -> annas.digits().gather(FOUR.eachWithin(limit)));
        }
        assertThat(detected()).isEmpty();

        annas.digits().gather(FOUR.firstWithin(Duration.ofSeconds(1)).eachWithin(Duration.ofSeconds(60)));

        assertThat(detected()).hasSize(1);
    }

    @Test
    @Rule("L-323")
    void whoeverIsGoneIsGatheredForNoMore() {
        room.bertOwns();
        annas.digits().gather(PIN);
        annas.close();

        assertThat(detected()).containsExactly(List.of(Set.of(DigitMode.DTMF)), List.of(Set.of()));
        room.driver().detects("1234");
        room.anna().heardNothing();
    }

    @Test
    @Rule({"L-322", "L-004"})
    void whatTheDriverCannotDetectIsNotGathered() {
        room.line().refuses(Operation.MONITOR_DIGITS, LineError.RESOURCEUNAVAIL);
        refused(LineError.RESOURCEUNAVAIL, () -> annas.digits().gather(FOUR));
        room.line().does(Operation.MONITOR_DIGITS);

        room.driver().detects("1234");

        room.anna().heardNothing();
    }

    @Test
    @Rule("L-326")
    void whatEndsWhileAnotherBeginsTakesNoDetectionFromIt() {
        Set<DigitMode> both = Set.of(DigitMode.DTMF, DigitMode.PULSE);
        GatherRequest next = FOUR.signalledBy(both);
        annas.digits().gather(GatherRequest.digits(1));
        room.line().when(Operation.MONITOR_DIGITS, () -> {
            room.line().does(Operation.MONITOR_DIGITS);
            room.driver().sink().digit(DigitMode.DTMF, '7');
        });
        annas.digits().gather(next);

        assertThat(detected()).containsExactly(List.of(Set.of(DigitMode.DTMF)), List.of(both));
        room.driver().detects("1234");
        room.anna()
                .heard(
                        room.gathered(annas, GatherRequest.digits(1), "7", GatherEnd.BUFFER_FULL),
                        room.gathered(annas, next, "1234", GatherEnd.BUFFER_FULL));
    }

    @Test
    @Rule("L-326")
    void whatTheDriverGathersForSomebodyWhoIsGoneEndsAlsoWhenTheCoreGathersNext() {
        Call berts = room.bertOwns();
        room.line().gathersDigits();
        annas.digits().gather(PIN);
        room.line().gathersNoMore().when(Operation.MONITOR_DIGITS, () -> {
            room.line().does(Operation.MONITOR_DIGITS);
            annas.close();
        });

        berts.digits().gather(FOUR);

        room.office().settle();
        assertThat(room.line().argumentsOf(Operation.CANCEL_GATHERING)).hasSize(1);
    }

    @Test
    @Rule({"L-322", "L-343"})
    void aDriverThatGathersItselfTellsTheEndOfTheVeryRequest() {
        room.line().gathersDigits();
        annas.digits().gather(PIN);
        assertThat(room.line().argumentsOf(Operation.GATHER_DIGITS)).containsExactly(List.of(PIN));
        room.driver().detects("77");

        room.line()
                .script()
                .toCore(() -> room.driver().gathering().ended(GatherEnd.TERMINATION_DIGIT, "12#", new TickCount(50)));

        room.anna()
                .heard(new CallEvent.DigitsGathered(annas, PIN, "12#", GatherEnd.TERMINATION_DIGIT, new TickCount(50)));
        assertThat(detected()).isEmpty();
    }

    @Test
    @Rule({"L-326", "L-343"})
    void theEndsOfTwoGatheringsOfADriverAreToldApart() {
        room.line().gathersDigits();
        Call berts = room.bertOwns();
        annas.digits().gather(PIN);
        var first = room.driver().gathering();
        room.line().when(Operation.GATHER_DIGITS, () -> room.line()
                .script()
                .toCore(() -> first.ended(GatherEnd.CANCEL, "12")));

        berts.digits().gather(FOUR);
        room.line().script().toCore(() -> room.driver().gathering().ended(GatherEnd.BUFFER_FULL, "3456"));

        room.anna().heard(room.gathered(annas, PIN, "12", GatherEnd.CANCEL));
        room.bert().heard(room.gathered(berts, FOUR, "3456", GatherEnd.BUFFER_FULL));
    }

    @Test
    @Rule({"L-326", "L-322"})
    void whatADriverForgetsToEndTheCoreEnds() {
        room.line().gathersDigits();
        annas.digits().gather(PIN);
        var forgotten = room.driver().gathering();
        annas.digits().gather(FOUR);
        annas.digits().cancelGathering();

        assertThat(room.line().argumentsOf(Operation.CANCEL_GATHERING)).hasSize(1);
        room.anna()
                .heard(
                        room.gathered(annas, PIN, "", GatherEnd.CANCEL),
                        room.gathered(annas, FOUR, "", GatherEnd.CANCEL));
        room.line().script().toCore(() -> forgotten.ended(GatherEnd.CANCEL, "1"));
        room.anna().heardNothing();
    }

    @Test
    @Rule({"L-322", "L-325"})
    void aDriverMayEndItBeforeItHasBegun() {
        room.line().gathersDigits();
        GatherRequest one = GatherRequest.digits(1);
        annas.digits().gather(one);
        room.line().when(Operation.CANCEL_GATHERING, () -> room.line()
                .script()
                .toCore(() -> room.driver().gathering().ended(GatherEnd.FIRST_TIMEOUT, "1")));

        annas.digits().cancelGathering();

        room.anna().heard(room.gathered(annas, one, "", GatherEnd.FIRST_TIMEOUT));
    }

    @Test
    @Rule("L-322")
    void aMonitorGathersNothing() {
        refused(LineError.NOTOWNER, () -> room.berts().digits().gather(FOUR));
        refused(LineError.NOTOWNER, () -> room.berts().digits().cancelGathering());
    }
}
