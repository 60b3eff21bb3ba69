package org.strowger.telephony;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A listener that sends each kind of event to a handler of its own:
 *
 * <pre>{@code
 * EventDelivery.toListener(new EventRouter()
 *         .on(CallEvent.Appeared.class, this::announce)
 *         .on(CallEvent.StateChanged.class, this::follow));
 * }</pre>
 *
 * <p>An event goes to every handler whose type it has, in the order of registration; others are ignored. Register all
 * handlers before the router is handed to a session.
 */
public final class EventRouter implements Consumer<TelephonyEvent> {
    private final List<Route<?>> routes = new ArrayList<>();

    /**
     * Adds a handler.
     *
     * @param type a kind of event, such as {@code CallEvent.StateChanged} or all of {@code CallEvent}
     * @param handler called with each event of that kind
     */
    public <E extends TelephonyEvent> EventRouter on(Class<E> type, Consumer<? super E> handler) {
        routes.add(new Route<>(Objects.requireNonNull(type, "type"), Objects.requireNonNull(handler, "handler")));
        return this;
    }

    @Override
    public void accept(TelephonyEvent event) {
        for (Route<?> route : routes) {
            route.offer(event);
        }
    }

    private record Route<E extends TelephonyEvent>(Class<E> type, Consumer<? super E> handler) {
        void offer(TelephonyEvent event) {
            if (type.isInstance(event)) {
                handler.accept(type.cast(event));
            }
        }
    }
}
