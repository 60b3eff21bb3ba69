package org.strowger.telephony.agent;

/**
 * What an application asks the proxy handler of a line (LINEPROXYREQUEST). The core has checked what it can check; that
 * agents, groups and queues exist only the handler knows.
 *
 * @param <T> what the answer is
 */
public sealed interface ProxyRequest<T> permits AddressAgentRequest, AgentRequest, AgentSessionRequest, QueueRequest {
    /** The type that a handler registers for. */
    ProxyRequestType type();

    /** What answers it. */
    AnswerType<T> answerType();
}
