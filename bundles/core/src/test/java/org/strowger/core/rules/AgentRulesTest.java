package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Proxied.EVERYTHING;
import static org.strowger.core.rules.Proxied.serving;
import static org.strowger.core.rules.Proxied.task;
import static org.strowger.core.rules.Refusals.delivered;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.agent.AddressAgentRequest;
import org.strowger.telephony.agent.AgentCapabilities;
import org.strowger.telephony.agent.AgentData;
import org.strowger.telephony.agent.AgentHandle;
import org.strowger.telephony.agent.AgentRequest;
import org.strowger.telephony.agent.AgentSessionHandle;
import org.strowger.telephony.agent.AgentSessionRequest;
import org.strowger.telephony.agent.AgentSessionState;
import org.strowger.telephony.agent.AgentState;
import org.strowger.telephony.agent.AgentStateEx;
import org.strowger.telephony.agent.GroupId;
import org.strowger.telephony.agent.ProxyRequest;
import org.strowger.telephony.agent.ProxyRequestType;
import org.strowger.telephony.agent.ProxyTask;
import org.strowger.telephony.agent.QueueId;
import org.strowger.telephony.agent.QueueRequest;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** What each function about agents and queues asks of the handler, and what is refused before. */
class AgentRulesTest {
    private static final AgentHandle SEVEN = new AgentHandle(7);
    private static final AgentSessionHandle EIGHT = new AgentSessionHandle(8);
    private static final QueueId NINE = new QueueId(9);
    private static final GroupId SALES = new GroupId(new UUID(1, 2));
    private static final Duration HOUR = Duration.ofHours(1);

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk handler = office.desk("handler");
    private final Desk anna = office.desk("anna");
    private Line open;

    @BeforeEach
    void open() {
        handler.opens(line, serving(EVERYTHING));
        open = anna.opens(line, LineOpenOptions.monitor());
        handler.forgets();
        line.script().forget();
    }

    @AfterEach
    void close() {
        assertThat(line.asked()).as("what reached the provider").isEmpty();
        office.close();
    }

    private LineDeviceId id() {
        return anna.device(line).id();
    }

    private record Function(Supplier<Request<?>> asking, ProxyRequest<?> asked) {}

    private Stream<Function> addressFunctions() {
        AgentData data = AgentData.of((byte) 1, (byte) 2);
        return Stream.of(
                new Function(
                        () -> open.agents().at(0).setGroups(Set.of(SALES)),
                        new AddressAgentRequest.SetGroups(0, Set.of(SALES))),
                new Function(
                        () -> open.agents().at(0).setState(AgentState.READY),
                        new AddressAgentRequest.SetState(0, Optional.of(AgentState.READY), Optional.empty())),
                new Function(() -> open.agents().at(0).setActivity(3), new AddressAgentRequest.SetActivity(0, 3)),
                new Function(
                        () -> anna.session().agentCapabilities(id(), 0), new AddressAgentRequest.GetCapabilities(0)),
                new Function(() -> open.agents().at(0).status(), new AddressAgentRequest.GetStatus(0)),
                new Function(() -> open.agents().at(0).specific(1, data), new AddressAgentRequest.Specific(0, 1, data)),
                new Function(() -> open.agents().at(0).activities(), new AddressAgentRequest.GetActivities(0)),
                new Function(() -> open.agents().at(0).groups(), new AddressAgentRequest.GetGroups(0)));
    }

    private Stream<Function> handleFunctions() {
        Optional<String> none = Optional.empty();
        return Stream.of(
                new Function(() -> open.agents().create(none, none), new AgentRequest.Create(none, none)),
                new Function(
                        () -> open.agents().setMeasurementPeriod(SEVEN, HOUR),
                        new AgentRequest.SetMeasurementPeriod(SEVEN, HOUR)),
                new Function(() -> open.agents().info(SEVEN), new AgentRequest.GetInfo(SEVEN)),
                new Function(
                        () -> open.agents().sessions().create(SEVEN, SALES, 0),
                        new AgentSessionRequest.Create(SEVEN, none, SALES, 0)),
                new Function(() -> open.agents().sessions().of(SEVEN), new AgentSessionRequest.GetSessions(SEVEN)),
                new Function(
                        () -> open.agents().sessions().setState(EIGHT, AgentSessionState.READY),
                        new AgentSessionRequest.SetState(
                                EIGHT, Optional.of(AgentSessionState.READY), Optional.empty())),
                new Function(() -> open.agents().sessions().info(EIGHT), new AgentSessionRequest.GetInfo(EIGHT)),
                new Function(() -> open.agents().queues().of(SALES), new QueueRequest.GetQueues(SALES)),
                new Function(
                        () -> open.agents().queues().setMeasurementPeriod(NINE, HOUR),
                        new QueueRequest.SetMeasurementPeriod(NINE, HOUR)),
                new Function(() -> open.agents().queues().info(NINE), new QueueRequest.GetInfo(NINE)),
                new Function(() -> open.agents().queues().groups(), new QueueRequest.GetGroups()),
                new Function(
                        () -> open.agents().setState(SEVEN, AgentStateEx.READY),
                        new AgentRequest.SetState(SEVEN, Optional.of(AgentStateEx.READY), Optional.empty())));
    }

