package org.strowger.core.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.strowger.telephony.Application;
import org.strowger.telephony.ApplicationPriorities;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.Reply;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.spi.TelephonyProvider;

/** A core in which the event after a reply overtakes it, and with it the end of the request's stage. */
final class OvertakenReplies implements Exchange {
    private final Exchange sound;
    private final Predicate<String> which;
    private final Map<Object, Runnable> stages = new IdentityHashMap<>();

    /** @param which the requests whose replies are overtaken, by their description */
    OvertakenReplies(Exchange sound, Predicate<String> which) {
        this.which = which;
        this.sound = new TappedExchange(new WrappedExchange(sound, this::late), Overtaking::new);
    }

    private Object late(Object on, String method, Membrane.Real real) throws Throwable {
        Object result = real.call();
        boolean held = on instanceof Request && which.test(on.toString());
        if (!held || !(result instanceof CompletionStage<?> stage)) {
            return result;
        }
        CompletableFuture<Object> late = new CompletableFuture<>();
        stages.put(on, () -> stage.thenAccept(late::complete));
        stage.exceptionally(failure -> {
            late.completeExceptionally(failure);
            return null;
        });
        return late;
    }

    @Override
    public TelephonySession openSession(Application application, EventDelivery delivery) {
        return sound.openSession(application, delivery);
    }

    @Override
    public void attach(TelephonyProvider provider) {
        sound.attach(provider);
    }

    @Override
    public void detach(TelephonyProvider provider) {
        sound.detach(provider);
    }

    @Override
    public ApplicationPriorities priorities() {
        return sound.priorities();
    }

    @Override
    public void close() {
        sound.close();
    }

    private final class Overtaking implements Tap {
        private final Deque<Reply> held = new ArrayDeque<>();

        @Override
        public void pass(TelephonyEvent event, Consumer<TelephonyEvent> onward) {
            boolean overtaken = event instanceof Reply reply
                    && reply.error().isEmpty()
                    && which.test(reply.request().toString());
            if (overtaken) {
                held.add((Reply) event);
                return;
            }
            onward.accept(event);
            while (!held.isEmpty()) {
                Reply reply = held.remove();
                stages.get(reply.request()).run();
                onward.accept(reply);
            }
        }
    }
}
