package org.strowger.core.bench.proxy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.AgentEvent;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Application;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Reply;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.agent.ProxyRequestType;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** An application that asks, or serves what others ask, as the dice say. */
final class ProxyUser {
    private final ProxyWorld world;
    private final String name;
    private final List<Handler> handlers = new ArrayList<>();
    private final List<Ask> tasks = new ArrayList<>();
    private final List<AgentEvent> held = new ArrayList<>();
    private TelephonySession session;
    private TelephonyEvent last;
    private int openings;
    private boolean old;

    ProxyUser(ProxyWorld world, String name) {
        this.world = world;
        this.name = name;
    }

    boolean isOpen() {
        return session != null;
    }

    /** Whether it speaks a version without agents of their own, and only listens. */
    boolean isOld() {
        return old;
    }

    int opening() {
        return openings;
    }

    /** It is asked something. */
    void gets(Ask ask) {
        tasks.add(ask);
        if (world.dice.chance(20)) {
            world.operations.answer(ask);
        }
    }

    void move() {
        int roll = world.dice.below(100);
        if (session == null) {
            open();
        } else if (handlers.isEmpty() || roll < 12) {
            openLine();
        } else if (roll < 30) {
            speak();
        } else if (roll < 62) {
            ask();
        } else if (roll < 88) {
            if (!tasks.isEmpty()) {
                world.operations.answer(world.dice.pick(tasks));
            }
        } else if (roll < 98) {
            closeLine(world.dice.pick(handlers));
        } else {
            close();
        }
    }

    private void ask() {
        if (!old) {
            world.operations.ask(world.dice.pick(handlers));
        }
    }

    /** Sends a message through a line handle, which may be closed. */
    private void speak() {
        List<Handler> own = world.model.handlers().stream()
                .filter(handler -> handler.user == this)
                .toList();
        world.operations.tell(
                own.isEmpty() || world.dice.chance(80) ? world.dice.pick(handlers) : world.dice.pick(own));
    }

    private void open() {
        int opening = ++openings;
        old = world.dice.chance(15);
        world.story.tell("%s opens a session", name);
        EventDelivery delivery = world.dice.chance(50)
                ? EventDelivery.toListener(event -> hear(opening, event))
                : EventDelivery.toExecutor(Runnable::run, event -> hear(opening, event));
        session = world.core.openSession(application(), delivery);
    }

    private Application application() {
        Application named = Application.named(name);
        return old ? named.withVersion(ApiVersion.V2_0) : named;
    }

    /** A message is on its way to it. */
    private void hear(int opening, AgentEvent message) {
        boolean first = held.isEmpty();
        if (world.isBroken(ProxyDefect.LOSES_A_MESSAGE)) {
            return;
        } else if (first && world.isBroken(ProxyDefect.TELLS_A_MESSAGE_LATE)) {
            held.add(message);
            return;
        } else if (world.isBroken(ProxyDefect.TELLS_A_MESSAGE_WITH_THE_HANDLE_OF_ANOTHER)) {
            Handler other = world.dice.pick(world.model.handlers());
            told(opening, Message.through(other.line, message));
            return;
        }
        told(opening, message);
        held.forEach(late -> told(opening, late));
        held.clear();
        if (world.isBroken(ProxyDefect.REPEATS_A_MESSAGE)) {
            told(opening, message);
        }
    }

    private void hear(int opening, TelephonyEvent event) {
        last = event;
        if (event instanceof AgentEvent message && Message.serialOf(message) > 0) {
            hear(opening, message);
            return;
        }
        boolean reply = event instanceof Reply;
        boolean request = event instanceof AgentEvent.ProxyRequested;
        if (reply && world.isBroken(ProxyDefect.LOSES_A_REPLY)
                || request && world.isBroken(ProxyDefect.LOSES_A_REQUEST)) {
            return;
        }
        if (event instanceof Reply of && world.isBroken(ProxyDefect.MISTAKES_A_REPLY)) {
            told(opening, new Reply(of.request(), Optional.of(LineError.NOMEM)));
            return;
        }
        told(opening, event);
        if (reply && world.isBroken(ProxyDefect.REPEATS_A_REPLY)
                || request && world.isBroken(ProxyDefect.REPEATS_A_REQUEST)) {
            told(opening, event);
        }
        if (reply && world.isBroken(ProxyDefect.TELLS_A_REPLY_TO_ANOTHER)
                || request && world.isBroken(ProxyDefect.ASKS_ANOTHER_HANDLER)) {
            world.users().forEach(user -> user.told(user.openings, event));
        }
    }

    void told(int opening, TelephonyEvent event) {
        world.story.tell("  %s is told %s", name, event);
        if (opening != openings || session == null) {
            world.model.violated("L-104", name + " was told by a session that it had closed: " + event);
        } else if (event instanceof AgentEvent.ProxyRequested requested) {
            world.model.told(this, requested);
        } else if (event instanceof AgentEvent message && Message.serialOf(message) > 0) {
            world.model.told(this, message);
        } else if (event instanceof Reply reply) {
            world.model.told(this, reply);
        }
        world.meanwhile();
    }

    private void openLine() {
        List<LineDevice> devices = session.lines();
        if (devices.isEmpty()) {
            return;
        }
        LineDevice device = world.dice.pick(devices);
        Set<ProxyRequestType> types = EnumSet.noneOf(ProxyRequestType.class);
        ProxyOperations.TYPES.stream()
                .filter(type -> !old && world.dice.chance(40))
                .forEach(types::add);
        LineOpenOptions options = types.isEmpty()
                ? LineOpenOptions.outgoing()
                : LineOpenOptions.outgoing().withProxy(types);
        boolean contended = world.opening(1);
        int opening = openings;
        try {
            Handler handler = new Handler(this, session.openLine(device.id(), options), types);
            world.story.tell("%s opened: %s", name, handler);
            world.model.opened(handler);
            if (session != null && opening == openings) {
                handlers.add(handler);
                boolean served = handler.isOpen()
                        && types.stream().anyMatch(type -> world.model.handlerOf(handler.line, type) == null);
                if (served) {
                    world.model.violated("L-079", handler + " serves nothing");
                }
            }
        } catch (TelephonyException refused) {
            world.story.tell("%s cannot open %s for %s: %s", name, device, types, refused.getMessage());
            boolean free = !contended && types.stream().noneMatch(type -> world.model.isServed(device, type));
            if (refused.error() == LineError.NOTREGISTERED && free) {
                world.model.violated("L-080", device + " has no handler of " + types);
            }
        } finally {
            world.opening(-1);
        }
    }

    private void closeLine(Handler handler) {
        world.story.tell("%s is closed", handler);
        world.model.closing(handler);
        handler.line.close();
        handlers.remove(handler);
    }

    void close() {
        if (session != null) {
            world.story.tell("%s closes its session", name);
            world.model.closingAll(this);
            TelephonySession closing = session;
            session = null;
            handlers.clear();
            closing.close();
            if (last != null && world.isBroken(ProxyDefect.TELLS_A_CLOSED_SESSION)) {
                told(openings, last);
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
