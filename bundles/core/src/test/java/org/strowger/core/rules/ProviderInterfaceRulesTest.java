package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.telephony.Reply;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;
import org.strowger.telephony.spi.NewConference;
import org.strowger.telephony.spi.PhoneDriver;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.TelephonyProvider;
import org.strowger.testing.Rule;

/** What the interface between the core and providers can say at all. */
class ProviderInterfaceRulesTest {
    private static final List<Class<?>> CALLED_BY_CORE =
            List.of(TelephonyProvider.class, LineDriver.class, CallDriver.class, PhoneDriver.class);
    private static final List<Class<?>> CALLED_BY_PROVIDERS =
            List.of(ProviderContext.class, LineSink.class, CallSink.class, Completion.class, CompletionOf.class);

    static Stream<Method> everything() {
        return Stream.concat(toProviders(), CALLED_BY_PROVIDERS.stream().flatMap(ProviderInterfaceRulesTest::methods));
    }

    static Stream<Method> toProviders() {
        return CALLED_BY_CORE.stream().flatMap(ProviderInterfaceRulesTest::methods);
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods());
    }

    private static Stream<Class<?>> types(Method method) {
        return Stream.concat(Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes()));
    }

    private static boolean isAsynchronous(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .anyMatch(type -> type == Completion.class || type == CompletionOf.class);
    }

    @ParameterizedTest
    @MethodSource("everything")
    @Rule({"S-003", "S-092"})
    void nothingOfApplicationsTheirHandlesAndTheirAgentsCrossesIt(Method method) {
        assertThat(types(method)).allSatisfy(type -> assertThat(type.getName())
                .doesNotMatch("org\\.strowger\\.telephony\\.[A-Z]\\w*(Session|Event|Options|Control)")
                .doesNotMatch("org\\.strowger\\.telephony\\.(Application|Line|Call|Phone|Request|Reply)")
                .doesNotContain("Privilege")
                .doesNotContain("Agent"));
    }

    /** Where a call is made, it is what is returned; nothing else is, and the outcome comes in one way only. */
    @ParameterizedTest
    @MethodSource("toProviders")
    @Rule({"S-045", "S-046"})
    void whatIsAskedAsynchronouslyHasACompletionAndReturnsNoOutcome(Method method) {
        long completions = Arrays.stream(method.getParameterTypes())
                .filter(type -> type == Completion.class || type == CompletionOf.class)
                .count();
        assertThat(completions).isLessThanOrEqualTo(1);
        if (isAsynchronous(method)) {
            assertThat(method.getReturnType()).isIn(void.class, CallDriver.class, NewConference.class);
        }
    }

    @Test
    @Rule({"S-045"})
    void asynchronousAndSynchronousOperationsAreToldApart() {
        assertThat(toProviders()
                        .filter(ProviderInterfaceRulesTest::isAsynchronous)
                        .map(Method::getName))
                .contains("makeCall", "answer", "drop", "hold", "forward", "park")
                .doesNotContain("open", "close", "created", "start", "stop", "setMediaModes", "setStatusMessages");
    }

    @ParameterizedTest
    @MethodSource("everything")
    @Rule("S-053")
    void aProviderHasNoWayToSendAReply(Method method) {
        assertThat(types(method)).doesNotContain(Reply.class);
        assertThat(method.getName()).doesNotContainIgnoringCase("reply");
    }

    @Test
    @Rule("S-062")
    void everyEventIsOfOneLineOrOfOneOfItsCalls() {
        assertThat(methods(LineDriver.class).filter(method -> method.getName().equals("open")))
                .singleElement()
                .satisfies(open -> assertThat(open.getParameterTypes()).containsExactly(LineSink.class));
        assertThat(methods(LineSink.class).filter(method -> method.getReturnType() != void.class))
                .as("only a new call brings something back: where its events go")
                .extracting(Method::getName)
                .containsExactly("newCall");
        assertThat(methods(CallSink.class).map(Method::getReturnType).distinct())
                .singleElement()
                .isEqualTo(void.class);
    }

    @Test
    @Rule("S-064")
    void whatProvidersTellIsNamedAsApplicationsHearIt() {
        assertThat(methods(CallSink.class).filter(method -> method.getName().equals("state")))
                .allSatisfy(state -> assertThat(state.getParameterTypes()[0]).isEqualTo(CallState.class));
        assertThat(Stream.of(LineSink.class, CallSink.class)
                        .flatMap(ProviderInterfaceRulesTest::methods)
                        .flatMap(ProviderInterfaceRulesTest::types)
                        .filter(type -> type.isEnum())
                        .map(Class::getPackageName))
                .isNotEmpty()
                .doesNotContain(LineSink.class.getPackageName());
    }
}
