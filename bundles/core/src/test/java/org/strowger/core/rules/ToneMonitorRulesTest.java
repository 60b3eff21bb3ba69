package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.MonitoredTone;
import org.strowger.telephony.media.TickCount;
import org.strowger.testing.Rule;

/** Tones are reported to the handle whose list they are in. */
class ToneMonitorRulesTest {
    private static final TickCount AT = new TickCount(9);
    private static final MonitoredTone FAX = MonitoredTone.of(17, Duration.ofMillis(500), 1100);
    private static final MonitoredTone BUSY = MonitoredTone.of(18, Duration.ofMillis(500), 480, 620);
    private static final MonitoredTone SILENCE = MonitoredTone.silence(19, Duration.ofSeconds(3));

    private final StreamRoom room = new StreamRoom();
    private final Call annas = room.annas();
    private final Call berts = room.berts();

    @AfterEach
    void close() {
        room.close();
    }

    private List<List<Object>> told() {
        room.office().settle();
        return room.line().argumentsOf(Operation.MONITOR_TONES);
    }

    private static TelephonyEvent tone(Call call, int tag) {
        return new CallEvent.ToneDetected(call, tag, AT);
    }

    @Test
    @Rule({"L-345", "L-342", "L-017"})
    void aDetectedToneComesBackWithTheTagOfTheApplication() {
        annas.tones().monitor(List.of(FAX, BUSY));
        assertThat(room.line().argumentsOf(Operation.MONITOR_TONES)).containsExactly(List.of(1, List.of(FAX, BUSY)));

        room.driver().detects(1, 18, AT);

        room.anna().heard(tone(annas, 18));
        room.bert().heardNothing();
    }

    @Test
    @Rule({"L-340", "L-341"})
    void anotherListOfTheSameApplicationReplacesTheOneBeforeUnderTheSameId() {
        annas.tones().monitor(List.of(FAX));
        annas.tones().monitor(List.of(BUSY));

        assertThat(told()).containsExactly(List.of(1, List.of(FAX)), List.of(1, List.of(BUSY)));
        room.driver().detects(1, 17, AT);
        room.driver().detects(1, 18, AT);
        room.anna().heard(tone(annas, 18));
    }

    @Test
    @Rule("L-340")
    void whatIsDroppedWhileAChangeIsRefusedDoesNotComeBack() {
        annas.tones().monitor(List.of(FAX));
        room.line().when(Operation.MONITOR_TONES, () -> {
            room.line().does(Operation.MONITOR_TONES);
            annas.tones().monitor(List.of());
            throw new TelephonyException(LineError.RESOURCEUNAVAIL);
        });
        refused(LineError.RESOURCEUNAVAIL, () -> annas.tones().monitor(List.of(BUSY)));

        assertThat(told()).endsWith(List.of(1, List.of()));
        room.driver().detects(1, 17, AT);
        room.anna().heardNothing();
    }

    @Test
    @Rule({"L-340", "L-341"})
    void noToneAtAllEndsTheListAndLeavesThoseOfOthers() {
        annas.tones().monitor(List.of(FAX));
        berts.tones().monitor(List.of(FAX));
        annas.tones().monitor(List.of());

        assertThat(told()).containsExactly(List.of(1, List.of(FAX)), List.of(2, List.of(FAX)), List.of(1, List.of()));
        room.driver().detects(1, 17, AT);
        room.driver().detects(2, 17, AT);
        room.anna().heardNothing();
        room.bert().heard(tone(berts, 17));
    }

    @Test
    @Rule("L-340")
    void silenceIsAToneWithoutFrequencies() {
        annas.tones().monitor(List.of(SILENCE));
        room.driver().detects(1, 19, AT);

        room.anna().heard(tone(annas, 19));
        assertThat(SILENCE.isSilence()).isTrue();
        assertThat(MonitoredTone.of(1, Duration.ZERO, 0, 0, 0).isSilence()).isTrue();
        assertThat(FAX.isSilence()).isFalse();
    }

