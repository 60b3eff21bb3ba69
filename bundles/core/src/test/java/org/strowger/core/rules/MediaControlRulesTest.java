package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.MediaAction;
import org.strowger.telephony.media.MediaControl;
import org.strowger.telephony.media.MediaControl.OnDigit;
import org.strowger.telephony.media.MediaControl.OnMedia;
import org.strowger.telephony.media.MediaControl.OnState;
import org.strowger.telephony.media.MediaControl.OnTone;
import org.strowger.telephony.media.MonitoredTone;
import org.strowger.testing.Rule;

/** The provider controls the media stream of a call, or of all calls, by what happens on it. */
class MediaControlRulesTest {
    private static final OnDigit NINE_PAUSES = OnDigit.dtmf('9', MediaAction.PAUSE);
    private static final OnMedia FAX_STOPS =
            new OnMedia(Set.of(MediaMode.G3_FAX), Duration.ofSeconds(1), MediaAction.RESET);
    private static final OnTone SILENCE_SLOWS =
            new OnTone(MonitoredTone.silence(0, Duration.ofSeconds(2)), MediaAction.RATE_DOWN);
    private static final OnState CONNECTED_STARTS = new OnState(Set.of(CallState.CONNECTED), MediaAction.START);
    private static final MediaControl EVERYTHING = MediaControl.none()
            .onDigits(NINE_PAUSES, OnDigit.dtmf('#', MediaAction.RESUME))
            .onMedia(FAX_STOPS)
            .onTones(SILENCE_SLOWS)
            .onStates(CONNECTED_STARTS, new OnState(Set.of(CallState.ON_HOLD), MediaAction.VOLUME_DOWN));

    private final StreamRoom room = new StreamRoom();
    private final Call annas = room.annas();

    @AfterEach
    void close() {
        room.close();
    }

    private List<List<Object>> told() {
        room.office().settle();
        return room.line().argumentsOf(Operation.MEDIA_CONTROL);
    }

    @Test
    @Rule({"L-352", "L-017"})
    void digitsMediaModesTonesAndStatesAreBoundToActionsOfTheProvider() {
        annas.media().control(EVERYTHING);

        assertThat(room.line().argumentsOf(Operation.MEDIA_CONTROL)).containsExactly(List.of(EVERYTHING));
        room.driver().detects("9");
        room.anna().heardNothing();
    }

    @Test
    @Rule("L-353")
    void eachControlReplacesAllFourListsOfTheOneBefore() {
        annas.media().control(EVERYTHING);
        MediaControl onlyDigits = MediaControl.none().onDigits(NINE_PAUSES);
        annas.media().control(onlyDigits);

        assertThat(told()).containsExactly(List.of(EVERYTHING), List.of(onlyDigits));
        assertThat(onlyDigits.media()).isEmpty();
        assertThat(onlyDigits.tones()).isEmpty();
        assertThat(onlyDigits.states()).isEmpty();
        assertThat(EVERYTHING.onDigits().digits()).isEmpty();
        assertThat(EVERYTHING.onDigits().media()).containsExactly(FAX_STOPS);
    }

    @Test
    @Rule({"L-354", "L-355"})
    void theLatestOfAllOwnersWinsAndEndsWithItsOwnHandleOnly() {
        Call berts = room.bertOwns();
        MediaControl his = MediaControl.none().onStates(CONNECTED_STARTS);
        annas.media().control(EVERYTHING);
        berts.media().control(his);
        annas.close();
        assertThat(told()).containsExactly(List.of(EVERYTHING), List.of(his));

        room.bert().opens(room.line(), LineOpenOptions.monitor());
        berts.line().newCalls();
        assertThat(told()).hasSize(2);
    }

    @Test
    @Rule({"L-355", "L-126"})
    void itEndsWhenItsRequesterGivesTheHandleBack() {
        room.bertOwns();
        annas.media().control(EVERYTHING);

        annas.close();

        assertThat(told()).containsExactly(List.of(EVERYTHING), List.of(MediaControl.none()));
    }

    @Test
    @Rule("L-355")
    void itEndsWithTheCallWithoutTheProviderBeingAsked() {
        annas.media().control(EVERYTHING);
        room.becomes(CallState.IDLE);
        room.anna().heard(state(annas, CallState.IDLE));
        annas.close();

        assertThat(told()).containsExactly(List.of(EVERYTHING));
        Call another = room.anna().gets(room.line().shows(CallState.IDLE));
        refused(LineError.OPERATIONUNAVAIL, () -> another.media().control(EVERYTHING));
    }

    @Test
    @Rule({"L-355", "L-354"})
    void whoeverCancelledItNeedNotEndItAgain() {
        room.bertOwns();
        annas.media().control(EVERYTHING);
        annas.media().control(MediaControl.none());
        annas.close();

        assertThat(told()).containsExactly(List.of(EVERYTHING), List.of(MediaControl.none()));
    }

    @Test
    @Rule({"L-352", "L-354"})
    void aLineOrAnAddressHasAControlForAllItsCalls() {
        Line open = annas.line();
        open.media().control(EVERYTHING);
        open.media().control(0, MediaControl.none());

        assertThat(told())
                .containsExactly(
                        List.of(OptionalInt.empty(), EVERYTHING), List.of(OptionalInt.of(0), MediaControl.none()));
        refused(LineError.INVALADDRESSID, () -> open.media().control(5, EVERYTHING));
        refused(LineError.INVALPOINTER, () -> open.media().control(null));
    }

    @Test
    @Rule("L-352")
    void listsThatTheLineCannotDoAreRefused() {
        OnDigit pulse = new OnDigit('*', Set.of(DigitMode.PULSE), MediaAction.START);
        OnMedia video = new OnMedia(Set.of(MediaMode.VIDEO), Duration.ZERO, MediaAction.START);
        OnTone four = new OnTone(MonitoredTone.of(0, Duration.ZERO, 1, 2, 3, 4), MediaAction.START);
        OnState none = new OnState(Set.of(), MediaAction.START);

        refusedWith(LineError.INVALDIGITLIST, MediaControl.none().onDigits(pulse));
        refusedWith(LineError.INVALDIGITLIST, MediaControl.none().onDigits(NINE_PAUSES, NINE_PAUSES, NINE_PAUSES));
        refusedWith(LineError.INVALMEDIALIST, MediaControl.none().onMedia(video));
        refusedWith(LineError.INVALMEDIALIST, MediaControl.none().onMedia(FAX_STOPS, FAX_STOPS, FAX_STOPS));
        refusedWith(LineError.INVALTONELIST, MediaControl.none().onTones(four));
        refusedWith(LineError.INVALTONELIST, MediaControl.none().onTones(SILENCE_SLOWS, SILENCE_SLOWS, SILENCE_SLOWS));
        refusedWith(LineError.INVALCALLSTATELIST, MediaControl.none().onStates(none));
        assertThat(told()).isEmpty();
    }

    private void refusedWith(LineError error, MediaControl control) {
        refused(error, () -> annas.media().control(control));
    }

    @Test
    @Rule("L-352")
    void aMonitorControlsNothing() {
        refused(LineError.NOTOWNER, () -> room.berts().media().control(EVERYTHING));
        assertThat(told()).isEmpty();
    }
}
