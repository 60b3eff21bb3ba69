package org.strowger.telephony.agent;

import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;

/**
 * One request that a proxy handler has to answer: exactly once, at any time, from any thread (rule L-419). A handler
 * must not wait in its listener (rule L-420); it takes the task elsewhere and answers later.
 *
 * <p>A request whose handler does not answer is ended by the core after a while, and so is one whose asker or whose
 * line goes away. The handler need not know: its answer is accepted, and nobody hears it. That is how a handler answers
 * what is left when its line was closed by force (rule L-108).
 *
 * <pre>{@code
 * if (task.request() instanceof AgentRequest.Create create) {
 *     task.answer(create, agents.create(create.agentId()));
 * }
 * }</pre>
 *
 * <p>Every answer throws {@link TelephonyException} with {@link LineError#INVALPARAM} if there was one before, and with
 * {@link LineError#INVALLINEHANDLE} if the handler closed the line before it had answered.
 */
@ProviderType
public interface ProxyTask {
    /** What is asked. */
    ProxyRequest<?> request();

    /** Who asks, and which version the answer must keep to (rule L-421). */
    Requester requester();

    /** Whether somebody waits for the answer; if not, answering is still right but does nothing. */
    boolean isWanted();

    /**
     * It succeeded, and this is the result.
     *
     * @param request what is answered: {@link #request()} itself
     * @throws TelephonyException with {@link LineError#INVALPOINTER} for null, {@link LineError#INVALPARAM} for the
     *     request of another task, for a result of another type, and for capabilities of a later version than the
     *     requester's; the task can then still be answered
     */
    <T> void answer(ProxyRequest<T> request, T result);

    /**
     * It succeeded, and there is no result.
     *
     * @throws TelephonyException with {@link LineError#INVALPARAM} if there has to be one; the task can then still be
     *     answered
     */
    void done();

    /**
     * It failed.
     *
     * @param error one that is defined for the function ({@link ProxyRequestType#errors()})
     * @throws TelephonyException with {@link LineError#INVALPOINTER} for null, {@link LineError#INVALPARAM} for an
     *     error that is not defined for the function; the task can then still be answered
     */
    void refuse(TelephonyError error);
}
