package org.strowger.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.strowger.dialing.internal.TranslationComponent;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.dialing.AddressTranslation;
import org.strowger.telephony.dialing.Translation;
import org.strowger.testing.Rule;

/** A number from an address book, translated and called: the real translation and the real core together. */
class TranslatedCallTest {
    private final Shell shell = new Shell();
    private final AddressTranslation translation = new TranslationComponent((BundleContext) Proxy.newProxyInstance(
            BundleContext.class.getClassLoader(),
            new Class<?>[] {BundleContext.class},
            (proxy, method, arguments) -> null));

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    @Rule("L-456")
    void theDialableStringIsDialedAndTheDisplayableOneStandsInTheLog() {
        TelephonySession session =
                shell.switchboard().openSession(Application.named("book"), EventDelivery.toListener(event -> {}));
        Line line = session.openLine(session.lines().get(0).id(), LineOpenOptions.outgoing());
        Translation number = translation.translate("+45 33 92 10 10|4711^Anna");

        Request<Call> request = line.makeCall(
                number.dialable(),
                CallParams.builder().displayableAddress(number.displayable()).build());
        shell.workers().run();

        Call call = request.reply().toCompletableFuture().join();
        assertThat(call.info().calledId().address()).contains(number.dialable());
        assertThat(number.dialable()).startsWith("T").endsWith("4533921010|4711^Anna");
        assertThat(call.info().displayableAddress())
                .isEqualTo(number.displayable())
                .endsWith("33 92 10 10");
        session.close();
    }
}
