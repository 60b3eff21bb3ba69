package org.strowger.provider.sip.internal.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.strowger.provider.sip.internal.message.HeaderFields;
import org.strowger.provider.sip.internal.scene.FakeStack;
import org.strowger.provider.sip.internal.scene.Scene;
import org.strowger.telephony.device.LineCondition;
import org.strowger.testing.Rule;

@DisplayName("The registration of a SIP line")
class RegistrationTest {
    private static final Set<LineCondition> IN_SERVICE = Set.of(LineCondition.CONNECTED, LineCondition.IN_SERVICE);
    private static final HeaderFields GRANTED = HeaderFields.none().with("Expires", "100");

    private final Scene scene = new Scene(true);
    private final FakeStack stack = scene.stack();

    @Test
    @DisplayName("brings the line into service")
    void registers() {
        assertThat(stack.last().request().uri()).hasToString("sip:pbx.test");
        assertThat(stack.last().request().headers().first("Expires")).contains("300");
        assertThat(scene.line().conditions()).isEmpty();
        stack.last().respond(200, GRANTED);
        assertThat(scene.conditionsTold()).containsExactly(IN_SERVICE);
        assertThat(scene.line().conditions()).isEqualTo(IN_SERVICE);
    }

    @Test
    @DisplayName("is refreshed before the granted time is over, with the same Call-ID and the nonce known")
    void refreshes() {
        stack.last()
                .respond(
                        401,
                        HeaderFields.none()
                                .with("WWW-Authenticate", "Digest realm=\"pbx.test\", nonce=\"n\", qop=\"auth\""));
        stack.last().respond(200, GRANTED);
        scene.time().advance(Duration.ofSeconds(79));
        assertThat(stack.methods()).hasSize(2);
        scene.time().advance(Duration.ofSeconds(2));
        assertThat(stack.methods()).hasSize(3);
        assertThat(stack.last().request().sequence()).isEqualTo(3);
        assertThat(stack.last().request().headers().first("Authorization").orElse(""))
                .contains("nc=00000002");
        stack.last()
                .respond(
                        401,
                        HeaderFields.none()
                                .with("WWW-Authenticate", "Digest realm=\"pbx.test\", nonce=\"new\", qop=\"auth\""));
        stack.last().respond(200, GRANTED);
        assertThat(scene.conditionsTold()).containsExactly(IN_SERVICE);
    }

    @Test
    @Rule("L-048")
    @DisplayName(
            "that is lost puts the line out of service at once, and is tried again in one loop with growing pauses")
    void lost() {
        stack.last().respond(200, GRANTED);
        scene.time().advance(Duration.ofSeconds(81));
        stack.last().fail();
        assertThat(scene.conditionsTold()).containsExactly(IN_SERVICE, Set.of());
        for (int pause : new int[] {2, 4, 8, 16, 32, 64, 128, 256, 300, 300}) {
            int sent = stack.methods().size();
            scene.time().advance(Duration.ofSeconds(pause).minusMillis(1));
            assertThat(stack.methods()).hasSize(sent);
            scene.time().advance(Duration.ofMillis(1));
            assertThat(stack.methods()).hasSize(sent + 1);
            assertThat(scene.time().waiting()).isZero();
            stack.last().fail();
        }
        scene.time().advance(Duration.ofSeconds(300));
        stack.last().respond(200, GRANTED);
        assertThat(scene.line().conditions()).isEqualTo(IN_SERVICE);
    }

    @Test
    @DisplayName("that the registrar refuses leaves the line connected but out of service")
    void refused() {
        stack.last().respond(403);
        assertThat(scene.line().conditions()).containsExactly(LineCondition.CONNECTED);
    }

    @Test
    @Rule("L-048")
    @DisplayName("comes back after an outage in the middle of a challenge, with a nonce of the registrar's next life")
    void challengedAfterOutage() {
        stack.last().respond(401, challenge("first"));
        stack.last().respond(500);
        scene.time().advance(Duration.ofSeconds(2));
        stack.last().respond(401, challenge("second"));
        assertThat(stack.last().request().headers().first("Authorization").orElse(""))
                .contains("second");
        stack.last().respond(200, GRANTED);
        assertThat(scene.line().conditions()).isEqualTo(IN_SERVICE);
    }

    @Test
    @DisplayName("that is refused again and again is still tried with each new nonce")
    void refusedForLong() {
        for (int attempt = 0; attempt < 10; attempt++) {
            stack.last().respond(401, challenge("n" + attempt));
            assertThat(stack.last().request().headers().first("Authorization").orElse(""))
                    .contains("\"n" + attempt + '"');
            stack.last().respond(401, challenge("n" + attempt));
            assertThat(scene.line().conditions()).containsExactly(LineCondition.CONNECTED);
            scene.time().advance(Duration.ofSeconds(300));
        }
    }

    private static HeaderFields challenge(String nonce) {
        return HeaderFields.none()
                .with("WWW-Authenticate", "Digest realm=\"pbx.test\", nonce=\"" + nonce + "\", qop=\"auth\"");
    }

    @Test
    @DisplayName("asks for more time when the registrar wants that")
    void tooBrief() {
        stack.last().respond(423, HeaderFields.none().with("Min-Expires", "600"));
        assertThat(stack.last().request().headers().first("Expires")).contains("600");
    }

    @Test
    @DisplayName("waits as long as the registrar asks")
    void retryAfter() {
        stack.last().respond(503, HeaderFields.none().with("Retry-After", "30 (busy)"));
        scene.time().advance(Duration.ofSeconds(29));
        assertThat(stack.methods()).hasSize(1);
        scene.time().advance(Duration.ofSeconds(1));
        assertThat(stack.methods()).hasSize(2);
    }

    @Test
    @DisplayName("is taken back at the end, and no timer is left")
    void unregisters() {
        stack.last().respond(200, GRANTED);
        scene.agent().stop(Duration.ZERO);
        assertThat(stack.last().request().headers().first("Expires")).contains("0");
        assertThat(scene.time().waiting()).isZero();
    }
}
