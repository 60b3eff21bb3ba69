package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Refusals.refused;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.call.BearerChange;
import org.strowger.telephony.call.BearerMode;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.media.TickCount;
import org.strowger.testing.Rule;

/** What a call carries is detected for those who ask; the line's own detection is for finding new calls an owner. */
class MediaMonitorRulesTest {
    private static final TickCount AT = new TickCount(3);
    private static final Set<MediaMode> FAX = Set.of(MediaMode.G3_FAX);
    private static final Set<MediaMode> VOICE = Set.of(MediaMode.INTERACTIVE_VOICE);

    private final Office office = new Office();
    private final ScriptedLine line = StreamRoom.lineThatDetectsMedia(office);
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");

    @AfterEach
    void close() {
        office.close();
    }

    private Line annaOpens() {
        return anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE, MediaMode.G3_FAX));
    }

    private List<List<Object>> told() {
        office.settle();
        return line.argumentsOf(Operation.MONITOR_MEDIA);
    }

    private static TelephonyEvent media(Call call, MediaMode mode) {
        return new CallEvent.MediaDetected(call, mode, AT);
    }

    @Test
    @Rule({"L-349", "L-017"})
    void aDetectedMediaModeIsReportedAndChangesNothing() {
        annaOpens();
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call annas = anna.gets(driver);
        Call berts = bert.gets(driver);
        Set<MediaMode> before = annas.info().mediaModes();
        berts.media().monitor(FAX);

        driver.detects(MediaMode.G3_FAX, AT).detects(MediaMode.DATA_MODEM, AT);

        bert.heard(media(berts, MediaMode.G3_FAX));
        anna.heardNothing();
        assertThat(annas.info().mediaModes()).isEqualTo(before).doesNotContain(MediaMode.G3_FAX);
    }

    @Test
    @Rule("L-350")
    void theMediaModesOfALineDoNotHaveThemReported() {
        annaOpens();
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        anna.gets(driver);

        driver.detects(MediaMode.G3_FAX, AT).detects(MediaMode.INTERACTIVE_VOICE, AT);

        anna.heardNothing();
        assertThat(line.argumentsOf(Operation.MEDIA_MODES))
                .containsExactly(List.of(Set.of(MediaMode.INTERACTIVE_VOICE, MediaMode.G3_FAX)));
    }

    @Test
    @Rule("L-351")
    void detectionOnANewCallIsNarrowedToWhatApplicationsAskedFor() {
        annaOpens();
        Call call = anna.gets(line.shows(CallState.OFFERING));
        assertThat(told()).containsExactly(List.of(Set.of()));

        call.media().monitor(FAX);
        assertThat(told()).containsExactly(List.of(Set.of()), List.of(FAX));

        call.media().monitor(VOICE);
        assertThat(told()).containsExactly(List.of(Set.of()), List.of(FAX), List.of(VOICE));
    }

    @Test
    @Rule({"L-351", "L-330"})
    void theDriverIsToldTheUnion() {
        annaOpens();
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.OFFERING);
        Call annas = anna.gets(driver);
        Call berts = bert.gets(driver);
        office.settle();
        line.script().forget();

        annas.media().monitor(FAX);
        berts.media().monitor(VOICE);
        annas.media().monitor(Set.of());

        assertThat(told())
                .containsExactly(
                        List.of(FAX), List.of(Set.of(MediaMode.INTERACTIVE_VOICE, MediaMode.G3_FAX)), List.of(VOICE));
        driver.detects(MediaMode.INTERACTIVE_VOICE, AT);
        anna.heardNothing();
        bert.heard(media(berts, MediaMode.INTERACTIVE_VOICE));
    }

    @Test
    @Rule({"L-228", "L-351"})
    void theCoreTakesANewCallToDetectFromItsBeginningWhatItsLineDetects() {
        bert.opens(line, LineOpenOptions.monitor());
        line.shows(CallState.OFFERING);
        assertThat(told())
                .as("nothing to narrow where the line detects nothing")
                .isEmpty();

        Line open = annaOpens();
        open.makeCall("1002");
        office.settle();
        assertThat(line.asked()).containsSubsequence(Operation.MEDIA_MODES, Operation.MAKE_CALL);
        line.call().succeeds();
        assertThat(told()).containsExactly(List.of(Set.of()));
    }

    @Test
    @Rule({"L-228", "L-351"})
    void aCallThatBeganBeforeTheLineWasToldToDetectLessIsNarrowedAllTheSame() {
        bert.opens(line, LineOpenOptions.monitor());
        Line open = annaOpens();
        open.close();
        line.shows(CallState.OFFERING);

        assertThat(told()).containsExactly(List.of(Set.of()));
        assertThat(line.asked()).containsSubsequence(Operation.MEDIA_MODES, Operation.MEDIA_MODES);
    }

    @Test
    @Rule({"L-126", "L-199"})
    void monitoringEndsWithTheHandleAndWithTheCall() {
        annaOpens();
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call annas = anna.gets(driver);
        Call berts = bert.gets(driver);
        annas.media().monitor(FAX);
        berts.media().monitor(VOICE);
        office.settle();
        line.script().forget();

        berts.close();
        assertThat(told()).containsExactly(List.of(FAX));
        anna.forgets();
        driver.reports(CallState.IDLE);
        driver.detects(MediaMode.G3_FAX, AT);

        anna.heard(state(annas, CallState.IDLE));
        refused(LineError.INVALCALLSTATE, () -> annas.media().monitor(FAX));
        assertThat(told()).containsExactly(List.of(FAX));
    }

    @Test
    @Rule("L-283")
    void whatAMemberCarriesIsNotReportedForItsConference() {
        annaOpens();
        ScriptedCall member = line.shows(CallState.CONNECTED);
        anna.gets(member);
        ScriptedCall parent = line.shows(CallState.CONNECTED);
        Call conference = anna.gets(parent);
        member.joins(parent);
        anna.forgets();

        conference.media().monitor(FAX);
        member.detects(MediaMode.G3_FAX, AT);
        anna.heardNothing();
        parent.detects(MediaMode.G3_FAX, AT);

        anna.heard(media(conference, MediaMode.G3_FAX));
    }

    @Test
    @Rule("L-350")
    void modesThatTheLineDoesNotHaveAreRefused() {
        annaOpens();
        Call call = anna.gets(line.shows(CallState.CONNECTED));

        refused(LineError.INVALMEDIAMODE, () -> call.media().monitor(Set.of(MediaMode.VIDEO)));
        refused(LineError.INVALMEDIAMODE, () -> call.media().monitor(null));
    }

    @Test
    @Rule("L-356")
    void theChannelAndWhatItCarriesAreIndependent() {
        annaOpens();
        Call call = anna.gets(line.shows(CallState.CONNECTED));
        BearerMode channel = call.info().bearerMode();

        call.media().setModes(FAX);
        assertThat(call.info().bearerMode()).isEqualTo(channel);
        assertThat(call.info().mediaModes()).isEqualTo(FAX);

        call.media().setBearer(BearerChange.to(BearerMode.PASSTHROUGH));
        office.settle();
        line.call().succeeds();
        office.settle();
        assertThat(call.info().mediaModes()).isEqualTo(FAX);
    }
}
