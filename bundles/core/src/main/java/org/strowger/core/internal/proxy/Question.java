package org.strowger.core.internal.proxy;

import java.util.Optional;
import org.strowger.core.internal.request.PendingRequest;
import org.strowger.telephony.agent.AgentCapabilities;
import org.strowger.telephony.agent.ProxyRequest;
import org.strowger.telephony.agent.ProxyRequestType;
import org.strowger.telephony.agent.ProxyTask;
import org.strowger.telephony.agent.Requester;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;

/**
 * A request on its way to a handler and back. What the handler gets of it is the {@link ProxyTask}; nothing that the
 * handler gives is believed before it was looked at.
 *
 * @param <T> the answer
 */
final class Question<T> implements ProxyTask {
    /** Where it stands; guarded by the line's lock. */
    enum Phase {
        /** Both sides wait. */
        OPEN,
        /** The asker has its end; the handler may still answer, to nobody (rule L-108). */
        UNWANTED,
        /** The handler closed its line before it had answered. */
        FORSAKEN,
        /** The handler answered. */
        ANSWERED
    }

    private final Proxies proxies;
    private final Object lock;
    private final ProxyRequest<T> request;
    private final PendingRequest<T> pending;
    private final Asker asker;
    private final Optional<Opener> via;
    private final Opener handler;
    private Phase phase = Phase.OPEN;

    /**
     * @param proxies where it is listed while it is open
     * @param lock the line's lock
     * @param asked what is asked, and of whom
     * @param pending the asker's side
     * @param asker who asks
     * @param via the line handle it is asked through, if one is needed
     */
    Question(
            Proxies proxies,
            Object lock,
            Asked<T> asked,
            PendingRequest<T> pending,
            Asker asker,
            Optional<Opener> via) {
        this.proxies = proxies;
        this.lock = lock;
        this.request = asked.request();
        this.handler = asked.handler();
        this.pending = pending;
        this.asker = asker;
        this.via = via;
    }

    /**
     * What is asked, and of whom.
     *
     * @param request what
     * @param handler of whom
     */
    record Asked<T>(ProxyRequest<T> request, Opener handler) {}

    PendingRequest<T> pending() {
        return pending;
    }

    Asker asker() {
        return asker;
    }

    Opener handler() {
        return handler;
    }

    boolean isVia(Opener opener) {
        return via.filter(opener::equals).isPresent();
    }

    /** Ends it for the asker; under the line's lock. */
    void end(Phase next, TelephonyException reason, boolean silently) {
        phase = next;
        pending.fail(reason);
        if (silently) {
            asker.outbox().postSilently(pending);
        } else {
            asker.outbox().postReply(pending);
        }
    }

    @Override
    public ProxyRequest<?> request() {
        return request;
    }

    @Override
    public Requester requester() {
        Workplace here = Workplace.here();
        return new Requester(here.machine(), here.user(), asker.name(), asker.apiVersion());
    }

    @Override
    public boolean isWanted() {
        synchronized (lock) {
            return phase == Phase.OPEN;
        }
    }

    @Override
    public <A> void answer(ProxyRequest<A> answered, A result) {
        if (answered == null || result == null) {
            throw new TelephonyException(
                    LineError.INVALPOINTER,
                    "the request or its result is null; done() answers " + this + " if there is no result");
        }
        if (answered != request) {
            throw new TelephonyException(LineError.INVALPARAM, answered + " is not the request of " + this);
        }
        succeed(result);
    }

    @Override
    public void done() {
        succeed(null);
    }

    /** Looks at the result without lock, for it may be a list of the handler's own. */
    private void succeed(Object result) {
        T checked;
        try {
            checked = seenByAsker(request.answerType().cast(result));
        } catch (ClassCastException e) {
            throw new TelephonyException(
                    LineError.INVALPARAM,
                    "%s is answered with %s, not with %s".formatted(this, request.answerType(), result),
                    e);
        }
        synchronized (lock) {
            if (take()) {
                pending.succeed(checked, () -> {});
                asker.outbox().postReply(pending);
            }
        }
    }

    private T seenByAsker(T result) {
        if (!(result instanceof AgentCapabilities capabilities)) {
            return result;
        }
        if (!asker.apiVersion().isAtLeast(capabilities.version())) {
            throw new TelephonyException(
                    LineError.INVALPARAM,
                    "the capabilities are of version %s, but the requester knows only %s (rule L-421)"
                            .formatted(capabilities.version(), asker.apiVersion()));
        }
        return request.answerType().cast(capabilities.seenBy(asker.apiVersion()));
    }

    @Override
    public void refuse(TelephonyError error) {
        if (error == null) {
            throw new TelephonyException(LineError.INVALPOINTER, "the error for " + this + " is null");
        }
        // An extension of the handler's own may have errors of its own; all other functions have theirs (rule L-419).
        boolean any = request.type() == ProxyRequestType.AGENT_SPECIFIC;
        if (!any
                && !(error instanceof LineError defined
                        && request.type().errors().contains(defined))) {
            throw new TelephonyException(
                    LineError.INVALPARAM,
                    "%s can fail with %s, not with %s"
                            .formatted(this, request.type().errors(), error));
        }
        synchronized (lock) {
            if (take()) {
                pending.fail(new TelephonyException(error, "the proxy handler refused"));
                asker.outbox().postReply(pending);
            }
        }
    }

    /** The handler's one answer has come; returns whether anybody waits for it. Under the line's lock. */
    private boolean take() {
        Phase before = phase;
        if (before == Phase.ANSWERED) {
            throw new TelephonyException(LineError.INVALPARAM, this + " was answered already");
        }
        if (before == Phase.FORSAKEN) {
            throw new TelephonyException(
                    LineError.INVALLINEHANDLE, handler.line() + " was closed before " + this + " was answered");
        }
        phase = Phase.ANSWERED;
        proxies.forget(this);
        return before == Phase.OPEN;
    }

    @Override
    public String toString() {
        return "proxy request " + pending.id() + " (" + request.type() + ")";
    }
}
