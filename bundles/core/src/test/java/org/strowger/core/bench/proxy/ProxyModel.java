package org.strowger.core.bench.proxy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.strowger.core.bench.model.Findings;
import org.strowger.core.bench.model.Story;
import org.strowger.telephony.AgentEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.Reply;
import org.strowger.telephony.Request;
import org.strowger.telephony.agent.ProxyRequestType;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;

/** What the rules of proxies demand of everything that happens in one world. */
final class ProxyModel extends Findings {
    private final ProxyWorld world;
    private final List<Handler> handlers = new ArrayList<>();
    private final List<Ask> asks = new ArrayList<>();
    private final Messages messages;
    private final Map<Request<?>, Ask> byRequest = new IdentityHashMap<>();

    ProxyModel(ProxyWorld world, Story story) {
        super(story);
        this.world = world;
        messages = new Messages(world, this);
    }

    Messages messages() {
        return messages;
    }

    /** All line handles that were ever opened. */
    List<Handler> handlers() {
        return handlers;
    }

    void told(ProxyUser user, AgentEvent message) {
        Handler through = handlers.stream()
                .filter(each -> each.line == message.line())
                .findFirst()
                .orElse(null);
        messages.told(user, through, message);
    }

    private Instant now() {
        return world.workers.time().now();
    }

    void opened(Handler handler) {
        for (Handler other : handlers) {
            if (other.excludes(handler.line, handler.types) && handler.isOpen()) {
                violated("L-080", handler + " was opened beside " + other);
            }
        }
        handlers.add(handler);
        // It has served from before its application got it.
        asks.stream()
                .filter(ask -> ask.handler == null
                        && handler.types.contains(ask.type)
                        && handler.line
                                .device()
                                .id()
                                .equals(ask.via.line.device().id()))
                .forEach(ask -> ask.handler = handler);
    }

    /** Who serves this on the line now; null if nobody does. */
    Handler handlerOf(Line line, ProxyRequestType type) {
        return handlers.stream()
                .filter(handler -> handler.excludes(line, Set.of(type))
                        || handler.line == line && handler.isOpen() && handler.types.contains(type))
                .findFirst()
                .orElse(null);
    }

    void asked(Ask ask, Request<?> request) {
        ask.request = request;
        ask.handler = handlerOf(ask.via.line, ask.type);
        asks.add(ask);
        byRequest.put(request, ask);
        if (ask.handler == null && !world.isOpening()) {
            violated("L-417", ask + " was accepted though nobody serves it");
        }
        request.reply().whenComplete((value, thrown) -> {
            if (++ask.ends > 1) {
                violated("L-418", "the stage of " + ask + " ended twice");
            }
        });
    }

    /** Handles are closed: what was asked through them, and what they have yet to answer, ends. */
    void closing(Handler handler) {
        if (!handler.isOpen()) {
            return;
        }
        for (Ask ask : asks) {
            // What is due this very moment may have ended or not.
            ask.either |= ask.deadline.equals(now());
            if (ask.ended || ask.isLate(now())) {
                continue;
            }
            if (ask.via == handler) {
                ask.ended = true;
                ask.suppressed = true;
            } else if (ask.handler == handler) {
                ask.ended = true;
                ask.forsaken = true;
                ask.outcome = Optional.of(LineError.OPERATIONFAILED);
            }
        }
    }

    /** A session is closed, with all its handles; in which order, nobody can know. */
    void closingAll(ProxyUser user) {
        for (Handler handler : List.copyOf(handlers)) {
            if (handler.user == user) {
                asks.stream()
                        .filter(ask -> ask.handler == handler && ask.via.user == user)
                        .forEach(ask -> ask.either = true);
                closing(handler);
            }
        }
    }

    boolean isServed(LineDevice device, ProxyRequestType type) {
        return handlers.stream()
                .anyMatch(handler -> handler.isOpen()
                        && handler.types.contains(type)
                        && handler.line.device().id().equals(device.id()));
    }

