package org.strowger.core.rules;

import static org.strowger.core.rules.ErrorCase.refused;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.strowger.telephony.AgentEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.Request;
import org.strowger.telephony.agent.AgentData;
import org.strowger.telephony.agent.AgentHandle;
import org.strowger.telephony.agent.AgentRequest;
import org.strowger.telephony.agent.AgentSessionHandle;
import org.strowger.telephony.agent.AgentSessionState;
import org.strowger.telephony.agent.AgentState;
import org.strowger.telephony.agent.AgentStateEx;
import org.strowger.telephony.agent.GroupId;
import org.strowger.telephony.agent.GroupStatusItem;
import org.strowger.telephony.agent.ProxyRequestType;
import org.strowger.telephony.agent.ProxyTask;
import org.strowger.telephony.agent.QueueId;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.error.LineError;

/** The errors of functions about agents and queues, and of proxies. */
final class AgentErrorCases {
    private static final AgentHandle AGENT = new AgentHandle(1);
    private static final AgentSessionHandle SESSION = new AgentSessionHandle(2);
    private static final QueueId QUEUE = new QueueId(3);
    private static final GroupId GROUP = new GroupId(new UUID(4, 5));
    private static final Duration HOUR = Duration.ofHours(1);

    private AgentErrorCases() {}

    static Stream<ErrorCase> all() {
        return Stream.of(ofHandlers(), ofArguments(), ofAddresses(), capabilities(), proxies())
                .flatMap(cases -> cases);
    }

    /** The functions that need a line handle. */
    private static Map<ProxyRequestType, OnLine> functions() {
        return Map.ofEntries(
                entry(ProxyRequestType.SET_AGENT_GROUP, "SetAgentGroup", line -> line.agents()
                        .at(0)
                        .setGroups(Set.of(GROUP))),
                entry(ProxyRequestType.SET_AGENT_STATE, "SetAgentState", line -> line.agents()
                        .at(0)
                        .setState(AgentState.READY)),
                entry(ProxyRequestType.SET_AGENT_ACTIVITY, "SetAgentActivity", line -> line.agents()
                        .at(0)
                        .setActivity(1)),
                entry(ProxyRequestType.GET_AGENT_STATUS, "GetAgentStatus", line -> line.agents()
                        .at(0)
                        .status()),
                entry(ProxyRequestType.AGENT_SPECIFIC, "AgentSpecific", line -> line.agents()
                        .at(0)
                        .specific(0, AgentData.of())),
                entry(ProxyRequestType.GET_AGENT_ACTIVITY_LIST, "GetAgentActivityList", line -> line.agents()
                        .at(0)
                        .activities()),
                entry(ProxyRequestType.GET_AGENT_GROUP_LIST, "GetAgentGroupList", line -> line.agents()
                        .at(0)
                        .groups()),
                entry(ProxyRequestType.CREATE_AGENT, "CreateAgent", line -> line.agents()
                        .create(Optional.empty(), Optional.empty())),
                entry(ProxyRequestType.SET_AGENT_MEASUREMENT_PERIOD, "SetAgentMeasurementPeriod", line -> line.agents()
                        .setMeasurementPeriod(AGENT, HOUR)),
                entry(ProxyRequestType.GET_AGENT_INFO, "GetAgentInfo", line -> line.agents()
                        .info(AGENT)),
                entry(ProxyRequestType.CREATE_AGENT_SESSION, "CreateAgentSession", line -> line.agents()
                        .sessions()
                        .create(AGENT, GROUP, 0)),
                entry(ProxyRequestType.GET_AGENT_SESSION_LIST, "GetAgentSessionList", line -> line.agents()
                        .sessions()
                        .of(AGENT)),
                entry(ProxyRequestType.SET_AGENT_SESSION_STATE, "SetAgentSessionState", line -> line.agents()
                        .sessions()
                        .setState(SESSION, AgentSessionState.READY)),
                entry(ProxyRequestType.GET_AGENT_SESSION_INFO, "GetAgentSessionInfo", line -> line.agents()
                        .sessions()
                        .info(SESSION)),
                entry(ProxyRequestType.GET_QUEUE_LIST, "GetQueueList", line -> line.agents()
                        .queues()
                        .of(GROUP)),
                entry(ProxyRequestType.SET_QUEUE_MEASUREMENT_PERIOD, "SetQueueMeasurementPeriod", line -> line.agents()
                        .queues()
                        .setMeasurementPeriod(QUEUE, HOUR)),
                entry(ProxyRequestType.GET_QUEUE_INFO, "GetQueueInfo", line -> line.agents()
                        .queues()
                        .info(QUEUE)),
                entry(ProxyRequestType.GET_GROUP_LIST, "GetGroupList", line -> line.agents()
                        .queues()
                        .groups()),
                entry(ProxyRequestType.SET_AGENT_STATE_EX, "SetAgentStateEx", line -> line.agents()
                        .setState(AGENT, AgentStateEx.READY)));
    }