    @Test
    @Rule({"L-341", "L-342"})
    void aToneInSeveralListsIsReportedForEachAndEveryReportFindsItsApplication() {
        MonitoredTone same = new MonitoredTone(99, FAX.duration(), FAX.frequencies());
        annas.tones().monitor(List.of(FAX, new MonitoredTone(20, FAX.duration(), FAX.frequencies())));
        berts.tones().monitor(List.of(same));

        room.driver().detects(1, 17, AT).detects(1, 20, AT).detects(2, 99, AT);

        room.anna().heard(tone(annas, 17), tone(annas, 20));
        room.bert().heard(tone(berts, 99));
    }

    @Test
    @Rule({"L-342", "L-341"})
    void aReportForNoListGoesNowhere() {
        annas.tones().monitor(List.of(FAX));

        room.driver().detects(7, 17, AT).detects(1, 55, AT);

        room.anna().heardNothing();
    }

    @Test
    @Rule({"L-340", "L-004"})
    void aListThatTheDriverRefusesLeavesTheOneBeforeInForce() {
        annas.tones().monitor(List.of(FAX));
        room.line().refuses(Operation.MONITOR_TONES, LineError.RESOURCEUNAVAIL);
        refused(LineError.RESOURCEUNAVAIL, () -> annas.tones().monitor(List.of(BUSY)));

        room.driver().detects(1, 18, AT).detects(1, 17, AT);

        room.anna().heard(tone(annas, 17));
    }

    @Test
    @Rule("L-126")
    void theListEndsWithItsHandle() {
        annas.tones().monitor(List.of(FAX));
        berts.tones().monitor(List.of(BUSY));
        berts.close();

        assertThat(told()).containsExactly(List.of(1, List.of(FAX)), List.of(2, List.of(BUSY)), List.of(2, List.of()));
        room.driver().detects(2, 18, AT);
        room.bert().heardNothing();
    }

    @Test
    @Rule("L-199")
    void theListsEndAtIdleWithoutTheDriverBeingAsked() {
        annas.tones().monitor(List.of(FAX));
        room.becomes(CallState.DISCONNECTED);
        room.driver().detects(1, 17, AT);
        room.becomes(CallState.IDLE);
        annas.tones().monitor(List.of());

        room.anna().heard(state(annas, CallState.DISCONNECTED), tone(annas, 17), state(annas, CallState.IDLE));
        assertThat(told()).containsExactly(List.of(1, List.of(FAX)));
        refused(LineError.INVALCALLSTATE, () -> annas.tones().monitor(List.of(FAX)));
    }

    @Test
    @Rule("L-283")
    void tonesOfAMemberAreNotThoseOfItsConference() {
        ScriptedCall parent = room.line().shows(CallState.CONNECTED);
        Call conference = room.anna().gets(parent);
        room.driver().joins(parent);
        room.anna().forgets();

        conference.tones().monitor(List.of(FAX));
        room.driver().detects(1, 17, AT);
        room.anna().heardNothing();
        parent.detects(1, 17, AT);

        room.anna().heard(tone(conference, 17));
        assertThat(room.driver().asked()).doesNotContain(Operation.MONITOR_TONES);
    }

    @Test
    @Rule("L-340")
    void tonesThatTheLineCannotDetectAreRefused() {
        refused(LineError.INVALTONE, () -> annas.tones()
                .monitor(List.of(MonitoredTone.of(1, Duration.ZERO, 100, 200, 300, 400))));
        refused(LineError.INVALTONE, () -> annas.tones().monitor(List.of(MonitoredTone.of(1, Duration.ZERO, -5))));
        refused(LineError.INVALTONE, () -> annas.tones()
                .monitor(List.of(MonitoredTone.silence(1, Duration.ofMillis(-1)))));
        refused(LineError.INVALPOINTER, () -> annas.tones().monitor(null));
        refused(LineError.INVALPOINTER, () -> annas.tones().monitor(List.of(FAX, FAX, FAX, FAX, FAX)));
        assertThat(told()).isEmpty();
    }
}
