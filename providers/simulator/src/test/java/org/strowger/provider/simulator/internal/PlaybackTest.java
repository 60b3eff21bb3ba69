package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.MediaStream.State;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.ConferenceSetUp;
import org.strowger.telephony.Line;
import org.strowger.telephony.media.GenerationEnd;
import org.strowger.telephony.media.MediaAction;
import org.strowger.telephony.media.MediaControl;
import org.strowger.telephony.media.MediaControl.OnDigit;
import org.strowger.telephony.media.MediaControl.OnTone;
import org.strowger.telephony.media.MonitoredTone;
import org.strowger.testing.Rule;

/** What actions do to the media stream of a call, and who hears it. */
class PlaybackTest extends MediaStreamTest {
    private static final MediaControl KEYS = MediaControl.none()
            .onDigits(
                    OnDigit.dtmf('1', MediaAction.START),
                    OnDigit.dtmf('2', MediaAction.PAUSE),
                    OnDigit.dtmf('3', MediaAction.RESUME),
                    OnDigit.dtmf('4', MediaAction.RESET),
                    OnDigit.dtmf('5', MediaAction.RATE_UP),
                    OnDigit.dtmf('6', MediaAction.RATE_DOWN),
                    OnDigit.dtmf('7', MediaAction.RATE_NORMAL),
                    OnDigit.dtmf('8', MediaAction.VOLUME_UP),
                    OnDigit.dtmf('9', MediaAction.VOLUME_DOWN),
                    OnDigit.dtmf('0', MediaAction.VOLUME_NORMAL),
                    OnDigit.dtmf('#', MediaAction.NONE));

    @Test
    @Rule("L-352")
    void theStreamStartsPausesGoesOnAndGoesBack() {
        call.media().control(KEYS);
        assertThat(stream().state()).isEqualTo(State.STOPPED);
        press("1");
        assertThat(stream().state()).isEqualTo(State.RUNNING);
        assertThat(stream().position()).isEqualTo(ofSeconds(1));
        press("2");
        assertThat(stream().state()).isEqualTo(State.PAUSED);
        assertThat(stream().position()).isEqualTo(ofSeconds(1));
        press("3");
        assertThat(stream().position()).isEqualTo(ofSeconds(2));
        press("4");
        assertThat(stream().state()).isEqualTo(State.STOPPED);
        assertThat(stream().position()).isZero();
        press("2#");
        assertThat(stream().state()).isEqualTo(State.STOPPED);
        assertThat(actions())
                .containsExactly(
                        MediaAction.START, MediaAction.PAUSE, MediaAction.RESUME, MediaAction.RESET, MediaAction.PAUSE);
    }

    @Test
    @Rule("L-352")
    void itStartsAgainFromTheBeginningUnlessItRuns() {
        call.media().control(KEYS);
        press("1");
        press("1");
        assertThat(stream().position()).isEqualTo(ofSeconds(2));
        press("2");
        press("1");
        assertThat(stream().position()).isEqualTo(ofSeconds(1));
    }

    @Test
    @Rule("L-352")
    void itRunsFasterAndSlowerWithinLimits() {
        call.media().control(KEYS);
        press("1");
        press("5");
        assertThat(stream().position()).isEqualTo(ofMillis(2250));
        press("55");
        caller.sendDigits("55");
        pass(ofSeconds(1));
        assertThat(stream().rate()).isEqualTo(200);
        press("7");
        assertThat(stream().rate()).isEqualTo(100);
        press("666");
        assertThat(stream().rate()).isEqualTo(50);
    }

    @Test
    @Rule("L-352")
    void itIsLouderAndSofterWithinLimits() {
        call.media().control(KEYS);
        press("888");
        assertThat(stream().volume()).isEqualTo(175);
        press("88");
        assertThat(stream().volume()).isEqualTo(200);
        press("0");
        assertThat(stream().volume()).isEqualTo(100);
        press("99999");
        assertThat(stream().volume()).isZero();
        assertThat(stream().callId()).isEqualTo(caller.callId());
    }

    @Test
    @Rule("L-352")
    void theOtherPartyHearsItWhileItRunsAndBothHearEachOther() {
        call.media().control(KEYS);
        assertThat(caller.heardStream()).isEmpty();
        press("18");
        assertThat(caller.heardStream()).contains(stream());
        done(call.hold());
        assertThat(caller.heardStream()).isEmpty();
        done(call.unhold());
        caller.hold();
        assertThat(caller.heardStream()).isEmpty();
        caller.retrieve();
        press("2");
        assertThat(caller.heardStream()).isEmpty();
        press("3");
        done(call.drop());
        assertThat(caller.heardStream()).isEmpty();
        assertThat(stream().state()).isEqualTo(State.STOPPED);
    }

    @Test
    @Rule("L-352")
    void theMembersOfAConferenceHearItsStream() {
        ConferenceSetUp both = done(call.conference().setUp(3));
        done(both.consultation().dial("9900"));
        done(both.conference().conference().add(both.consultation()));
        both.conference().media().control(KEYS);
        press("1");
        long conference = both.conference().info().callId();
        assertThat(caller.heardStream()).hasValueSatisfying(heard -> {
            assertThat(heard.callId()).isEqualTo(conference);
            assertThat(heard.position()).isEqualTo(ofSeconds(1));
        });
        done(both.conference().hold());
        assertThat(caller.heardStream()).isEmpty();
    }

    @Test
    @Rule("L-352")
    void whoCallsASharedNumberHearsTheStreamOfWhoeverAnswered() {
        equip(ExchangeSettings.builder().bridged(List.of("2000 shared: 1001, 1002")));
        alice = open("1001");
        caller = exchange.outsideCall("+491", "2000");
        settle();
        done(newest(alice).answer());
        newest(alice).media().control(KEYS);
        press("1");
        assertThat(caller.heardStream()).contains(stream());
    }

    @Test
    @Rule("L-352")
    void aHundredActionsAreRemembered() {
        call.media().control(KEYS);
        caller.sendDigits("1" + "8".repeat(100));
        pass(ofSeconds(60));
        assertThat(actions()).hasSize(100).containsOnly(MediaAction.VOLUME_UP);
    }

    @Test
    @Rule({"L-352", "L-334"})
    void resettingItEndsWhatIsBeingGenerated() {
        call.media().control(KEYS);
        call.digits().generate("12345");
        press("24");
        assertThat(caller.heardDigits()).isEqualTo("12");
        assertThat(events(CallEvent.GenerationEnded.class))
                .extracting(CallEvent.GenerationEnded::reason)
                .containsExactly(GenerationEnd.CANCEL);
    }

    @Test
    @Rule("L-352")
    void silenceOfOneStreamThatSilencesTheOtherComesToAnEnd() {
        Line bob = open("1002");
        Call toBob = talk(alice, bob);
        OnTone silence = new OnTone(MonitoredTone.silence(0, Duration.ZERO), MediaAction.RESET);
        toBob.tones().generate(hum(ofSeconds(60)));
        newest(bob).tones().generate(hum(ofSeconds(60)));
        settle();
        toBob.media().control(MediaControl.none().onTones(silence));
        newest(bob).media().control(MediaControl.none().onTones(silence));
        toBob.tones().cancelGenerating();
        pass(ofSeconds(1));
        assertThat(events(CallEvent.GenerationEnded.class)).hasSize(2);
        assertThat(stream().actions()).isNotEmpty().doesNotContainNull();
    }
}
