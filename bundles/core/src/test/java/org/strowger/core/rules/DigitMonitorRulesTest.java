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
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.TickCount;
import org.strowger.testing.Rule;

/** Digits are reported to the handles that asked for them, while the driver hears of the union only. */
class DigitMonitorRulesTest {
    private static final Set<DigitMode> DTMF = Set.of(DigitMode.DTMF);
    private static final Set<DigitMode> PULSE = Set.of(DigitMode.PULSE);
    private static final Set<DigitMode> BOTH = Set.of(DigitMode.DTMF, DigitMode.PULSE);

    private final StreamRoom room = new StreamRoom();
    private final Call annas = room.annas();
    private final Call berts = room.berts();

    @AfterEach
    void close() {
        room.close();
    }

    private List<List<Object>> told() {
        room.office().settle();
        return room.line().argumentsOf(Operation.MONITOR_DIGITS);
    }

    @Test
    @Rule("L-017")
    void monitoringSucceedsWhenItIsActiveAndGoesOn() {
        annas.digits().monitor(DTMF);

        assertThat(room.line().argumentsOf(Operation.MONITOR_DIGITS)).containsExactly(List.of(DTMF));
        room.driver().detects("12");
        room.anna().heard(room.digit(annas, '1'), room.digit(annas, '2'));
    }

    @Test
    @Rule({"L-017", "L-004"})
    void monitoringThatTheDriverRefusesIsRefused() {
        room.line().refuses(Operation.MONITOR_DIGITS, LineError.RESOURCEUNAVAIL);
        refused(LineError.RESOURCEUNAVAIL, () -> annas.digits().monitor(DTMF));

        room.driver().detects("1");

        room.anna().heardNothing();
    }

    @Test
    @Rule({"L-017", "L-330"})
    void aRefusedChangeLeavesEverythingAsItWas() {
        annas.digits().monitor(PULSE);
        room.line().refuses(Operation.MONITOR_DIGITS, LineError.RESOURCEUNAVAIL);
        refused(LineError.RESOURCEUNAVAIL, () -> annas.digits().monitor(DTMF));

        room.driver().detects(DigitMode.PULSE, '1', new TickCount(5));
        room.driver().detects("2");

        room.anna().heard(new CallEvent.DigitDetected(annas, DigitMode.PULSE, '1', new TickCount(5)));
    }

    @Test
    @Rule("L-330")
    void whatIsDroppedWhileAChangeIsRefusedDoesNotComeBack() {
        annas.digits().monitor(PULSE);
        room.line().when(Operation.MONITOR_DIGITS, () -> {
            room.line().does(Operation.MONITOR_DIGITS);
            annas.digits().monitor(Set.of());
            throw new TelephonyException(LineError.RESOURCEUNAVAIL);
        });
        refused(LineError.RESOURCEUNAVAIL, () -> annas.digits().monitor(DTMF));

        assertThat(told()).endsWith(List.of(Set.of()));
        room.driver().detects(DigitMode.PULSE, '1', new TickCount(5));
        room.anna().heardNothing();
    }

    @Test
    @Rule("L-330")
    void eachHandleHearsWhatItAskedForAndTheDriverIsToldTheUnion() {
        annas.digits().monitor(PULSE);
        berts.digits().monitor(DTMF);

        assertThat(told()).containsExactly(List.of(PULSE), List.of(BOTH));
        room.driver().detects(DigitMode.PULSE, '3', new TickCount(7));
        room.driver().detects("4");
        room.anna().heard(new CallEvent.DigitDetected(annas, DigitMode.PULSE, '3', new TickCount(7)));
        room.bert().heard(room.digit(berts, '4'));
    }

    @Test
    @Rule("L-330")
    void theDriverIsNotToldAgainWhatItDoesAlready() {
        annas.digits().monitor(BOTH);
        berts.digits().monitor(DTMF);
        berts.digits().monitor(Set.of());

        assertThat(told()).containsExactly(List.of(BOTH));
    }

    @Test
    @Rule("L-330")
    void noModeCancelsForThatHandleOnly() {
        annas.digits().monitor(DTMF);
        berts.digits().monitor(DTMF);
        annas.digits().monitor(Set.of());

        room.driver().detects("5");
        room.anna().heardNothing();
        room.bert().heard(room.digit(berts, '5'));

        berts.digits().monitor(Set.of());
        assertThat(told()).containsExactly(List.of(DTMF), List.of(Set.of()));
        room.driver().detects("6");
        room.bert().heardNothing();
    }

    @Test
    @Rule("L-331")
    void withBothEdgesEachDigitIsReportedTwice() {
        annas.digits().monitor(Set.of(DigitMode.DTMF, DigitMode.DTMF_END));
        berts.digits().monitor(DTMF);

        assertThat(told()).contains(List.of(Set.of(DigitMode.DTMF, DigitMode.DTMF_END)));
        room.driver().detects(DigitMode.DTMF, '#', new TickCount(10));
        room.driver().detects(DigitMode.DTMF_END, '#', new TickCount(90));
        room.anna()
                .heard(
                        new CallEvent.DigitDetected(annas, DigitMode.DTMF, '#', new TickCount(10)),
                        new CallEvent.DigitDetected(annas, DigitMode.DTMF_END, '#', new TickCount(90)));
        room.bert().heard(new CallEvent.DigitDetected(berts, DigitMode.DTMF, '#', new TickCount(10)));
    }

