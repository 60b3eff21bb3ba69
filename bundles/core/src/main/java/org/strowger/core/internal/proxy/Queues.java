package org.strowger.core.internal.proxy;

import java.time.Duration;
import java.util.List;
import org.strowger.telephony.QueueControl;
import org.strowger.telephony.Request;
import org.strowger.telephony.agent.AgentGroup;
import org.strowger.telephony.agent.GroupId;
import org.strowger.telephony.agent.Queue;
import org.strowger.telephony.agent.QueueId;
import org.strowger.telephony.agent.QueueInfo;
import org.strowger.telephony.agent.QueueRequest;

/** Groups and queues, as one line handle asks for them. */
final class Queues implements QueueControl {
    private final Asking asking;

    Queues(Asking asking) {
        this.asking = asking;
    }

    @Override
    public Request<List<AgentGroup>> groups() {
        asking.requireOpen();
        return asking.ask(new QueueRequest.GetGroups());
    }

    @Override
    public Request<List<Queue>> of(GroupId group) {
        asking.requireOpen();
        Arguments.require(group, "the group");
        return asking.ask(new QueueRequest.GetQueues(group));
    }

    @Override
    public Request<QueueInfo> info(QueueId queue) {
        asking.requireOpen();
        Arguments.require(queue, "the queue");
        return asking.ask(new QueueRequest.GetInfo(queue));
    }

    @Override
    public Request<Void> setMeasurementPeriod(QueueId queue, Duration period) {
        asking.requireOpen();
        Arguments.require(queue, "the queue");
        Arguments.requirePeriod(period);
        return asking.ask(new QueueRequest.SetMeasurementPeriod(queue, period));
    }
}
