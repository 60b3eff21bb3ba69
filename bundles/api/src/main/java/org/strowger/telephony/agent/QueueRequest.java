package org.strowger.telephony.agent;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A request that concerns groups and their queues (rule L-426).
 *
 * @param <T> what the answer is
 */
public sealed interface QueueRequest<T> extends ProxyRequest<T> {
    /** Which groups there are (lineGetGroupList). */
    record GetGroups() implements QueueRequest<List<AgentGroup>> {
        @Override
        public ProxyRequestType type() {
            return ProxyRequestType.GET_GROUP_LIST;
        }

        @Override
        public AnswerType<List<AgentGroup>> answerType() {
            return AnswerType.listOf(AgentGroup.class);
        }
    }

    /**
     * Which queues a group has (lineGetQueueList).
     *
     * @param group which
     */
    record GetQueues(GroupId group) implements QueueRequest<List<Queue>> {
        /** Checks that nothing is null. */
        public GetQueues {
            Objects.requireNonNull(group, "group");
        }

        @Override
        public ProxyRequestType type() {
            return ProxyRequestType.GET_QUEUE_LIST;
        }

        @Override
        public AnswerType<List<Queue>> answerType() {
            return AnswerType.listOf(Queue.class);
        }
    }

    /**
     * A queue's figures (lineGetQueueInfo).
     *
     * @param queue which
     */
    record GetInfo(QueueId queue) implements QueueRequest<QueueInfo> {
        /** Checks that nothing is null. */
        public GetInfo {
            Objects.requireNonNull(queue, "queue");
        }

        @Override
        public ProxyRequestType type() {
            return ProxyRequestType.GET_QUEUE_INFO;
        }

        @Override
        public AnswerType<QueueInfo> answerType() {
            return AnswerType.one(QueueInfo.class);
        }
    }

    /**
     * Change what time a queue's totals are about (lineSetQueueMeasurementPeriod).
     *
     * @param queue which
     * @param period whole seconds, more than zero (rule L-429)
     */
    record SetMeasurementPeriod(QueueId queue, Duration period) implements QueueRequest<Void> {
        /** Checks that nothing is null. */
        public SetMeasurementPeriod {
            Objects.requireNonNull(queue, "queue");
            Objects.requireNonNull(period, "period");
        }

        @Override
        public ProxyRequestType type() {
            return ProxyRequestType.SET_QUEUE_MEASUREMENT_PERIOD;
        }

        @Override
        public AnswerType<Void> answerType() {
            return AnswerType.nothing();
        }
    }
}
