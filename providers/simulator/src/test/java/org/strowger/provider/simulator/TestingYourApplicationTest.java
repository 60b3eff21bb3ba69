package org.strowger.provider.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.Switchboard;
import org.strowger.core.internal.runtime.ThreadedWorkers;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.EventRouter;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonyService;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.error.LineError;

/** The example of {@code docs/simulator.md}, as it stands there. */
// begin of the example
class TestingYourApplicationTest {
    private final Switchboard core = new Switchboard(new ThreadedWorkers(), Settings.defaults());
    private final SimulatedExchange exchange = new SimulatedExchange(ExchangeSettings.builder()
            .lines(1)
            .setupTime(Duration.ZERO)
            .routeTime(Duration.ZERO)
            .build());
    private Receptionist receptionist;

    @BeforeEach
    void start() throws InterruptedException {
        receptionist = new Receptionist(core);
        core.attach(exchange);
        assertThat(receptionist.nextDeed()).isEqualTo("opened 1001");
    }

    @AfterEach
    void stop() {
        core.close();
    }

    @Test
    void aCallerIsTransferredToTheNightDesk() throws InterruptedException {
        OutsideCall caller = exchange.outsideCall("+4930123456", "1001");
        assertThat(receptionist.nextDeed()).isEqualTo("answered");
        assertThat(receptionist.nextDeed()).isEqualTo("transferred");
        assertThat(caller.line()).isEqualTo("9900");
    }

    @Test
    void aCallerIsParkedWhenTheTransferFails() throws InterruptedException {
        exchange.faults().at("1001", Operation.BLIND_TRANSFER).fail(LineError.RESOURCEUNAVAIL);
        OutsideCall caller = exchange.outsideCall("+4930123456", "1001");
        assertThat(receptionist.nextDeed()).isEqualTo("answered");
        assertThat(receptionist.nextDeed()).isEqualTo("parked at 701");
        assertThat(exchange.parked()).containsExactly("701");
        assertThat(caller.isHeld()).isTrue();
    }

    /** The application under test: answers every call and sends it to the night desk, 9900. */
    private static final class Receptionist {
        private final BlockingQueue<String> deeds = new LinkedBlockingQueue<>();
        private final EventRouter events = new EventRouter()
                .on(DeviceEvent.LineCreated.class, created -> open(created.device()))
                .on(CallEvent.StateChanged.class, this::follow);
        private final TelephonySession session;

        Receptionist(TelephonyService telephony) {
            session = telephony.openSession(Application.named("receptionist"), EventDelivery.toListener(events));
        }

        String nextDeed() throws InterruptedException {
            return deeds.poll(20, TimeUnit.SECONDS);
        }

        private void open(LineDevice line) {
            session.openLine(line.id(), LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
            deeds.add("opened " + line.capabilities().addresses().get(0).address());
        }

        private void follow(CallEvent.StateChanged change) {
            if (change.state() == CallState.OFFERING) {
                change.call().answer();
            } else if (change.state() == CallState.CONNECTED) {
                deeds.add("answered");
                transfer(change.call());
            }
        }

        private void transfer(Call call) {
            call.transfer()
                    .blind("9900")
                    .reply()
                    .thenRun(() -> deeds.add("transferred"))
                    .exceptionally(failure -> park(call));
        }

        private Void park(Call call) {
            call.park().anywhere().reply().thenAccept(position -> deeds.add("parked at " + position));
            return null;
        }
    }
}
