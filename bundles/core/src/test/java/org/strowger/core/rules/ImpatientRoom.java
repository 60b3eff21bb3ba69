package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.Switchboard;
import org.strowger.core.internal.runtime.ThreadedWorkers;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;

/** Anna and her connected call, on real threads and with little patience for drivers that do not return. */
final class ImpatientRoom implements AutoCloseable {
    private final ScriptedProvider pbx = new ScriptedProvider("pbx");
    private final ScriptedLine line = pbx.line("2001");
    private final AwaitingListener heard = new AwaitingListener();
    private final Switchboard switchboard =
            new Switchboard(new ThreadedWorkers(), Settings.defaults().withQueryLimit(Duration.ofMillis(200)));
    private final ScriptedCall driver;
    private final Call call;

    ImpatientRoom() throws InterruptedException {
        TelephonySession anna = switchboard.openSession(Application.named("anna"), EventDelivery.toListener(heard));
        switchboard.attach(pbx);
        heard.awaits(DeviceEvent.LineCreated.class);
        anna.openLine(
                anna.line(line.permanentIdOfDevice()).orElseThrow().id(),
                LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        driver = line.shows(CallState.CONNECTED);
        call = heard.awaits(CallEvent.StateChanged.class).call();
    }

    ScriptedLine line() {
        return line;
    }

    ScriptedCall driver() {
        return driver;
    }

    /** Anna's handle, as owner. */
    Call call() {
        return call;
    }

    AwaitingListener heard() {
        return heard;
    }

    /** The driver does not return from this any more, until it is let go. */
    CountDownLatch hangsIn(Operation operation) {
        CountDownLatch released = new CountDownLatch(1);
        line.when(operation, () -> awaits(released));
        return released;
    }

    static void awaits(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        switchboard.close();
    }
}
