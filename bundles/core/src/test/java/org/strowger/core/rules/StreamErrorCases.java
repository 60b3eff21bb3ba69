package org.strowger.core.rules;

import static org.strowger.core.rules.ErrorCase.refused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.strowger.telephony.Call;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.MediaAction;
import org.strowger.telephony.media.MediaControl;
import org.strowger.telephony.media.MonitoredTone;
import org.strowger.telephony.media.Tone;
import org.strowger.telephony.media.ToneComponent;
import org.strowger.telephony.media.ToneMode;

/** The errors of digits, tones, media detection and media control. */
final class StreamErrorCases {
    private static final MediaControl CONTROL =
            MediaControl.none().onDigits(MediaControl.OnDigit.dtmf('1', MediaAction.START));
    private static final GatherRequest FOUR = GatherRequest.digits(4);

    private StreamErrorCases() {}

    static Stream<ErrorCase> all() {
        return Stream.of(ofHandlesAndProviders(), gather(), generate(), monitor(), control(), setModes())
                .flatMap(cases -> cases);
    }

    /**
     * A function of a call that answers at once.
     *
     * @param name TAPI's name
     * @param owners whether a monitor is refused
     * @param whenIdle the error in the idle state
     * @param asking does it
     */
    private record OnStream(String name, boolean owners, LineError whenIdle, Consumer<Call> asking) {
        Stream<ErrorCase> cases() {
            List<ErrorCase> all = new ArrayList<>();
            all.add(refused(
                    name,
                    LineError.INVALCALLHANDLE,
                    "given back",
                    scene -> asking.accept(scene.released(connected(scene)))));
            all.add(refused(name, whenIdle, "idle", scene -> asking.accept(scene.shown(CallState.IDLE))));
            if (owners) {
                all.add(refused(
                        name, LineError.NOTOWNER, "watched", scene -> asking.accept(scene.watched(connected(scene)))));
            }
            for (LineError error : List.of(
                    LineError.NOMEM,
                    LineError.OPERATIONFAILED,
                    LineError.OPERATIONUNAVAIL,
                    LineError.RESOURCEUNAVAIL)) {
                all.add(refused(name, error, "the provider refuses with it", scene -> {
                    Call call = connected(scene);
                    scene.refusesEverything(error);
                    asking.accept(call);
                }));
            }
            return all.stream();
        }
    }

    private static Call connected(ErrorScene scene) {
        return scene.shown(CallState.CONNECTED);
    }

    private static Stream<ErrorCase> ofHandlesAndProviders() {
        LineError state = LineError.INVALCALLSTATE;
        return Stream.of(
                        new OnStream("lineGatherDigits", true, state, call -> call.digits()
                                .gather(FOUR)),
                        new OnStream("lineGenerateDigits", true, state, call -> call.digits()
                                .generate("1")),
                        new OnStream("lineGenerateTone", true, state, call -> call.tones()
                                .generate(Tone.of(ToneMode.BEEP))),
                        new OnStream("lineMonitorDigits", false, state, call -> call.digits()
                                .monitor(Set.of(DigitMode.DTMF))),
                        new OnStream("lineMonitorTones", false, state, call -> call.tones()
                                .monitor(List.of(MonitoredTone.silence(1, Duration.ZERO)))),
                        new OnStream("lineMonitorMedia", false, state, call -> call.media()
                                .monitor(Set.of(MediaMode.G3_FAX))),
                        new OnStream("lineSetMediaControl", true, LineError.OPERATIONUNAVAIL, call -> call.media()
                                .control(CONTROL)))
                .flatMap(OnStream::cases);
    }

    private static ErrorCase of(String function, LineError error, String how, Consumer<Call> asking) {
        return refused(function, error, how, scene -> asking.accept(connected(scene)));
    }

    private static Stream<ErrorCase> gather() {
        String name = "lineGatherDigits";
        return Stream.of(
                of(name, LineError.INVALPOINTER, "null", call -> call.digits().gather(null)),
                of(name, LineError.INVALPARAM, "no digits", call -> call.digits()
                        .gather(GatherRequest.digits(0))),
                of(name, LineError.INVALDIGITMODE, "ends of digits", call -> call.digits()
                        .gather(FOUR.signalledBy(Set.of(DigitMode.DTMF_END)))),
                of(name, LineError.INVALDIGITMODE, "no mode", call -> call.digits()
                        .gather(FOUR.signalledBy(Set.of()))),
                of(name, LineError.INVALDIGITS, "letters", call -> call.digits().gather(FOUR.endedBy("#x"))),
                of(name, LineError.INVALDIGITS, "no pulses", call -> call.digits()
                        .gather(FOUR.endedBy("#").signalledBy(Set.of(DigitMode.PULSE)))),
                of(name, LineError.INVALTIMEOUT, "too long", call -> call.digits()
                        .gather(FOUR.eachWithin(Duration.ofDays(1)))));
    }

