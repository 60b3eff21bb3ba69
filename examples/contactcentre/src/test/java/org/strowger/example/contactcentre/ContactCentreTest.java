package org.strowger.example.contactcentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strowger.provider.simulator.Operation;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.provider.simulator.OutsideCall.State;
import org.strowger.telephony.AgentControl;
import org.strowger.telephony.AgentEvent;
import org.strowger.telephony.Application;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.agent.AgentGroup;
import org.strowger.telephony.agent.AgentHandle;
import org.strowger.telephony.agent.AgentSessionHandle;
import org.strowger.telephony.agent.AgentSessionState;
import org.strowger.telephony.agent.AgentStateEx;
import org.strowger.telephony.agent.QueueInfo;
import org.strowger.telephony.agent.QueueStatusItem;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;
import org.strowger.testing.telephones.Telephones;

@Timeout(60)
class ContactCentreTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Telephones telephones = new Telephones();
    private final Watch watch = new Watch();
    private final ContactCentre centre = new ContactCentre(telephones, new Choice("1001", "sales"), watch);
    private final List<TelephonyEvent> heard = new CopyOnWriteArrayList<>();
    private TelephonySession session;
    private AgentControl agents;

    @BeforeEach
    void openDesktop() {
        session = telephones.openSession(Application.named("desktop"), EventDelivery.toListener(heard::add));
        LineDeviceId id = session.line("pbx/1001").orElseThrow().id();
        await().until(() -> session.proxyStatus(id).equals(FrontDesk.SERVED));
        Line line = session.openLine(id, LineOpenOptions.outgoing());
        agents = line.agents();
    }

    @AfterEach
    void close() {
        centre.close();
        telephones.close();
    }

    private static <T> T got(Request<T> request) {
        return request.await(LIMIT);
    }

    /** An agent at this telephone is ready. */
    private AgentHandle ready(String extension) {
        AgentHandle agent = got(agents.create(Optional.of(extension), Optional.empty()));
        AgentGroup group = got(agents.queues().groups()).get(0);
        AgentSessionHandle shift = got(agents.sessions().create(agent, group.id(), 0));
        got(agents.sessions().setState(shift, AgentSessionState.READY));
        got(agents.setState(agent, AgentStateEx.READY));
        watch.pass(Duration.ofMinutes(1));
        return agent;
    }

    private QueueInfo figures() {
        AgentGroup group = got(agents.queues().groups()).get(0);
        return got(
                agents.queues().info(got(agents.queues().of(group.id())).get(0).id()));
    }

    private boolean is(AgentHandle agent, AgentStateEx state) {
        return got(agents.info(agent)).state() == state;
    }

    private void answeredAt(String extension, OutsideCall caller) {
        await().untilAsserted(() -> {
            telephones.exchange().telephone(extension).answer();
            assertThat(caller.state()).isEqualTo(State.CONNECTED);
        });
    }

    @Test
    void aCallGoesToTheAgentWhoIsIdleForTheLongestTime() {
        AgentHandle anna = ready("1002");
        AgentHandle bert = ready("1003");

        OutsideCall first = telephones.exchange().outsideCall("0301", "1001");
        await().until(() -> is(anna, AgentStateEx.BUSY_ACD));
        answeredAt("1002", first);
        OutsideCall second = telephones.exchange().outsideCall("0302", "1001");
        await().until(() -> is(bert, AgentStateEx.BUSY_ACD));
        answeredAt("1003", second);
        watch.pass(Duration.ofMinutes(2));

        first.hangUp();
        telephones.exchange().telephone("1002").hangUp();
        await().until(() -> is(anna, AgentStateEx.READY));
        assertThat(got(agents.info(anna)).handled().talkTime()).isEqualTo(Duration.ofMinutes(2));
        assertThat(is(bert, AgentStateEx.BUSY_ACD)).isTrue();
        assertThat(figures().totals().queued()).isEqualTo(2);
    }

    @Test
    void callersWaitUntilSomebodyIsFree() {
        OutsideCall caller = telephones.exchange().outsideCall("0301", "1001");
        await().until(() -> figures().waiting() == 1);
        watch.pass(Duration.ofMinutes(3));
        assertThat(figures().waits().longestNow()).isEqualTo(Duration.ofMinutes(3));

        AgentHandle anna = ready("1002");
        answeredAt("1002", caller);
        assertThat(figures().waiting()).isZero();
        assertThat(is(anna, AgentStateEx.BUSY_ACD)).isTrue();
    }

    @Test
    void aCallerWhoGivesUpIsCounted() {
        OutsideCall caller = telephones.exchange().outsideCall("0301", "1001");
        await().until(() -> figures().waiting() == 1);
        caller.hangUp();
        await().until(() -> figures().totals().abandoned() == 1);
        assertThat(figures().waiting()).isZero();
        await().until(() -> telephones.session().calls().isEmpty());
    }

    @Test
    @Rule("L-427")
    void anAgentEntersTheNextStateWhenTheCallIsIdle() {
        AgentHandle anna = ready("1002");
        OutsideCall caller = telephones.exchange().outsideCall("0301", "1001");
        answeredAt("1002", caller);
        got(agents.setState(anna, Optional.empty(), Optional.of(AgentStateEx.RELEASED)));
        assertThat(is(anna, AgentStateEx.BUSY_ACD)).isTrue();

        telephones.exchange().telephone("1002").hangUp();

        await().until(() -> is(anna, AgentStateEx.RELEASED));
        OutsideCall next = telephones.exchange().outsideCall("0302", "1001");
        await().until(() -> figures().waiting() == 1);
        assertThat(next.state()).isNotEqualTo(State.CONNECTED);
    }

    @Test
    void whoMakesACallIsNotOfferedAnother() {
        AgentHandle anna = ready("1002");
        telephones.exchange().telephone("1002").dial("9900");
        await().until(() -> is(anna, AgentStateEx.BUSY_OUTGOING));
        telephones.exchange().outsideCall("0301", "1001");
        await().until(() -> figures().waiting() == 1);

        telephones.exchange().telephone("1002").hangUp();
        await().until(() -> is(anna, AgentStateEx.BUSY_ACD));
    }

    @Test
    void othersHearWhatChanges() {
        AgentHandle anna = ready("1002");
        telephones.exchange().outsideCall("0301", "1001");
        await().untilAsserted(() -> assertThat(heard)
                .filteredOn(AgentEvent.AgentStatusExChanged.class::isInstance)
                .map(AgentEvent.AgentStatusExChanged.class::cast)
                .filteredOn(event -> event.agent().equals(anna))
                .flatExtracting(event -> event.state().stream().toList())
                .containsExactly(AgentStateEx.READY, AgentStateEx.BUSY_ACD));
        assertThat(heard)
                .filteredOn(AgentEvent.QueueStatusChanged.class::isInstance)
                .map(AgentEvent.QueueStatusChanged.class::cast)
                .allMatch(event -> event.changed().equals(Set.of(QueueStatusItem.UPDATE_INFO)))
                .isNotEmpty();
    }

    @Test
    void whatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> got(agents.create(Optional.of("4711"), Optional.empty())))
                .hasMessageContaining("INVALPARAM");
        assertThatThrownBy(() -> got(agents.create(Optional.empty(), Optional.empty())))
                .hasMessageContaining("INVALPARAM");
        assertThatThrownBy(() -> got(agents.info(new AgentHandle(99)))).hasMessageContaining("INVALPARAM");
        assertThatThrownBy(() -> agents.at(0).status()).hasMessageContaining("OPERATIONUNAVAIL");
    }

    @Test
    void anAgentThatLogsOnAgainIsTheSame() {
        AgentHandle anna = ready("1002");
        assertThat(got(agents.create(Optional.of("1002"), Optional.empty()))).isEqualTo(anna);
        assertThat(got(agents.sessions().of(anna))).hasSize(1);
    }

    @Test
    void whenTheProviderIsBackItServesAgainAndWatchesItsAgentsAgain() {
        AgentHandle anna = ready("1002");
        telephones.disconnect();
        telephones.connect();
        LineDeviceId id = session.line("pbx/1001").orElseThrow().id();
        await().until(() -> session.proxyStatus(id).equals(FrontDesk.SERVED));
        agents = session.openLine(id, LineOpenOptions.outgoing()).agents();
        assertThat(is(anna, AgentStateEx.NOT_READY)).isTrue();

        got(agents.setState(anna, AgentStateEx.READY));
        OutsideCall caller = telephones.exchange().outsideCall("0301", "1001");
        answeredAt("1002", caller);
        telephones.exchange().telephone("1002").hangUp();
        await().until(() -> is(anna, AgentStateEx.READY));
    }

    @Test
    void callersWhoWereThereBeforeAreServedToo() {
        centre.close();
        LineDeviceId id = session.line("pbx/1001").orElseThrow().id();
        Line watching = session.openLine(id, LineOpenOptions.monitor());
        OutsideCall caller = telephones.exchange().outsideCall("0301", "1001");
        await().until(() -> watching.calls().size() == 1);
        ContactCentre another = new ContactCentre(telephones, new Choice("pbx/1001", "sales"), watch);
        await().until(() -> session.proxyStatus(id).equals(FrontDesk.SERVED));
        await().until(() -> figures().waiting() == 1);
        ready("1002");
        answeredAt("1002", caller);
        another.close();
    }

    @Test
    void anAgentWhoseTelephoneCannotBeReachedGetsNoCallsAndTheCallerGoesOnWaiting() {
        AgentHandle anna = ready("1002");
        telephones.exchange().faults().at("1001", Operation.REDIRECT).refuse(LineError.OPERATIONFAILED);
        OutsideCall caller = telephones.exchange().outsideCall("0301", "1001");
        await().until(() -> is(anna, AgentStateEx.NOT_READY));
        assertThat(figures().waiting()).isEqualTo(1);
        assertThat(got(agents.info(anna)).handled().calls()).isZero();
        assertThat(caller.state()).isNotEqualTo(State.ENDED);
    }

    @Test
    void settingsWithoutALineAreRefused() {
        assertThatThrownBy(() -> new ContactCentre(telephones, new Choice(null, "sales"), watch))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line: no line is named");
    }

    @Test
    void itStopsServingWhenItIsStopped() {
        centre.close();
        LineDeviceId id = session.line("pbx/1001").orElseThrow().id();
        assertThat(session.proxyStatus(id)).isEmpty();
    }
}
