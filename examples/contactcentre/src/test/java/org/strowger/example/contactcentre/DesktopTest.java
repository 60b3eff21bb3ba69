package org.strowger.example.contactcentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.provider.simulator.OutsideCall.State;
import org.strowger.telephony.agent.AgentInfo;
import org.strowger.telephony.agent.AgentStateEx;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.testing.telephones.Telephones;

@Timeout(60)
class DesktopTest {
    private final Telephones telephones = new Telephones();
    private final ContactCentre centre = new ContactCentre(telephones, new Choice("1001", "sales"), new Watch());
    private Desktop desktop;

    @BeforeEach
    void open() {
        LineDeviceId id = telephones.session().line("pbx/1001").orElseThrow().id();
        await().until(() -> telephones.session().proxyStatus(id).equals(FrontDesk.SERVED));
        desktop = new Desktop(telephones, "1001");
    }

    @AfterEach
    void close() {
        desktop.close();
        centre.close();
        telephones.close();
    }

    @Test
    void whoIsReadyGetsTheCallerWhoWaits() {
        OutsideCall caller = telephones.exchange().outsideCall("0301", "1001");
        await().until(() -> desktop.queue().waiting() == 1);

        assertThat(desktop.ready("1002").nextState()).isEqualTo(AgentStateEx.READY);

        await().untilAsserted(() -> {
            telephones.exchange().telephone("1002").answer();
            assertThat(caller.state()).isEqualTo(State.CONNECTED);
        });
        assertThat(desktop.queue().waiting()).isZero();
    }

    @Test
    void whoPausesGetsNoMoreCalls() {
        desktop.ready("1002");

        assertThat(desktop.pause("1002").state()).isEqualTo(AgentStateEx.NOT_READY);

        telephones.exchange().outsideCall("0301", "1001");
        await().until(() -> desktop.queue().waiting() == 1);
    }

    @Test
    void whoPausesDuringACallFinishesIt() {
        telephones.exchange().outsideCall("0301", "1001");
        await().until(() -> desktop.queue().waiting() == 1);
        desktop.ready("1002");
        await().until(() -> desktop.queue().waiting() == 0);

        AgentInfo agent = desktop.pause("1002");

        assertThat(agent.state()).isEqualTo(AgentStateEx.BUSY_ACD);
        assertThat(agent.nextState()).isEqualTo(AgentStateEx.NOT_READY);
    }

    @Test
    void whatThereIsNotIsRefused() {
        assertThatThrownBy(() -> new Desktop(telephones, "1099"))
                .isInstanceOf(TelephonyException.class)
                .hasMessageContaining("there is no line 1099");
        assertThatThrownBy(() -> desktop.ready("1099")).hasMessageContaining("INVALPARAM");
    }
}
