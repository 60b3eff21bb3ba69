package org.strowger.provider.sip.internal.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.strowger.provider.sip.internal.auth.Credentials;
import org.strowger.provider.sip.internal.call.CallPolicy;
import org.strowger.provider.sip.internal.call.Identity;
import org.strowger.provider.sip.internal.line.LineSettings;
import org.strowger.provider.sip.internal.message.HeaderFields;
import org.strowger.provider.sip.internal.message.SipUri;
import org.strowger.provider.sip.internal.scene.FakeStack;
import org.strowger.provider.sip.internal.scene.Outcomes;
import org.strowger.provider.sip.internal.scene.RecordedCall;
import org.strowger.provider.sip.internal.scene.Scene;
import org.strowger.provider.sip.internal.stack.Transport;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.testing.Rule;

@DisplayName("The lines of a SIP provider that is configured differently")
class ReconfigurationTest {
    private static final Set<LineCondition> IN_SERVICE = Set.of(LineCondition.CONNECTED, LineCondition.IN_SERVICE);

    private final List<String> told = new ArrayList<>();
    private final ProviderContext core = (ProviderContext) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {ProviderContext.class}, (self, method, arguments) -> {
                told.add(method.getName() + " " + ((LineDriver) arguments[0]).permanentId());
                return null;
            });

    private static LineSettings line(String user, String secret, String registrar, int calls) {
        Identity identity = new Identity(
                SipUri.parse("sip:" + user + "@pbx.test"),
                "",
                Transport.UDP,
                Optional.empty(),
                Optional.of(new Credentials(user, secret)));
        return new LineSettings(
                user,
                identity,
                registrar.isEmpty() ? Optional.empty() : Optional.of(SipUri.parse(registrar)),
                Duration.ofSeconds(300),
                new CallPolicy(486, Duration.ofSeconds(180), Duration.ofSeconds(120)),
                calls);
    }

    @Test
    @Rule("S-022")
    @DisplayName("come while others have calls")
    void added() {
        Scene scene = new Scene();
        RecordedCall call = scene.connectedCall();

        scene.agent().reconfigure(List.of(line("1001", "secret", "", 2), line("1003", "x", "", 2)), core);

        assertThat(told).containsExactly("lineAdded sip:1003@pbx.test");
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
        assertThat(scene.agent().lines())
                .extracting(LineDriver::permanentId)
                .containsExactly("sip:1001@pbx.test", "sip:1003@pbx.test");
    }

    @Test
    @Rule("S-026")
    @DisplayName("go with their calls, which are hung up, and nothing else")
    void removed() {
        Scene scene = new Scene();
        scene.connectedCall();

        scene.agent().reconfigure(List.of(line("1003", "x", "", 2)), core);

        assertThat(told).containsExactly("lineRemoved sip:1001@pbx.test", "lineAdded sip:1003@pbx.test");
        assertThat(scene.stack().methods()).containsExactly("INVITE", "BYE");
        assertThat(scene.invite(HeaderFields.none()).statuses()).containsExactly(404);
    }

    @Test
    @DisplayName("can do something else at once, and their calls go on")
    void changed() {
        Scene scene = new Scene();
        RecordedCall call = scene.connectedCall();

        scene.agent().reconfigure(List.of(line("1001", "secret", "", 1)), core);

        assertThat(told).containsExactly("capabilitiesChanged sip:1001@pbx.test");
        assertThat(scene.line().capabilities().addresses().get(0).maxActiveCalls())
                .isEqualTo(1);
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
        assertThat(scene.line().hasRoom()).isFalse();
    }

    @Test
    @DisplayName("are left alone if nothing about them changed")
    void unchanged() {
        Scene scene = new Scene();

        scene.agent().reconfigure(List.of(line("1001", "secret", "", 2)), core);

        assertThat(told).isEmpty();
        assertThat(scene.conditionsTold()).isEmpty();
    }

    @Test
    @DisplayName("register with a new secret when the old registration has been taken back, with calls up")
    void registersAnew() {
        Scene scene = new Scene(true);
        scene.stack().last().respond(200, HeaderFields.none().with("Expires", "100"));
        RecordedCall call = scene.connectedCall();
        int sent = scene.stack().methods().size();

        scene.agent().reconfigure(List.of(line("1001", "other", "sip:pbx.test", 2)), core);

        FakeStack.Sent unregister = scene.stack().last();
        assertThat(unregister.request().headers().first("Expires")).contains("0");
        assertThat(scene.stack().methods()).hasSize(sent + 1);
        unregister.respond(200);
        FakeStack.Sent register = scene.stack().last();
        assertThat(scene.stack().methods()).hasSize(sent + 2);
        assertThat(register.request().callId())
                .isNotEqualTo(unregister.request().callId());
        register.respond(200, HeaderFields.none().with("Expires", "100"));
        assertThat(scene.conditionsTold()).containsExactly(IN_SERVICE, Set.of(), Set.of(), IN_SERVICE);
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
        scene.time().advance(Duration.ofSeconds(81));
        assertThat(scene.stack().last("REGISTER").request().callId())
                .isEqualTo(register.request().callId());
    }

    @Test
    @DisplayName("that are to register no more are in service without")
    void registersNoMore() {
        Scene scene = new Scene(true);
        scene.stack().last().respond(200, HeaderFields.none().with("Expires", "100"));

        scene.agent().reconfigure(List.of(line("1001", "secret", "", 2)), core);
        scene.stack().last().respond(200);

        assertThat(scene.line().conditions()).isEqualTo(IN_SERVICE);
        scene.time().advance(Duration.ofMinutes(10));
        assertThat(scene.stack().methods()).hasSize(2);
    }

    @Test
    @DisplayName("do not begin to register when they have gone meanwhile")
    void goneMeanwhile() {
        Scene scene = new Scene(true);
        scene.stack().last().respond(200, HeaderFields.none().with("Expires", "100"));
        scene.agent().reconfigure(List.of(line("1001", "other", "sip:pbx.test", 2)), core);
        scene.agent().reconfigure(List.of(), core);

        scene.stack().last().respond(200);

        assertThat(scene.stack().methods()).hasSize(2);
        assertThat(scene.time().waiting()).isZero();
    }

    @Test
    @DisplayName("tell once when the last call is over")
    void quiet() {
        Scene scene = new Scene();
        RecordedCall call = scene.connectedCall();
        scene.agent().whenQuiet(() -> told.add("quiet"));
        assertThat(told).isEmpty();

        call.driver().drop(new Outcomes());
        scene.stack().last().respond(200);

        assertThat(told).containsExactly("quiet");
        scene.agent().whenQuiet(() -> told.add("still quiet"));
        assertThat(told).hasSize(2);
    }
}