    @TestFactory
    @Rule({"L-416", "L-426"})
    Stream<DynamicTest> eachFunctionAsksTheHandlerOfItsType() {
        return Stream.concat(addressFunctions(), handleFunctions())
                .map(function -> DynamicTest.dynamicTest(function.asked().type().name(), () -> {
                    function.asking().get();
                    ProxyTask task = task(office, handler);
                    assertThat(task.request()).isEqualTo(function.asked());
                    task.refuse(LineError.OPERATIONFAILED);
                }));
    }

    @TestFactory
    @Rule("L-417")
    Stream<DynamicTest> eachFunctionIsUnavailableWhereNobodyServesIt() {
        handler.session().openLines().forEach(Line::close);
        return Stream.concat(addressFunctions(), handleFunctions())
                .map(function -> DynamicTest.dynamicTest(
                        function.asked().type().name(),
                        () -> refused(LineError.OPERATIONUNAVAIL, () -> function.asking()
                                .get())));
    }

    @Test
    @Rule("L-426")
    void theFunctionsOfVersion2_0AreTiedToAnAddressAndTheOthersToHandlesThatOnlyTheHandlerKnows() {
        Map<Boolean, Set<ProxyRequestType>> types = Arrays.stream(ProxyRequestType.values())
                .collect(Collectors.partitioningBy(
                        ProxyRequestType.forCallDistribution()::contains, Collectors.toSet()));
        assertThat(addressFunctions().map(function -> function.asked().type()))
                .containsExactlyInAnyOrderElementsOf(types.get(false));
        assertThat(handleFunctions().map(function -> function.asked().type()))
                .containsExactlyInAnyOrderElementsOf(types.get(true));
        assertThat(addressFunctions().map(Function::asked)).allMatch(AddressAgentRequest.class::isInstance);

        Request<?> ofNobody = open.agents().info(new AgentHandle(-99));
        ProxyTask task = task(office, handler);
        assertThat(task.request()).isEqualTo(new AgentRequest.GetInfo(new AgentHandle(-99)));
        task.refuse(LineError.INVALPARAM);
        anna.heard(Events.failed(ofNobody, LineError.INVALPARAM));
    }

    @Test
    @Rule("L-426")
    void anAddressThatTheLineDoesNotHaveIsRefused() {
        refused(LineError.INVALADDRESSID, () -> open.agents().at(1));
        refused(LineError.INVALADDRESSID, () -> open.agents().at(-1));
        refused(LineError.INVALADDRESSID, () -> anna.session().agentCapabilities(id(), 1));
        refused(LineError.INVALPARAM, () -> open.agents().sessions().create(SEVEN, SALES, 1));
    }

    @Test
    @Rule("L-427")
    void theNextStateCanBeChangedAloneAndNoNextStateMeansTheDefault() {
        open.agents().at(0).setState(Optional.empty(), Optional.of(AgentState.WORKING_AFTER_CALL));
        assertThat(task(office, handler).request())
                .isEqualTo(new AddressAgentRequest.SetState(
                        0, Optional.empty(), Optional.of(AgentState.WORKING_AFTER_CALL)));

        open.agents().at(0).setState(Optional.of(AgentState.READY), Optional.empty());
        assertThat(task(office, handler).request())
                .isEqualTo(new AddressAgentRequest.SetState(0, Optional.of(AgentState.READY), Optional.empty()));

        refused(LineError.INVALAGENTSTATE, () -> open.agents().at(0).setState(null));
        refused(LineError.INVALAGENTSTATE, () -> open.agents().at(0).setState(null, Optional.empty()));
        refused(LineError.INVALAGENTSTATE, () -> open.agents().at(0).setState(Optional.empty(), null));
    }

    @Test
    @Rule("L-428")
    void noGroupsLogTheAgentOffEverywhereAndGroupsAreChosenByTheirIdsOnly() {
        Request<Void> logsOff = open.agents().at(0).setGroups(Set.of());
        ProxyTask task = task(office, handler);
        assertThat(task.request()).isEqualTo(new AddressAgentRequest.SetGroups(0, Set.of()));
        task.done();
        anna.heard(succeeded(logsOff));

        open.agents().at(0).setGroups(Set.of(SALES));
        AddressAgentRequest.SetGroups chosen =
                (AddressAgentRequest.SetGroups) task(office, handler).request();
        assertThat(chosen.groups()).containsExactly(SALES);
        refused(LineError.INVALPOINTER, () -> open.agents().at(0).setGroups(null));
    }

