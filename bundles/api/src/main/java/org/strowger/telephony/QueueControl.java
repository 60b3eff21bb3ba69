package org.strowger.telephony;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.agent.AgentGroup;
import org.strowger.telephony.agent.GroupId;
import org.strowger.telephony.agent.Queue;
import org.strowger.telephony.agent.QueueId;
import org.strowger.telephony.agent.QueueInfo;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * Groups of agents, and the queues in which calls wait for them. Got from {@link AgentControl#queues()}; what is said
 * there is true here.
 */
@ProviderType
public interface QueueControl {
    /** The groups that the handler knows (lineGetGroupList). */
    Request<List<AgentGroup>> groups();

    /**
     * The queues of a group (lineGetQueueList).
     *
     * @throws TelephonyException with {@link LineError#INVALPARAM} for null
     */
    Request<List<Queue>> of(GroupId group);

    /**
     * A queue's figures (lineGetQueueInfo).
     *
     * @throws TelephonyException with {@link LineError#INVALPARAM} for null
     */
    Request<QueueInfo> info(QueueId queue);

    /**
     * Changes what time a queue's totals are about (lineSetQueueMeasurementPeriod).
     *
     * @param queue which
     * @param period whole seconds, more than zero (rule L-429)
     * @throws TelephonyException with {@link LineError#INVALPARAM} for another period or null
     */
    Request<Void> setMeasurementPeriod(QueueId queue, Duration period);
}
