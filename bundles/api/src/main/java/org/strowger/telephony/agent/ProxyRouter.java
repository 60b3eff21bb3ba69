package org.strowger.telephony.agent;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * Answers each kind of request by a method of its own, at once:
 *
 * <pre>{@code
 * new ProxyRouter()
 *         .answering(AgentRequest.Create.class, create -> agents.create(create.agentId()))
 *         .doing(AgentRequest.SetState.class, change -> agents.set(change.agent(), change.state()));
 * }</pre>
 *
 * <p>A method refuses by throwing a {@link TelephonyException} with an error that is defined for the function. Whatever
 * else it throws, and an answer that is none, fail the request with {@link LineError#OPERATIONFAILED} and come out of
 * {@link #accept}; no request is left without an answer. A request without a method fails with
 * {@link LineError#OPERATIONUNAVAIL}. Register all methods before the router is used.
 */
public final class ProxyRouter implements Consumer<ProxyTask> {
    /** Each does what is asked, and returns how to answer. */
    private final Map<Class<?>, Function<ProxyTask, Runnable>> routes = new HashMap<>();

    /** A kind of request that has a result. */
    public <T, R extends ProxyRequest<T>> ProxyRouter answering(
            Class<R> kind, Function<? super R, ? extends T> method) {
        Objects.requireNonNull(method, "method");
        routes.put(Objects.requireNonNull(kind, "kind"), task -> {
            R request = kind.cast(task.request());
            T result = method.apply(request);
            return () -> task.answer(request, result);
        });
        return this;
    }

    /** A kind of request that has none. */
    public <R extends ProxyRequest<Void>> ProxyRouter doing(Class<R> kind, Consumer<? super R> method) {
        Objects.requireNonNull(method, "method");
        routes.put(Objects.requireNonNull(kind, "kind"), task -> {
            method.accept(kind.cast(task.request()));
            return task::done;
        });
        return this;
    }

    @Override
    public void accept(ProxyTask task) {
        Function<ProxyTask, Runnable> route = routes.get(task.request().getClass());
        if (route == null) {
            task.refuse(LineError.OPERATIONUNAVAIL);
            return;
        }
        try {
            done(task, route).ifPresent(Runnable::run);
        } catch (RuntimeException fault) {
            task.refuse(LineError.OPERATIONFAILED);
            throw fault;
        }
    }

    /** Does what is asked; returns how to answer, unless it was refused. */
    private static Optional<Runnable> done(ProxyTask task, Function<ProxyTask, Runnable> route) {
        try {
            return Optional.of(route.apply(task));
        } catch (TelephonyException refusal) {
            if (refusal.error() instanceof LineError error
                    && task.request().type().errors().contains(error)) {
                task.refuse(error);
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
