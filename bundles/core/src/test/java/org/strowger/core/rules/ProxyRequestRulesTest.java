package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.failed;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Proxied.EVERYTHING;
import static org.strowger.core.rules.Proxied.serving;
import static org.strowger.core.rules.Proxied.task;
import static org.strowger.core.rules.Refusals.delivered;
import static org.strowger.core.rules.Refusals.ended;
import static org.strowger.core.rules.Refusals.isUnderWay;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.AgentEvent.ProxyRequested;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Application;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.agent.AddressAgentRequest;
import org.strowger.telephony.agent.AgentCapabilities;
import org.strowger.telephony.agent.AgentData;
import org.strowger.telephony.agent.AgentGroup;
import org.strowger.telephony.agent.AgentHandle;
import org.strowger.telephony.agent.AgentRequest;
import org.strowger.telephony.agent.GroupId;
import org.strowger.telephony.agent.ProxyRequest;
import org.strowger.telephony.agent.ProxyTask;
import org.strowger.telephony.agent.QueueId;
import org.strowger.telephony.agent.QueueRequest;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.ProviderError;
import org.strowger.testing.Rule;

/** A request goes to the handler and its one answer comes back, whatever the handler gives. */
class ProxyRequestRulesTest {
    private static final AgentHandle SEVEN = new AgentHandle(7);
    private static final AgentGroup SALES = new AgentGroup(new GroupId(new UUID(1, 2)), "sales");

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk handler = office.desk("handler");
    private final Desk anna = office.desk("anna");
    private Line annas;