    private static Map.Entry<ProxyRequestType, OnLine> entry(
            ProxyRequestType type, String name, Function<Line, Request<?>> asking) {
        return Map.entry(type, new OnLine("line" + name, asking));
    }

    /**
     * A function that needs a line handle.
     *
     * @param name TAPI's name
     * @param asking does it
     */
    private record OnLine(String name, Function<Line, Request<?>> asking) {
        Stream<ErrorCase> cases(Set<LineError> ofHandler) {
            return Stream.concat(
                    Stream.of(
                            new ErrorCase(name, LineError.INVALLINEHANDLE, "closed", scene -> {
                                handler(scene, task -> {});
                                return asking.apply(scene.closed());
                            }),
                            new ErrorCase(
                                    name,
                                    LineError.OPERATIONUNAVAIL,
                                    "nobody serves it",
                                    scene -> asking.apply(scene.open())),
                            new ErrorCase(name, LineError.OPERATIONFAILED, "the handler goes", scene -> {
                                Line served = handler(scene, task -> {});
                                Request<?> request = asking.apply(scene.open());
                                served.close();
                                return request;
                            })),
                    ofHandler.stream()
                            .map(error -> new ErrorCase(name, error, "the handler refuses", scene -> {
                                handler(scene, task -> task.refuse(error));
                                return asking.apply(scene.open());
                            })));
        }
    }

    /** Somebody serves everything on the line of the scene, and does this with what is asked. */
    private static Line handler(ErrorScene scene, Consumer<ProxyTask> doing) {
        Desk handler = scene.office().desk("handler");
        handler.listener().reactsTo(AgentEvent.ProxyRequested.class, asked -> doing.accept(asked.task()));
        return handler.opens(scene.line(), Proxied.serving(Proxied.EVERYTHING));
    }

    private static Stream<ErrorCase> ofHandlers() {
        return functions().entrySet().stream()
                .flatMap(function -> function.getValue().cases(documented(function.getKey())));
    }

    /** An extension may fail with anything, and a state of a session has an error that no function documents. */
    private static Set<LineError> documented(ProxyRequestType type) {
        Set<LineError> errors = type == ProxyRequestType.AGENT_SPECIFIC
                ? EnumSet.copyOf(ProxyRequestType.GET_AGENT_GROUP_LIST.errors())
                : EnumSet.copyOf(type.errors());
        errors.remove(LineError.INVALAGENTSESSIONSTATE);
        return errors;
    }

    private static ErrorCase asked(String name, LineError error, String how, Function<Line, Request<?>> asking) {
        return new ErrorCase(name, error, how, scene -> {
            handler(scene, task -> {});
            return asking.apply(scene.open());
        });
    }

    private static Stream<ErrorCase> ofArguments() {
        LineError param = LineError.INVALPARAM;
        return Stream.of(
                asked("lineAgentSpecific", param, "no such place", line -> line.agents()
                        .at(0)
                        .specific(-1, AgentData.of())),
                asked("lineAgentSpecific", LineError.INVALPOINTER, "null", line -> line.agents()
                        .at(0)
                        .specific(0, null)),
                asked("lineSetAgentGroup", LineError.INVALPOINTER, "null", line -> line.agents()
                        .at(0)
                        .setGroups(null)),
                asked("lineSetAgentState", LineError.INVALAGENTSTATE, "null", line -> line.agents()
                        .at(0)
                        .setState(null)),
                asked("lineSetAgentStateEx", LineError.INVALAGENTSTATE, "null", line -> line.agents()
                        .setState(AGENT, Optional.empty(), null)),
                asked("lineSetAgentSessionState", LineError.INVALAGENTSTATE, "null", line -> line.agents()
                        .sessions()
                        .setState(SESSION, Optional.empty(), null)),
                asked("lineSetAgentMeasurementPeriod", param, "zero", line -> line.agents()
                        .setMeasurementPeriod(AGENT, Duration.ZERO)),
                asked("lineSetQueueMeasurementPeriod", param, "zero", line -> line.agents()
                        .queues()
                        .setMeasurementPeriod(QUEUE, Duration.ZERO)),
                asked("lineCreateAgent", param, "null", line -> line.agents().create(null, null)),
                asked("lineCreateAgentSession", param, "no such address", line -> line.agents()
                        .sessions()
                        .create(AGENT, GROUP, 7)));
    }

    private static Stream<ErrorCase> ofAddresses() {
        return Stream.of(
                        "lineSetAgentGroup",
                        "lineSetAgentState",
                        "lineSetAgentActivity",
                        "lineGetAgentStatus",
                        "lineAgentSpecific",
                        "lineGetAgentActivityList",
                        "lineGetAgentGroupList")
                .map(name -> refused(name, LineError.INVALADDRESSID, "not of the line", scene -> scene.open()
                        .agents()
                        .at(7)));
    }

