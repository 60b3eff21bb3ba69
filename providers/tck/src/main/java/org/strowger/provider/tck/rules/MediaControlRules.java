package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.FarParty;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.provider.tck.bench.TestRequest;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineCapabilityFlag;
import org.strowger.telephony.device.MediaControlCapabilities;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.MediaAction;
import org.strowger.telephony.media.MediaControl;
import org.strowger.telephony.media.MediaControl.OnDigit;
import org.strowger.telephony.media.MediaControl.OnMedia;
import org.strowger.telephony.media.MediaControl.OnState;
import org.strowger.telephony.media.MediaControl.OnTone;
import org.strowger.telephony.media.MonitoredTone;
import org.strowger.telephony.media.Tone;
import org.strowger.telephony.media.ToneComponent;
import org.strowger.testing.Rule;

/** What is done to the media stream of a call when something happens in it. */
public interface MediaControlRules extends ContractRules {
    /** How long something has to be there before it counts. */
    Duration SOON = Duration.ofMillis(300);

    /** As {@link #SOON}, but longer than anything is there. */
    Duration LATE = Duration.ofMinutes(5);

    /** What the digits from 0 on trigger. */
    List<MediaAction> OF_DIGITS = List.of(
            MediaAction.VOLUME_DOWN,
            MediaAction.START,
            MediaAction.RATE_DOWN,
            MediaAction.PAUSE,
            MediaAction.RESUME,
            MediaAction.VOLUME_UP,
            MediaAction.RESET,
            MediaAction.RATE_UP,
            MediaAction.RATE_NORMAL,
            MediaAction.VOLUME_NORMAL);

    private TestLine lineThatControls() {
        TestLine line = bench().line();
        line.needs(CallFeature.SET_MEDIA_CONTROL);
        return line;
    }

    private MediaControlCapabilities most() {
        return bench().line().driver().capabilities().mediaControl();
    }

    private boolean takesDigits() {
        LineCapabilities line = bench().line().driver().capabilities();
        return most().maxDigits() > 0 && line.digits().monitored().contains(DigitMode.DTMF);
    }

    /** A call that digits can control. */
    private TestCall callWithKeys() {
        TestLine line = lineThatControls();
        assumeTrue(takesDigits(), "line " + line + " is not controlled by digits");
        TestCall call = bench().talking(line);
        assertThat(actions()).as("before anything was controlled").isEmpty();
        return call;
    }

    private List<MediaAction> actions() {
        return bench().mediaActions(bench().line());
    }

    private void assertDone(MediaAction... expected) {
        bench().pace().until(() -> actions().size() >= expected.length);
        bench().pace().settle();
        assertThat(actions())
                .as("what was done to the stream; %s", bench().journal())
                .containsExactly(expected);
    }

    private void farPresses(String keys) {
        assumeTrue(bench().called().sendDigits(keys), "the far end cannot send digits");
    }

    private MediaMode someMode() {
        return bench().line().mediaModes().stream()
                .filter(mode -> mode != MediaMode.UNKNOWN)
                .sorted()
                .findFirst()
                .orElse(MediaMode.UNKNOWN);
    }

    private static MediaControl on(char digit, MediaAction action) {
        return MediaControl.none().onDigits(OnDigit.dtmf(digit, action));
    }

    private static Tone hum() {
        return Tone.custom(ToneComponent.constant(1000)).lasting(SOON.multipliedBy(5));
    }

    private static OnTone onHum(Duration time, MediaAction action) {
        return new OnTone(MonitoredTone.of(1, time, 1000), action);
    }

    /** One trigger of every kind that the line takes. */
    private MediaControl everything() {
        MediaControl all = takesDigits() ? on('1', MediaAction.PAUSE) : MediaControl.none();
        if (most().maxTones() > 0) {
            all = all.onTones(onHum(SOON, MediaAction.RATE_UP));
        }
        if (most().maxMedia() > 0) {
            all = all.onMedia(new OnMedia(Set.of(someMode()), SOON, MediaAction.RATE_DOWN));
        }
        if (most().maxStates() > 0) {
            all = all.onStates(new OnState(Set.of(CallState.DISCONNECTED), MediaAction.VOLUME_UP));
        }
        return all;
    }

    /** The far end does everything that it can and that triggers something in {@link #everything()}, one by one. */
    private void farDoesEverything() {
        FarParty party = bench().called();
        party.sendDigits("12");
        bench().pace().settle();
        party.sendMedia(someMode());
        bench().pace().settle();
        party.sendTone(hum());
        bench().pace().settle();
        party.hangUp();
        bench().pace().settle();
    }

    @Test
    @Rule({"L-352", "L-292"})
    default void whatALineClaimsOfMediaControlAgrees() {
        for (TestLine line : bench().lines()) {
            MediaControlCapabilities claimed = line.driver().capabilities().mediaControl();
            assertThat(line.has(LineCapabilityFlag.MEDIA_CONTROL))
                    .as("%s controls media", line)
                    .isEqualTo(!claimed.equals(MediaControlCapabilities.NONE));
            if (line.can(CallFeature.SET_MEDIA_CONTROL)) {
                assertThat(line.has(LineCapabilityFlag.MEDIA_CONTROL)).isTrue();
            }
        }
    }