    /** The line of these handles is void now. */
    void cutOff() {
        asks.stream().filter(ask -> !ask.via.isOpen() && !ask.ended).forEach(ask -> ask.ended = true);
    }

    void told(ProxyUser user, AgentEvent.ProxyRequested event) {
        long serial = ProxyOperations.serialOf(event.task().request());
        Ask ask =
                asks.stream().filter(each -> each.serial == serial).findFirst().orElse(null);
        if (ask == null) {
            violated("L-416", user + " was asked what nobody asks: " + event);
            return;
        }
        if (++ask.told > 1) {
            violated("L-416", ask + " was told twice");
        }
        Handler handler = handlers.stream()
                .filter(each -> each.line == event.line())
                .findFirst()
                .orElse(null);
        if (handler != null && (handler.user != user || !handler.types.contains(ask.type))) {
            violated("L-079", ask + " was told to " + user + " through " + handler);
        }
        if (ask.handler != null && event.line() != ask.handler.line) {
            violated("L-416", ask + " was told to " + handler + "; it is served by " + ask.handler);
        }
        ask.task = event.task();
        user.gets(ask);
    }

    /** A handler answers, or tries to; what it was told is compared. */
    void answers(Ask ask, Optional<TelephonyError> outcome, Runnable answer) {
        boolean due = ask.deadline.equals(now());
        boolean unwanted = ask.ended || (due ? !ask.task.isWanted() : ask.isLate(now()));
        if (ask.task.isWanted() == unwanted && !world.isLeaving()) {
            violated("L-419", ask + " is said to be wanted: " + !unwanted + " would be right");
        }
        try {
            answer.run();
            if (ask.answered && !ask.either) {
                violated("L-419", ask + " could be answered twice");
            } else if (ask.forsaken && !ask.either) {
                violated("L-081", ask + " was answered through a line that had been closed");
            }
            if (!unwanted) {
                ask.outcome = outcome;
            }
            ask.answered = true;
            ask.ended = true;
        } catch (TelephonyException refused) {
            if (!ask.answered && !ask.forsaken && !ask.either) {
                violated("L-108", ask + " could not be answered: " + refused.getMessage());
            }
        }
    }

    void told(ProxyUser user, Reply reply) {
        Ask ask = byRequest.get(reply.request());
        if (ask == null) {
            return;
        }
        if (ask.via.user != user) {
            violated("L-418", ask + " was answered to " + user);
        }
        if (++ask.replies > 1) {
            violated("L-418", ask + " was answered twice");
        }
        if (ask.suppressed) {
            violated("L-099", ask + " was answered after its line had been closed");
        }
        boolean known = ask.outcome != null && !world.isLeaving();
        if (known && !ask.outcome.equals(reply.error())) {
            violated("L-419", ask + " was answered with " + ask.outcome + ", and told " + reply.error());
        }
    }

    /** Everything has come to rest. */
    void atRest() {
        messages.atRest();
        for (Ask ask : asks) {
            boolean over = ask.ended || ask.isLate(now());
            boolean waits = ask.via.isOpen() && ask.via.isHeard();
            if (waits && ask.replies != (over ? 1 : 0) && !world.isLeaving()) {
                violated(
                        "L-418",
                        "%s has %sended and was answered %d times".formatted(ask, over ? "" : "not ", ask.replies));
            }
            boolean handled = ask.handler != null && ask.handler.isOpen() && ask.handler.isHeard();
            if (handled && ask.told != 1) {
                violated("L-416", ask + " was told " + ask.told + " times");
            }
        }
    }

    /** Nothing runs any more: no stage may hang. */
    void atEnd() {
        for (Ask ask : asks) {
            if (ask.ends != 1) {
                violated("L-418", "the stage of " + ask + " ended " + ask.ends + " times");
            }
        }
    }
}