    private static Stream<ErrorCase> generate() {
        ToneComponent tooLoud = new ToneComponent(440, Duration.ZERO, Duration.ZERO, 0x10000);
        ToneComponent good = ToneComponent.constant(440);
        String digits = "lineGenerateDigits";
        String tone = "lineGenerateTone";
        return Stream.of(
                of(digits, LineError.INVALPOINTER, "null", call -> call.digits().generate(null)),
                of(digits, LineError.INVALPOINTER, "no duration", call -> call.digits()
                        .generate(DigitMode.DTMF, "1", null)),
                of(digits, LineError.INVALDIGITMODE, "ends of digits", call -> call.digits()
                        .generate(DigitMode.DTMF_END, "1", Duration.ZERO)),
                of(digits, LineError.INVALDIGITMODE, "no mode", call -> call.digits()
                        .generate(null, "1", Duration.ZERO)),
                of(tone, LineError.INVALPOINTER, "null", call -> call.tones().generate(null)),
                of(tone, LineError.INVALTONEMODE, "not of the line", call -> call.tones()
                        .generate(Tone.of(ToneMode.BILLING))),
                of(tone, LineError.INVALTONE, "no component", call -> call.tones()
                        .generate(Tone.custom())),
                of(tone, LineError.INVALTONE, "too many components", call -> call.tones()
                        .generate(Tone.custom(good, good, good))),
                of(tone, LineError.INVALTONE, "too loud", call -> call.tones().generate(Tone.custom(tooLoud))),
                of(tone, LineError.INVALTONE, "no frequency", call -> call.tones()
                        .generate(Tone.custom(ToneComponent.constant(0)))),
                of(tone, LineError.INVALTONE, "over before it begins", call -> call.tones()
                        .generate(Tone.custom(good).lasting(Duration.ofMillis(-1)))));
    }

    private static Stream<ErrorCase> monitor() {
        MonitoredTone silence = MonitoredTone.silence(1, Duration.ZERO);
        return Stream.of(
                of("lineMonitorDigits", LineError.INVALDIGITMODE, "null", call -> call.digits()
                        .monitor(null)),
                refused("lineMonitorDigits", LineError.INVALCALLSTATE, "disconnected", scene -> scene.shown(
                                CallState.DISCONNECTED)
                        .digits()
                        .monitor(Set.of(DigitMode.DTMF))),
                of("lineMonitorTones", LineError.INVALPOINTER, "null", call -> call.tones()
                        .monitor(null)),
                of("lineMonitorTones", LineError.INVALPOINTER, "a null tone", call -> call.tones()
                        .monitor(Arrays.asList(silence, null))),
                of("lineMonitorTones", LineError.INVALPOINTER, "too many", call -> call.tones()
                        .monitor(List.of(silence, silence, silence, silence, silence))),
                of("lineMonitorTones", LineError.INVALTONE, "four frequencies", call -> call.tones()
                        .monitor(List.of(MonitoredTone.of(1, Duration.ZERO, 1, 2, 3, 4)))),
                of("lineMonitorMedia", LineError.INVALMEDIAMODE, "not of the line", call -> call.media()
                        .monitor(Set.of(MediaMode.VIDEO))));
    }

    private static Stream<ErrorCase> control() {
        String name = "lineSetMediaControl";
        MediaControl none = MediaControl.none();
        MediaControl.OnMedia nothing = new MediaControl.OnMedia(Set.of(), Duration.ZERO, MediaAction.START);
        MediaControl.OnTone wrong = new MediaControl.OnTone(MonitoredTone.of(0, Duration.ZERO, -1), MediaAction.START);
        MediaControl.OnState never = new MediaControl.OnState(Set.of(), MediaAction.START);
        return Stream.of(
                of(name, LineError.INVALPOINTER, "null", call -> call.media().control(null)),
                of(name, LineError.INVALDIGITLIST, "no digit", call -> call.media()
                        .control(none.onDigits(MediaControl.OnDigit.dtmf('x', MediaAction.START)))),
                of(name, LineError.INVALMEDIALIST, "no mode", call -> call.media()
                        .control(none.onMedia(nothing))),
                of(name, LineError.INVALTONELIST, "no tone", call -> call.media()
                        .control(none.onTones(wrong))),
                of(name, LineError.INVALCALLSTATELIST, "no state", call -> call.media()
                        .control(none.onStates(never))),
                refused(name, LineError.INVALADDRESSID, "of an address that is not there", scene -> scene.open()
                        .media()
                        .control(9, CONTROL)),
                refused(name, LineError.INVALLINEHANDLE, "closed", scene -> scene.closed()
                        .media()
                        .control(CONTROL)),
                refused(name, LineError.RESOURCEUNAVAIL, "of a line whose provider refuses", scene -> {
                    scene.refusesEverything(LineError.RESOURCEUNAVAIL);
                    scene.open().media().control(CONTROL);
                }));
    }

    private static Stream<ErrorCase> setModes() {
        String name = "lineSetMediaMode";
        return Stream.of(
                refused(name, LineError.INVALCALLHANDLE, "given back", scene -> scene.released(connected(scene))
                        .media()
                        .setModes(Set.of(MediaMode.G3_FAX))),
                of(name, LineError.INVALMEDIAMODE, "two, of which none is unknown", call -> call.media()
                        .setModes(Set.of(MediaMode.G3_FAX, MediaMode.DATA_MODEM))));
    }
}