    @Test
    @Rule({"L-352", "L-292", "L-017"})
    default void asManyTriggersAreTakenAsAreClaimed() {
        TestCall call = bench().talking(lineThatControls());
        OnDigit[] digits = IntStream.range(0, takesDigits() ? most().maxDigits() : 0)
                .mapToObj(each -> OnDigit.dtmf(Character.forDigit(each % 10, 10), MediaAction.PAUSE))
                .toArray(OnDigit[]::new);
        OnTone[] tones = IntStream.range(0, most().maxTones())
                .mapToObj(each -> onHum(LATE, MediaAction.PAUSE))
                .toArray(OnTone[]::new);
        OnMedia[] media = IntStream.range(0, most().maxMedia())
                .mapToObj(each -> new OnMedia(Set.of(someMode()), LATE, MediaAction.PAUSE))
                .toArray(OnMedia[]::new);
        OnState[] states = IntStream.range(0, most().maxStates())
                .mapToObj(each -> new OnState(Set.of(CallState.DISCONNECTED), MediaAction.PAUSE))
                .toArray(OnState[]::new);
        MediaControl full = new MediaControl(List.of(digits), List.of(media), List.of(tones), List.of(states));
        call.driver().setMediaControl(full);
        bench().line().driver().setMediaControl(OptionalInt.empty(), full);
        bench().pace().settle();
        assertThat(call.state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-352", "L-330"})
    default void everyDigitTriggersItsActionAndIsNotToldForThat() {
        TestCall call = callWithKeys();
        int count = Math.min(most().maxDigits(), OF_DIGITS.size());
        OnDigit[] keys = IntStream.range(0, count)
                .mapToObj(each -> OnDigit.dtmf(Character.forDigit(each, 10), OF_DIGITS.get(each)))
                .toArray(OnDigit[]::new);
        call.driver().setMediaControl(MediaControl.none().onDigits(keys));
        farPresses("0123456789".substring(0, count) + "0");
        MediaAction[] expected = IntStream.rangeClosed(0, count)
                .mapToObj(each -> OF_DIGITS.get(each % count))
                .toArray(MediaAction[]::new);
        assertDone(expected);
        assertThat(call.heard().digits()).as("nobody monitors digits").isEmpty();
        assertThat(call.state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule("L-352")
    default void aToneTriggersItsActionWhenItHasSoundedForLongEnough() {
        TestLine line = lineThatControls();
        assumeTrue(most().maxTones() > 1, "line " + line + " is not controlled by two tones");
        TestCall call = bench().talking(line);
        call.driver()
                .setMediaControl(MediaControl.none()
                        .onTones(onHum(SOON, MediaAction.PAUSE), onHum(SOON.multipliedBy(50), MediaAction.RESET)));
        assumeTrue(bench().called().sendTone(hum()), "the far end cannot send tones");
        assertDone(MediaAction.PAUSE);
    }

    @Test
    @Rule("L-352")
    default void aMediaModeTriggersItsActionWhenItHasBeenThereForLongEnough() {
        TestLine line = lineThatControls();
        assumeTrue(most().maxMedia() > 1, "line " + line + " is not controlled by two media modes");
        TestCall call = bench().talking(line);
        Set<MediaMode> modes = Set.of(someMode());
        call.driver()
                .setMediaControl(MediaControl.none()
                        .onMedia(
                                new OnMedia(modes, SOON, MediaAction.PAUSE),
                                new OnMedia(modes, LATE, MediaAction.RESET)));
        assumeTrue(bench().called().sendMedia(someMode()), "the far end cannot send media of a kind");
        assertDone(MediaAction.PAUSE);
    }

    @Test
    @Rule("L-352")
    default void aStateTriggersItsActionWhenTheCallEntersIt() {
        TestLine line = lineThatControls();
        assumeTrue(most().maxStates() > 1, "line " + line + " is not controlled by two states");
        TestCall call = bench().talking(line);
        call.driver()
                .setMediaControl(MediaControl.none()
                        .onStates(
                                new OnState(Set.of(CallState.CONNECTED), MediaAction.RESET),
                                new OnState(Set.of(CallState.DISCONNECTED), MediaAction.PAUSE)));
        bench().pace().settle();
        bench().called().hangUp();
        call.reaches(CallState.DISCONNECTED, CallState.IDLE);
        assertDone(MediaAction.PAUSE);
    }

    @Test
    @Rule("L-353")
    default void eachControlReplacesAllFourListsOfTheOneBefore() {
        TestCall call = callWithKeys();
        call.driver().setMediaControl(everything());
        call.driver().setMediaControl(on('2', MediaAction.RESUME));
        farDoesEverything();
        assertDone(MediaAction.RESUME);
    }

    @Test
    @Rule("L-353")
    default void aListThatIsGivenAgainStaysInForce() {
        TestCall call = callWithKeys();
        call.driver().setMediaControl(everything());
        call.driver().setMediaControl(everything().onDigits(OnDigit.dtmf('2', MediaAction.RESUME)));
        FarParty party = bench().called();
        farPresses("12");
        bench().pace().settle();
        boolean media = party.sendMedia(someMode());
        bench().pace().settle();
        assertDone(
                media && most().maxMedia() > 0
                        ? new MediaAction[] {MediaAction.RESUME, MediaAction.RATE_DOWN}
                        : new MediaAction[] {MediaAction.RESUME});
    }

    @Test
    @Rule("L-353")
    default void noControlDisablesAllFourKindsOfTriggers() {
        TestCall call = bench().talking(lineThatControls());
        call.driver().setMediaControl(everything());
        call.driver().setMediaControl(MediaControl.none());
        farDoesEverything();
        assertDone();
    }

    /** Two owners of a call are one for the provider: what one sets comes after what the other one has set. */
    @Test
    @Rule("L-354")
    default void onlyTheLatestOfTwoControlsIsInForce() {
        TestCall call = callWithKeys();
        call.driver().setMediaControl(on('1', MediaAction.PAUSE));
        call.driver().setMediaControl(on('1', MediaAction.RESUME));
        farPresses("1");
        assertDone(MediaAction.RESUME);
    }

    @Test
    @Rule("L-352")
    default void theControlOfACallGoesBeforeThatOfItsLine() {
        TestCall call = callWithKeys();
        bench().line().driver().setMediaControl(OptionalInt.empty(), on('1', MediaAction.PAUSE));
        call.driver().setMediaControl(on('1', MediaAction.RESUME));
        farPresses("1");
        assertDone(MediaAction.RESUME);
        call.driver().setMediaControl(MediaControl.none());
        farPresses("1");
        assertDone(MediaAction.RESUME, MediaAction.PAUSE);
    }

    @Test
    @Rule("L-352")
    default void theControlOfALineIsForItsPresentAndItsLaterCalls() {
        TestCall call = callWithKeys();
        TestLine line = bench().line();
        line.driver().setMediaControl(OptionalInt.empty(), on('1', MediaAction.PAUSE));
        farPresses("1");
        assertDone(MediaAction.PAUSE);
        call.ends();
        bench().talking(line);
        farPresses("1");
        assertDone(MediaAction.PAUSE);
        line.driver().setMediaControl(OptionalInt.empty(), MediaControl.none());
        farPresses("1");
        assertDone(MediaAction.PAUSE);
    }

    @Test
    @Rule("L-352")
    default void theControlOfALineEndsWhenTheLineIsClosed() {
        callWithKeys().ends();
        TestLine line = bench().line();
        line.driver().setMediaControl(OptionalInt.empty(), on('1', MediaAction.PAUSE));
        line.close();
        bench().talking(bench().line());
        farPresses("1");
        assertDone();
    }

    @Test
    @Rule("L-352")
    default void theControlOfAnAddressIsForItsCalls() {
        callWithKeys();
        bench().line().driver().setMediaControl(OptionalInt.of(0), on('1', MediaAction.PAUSE));
        farPresses("1");
        assertDone(MediaAction.PAUSE);
    }

    @Test
    @Rule("L-355")
    default void theControlOfACallEndsWithTheCall() {
        TestCall call = callWithKeys();
        call.driver().setMediaControl(on('1', MediaAction.PAUSE));
        farPresses("1");
        assertDone(MediaAction.PAUSE);
        call.ends();
        bench().talking(bench().line());
        farPresses("1");
        assertDone();
    }

    @Test
    @Rule({"L-355", "L-126", "L-122"})
    default void theControlOfACallEndsWhenItIsClosed() {
        TestCall call = callWithKeys();
        call.driver().setMediaControl(on('1', MediaAction.PAUSE));
        FarParty party = bench().called();
        call.close();
        if (!party.isOver()) {
            party.sendDigits("1");
        }
        bench().assertSilence("after the call was closed");
        assertDone();
    }

    @Test
    @Rule({"L-352", "L-004"})
    default void controlOfMediaThatALineDeclinesIsUnavailable() {
        TestLine line = bench().line();
        assumeFalse(line.has(LineCapabilityFlag.MEDIA_CONTROL), "line " + line + " controls media");
        TestRequest ofLine = line.request(
                "control media", done -> line.driver().setMediaControl(OptionalInt.empty(), MediaControl.none()));
        ofLine.failsWith(LineError.OPERATIONUNAVAIL);
        TestCall call = bench().talking(line);
        call.request("control media", done -> call.driver().setMediaControl(MediaControl.none()))
                .failsWith(LineError.OPERATIONUNAVAIL);
    }
}