    @BeforeEach
    void open() {
        handler.opens(line, serving(EVERYTHING));
        annas = anna.opens(line, LineOpenOptions.monitor());
        handler.forgets();
        line.script().forget();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Request<AgentHandle> createsAgent() {
        return annas.agents().create(Optional.of("anna"), Optional.of("1234"));
    }

    private static void answers(ProxyTask task, AgentHandle handle) {
        task.answer((AgentRequest.Create) task.request(), handle);
    }

    @Test
    @Rule({"L-416", "L-418"})
    void aRequestGoesToTheHandlerAndItsAnswerComesBackAndNothingReachesTheProvider() {
        Request<AgentHandle> request = createsAgent();
        assertThat(request.id()).isPositive();
        ProxyTask task = task(office, handler);
        assertThat(task.request()).isEqualTo(new AgentRequest.Create(Optional.of("anna"), Optional.of("1234")));
        anna.heardNothing();
        isUnderWay(request);
        assertThat(task.isWanted()).isTrue();

        answers(task, SEVEN);

        anna.heard(succeeded(request));
        assertThat(delivered(request)).isEqualTo(SEVEN);
        assertThat(task.isWanted()).isFalse();
        handler.heardNothing();
        assertThat(line.asked()).isEmpty();
    }

    @Test
    @Rule("L-417")
    void whatNobodyServesIsNotAvailable() {
        handler.session().openLines().get(0).close();
        refused(LineError.OPERATIONUNAVAIL, this::createsAgent);
    }

    @Test
    @Rule("L-418")
    void theRequesterHasItsIdBeforeTheHandlerIsTold() {
        List<Integer> order = new ArrayList<>();
        handler.listener().reactsTo(ProxyRequested.class, asked -> order.add(0));
        order.add(createsAgent().id());
        office.settle();
        assertThat(order).hasSize(2).endsWith(0);
    }

    @Test
    @Rule("L-418")
    void theReplyComesAtItsPlaceAmongTheRequestersEvents() {
        Request<AgentHandle> first = createsAgent();
        Request<AgentHandle> second = createsAgent();
        List<ProxyTask> tasks = Proxied.tasks(office, handler);
        answers(tasks.get(1), SEVEN);
        tasks.get(0).refuse(LineError.RESOURCEUNAVAIL);

        anna.heard(succeeded(second), failed(first, LineError.RESOURCEUNAVAIL));
        ended(first, LineError.RESOURCEUNAVAIL);
    }

    @Test
    @Rule({"L-418", "L-420"})
    void aHandlerMayAnswerInItsListenerOrMuchLaterOnAnyThread() {
        handler.listener().reactsTo(ProxyRequested.class, asked -> answers(asked.task(), SEVEN));
        Request<AgentHandle> atOnce = createsAgent();
        anna.heard(succeeded(atOnce));

        handler.listener().reacts(event -> {});
        handler.forgets();
        Request<AgentHandle> later = createsAgent();
        ProxyTask task = task(office, handler);
        office.pass(Duration.ofSeconds(59));
        office.workers().strand("a thread of the handler's").execute(() -> answers(task, SEVEN));
        anna.heard(succeeded(later));
    }

    @Test
    @Rule("L-420")
    void aHandlerThatDoesNotReturnFromItsListenerDelaysNobodyButItself() {
        handler.listener().reactsTo(ProxyRequested.class, asked -> office.hangingFor(Duration.ofSeconds(10))
                .run());
        Request<AgentHandle> request = createsAgent();
        Request<?> call = annas.makeCall("1002");
        office.after(Duration.ofSeconds(1), () -> line.call().succeeds());
        office.pass(Duration.ofSeconds(2));
        anna.listener().heardExactly(succeeded(call));
        isUnderWay(request);
    }

    @Test
    @Rule("L-419")
    void theAnswerIsOne() {
        Request<AgentHandle> request = createsAgent();
        ProxyTask task = task(office, handler);
        answers(task, SEVEN);

        refused(LineError.INVALPARAM, () -> answers(task, new AgentHandle(8)));
        refused(LineError.INVALPARAM, () -> task.refuse(LineError.OPERATIONFAILED));
        anna.heard(succeeded(request));
        assertThat(delivered(request)).isEqualTo(SEVEN);

        createsAgent();
        ProxyTask another = task(office, handler);
        another.refuse(LineError.OPERATIONFAILED);
        refused(LineError.INVALPARAM, () -> answers(another, SEVEN));
    }

    @Test
    @Rule("L-419")
    void theErrorIsOneThatIsDefinedForTheFunction() {
        Request<AgentHandle> request = createsAgent();
        ProxyTask task = task(office, handler);

        refused(LineError.INVALPARAM, () -> task.refuse(LineError.CALLUNAVAIL));
        refused(LineError.INVALPARAM, () -> task.refuse(new ProviderError(0xC0000001, "full moon")));
        refused(LineError.INVALPOINTER, () -> task.refuse(null));
        isUnderWay(request);

        task.refuse(LineError.NOMEM);
        anna.heard(failed(request, LineError.NOMEM));
    }

    @Test
    @Rule("L-419")
    void anExtensionOfTheHandlersOwnMayFailInItsOwnWay() {
        Request<AgentData> request = annas.agents().at(0).specific(0, AgentData.of((byte) 1));
        task(office, handler).refuse(new ProviderError(0xC0000001, "full moon"));
        anna.heard(failed(request, new ProviderError(0xC0000001, "full moon")));
    }

    @Test
    @Rule("L-419")
    void anAnswerOfAnotherTypeIsRefusedAndARightOneMayFollow() {
        Request<List<AgentGroup>> request = annas.agents().queues().groups();
        ProxyTask task = task(office, handler);
        List<Object> wrong = new ArrayList<>(List.of(SALES, SEVEN));
        List<Object> withNull = new ArrayList<>();
        withNull.add(null);

        refused(LineError.INVALPARAM, () -> answersAnyhow(task, SEVEN));
        refused(LineError.INVALPARAM, () -> answersAnyhow(task, wrong));
        refused(LineError.INVALPARAM, () -> answersAnyhow(task, withNull));
        refused(LineError.INVALPOINTER, () -> answersAnyhow(task, null));
        refused(LineError.INVALPARAM, task::done);
        isUnderWay(request);

        List<AgentGroup> groups = new ArrayList<>(List.of(SALES));
        task.answer((QueueRequest.GetGroups) task.request(), groups);
        groups.clear();
        anna.heard(succeeded(request));
        assertThat(delivered(request)).containsExactly(SALES);
    }

    @Test
    @Rule("L-419")
    void aRequestWithoutResultIsAnsweredWithoutOne() {
        Request<Void> request = annas.agents().queues().setMeasurementPeriod(new QueueId(1), Duration.ofHours(1));
        ProxyTask task = task(office, handler);
        refused(LineError.INVALPARAM, () -> answersAnyhow(task, "done"));
        task.done();
        anna.heard(succeeded(request));
    }

    @Test
    @Rule("L-419")
    void theAnswerToAnotherRequestIsRefused() {
        createsAgent();
        createsAgent();
        List<ProxyTask> tasks = Proxied.tasks(office, handler);
        AgentRequest.Create ofTheOther = (AgentRequest.Create) tasks.get(1).request();

        refused(LineError.INVALPARAM, () -> tasks.get(0).answer(ofTheOther, SEVEN));
        refused(LineError.INVALPOINTER, () -> tasks.get(0).answer(null, SEVEN));
        assertThat(tasks).allMatch(ProxyTask::isWanted);
    }

    /** What a handler can do that casts. */
    @SuppressWarnings("unchecked")
    private static void answersAnyhow(ProxyTask task, Object result) {
        task.answer((ProxyRequest<Object>) task.request(), result);
    }

    @Test
    @Rule("L-421")
    void theHandlerLearnsWhoAsksAndForWhichVersion() {
        Desk old = office.desk("old", ApiVersion.V2_0);
        old.opens(line, LineOpenOptions.monitor()).agents().at(0).status();
        ProxyTask task = task(office, handler);

        assertThat(task.requester().application()).isEqualTo("old");
        assertThat(task.requester().version()).isEqualTo(ApiVersion.V2_0);
        assertThat(task.requester().machine()).isNotBlank();
        assertThat(task.requester().user()).isEqualTo(System.getProperty("user.name"));
    }

    @Test
    @Rule({"L-421", "L-430"})
    void capabilitiesAreAskedOfADeviceAndAreForTheVersionOfTheApplication() {
        Desk old = office.desk("old", ApiVersion.V2_0);
        UUID proxy = new UUID(3, 4);
        AgentCapabilities.Details details =
                new AgentCapabilities.Details(Set.of(), List.of(new UUID(5, 6)), Optional.of(proxy));
        AgentCapabilities tooNew =
                new AgentCapabilities("centre", ApiVersion.V2_2, Set.of(), Set.of(), Set.of(), 1, details);
        AgentCapabilities right =
                new AgentCapabilities("centre", ApiVersion.V2_0, Set.of(), Set.of(), Set.of(), 1, details);

        Request<AgentCapabilities> request =
                old.session().agentCapabilities(old.device(line).id(), 0);
        ProxyTask task = task(office, handler);
        AddressAgentRequest.GetCapabilities asked = (AddressAgentRequest.GetCapabilities) task.request();
        assertThat(asked.addressId()).isZero();
        refused(LineError.INVALPARAM, () -> task.answer(asked, tooNew));
        task.answer(asked, right);

        old.heard(succeeded(request));
        assertThat(delivered(request).details().extensions()).hasSize(1);
        assertThat(delivered(request).details().proxy()).isEmpty();

        Request<AgentCapabilities> ofNew =
                anna.session().agentCapabilities(anna.device(line).id(), 0);
        ProxyTask second = task(office, handler);
        second.answer((AddressAgentRequest.GetCapabilities) second.request(), tooNew);
        anna.heard(succeeded(ofNew));
        assertThat(delivered(ofNew).details().proxy()).contains(proxy);
    }

    @Test
    @Rule("L-416")
    void aHandlerWithoutRoomForMoreIsNotAsked() {
        ScriptedLine another = office.line("2002");
        List<Object> got = new ArrayList<>();
        TelephonySession full = office.switchboard()
                .openSession(Application.named("full"), EventDelivery.toQueue().withCapacity(2));
        full.openLine(anna.device(another).id(), serving(EVERYTHING));
        Line open = anna.opens(another, LineOpenOptions.monitor());

        anna.forgets();
        for (int i = 0; i < 2; i++) {
            got.add(open.agents().queues().groups());
        }
        refused(LineError.RESOURCEUNAVAIL, () -> open.agents().queues().groups());
        office.settle();
        anna.heardNothing();
        assertThat(full.nextEvent(Duration.ZERO)).isInstanceOf(ProxyRequested.class);
        assertThat(got).hasSize(2);
    }

    @Test
    void aPasswordIsInNoText() {
        createsAgent();
        assertThat(task(office, handler).request().toString()).contains("anna").doesNotContain("1234");
    }
}
