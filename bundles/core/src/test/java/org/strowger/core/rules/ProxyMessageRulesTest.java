package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Proxied.EVERYTHING;
import static org.strowger.core.rules.Proxied.serving;
import static org.strowger.core.rules.Refusals.refused;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.strowger.telephony.AgentEvent;
import org.strowger.telephony.AgentEvent.AgentSessionStatusChanged;
import org.strowger.telephony.AgentEvent.AgentSpecific;
import org.strowger.telephony.AgentEvent.AgentStatusChanged;
import org.strowger.telephony.AgentEvent.AgentStatusExChanged;
import org.strowger.telephony.AgentEvent.GroupStatusChanged;
import org.strowger.telephony.AgentEvent.QueueStatusChanged;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.ProxyControl;
import org.strowger.telephony.agent.AgentHandle;
import org.strowger.telephony.agent.AgentSessionHandle;
import org.strowger.telephony.agent.AgentSessionState;
import org.strowger.telephony.agent.AgentSessionStatusItem;
import org.strowger.telephony.agent.AgentState;
import org.strowger.telephony.agent.AgentStateEx;
import org.strowger.telephony.agent.AgentStatusExItem;
import org.strowger.telephony.agent.AgentStatusItem;
import org.strowger.telephony.agent.GroupStatusItem;
import org.strowger.telephony.agent.ProxyRequestType;
import org.strowger.telephony.agent.QueueId;
import org.strowger.telephony.agent.QueueStatusItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** What a handler tells the others who have its line open. */
class ProxyMessageRulesTest {
    private static final AgentHandle SEVEN = new AgentHandle(7);
    private static final AgentSessionHandle EIGHT = new AgentSessionHandle(8);
    private static final QueueId NINE = new QueueId(9);

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk handler = office.desk("handler");
    private final Desk anna = office.desk("anna");
    private Line handlers;
    private Line annas;