    private static Stream<ErrorCase> capabilities() {
        String name = "lineGetAgentCaps";
        return Stream.concat(
                Stream.of(
                        capabilities(LineError.BADDEVICEID, "never was", new LineDeviceId(99), 0),
                        new ErrorCase(name, LineError.INVALADDRESSID, "not of the line", scene -> scene.anna()
                                .session()
                                .agentCapabilities(own(scene), 7)),
                        new ErrorCase(name, LineError.INVALAPPHANDLE, "closed", scene -> {
                            LineDeviceId id = own(scene);
                            scene.anna().session().close();
                            return scene.anna().session().agentCapabilities(id, 0);
                        }),
                        new ErrorCase(name, LineError.NODRIVER, "its provider is gone", scene -> {
                            LineDeviceId id = own(scene);
                            scene.line().leaves(scene.office());
                            scene.office().settle();
                            return scene.anna().session().agentCapabilities(id, 0);
                        }),
                        new ErrorCase(name, LineError.NODEVICE, "it was removed", scene -> {
                            ScriptedProvider provider = scene.office().installs(new ScriptedProvider("loser"));
                            ScriptedLine lost = provider.laterLine("2010");
                            provider.adds(lost);
                            scene.office().settle();
                            LineDeviceId id = scene.anna().device(lost).id();
                            provider.removes(lost);
                            scene.office().settle();
                            return scene.anna().session().agentCapabilities(id, 0);
                        }),
                        new ErrorCase(name, LineError.OPERATIONUNAVAIL, "nobody serves it", scene -> scene.anna()
                                .session()
                                .agentCapabilities(own(scene), 0))),
                ProxyRequestType.GET_AGENT_CAPABILITIES.errors().stream()
                        .map(error -> new ErrorCase(name, error, "the handler refuses", scene -> {
                            handler(scene, task -> task.refuse(error));
                            return scene.anna().session().agentCapabilities(own(scene), 0);
                        })));
    }

    private static ErrorCase capabilities(LineError error, String how, LineDeviceId id, int addressId) {
        return new ErrorCase(
                "lineGetAgentCaps", error, how, scene -> scene.anna().session().agentCapabilities(id, addressId));
    }

    private static LineDeviceId own(ErrorScene scene) {
        return scene.anna().device(scene.line()).id();
    }

    private static Stream<ErrorCase> proxies() {
        return Stream.of(
                refused("lineOpen", LineError.NOTREGISTERED, "served already", scene -> {
                    handler(scene, task -> {});
                    scene.anna().opens(scene.line(), Proxied.serving(ProxyRequestType.GET_GROUP_LIST));
                }),
                refused("lineGetProxyStatus", LineError.BADDEVICEID, "never was", scene -> scene.anna()
                        .session()
                        .proxyStatus(new LineDeviceId(99))),
                message(LineError.INVALLINEHANDLE, "closed", (scene, served) -> {
                    served.close();
                    served.proxy();
                }),
                message(LineError.INVALPARAM, "nothing", (scene, served) -> served.proxy()
                        .groupStatus(Set.of())),
                message(LineError.NOTREGISTERED, "no proxy", (scene, served) -> scene.open()
                        .proxy()
                        .groupStatus(Set.of(GroupStatusItem.NEW_GROUP))),
                message(LineError.INVALCALLHANDLE, "of another application", (scene, served) -> served.proxy()
                        .specific(scene.shown(CallState.CONNECTED), 0, 0, 0)),
                response(LineError.INVALLINEHANDLE, "closed before", (task, served) -> {
                    served.close();
                    task.refuse(LineError.NOMEM);
                }),
                response(LineError.INVALPARAM, "answered already", (task, served) -> {
                    task.refuse(LineError.NOMEM);
                    task.refuse(LineError.NOMEM);
                }),
                response(
                        LineError.INVALPOINTER,
                        "null",
                        (task, served) -> task.answer((AgentRequest.GetInfo) task.request(), null)));
    }

    private interface Sending {
        void send(ErrorScene scene, Line served);
    }

    private static ErrorCase message(LineError error, String how, Sending sending) {
        return refused("lineProxyMessage", error, how, scene -> sending.send(scene, handler(scene, task -> {})));
    }

    private interface Responding {
        void respond(ProxyTask task, Line served);
    }

    private static ErrorCase response(LineError error, String how, Responding responding) {
        return refused("lineProxyResponse", error, how, scene -> {
            Desk handler = scene.office().desk("handler");
            Line served = handler.opens(scene.line(), Proxied.serving(Proxied.EVERYTHING));
            scene.open().agents().info(AGENT);
            responding.respond(Proxied.task(scene.office(), handler), served);
        });
    }
}