    @Test
    @Rule("L-429")
    void aMeasurementPeriodHasWholeSecondsAndMoreThanNone() {
        Stream.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofMillis(999), Duration.ofMillis(1500))
                .forEach(this::refusesPeriod);
        refusesPeriod(Duration.ofSeconds(1L << 32));
        refusesPeriod(null);

        Request<Void> shortest = open.agents().setMeasurementPeriod(SEVEN, Duration.ofSeconds(1));
        task(office, handler).done();
        assertThat(anna.listener().events()).isEmpty();
        anna.heard(succeeded(shortest));
        open.agents().queues().setMeasurementPeriod(NINE, Duration.ofSeconds((1L << 32) - 1));
        task(office, handler).done();
    }

    private void refusesPeriod(Duration period) {
        refused(LineError.INVALPARAM, () -> open.agents().setMeasurementPeriod(SEVEN, period));
        refused(LineError.INVALPARAM, () -> open.agents().queues().setMeasurementPeriod(NINE, period));
    }

    @Test
    @Rule("L-430")
    void capabilitiesAreAskedWithTheSessionWithoutAnOpenLine() {
        Desk carl = office.desk("carl");
        LineDeviceId device = carl.device(line).id();
        carl.session().agentCapabilities(device, 0);
        ProxyTask task = task(office, handler);
        assertThat(task.requester().application()).isEqualTo("carl");
        assertThat(task.requester().version())
                .isEqualTo(carl.session().application().version());
        refused(LineError.BADDEVICEID, () -> carl.session().agentCapabilities(new LineDeviceId(99), 0));
        refused(LineError.BADDEVICEID, () -> carl.session().agentCapabilities(null, 0));
    }

    @Test
    @Rule("L-037")
    void nullIsRefusedBeforeTheHandlerIsAsked() {
        Stream.<Runnable>of(
                        () -> open.agents().create(null, Optional.empty()),
                        () -> open.agents().create(Optional.empty(), null),
                        () -> open.agents().info(null),
                        () -> open.agents().setState(null, AgentStateEx.READY),
                        () -> open.agents().setMeasurementPeriod(null, HOUR),
                        () -> open.agents().sessions().create(null, SALES, 0),
                        () -> open.agents().sessions().create(SEVEN, null, 0),
                        () -> open.agents().sessions().create(SEVEN, null, SALES, 0),
                        () -> open.agents().sessions().of(null),
                        () -> open.agents().sessions().info(null),
                        () -> open.agents().sessions().setState(null, AgentSessionState.READY),
                        () -> open.agents().queues().of(null),
                        () -> open.agents().queues().info(null),
                        () -> open.agents().queues().setMeasurementPeriod(null, HOUR),
                        () -> open.agents().at(0).specific(-1, AgentData.of()))
                .forEach(operation -> refused(LineError.INVALPARAM, operation::run));
        Stream.<Runnable>of(
                        () -> open.agents().setState(SEVEN, (AgentStateEx) null),
                        () -> open.agents().setState(SEVEN, null, Optional.empty()),
                        () -> open.agents().setState(SEVEN, Optional.empty(), null),
                        () -> open.agents().sessions().setState(EIGHT, (AgentSessionState) null),
                        () -> open.agents().sessions().setState(EIGHT, Optional.empty(), null))
                .forEach(operation -> refused(LineError.INVALAGENTSTATE, operation::run));
        refused(LineError.INVALPOINTER, () -> open.agents().at(0).specific(0, null));
        assertThat(Proxied.tasks(office, handler)).isEmpty();
        anna.heardNothing();
    }

    @Test
    void dataOfAnExtensionCannotBeChangedOnItsWay() {
        byte[] bytes = {1, 2};
        Request<AgentData> request = open.agents().at(0).specific(0, AgentData.of(bytes));
        bytes[0] = 9;
        ProxyTask task = task(office, handler);
        AddressAgentRequest.Specific asked = (AddressAgentRequest.Specific) task.request();
        asked.data().bytes()[1] = 9;
        assertThat(asked.data().bytes()).containsExactly(1, 2);
        task.answer(asked, AgentData.of((byte) 3));
        anna.heard(succeeded(request));
        assertThat(delivered(request)).isEqualTo(AgentData.of((byte) 3)).hasToString("03");
    }

    @Test
    void everyListAndSetThatAnAnswerHoldsIsACopy() {
        Set<AgentState> states = EnumSet.of(AgentState.READY);
        var details = AgentCapabilities.Details.NONE;
        var capabilities = new AgentCapabilities("centre", ApiVersion.V2_2, Set.of(), states, states, 1, details);
        states.clear();
        assertThat(capabilities.states()).containsExactly(AgentState.READY);
        assertThat(List.of(details.extensions(), details.statusMessages())).allMatch(Collection::isEmpty);
    }
}
