package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallTreatment;
import org.strowger.telephony.call.FlowSpec;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.MediaControl;
import org.strowger.telephony.media.MonitoredTone;
import org.strowger.telephony.media.Tone;
import org.strowger.telephony.media.ToneMode;
import org.strowger.testing.Rule;

/** What has no meaning on a call that is over is refused without asking its driver, and is not advertised. */
class IdleCallRulesTest {
    private static final MonitoredTone SILENCE = MonitoredTone.silence(19, Duration.ofSeconds(3));

    private final Office office = new Office();
    private final ScriptedLine line = StreamRoom.lineThatDetectsMedia(office);
    private final Desk anna = office.desk("anna");
    private ScriptedCall driver;
    private Call call;

    @BeforeEach
    void connect() {
        line.gathersDigits();
        anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        driver = line.shows(CallState.CONNECTED);
        call = anna.gets(driver);
        line.script().forget();
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** The operations that need a call that is not idle, whatever else it is. */
    private enum Needing {
        GATHER_DIGITS(Operation.GATHER_DIGITS, call -> call.digits().gather(GatherRequest.digits(4))),
        GENERATE_DIGITS(Operation.GENERATE_DIGITS, call -> call.digits().generate("1")),
        GENERATE_TONE(Operation.GENERATE_TONE, call -> call.tones().generate(Tone.of(ToneMode.BEEP))),
        MONITOR_TONES(Operation.MONITOR_TONES, call -> call.tones().monitor(List.of(SILENCE))),
        MONITOR_MEDIA(Operation.MONITOR_MEDIA, call -> call.media().monitor(Set.of(MediaMode.G3_FAX))),
        SET_MEDIA_CONTROL(Operation.MEDIA_CONTROL, LineError.OPERATIONUNAVAIL, call -> call.media()
                .control(MediaControl.none())),
        SET_TREATMENT(Operation.SET_TREATMENT, call -> call.details().setTreatment(CallTreatment.MUSIC.id())),
        SET_QOS(Operation.SET_QUALITY, call -> call.details()
                .setQualityOfService(new QualityOfService(FlowSpec.bestEffort(), FlowSpec.bestEffort()))),
        SECURE(Operation.SECURE, Call::secure),
        DROP(Operation.DROP, Call::drop);

        private final Operation asked;
        private final LineError refusal;
        private final Consumer<Call> use;

        Needing(Operation asked, Consumer<Call> use) {
            this(asked, LineError.INVALCALLSTATE, use);
        }

        Needing(Operation asked, LineError refusal, Consumer<Call> use) {
            this.asked = asked;
            this.refusal = refusal;
            this.use = use;
        }

        CallFeature feature() {
            return CallFeature.valueOf(name());
        }
    }

    @ParameterizedTest
    @EnumSource(Needing.class)
    @Rule({"L-199", "L-230", "L-293", "L-323", "L-332", "L-340", "L-349", "L-380", "L-382"})
    void anIdleCallIsRefusedWithoutAskingTheDriver(Needing operation) {
        driver.reports(CallState.IDLE);
        office.settle();

        refused(operation.refusal, () -> operation.use.accept(call));
        office.settle();

        assertThat(driver.asked()).isEmpty();
        assertThat(call.status().features()).doesNotContain(operation.feature());
    }

    @ParameterizedTest
    @EnumSource(Needing.class)
    @Rule({"L-293", "L-323", "L-332", "L-340", "L-349", "L-380", "L-382"})
    void aDisconnectedCallIsNot(Needing operation) {
        driver.reports(CallState.DISCONNECTED);
        office.settle();

        assertThat(call.status().features()).contains(operation.feature());
        operation.use.accept(call);
        office.settle();

        assertThat(driver.asked()).contains(operation.asked);
    }
}