    @Test
    @Rule("L-126")
    void monitoringEndsWhenTheHandleIsGivenBack() {
        annas.digits().monitor(DTMF);
        berts.digits().monitor(PULSE);
        berts.close();

        assertThat(told()).containsExactly(List.of(DTMF), List.of(BOTH), List.of(DTMF));
        room.driver().detects(DigitMode.PULSE, '1', TickCount.NONE);
        room.bert().heardNothing();
    }

    @Test
    @Rule("L-199")
    void monitoringGoesOnWhileDisconnectedAndEndsAtIdleWithoutTheDriverBeingAsked() {
        annas.digits().monitor(DTMF);
        room.becomes(CallState.DISCONNECTED);
        room.driver().detects("7");
        room.becomes(CallState.IDLE);
        room.driver().detects("8");

        room.anna().heard(state(annas, CallState.DISCONNECTED), room.digit(annas, '7'), state(annas, CallState.IDLE));
        annas.digits().monitor(Set.of());
        assertThat(told()).containsExactly(List.of(DTMF));
    }

    @Test
    @Rule("L-199")
    void nothingCanBeMonitoredOnACallThatIsOver() {
        room.becomes(CallState.DISCONNECTED);
        refused(LineError.INVALCALLSTATE, () -> annas.digits().monitor(DTMF));
        room.becomes(CallState.IDLE);
        refused(LineError.INVALCALLSTATE, () -> annas.digits().monitor(DTMF));
        assertThat(told()).isEmpty();
    }

    @Test
    @Rule("L-329")
    void digitsAreReportedWhileTheyAreGathered() {
        GatherRequest two = GatherRequest.digits(2);
        berts.digits().monitor(DTMF);
        annas.digits().gather(two);

        room.driver().detects("12");

        room.bert().heard(room.digit(berts, '1'), room.digit(berts, '2'));
        room.anna().heard(room.gathered(annas, two, "12", GatherEnd.BUFFER_FULL));
    }

    @Test
    @Rule("L-329")
    void whoeverDoesBothHearsOfADigitBeforeItEndsTheGathering() {
        GatherRequest one = GatherRequest.digits(1);
        annas.digits().monitor(DTMF);
        annas.digits().gather(one);

        room.driver().detects("1");

        room.anna().heard(room.digit(annas, '1'), room.gathered(annas, one, "1", GatherEnd.BUFFER_FULL));
    }

    @Test
    @Rule("L-283")
    void monitoringAndGatheringOnAConferenceConcernTheParentOnly() {
        ScriptedCall parent = room.line().shows(CallState.CONNECTED);
        Call conference = room.anna().gets(parent);
        room.driver().joins(parent);
        room.office().settle();
        room.anna().forgets();

        conference.digits().monitor(DTMF);
        conference.digits().gather(GatherRequest.digits(1));
        room.driver().detects("1");

        assertThat(room.driver().asked()).doesNotContain(Operation.MONITOR_DIGITS);
        assertThat(parent.asked()).contains(Operation.MONITOR_DIGITS);
        room.anna().heardNothing();
        parent.detects("2");
        room.anna()
                .heard(
                        room.digit(conference, '2'),
                        room.gathered(conference, GatherRequest.digits(1), "2", GatherEnd.BUFFER_FULL));
    }

    @Test
    @Rule("L-346")
    void theTimeIsTheDriversOrIfItHasNoneTheCores() {
        annas.digits().monitor(DTMF);

        room.driver().detects(DigitMode.DTMF, '1', new TickCount(4_294_967_295L));
        room.driver().detects(DigitMode.DTMF, '2', new TickCount(4_294_967_296L + 20));
        room.driver().detects(DigitMode.DTMF, '3', TickCount.NONE);

        TickCount first = new TickCount(4_294_967_295L);
        TickCount wrapped = new TickCount(20);
        room.anna()
                .heard(
                        new CallEvent.DigitDetected(annas, DigitMode.DTMF, '1', first),
                        new CallEvent.DigitDetected(annas, DigitMode.DTMF, '2', wrapped),
                        new CallEvent.DigitDetected(annas, DigitMode.DTMF, '3', room.now()));
        assertThat(wrapped.since(first)).isEqualTo(Duration.ofMillis(21));
        assertThat(room.now().isKnown()).isTrue();
    }

    @Test
    @Rule("L-330")
    void whatIsNoSetOfModesIsRefused() {
        refused(LineError.INVALDIGITMODE, () -> annas.digits().monitor(null));
        assertThat(told()).isEmpty();
    }
}
