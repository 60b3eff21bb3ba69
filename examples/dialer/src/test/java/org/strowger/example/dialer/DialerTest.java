package org.strowger.example.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.telephony.Call;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.testing.telephones.Telephones;

@Timeout(60)
class DialerTest {
    private final Telephones telephones = new Telephones();
    private final List<String> progress = new CopyOnWriteArrayList<>();
    private Dialer dialer;

    @BeforeEach
    void start() {
        dialer = new Dialer(telephones, new Choice(60));
    }

    @AfterEach
    void close() {
        dialer.close();
        telephones.close();
    }

    private record Choice(int giveUpAfter) implements DialerSettings {
        @Override
        public Class<? extends Annotation> annotationType() {
            return DialerSettings.class;
        }
    }

    @Test
    void reportsProgressUntilSomebodyAnswers() throws Exception {
        Call call = dialer.call("1001", "9900", progress::add).get(10, TimeUnit.SECONDS);

        assertThat(call.status().state()).isEqualTo(CallState.CONNECTED);
        assertThat(progress).startsWith("calling 9900").containsSubsequence("proceeding", "connected (active)");
    }

    @Test
    void givesEverythingBackWhenTheCallIsOver() throws Exception {
        Call call = dialer.call("pbx/1001", "9900", progress::add).get(10, TimeUnit.SECONDS);
        assertThat(telephones.session().openLines()).hasSize(1);

        telephones.exchange().outsideCalls().forEach(OutsideCall::hangUp);

        await().until(() -> telephones.session().openLines().isEmpty());
        assertThat(call.isValid()).isFalse();
        assertThat(progress).endsWith("disconnected (normal)", "idle");
    }

    @Test
    void saysWhyNobodyAnswered() {
        assertThat(failure(dialer.call("1001", "9901", progress::add)))
                .isInstanceOf(NotConnected.class)
                .hasMessage("busy (station)");
        assertThat(failure(dialer.call("1002", "9908", progress::add))).hasMessage("disconnected (unreachable)");
        assertNothingIsLeft();
    }

    @Test
    void saysWhatTheProviderRefused() {
        telephones.exchange().setInService("1001", false);

        assertThatThrownBy(() -> dialer.call("1001", "9900", progress::add).get(10, TimeUnit.SECONDS))
                .hasMessageContaining("INVALLINESTATE");
        assertNothingIsLeft();
    }

    @Test
    void saysWhichLinesThereAre() {
        assertThatThrownBy(() -> dialer.call("77", "9900", progress::add))
                .isInstanceOf(TelephonyException.class)
                .hasMessageStartingWith(
                        "BADDEVICEID: no line has the permanent id or address \"77\"; there is pbx/1001, ");
    }

    @Test
    void dropsTheCallWhenItsUserGivesUp() {
        CompletableFuture<Call> answered = dialer.call("1001", "9902", progress::add);
        await().until(() -> progress.contains("ringback"));

        answered.completeExceptionally(new NotConnected("given up"));

        assertNothingIsLeft();
        await().until(() -> telephones.exchange().outsideCalls().isEmpty());
    }

    @Test
    void givesUpWhenNobodyAnswersInTime() {
        try (Telephones others = new Telephones()) {
            Dialer impatient = new Dialer(others, new Choice(1));

            assertThat(failure(impatient.call("1001", "9902", progress::add))).hasMessage("no answer within 1 s");
            await().until(() -> others.session().openLines().isEmpty());
            impatient.close();
        }
    }

    @Test
    void saysThatTheLineIsGone() {
        CompletableFuture<Call> answered = dialer.call("1001", "9902", progress::add);
        await().until(() -> progress.contains("ringback"));
        telephones.disconnect();

        assertThat(failure(answered)).hasMessage("the line is gone");
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() {
        await().until(() -> telephones.session().openLines().isEmpty()
                && telephones.session().calls().isEmpty());
    }

    private static Throwable failure(CompletableFuture<Call> answered) {
        return answered.handle((call, error) -> error)
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }
}