    @BeforeEach
    void open() {
        annas = anna.opens(line, LineOpenOptions.monitor());
        handlers = handler.opens(
                line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE).withProxy(EVERYTHING));
        anna.forgets();
    }

    @AfterEach
    void close() {
        office.close();
    }

    /**
     * A message.
     *
     * @param name TAPI's
     * @param since the version that knows it
     * @param sending how it is sent
     * @param event what arrives at a line handle
     */
    private record Message(
            String name, ApiVersion since, Consumer<ProxyControl> sending, Function<Line, AgentEvent> event) {}

    private static List<Message> messages() {
        Set<AgentStatusItem> state = Set.of(AgentStatusItem.STATE, AgentStatusItem.NEXT_STATE);
        Set<AgentStatusExItem> stateEx = Set.of(AgentStatusExItem.STATE);
        Set<AgentSessionStatusItem> fresh = Set.of(AgentSessionStatusItem.NEW_SESSION, AgentSessionStatusItem.STATE);
        Set<QueueStatusItem> figures = Set.of(QueueStatusItem.UPDATE_INFO);
        Set<GroupStatusItem> newGroup = Set.of(GroupStatusItem.NEW_GROUP);
        return List.of(
                new Message(
                        "LINE_AGENTSTATUS",
                        ApiVersion.V2_0,
                        proxy -> proxy.agentStatus(0, state, Optional.of(AgentState.READY)),
                        to -> new AgentStatusChanged(to, 0, state, Optional.of(AgentState.READY))),
                new Message(
                        "LINE_AGENTSTATUSEX",
                        ApiVersion.V2_2,
                        proxy -> proxy.agentStatus(SEVEN, stateEx, Optional.of(AgentStateEx.RELEASED)),
                        to -> new AgentStatusExChanged(to, SEVEN, stateEx, Optional.of(AgentStateEx.RELEASED))),
                new Message(
                        "LINE_AGENTSESSIONSTATUS",
                        ApiVersion.V2_2,
                        proxy -> proxy.sessionStatus(EIGHT, fresh, Optional.of(AgentSessionState.READY)),
                        to -> new AgentSessionStatusChanged(to, EIGHT, fresh, Optional.of(AgentSessionState.READY))),
                new Message(
                        "LINE_QUEUESTATUS",
                        ApiVersion.V2_2,
                        proxy -> proxy.queueStatus(NINE, figures),
                        to -> new QueueStatusChanged(to, NINE, figures)),
                new Message(
                        "LINE_GROUPSTATUS",
                        ApiVersion.V2_2,
                        proxy -> proxy.groupStatus(newGroup),
                        to -> new GroupStatusChanged(to, newGroup)),
                new Message(
                        "LINE_AGENTSPECIFIC",
                        ApiVersion.V2_0,
                        proxy -> proxy.specific(1, 2, 3),
                        to -> new AgentSpecific(to, Optional.empty(), 1, 2, 3)));
    }

    private Stream<DynamicTest> each(Consumer<Message> check) {
        return messages().stream().map(message -> DynamicTest.dynamicTest(message.name(), () -> check.accept(message)));
    }

    @TestFactory
    @Rule("L-422")
    Stream<DynamicTest> aMessageGoesToAllOthersWhoHaveTheLineOpenEachWithItsOwnHandle() {
        Line second = anna.opens(line, LineOpenOptions.outgoing());
        Line handlersSecond = handler.opens(line, LineOpenOptions.outgoing());
        handler.forgets();
        return each(message -> {
            message.sending().accept(handlers.proxy());
            anna.heard(message.event().apply(annas), message.event().apply(second));
            handler.heard(message.event().apply(handlersSecond));
        });
    }

    @TestFactory
    @Rule({"L-422", "L-426"})
    Stream<DynamicTest> olderApplicationsAreToldWhatTheyKnow() {
        Desk old = office.desk("old", ApiVersion.V2_0);
        Desk ancient = office.desk("ancient", ApiVersion.V1_4);
        Line olds = old.opens(line, LineOpenOptions.monitor());
        ancient.opens(line, LineOpenOptions.monitor());
        return each(message -> {
            message.sending().accept(handlers.proxy());
            if (message.since().equals(ApiVersion.V2_0)) {
                old.heard(message.event().apply(olds));
            } else {
                old.heardNothing();
            }
            ancient.heardNothing();
        });
    }

    @TestFactory
    @Rule("L-423")
    Stream<DynamicTest> onlyAHandlerMaySendThem() {
        return each(message -> {
            refused(LineError.NOTREGISTERED, () -> message.sending().accept(annas.proxy()));
            handler.heardNothing();
        });
    }

    @TestFactory
    @Rule({"L-081", "L-423"})
    Stream<DynamicTest> aHandlerThatHasClosedItsLineMayNot() {
        ProxyControl kept = handlers.proxy();
        handlers.close();
        anna.forgets();
        return each(message -> {
            refused(LineError.INVALLINEHANDLE, () -> message.sending().accept(kept));
            anna.heardNothing();
        });
    }

    @Test
    @Rule("L-422")
    void aCallIsTranslatedForEachReceiver() {
        Desk bert = office.desk("bert");
        Line berts = bert.opens(line, LineOpenOptions.outgoing());
        ScriptedCall shown = line.shows(CallState.CONNECTED);
        Call handlersCall = handler.gets(shown);
        Call annasCall = anna.gets(shown);

        handlers.proxy().specific(handlersCall, 0, 4, 5);

        assertThat(annasCall).isNotEqualTo(handlersCall);
        anna.heard(new AgentSpecific(annas, Optional.of(annasCall), 0, 4, 5));
        bert.heard(new AgentSpecific(berts, Optional.empty(), 0, 4, 5));
        handler.heardNothing();
    }

    @Test
    @Rule("L-422")
    void aCallThatIsNotTheHandlersOwnIsRefused() {
        ScriptedCall shown = line.shows(CallState.CONNECTED);
        Call handlersCall = handler.gets(shown);
        Call annasCall = anna.gets(shown);
        Line second = handler.opens(line, LineOpenOptions.outgoing());
        Call ofAnotherLineHandle = second.newCalls().get(0);
        ProxyControl proxy = handlers.proxy();

        refused(LineError.INVALCALLHANDLE, () -> proxy.specific(null, 0, 4, 5));
        refused(LineError.INVALCALLHANDLE, () -> proxy.specific(annasCall, 0, 4, 5));
        refused(LineError.INVALCALLHANDLE, () -> proxy.specific(ofAnotherLineHandle, 0, 4, 5));
        handlersCall.close();
        refused(LineError.INVALCALLHANDLE, () -> proxy.specific(handlersCall, 0, 4, 5));
        assertThat(anna.forgets().listener().events(AgentSpecific.class)).isEmpty();
    }

    @Test
    @Rule("L-423")
    void aMessageThatSaysNothingOrContradictsItselfIsRefused() {
        ProxyControl proxy = handlers.proxy();
        Set<AgentStatusItem> group = Set.of(AgentStatusItem.GROUP);
        Set<AgentStatusExItem> stateEx = Set.of(AgentStatusExItem.STATE);
        Stream.<Runnable>of(
                        () -> proxy.agentStatus(0, Set.of(), Optional.empty()),
                        () -> proxy.agentStatus(0, null, Optional.empty()),
                        () -> proxy.agentStatus(0, group, null),
                        () -> proxy.agentStatus(0, group, Optional.of(AgentState.READY)),
                        () -> proxy.agentStatus(0, Set.of(AgentStatusItem.STATE), Optional.empty()),
                        () -> proxy.agentStatus(1, group, Optional.empty()),
                        () -> proxy.agentStatus(-1, group, Optional.empty()),
                        () -> proxy.agentStatus(null, stateEx, Optional.of(AgentStateEx.READY)),
                        () -> proxy.agentStatus(SEVEN, stateEx, Optional.empty()),
                        () -> proxy.sessionStatus(null, Set.of(AgentSessionStatusItem.UPDATE_INFO), Optional.empty()),
                        () -> proxy.sessionStatus(EIGHT, Set.of(), Optional.empty()),
                        () -> proxy.queueStatus(null, Set.of(QueueStatusItem.NEW_QUEUE)),
                        () -> proxy.queueStatus(NINE, Set.of()),
                        () -> proxy.queueStatus(NINE, null),
                        () -> proxy.groupStatus(Set.of()),
                        () -> proxy.groupStatus(null),
                        () -> proxy.groupStatus(Collections.singleton(null)),
                        () -> proxy.specific(-1, 0, 0))
                .forEach(message -> refused(LineError.INVALPARAM, message::run));
        anna.heardNothing();
    }

    @Test
    @Rule("L-423")
    void oneServedTypeIsEnoughToSendEveryMessage() {
        ScriptedLine another = office.line("2002");
        Line annasOther = anna.opens(another, LineOpenOptions.monitor());
        Line small = handler.opens(another, serving(ProxyRequestType.GET_AGENT_STATUS));
        anna.forgets();
        small.proxy().groupStatus(Set.of(GroupStatusItem.GROUP_REMOVED));
        anna.heard(new GroupStatusChanged(annasOther, Set.of(GroupStatusItem.GROUP_REMOVED)));
    }
}
