package org.strowger.core.internal.proxy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.strowger.core.internal.request.PendingRequest;
import org.strowger.core.internal.request.Watchdog;
import org.strowger.telephony.AgentEvent;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Call;
import org.strowger.telephony.Request;
import org.strowger.telephony.agent.ProxyRequest;
import org.strowger.telephony.agent.ProxyRequestType;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * Who serves the requests about agents and queues on a line, and what they have yet to answer. No provider takes part
 * (rule L-416).
 */
public final class Proxies {
    private final ProxyContext context;
    /** Guarded by the line's lock, as everything here. */
    private final Map<ProxyRequestType, Opener> handlers = new EnumMap<>(ProxyRequestType.class);
    /** In the order in which they were asked. */
    private final Set<Question<?>> open = new LinkedHashSet<>();

    private final Watchdog watchdog;

    /** @param context what it needs */
    public Proxies(ProxyContext context) {
        this.context = context;
        this.watchdog = new Watchdog(context.workers().scheduler(), this::expire);
    }

    /** What is served now. */
    public Set<ProxyRequestType> served() {
        synchronized (context.lock()) {
            EnumSet<ProxyRequestType> served = EnumSet.noneOf(ProxyRequestType.class);
            served.addAll(handlers.keySet());
            return Set.copyOf(served);
        }
    }

    /** Refuses to open the line for a proxy that could serve nothing (rules L-079, L-080). */
    public void requireFree(Optional<Set<ProxyRequestType>> wanted, ApiVersion version) {
        if (wanted.isEmpty()) {
            return;
        }
        if (wanted.get().isEmpty() || !version.isAtLeast(ApiVersion.V2_0)) {
            throw new TelephonyException(
                    LineError.INVALPRIVSELECT,
                    "a proxy needs the types of requests that it serves, and version 2.0; not %s and version %s"
                            .formatted(wanted.get(), version));
        }
        if (!areFree(wanted)) {
            throw new TelephonyException(
                    LineError.NOTREGISTERED,
                    "others who have the line open serve some of " + wanted.get() + ": " + served());
        }
    }

    /** Whether nobody serves any of these. */
    public boolean areFree(Optional<Set<ProxyRequestType>> wanted) {
        return wanted.isEmpty() || Collections.disjoint(wanted.get(), served());
    }

    /** The line was opened by one more; before it is listed with the others. Under the line's lock. */
    public void opened(Opener opener) {
        EnumSet<ProxyRequestType> inOrder = EnumSet.noneOf(ProxyRequestType.class);
        opener.line().options().proxy().ifPresent(inOrder::addAll);
        boolean complete = isComplete();
        inOrder.forEach(type -> {
            handlers.put(type, opener);
            tell(opener, ApiVersion.V2_2, to -> new AgentEvent.ProxyOpened(to.line(), type));
        });
        if (!complete && isComplete()) {
            tell(opener, ApiVersion.V2_2, to -> new AgentEvent.AllProxiesOpen(to.line()));
        }
    }

    private boolean isComplete() {
        return handlers.keySet().containsAll(ProxyRequestType.forCallDistribution());
    }

    /**
     * The application closed this line handle: what it served is served no more (rule L-081), what it asked is not
     * answered (rule L-099). Under the line's lock.
     *
     * @param reason what its own requests end with
     */
    public void closed(Opener opener, TelephonyException reason) {
        end(question -> question.isVia(opener), Question.Phase.UNWANTED, reason, true);
        end(
                question -> question.handler().equals(opener),
                Question.Phase.FORSAKEN,
                new TelephonyException(LineError.OPERATIONFAILED, "the proxy handler closed the line"),
                false);
        for (ProxyRequestType type : List.copyOf(handlers.keySet())) {
            if (handlers.remove(type, opener)) {
                tell(opener, ApiVersion.V2_2, to -> new AgentEvent.ProxyClosed(to.line(), type));
            }
        }
    }

    /** Ends, without a reply, what a session asked without a line handle. */
    public void closed(Asker session, TelephonyException reason) {
        synchronized (context.lock()) {
            end(question -> question.asker() == session, Question.Phase.UNWANTED, reason, true);
        }
    }

