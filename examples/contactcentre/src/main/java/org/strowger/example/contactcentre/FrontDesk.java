package org.strowger.example.contactcentre;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.strowger.telephony.agent.AgentGroup;
import org.strowger.telephony.agent.AgentHandle;
import org.strowger.telephony.agent.AgentRequest;
import org.strowger.telephony.agent.AgentSessionHandle;
import org.strowger.telephony.agent.AgentSessionRequest;
import org.strowger.telephony.agent.GroupId;
import org.strowger.telephony.agent.ProxyRequestType;
import org.strowger.telephony.agent.ProxyRouter;
import org.strowger.telephony.agent.ProxyTask;
import org.strowger.telephony.agent.Queue;
import org.strowger.telephony.agent.QueueId;
import org.strowger.telephony.agent.QueueRequest;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** Answers what applications ask about agents, sessions, the one group and its one queue. */
final class FrontDesk {
    /** What it answers. */
    static final Set<ProxyRequestType> SERVED = ProxyRequestType.forCallDistribution();

    static final GroupId GROUP =
            new GroupId(UUID.nameUUIDFromBytes("org.strowger.example.contactcentre".getBytes(UTF_8)));
    static final QueueId QUEUE = new QueueId(1);

    private final String name;
    private final Roster roster;
    private final WaitingLine<?> queue;
    private final Changes changes;
    private final ProxyRouter router;

    /** Who is told what a request has changed. */
    interface Changes {
        /** Refuses a telephone that the centre cannot see. */
        void requireTelephone(String extension);

        void agentCame(Agent agent);

        void agentChanged(Agent agent);

        void sessionBegan(Shift shift);

        void sessionChanged(Shift shift);
    }

    FrontDesk(String name, Roster roster, WaitingLine<?> queue, Changes changes) {
        this.name = name;
        this.roster = roster;
        this.queue = queue;
        this.changes = changes;
        this.router = new ProxyRouter()
                .answering(AgentRequest.Create.class, this::create)
                .answering(AgentRequest.GetInfo.class, asked -> roster.agent(asked.agent())
                        .info(roster.now()))
                .doing(AgentRequest.SetState.class, this::setState)
                .doing(AgentRequest.SetMeasurementPeriod.class, asked -> roster.agent(asked.agent())
                        .measures(asked.period()))
                .answering(AgentSessionRequest.Create.class, this::begin)
                .answering(AgentSessionRequest.GetSessions.class, asked -> roster.sessionsOf(asked.agent()))
                .answering(AgentSessionRequest.GetInfo.class, asked -> roster.shift(asked.session())
                        .info(roster.now()))
                .doing(AgentSessionRequest.SetState.class, this::setState)
                .answering(QueueRequest.GetGroups.class, asked -> List.of(new AgentGroup(GROUP, name)))
                .answering(QueueRequest.GetQueues.class, asked -> queues(asked.group()))
                .answering(QueueRequest.GetInfo.class, asked -> queue(asked.queue())
                        .info())
                .doing(QueueRequest.SetMeasurementPeriod.class, asked -> queue(asked.queue())
                        .measures(asked.period()));
    }

    void answer(ProxyTask task) {
        router.accept(task);
    }

    private AgentHandle create(AgentRequest.Create asked) {
        String extension = asked.agentId()
                .orElseThrow(() -> new TelephonyException(
                        LineError.INVALPARAM, "an agent's id is the number of the telephone where it sits"));
        return roster.at(extension).orElseGet(() -> newcomer(extension)).handle();
    }

    private Agent newcomer(String extension) {
        changes.requireTelephone(extension);
        Agent agent = roster.add(extension);
        changes.agentCame(agent);
        return agent;
    }

    private void setState(AgentRequest.SetState asked) {
        Agent agent = roster.agent(asked.agent());
        agent.wants(asked.state(), asked.nextState(), roster.now());
        changes.agentChanged(agent);
    }

    private AgentSessionHandle begin(AgentSessionRequest.Create asked) {
        requireGroup(asked.group());
        Shift shift = roster.begin(asked.agent(), asked.group(), asked.workingAddress());
        changes.sessionBegan(shift);
        return shift.session().handle();
    }

    private void setState(AgentSessionRequest.SetState asked) {
        Shift shift = roster.shift(asked.session());
        shift.wants(asked.state(), asked.nextState(), roster.now());
        changes.sessionChanged(shift);
    }

    private List<Queue> queues(GroupId group) {
        requireGroup(group);
        return List.of(new Queue(QUEUE, name));
    }

    private static void requireGroup(GroupId group) {
        if (!group.equals(GROUP)) {
            throw new TelephonyException(LineError.INVALPARAM, "there is no " + group);
        }
    }

    private WaitingLine<?> queue(QueueId id) {
        if (!id.equals(QUEUE)) {
            throw new TelephonyException(LineError.INVALPARAM, "there is no " + id);
        }
        return queue;
    }
}
