package org.strowger.core.bench.proxy;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.strowger.telephony.AgentEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** What the rules demand of the messages of handlers: who is told them, and in which order. */
final class Messages {
    private final ProxyWorld world;
    private final ProxyModel model;
    private final Map<Integer, Message> unsettled = new HashMap<>();
    private final Map<Line, Integer> latest = new IdentityHashMap<>();

    Messages(ProxyWorld world, ProxyModel model) {
        this.world = world;
        this.model = model;
    }

    /** A line handle sends a message, or tries to. */
    void send(int serial, Handler sender, boolean recent, List<Handler> known, Runnable sending) {
        Message message = new Message(serial, sender, recent, world.isOpening(), known);
        boolean allowed = sender.isOpen() && !sender.types.isEmpty();
        try {
            sending.run();
            if (!allowed) {
                model.violated("L-423", sender + " could send messages, though it serves nothing or is closed");
            }
            unsettled.put(serial, message);
        } catch (TelephonyException refused) {
            LineError right = sender.isOpen() ? LineError.NOTREGISTERED : LineError.INVALLINEHANDLE;
            if (allowed || refused.error() != right) {
                model.violated("L-423", message + " was refused: " + refused.getMessage());
            }
        }
    }

    void told(ProxyUser user, Handler through, AgentEvent event) {
        int serial = Message.serialOf(event);
        Line line = event.line();
        Message message = unsettled.get(serial);
        if (message == null) {
            model.violated("L-422", user + " was told what nobody says, or had said long ago: " + event);
            return;
        }
        if (message.recent && user.isOld()) {
            model.violated("L-426", user + " was told what its version does not know: " + event);
        } else if (!message.isFor(line) || through != null && through.user != user) {
            model.violated("L-422", user + " was told " + message + " through " + line);
        } else if (!message.tell(line)) {
            model.violated("L-422", user + " was told " + message + " twice");
        } else if (latest.getOrDefault(line, 0) > serial) {
            model.violated("L-029", user + " was told " + message + " after message " + latest.get(line));
        }
        latest.merge(line, serial, Math::max);
    }

    /** Everything has come to rest: what was sent has been told. */
    void atRest() {
        for (Message message : unsettled.values()) {
            for (Handler receiver : message.receivers) {
                if (receiver.isOpen() && receiver.isHeard() && !message.hasReached(receiver.line)) {
                    model.violated("L-422", message + " was not told to " + receiver);
                }
            }
        }
        unsettled.clear();
    }
}