    /** The line is closed by force: everything ends with a reply (rules L-105, L-108). Under the line's lock. */
    public void cutOff(TelephonyException reason) {
        end(question -> true, Question.Phase.UNWANTED, reason, false);
        handlers.clear();
    }

    private void end(Predicate<Question<?>> which, Question.Phase next, TelephonyException reason, boolean silently) {
        for (Question<?> question : list(which)) {
            forget(question);
            question.end(next, reason, silently);
        }
    }

    private List<Question<?>> list(Predicate<Question<?>> which) {
        List<Question<?>> listed = new ArrayList<>();
        open.stream().filter(which).forEach(listed::add);
        return listed;
    }

    /**
     * Asks the handler of a request (rules L-416 to L-418).
     *
     * @param via the line handle, for functions that need one
     * @throws TelephonyException with OPERATIONUNAVAIL if there is none, with RESOURCEUNAVAIL if it cannot keep up
     */
    public <T> Request<T> ask(Asker asker, Optional<Opener> via, ProxyRequest<T> request) {
        synchronized (context.lock()) {
            via.ifPresent(Opener::requireOpen);
            Opener handler = handlers.get(request.type());
            if (handler == null) {
                throw new TelephonyException(
                        LineError.OPERATIONUNAVAIL, "no application serves " + request.type() + " on this line");
            }
            PendingRequest<T> pending = new PendingRequest<>(
                    context.requestIds().next(),
                    "agent request " + request.type(),
                    asker,
                    context.workers().scheduler().now(),
                    context.limit().get());
            Question<T> question =
                    new Question<>(this, context.lock(), new Question.Asked<>(request, handler), pending, asker, via);
            AgentEvent asked = new AgentEvent.ProxyRequested(handler.line(), question);
            if (!handler.session().outbox().offer(List.of(asked))) {
                throw new TelephonyException(
                        LineError.RESOURCEUNAVAIL,
                        "application " + handler.session().name() + ", which serves " + request.type()
                                + ", has too many events to handle already");
            }
            open.add(question);
            watchdog.watch(pending.deadline());
            return pending;
        }
    }

    /** Tells all who have the line open, but for one, and whose version knows the message; under the line's lock. */
    void tell(Opener sender, ApiVersion since, Function<Opener, AgentEvent> message) {
        context.openers()
                .get()
                .filter(to -> !to.equals(sender) && to.session().apiVersion().isAtLeast(since))
                .forEach(to -> to.session().outbox().postNotice(message.apply(to)));
    }

    /** As {@link #tell}, for a message of a handler (rules L-422, L-423). */
    void tellFrom(Opener sender, Optional<Call> call, ApiVersion since, Function<Opener, AgentEvent> message) {
        synchronized (context.lock()) {
            requireHandler(sender);
            call.ifPresent(sender::requireOwn);
            tell(sender, since, message);
        }
    }

    /** Refuses a line handle that is closed or serves nothing. */
    void requireHandler(Opener sender) {
        sender.requireOpen();
        if (sender.line().options().proxy().isEmpty()) {
            throw new TelephonyException(
                    LineError.NOTREGISTERED, sender.line() + " was not opened as a proxy; use withProxy");
        }
    }

    /** A question that nobody waits for any more; under the line's lock. */
    void forget(Question<?> question) {
        if (open.remove(question) && open.isEmpty()) {
            watchdog.stop();
        }
    }

    private void expire() {
        synchronized (context.lock()) {
            watchdog.stop();
            Instant now = context.workers().scheduler().now();
            for (Question<?> question : list(asked -> asked.pending().isLate(now))) {
                forget(question);
                question.end(Question.Phase.UNWANTED, tooLate(question), false);
            }
            open.forEach(question -> watchdog.watch(question.pending().deadline()));
        }
    }

    private static TelephonyException tooLate(Question<?> question) {
        return new TelephonyException(
                LineError.OPERATIONFAILED,
                "the proxy handler did not answer within " + question.pending().limit());
    }
}
