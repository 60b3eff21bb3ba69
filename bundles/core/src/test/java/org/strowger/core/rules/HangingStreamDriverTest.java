package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.MediaAction;
import org.strowger.telephony.media.MediaControl;
import org.strowger.telephony.media.MonitoredTone;
import org.strowger.telephony.media.Tone;
import org.strowger.telephony.media.ToneMode;
import org.strowger.testing.Rule;

/** A driver that hangs is waited for a limited time; what it then begins all the same, it is told to end again. */
@Timeout(60)
class HangingStreamDriverTest {
    /**
     * Something that is asked and begins too late.
     *
     * @param begun what the driver is asked at first
     * @param ended what it is asked in the end
     * @param asking asks
     */
    private record Late(Operation begun, List<Object> ended, Operation ending, Consumer<Call> asking) {
        @Override
        public String toString() {
            return begun.name();
        }
    }

    static Stream<Late> everythingThatIsWaitedFor() {
        Set<DigitMode> dtmf = Set.of(DigitMode.DTMF);
        MonitoredTone silence = MonitoredTone.silence(1, Duration.ofSeconds(1));
        MediaControl louder = MediaControl.none().onDigits(MediaControl.OnDigit.dtmf('9', MediaAction.VOLUME_UP));
        return Stream.of(
                new Late(Operation.MONITOR_DIGITS, List.of(Set.of()), Operation.MONITOR_DIGITS, call -> call.digits()
                        .monitor(dtmf)),
                new Late(Operation.MONITOR_DIGITS, List.of(Set.of()), Operation.MONITOR_DIGITS, call -> call.digits()
                        .gather(GatherRequest.digits(1))),
                new Late(Operation.MONITOR_TONES, List.of(1, List.of()), Operation.MONITOR_TONES, call -> call.tones()
                        .monitor(List.of(silence))),
                new Late(Operation.MONITOR_MEDIA, List.of(Set.of()), Operation.MONITOR_MEDIA, call -> call.media()
                        .monitor(Set.of(MediaMode.G3_FAX))),
                new Late(
                        Operation.MEDIA_CONTROL,
                        List.of(MediaControl.none()),
                        Operation.MEDIA_CONTROL,
                        call -> call.media().control(louder)),
                new Late(Operation.GENERATE_DIGITS, List.of(), Operation.CANCEL_GENERATION, call -> call.digits()
                        .generate("1")),
                new Late(Operation.GENERATE_TONE, List.of(), Operation.CANCEL_GENERATION, call -> call.tones()
                        .generate(Tone.of(ToneMode.BUSY))));
    }

    @ParameterizedTest
    @MethodSource("everythingThatIsWaitedFor")
    @Rule("L-017")
    void whatBeginsTooLateIsEndedAgain(Late late) throws InterruptedException {
        try (ImpatientRoom room = new ImpatientRoom()) {
            ScriptedLine line = room.line();
            CountDownLatch released = new CountDownLatch(1);
            CountDownLatch ended = new CountDownLatch(2);
            line.when(late.begun(), () -> {
                ImpatientRoom.awaits(released);
                ended.countDown();
            });
            if (late.begun() != late.ending()) {
                line.when(late.ending(), ended::countDown);
            }

            refused(LineError.OPERATIONFAILED, () -> late.asking().accept(room.call()));
            released.countDown();
            ImpatientRoom.awaits(ended);

            List<List<Object>> asked = line.argumentsOf(late.ending());
            assertThat(asked.get(asked.size() - 1)).isEqualTo(late.ended());
        }
    }
}
