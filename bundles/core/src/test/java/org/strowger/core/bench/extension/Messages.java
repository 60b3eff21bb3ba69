package org.strowger.core.bench.extension;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.DeviceMessage;

/** What the rules demand of the messages of extensions: who is told them, and in which order. */
final class Messages {
    private final ExtensionModel model;
    private final Map<Integer, Message> unsettled = new HashMap<>();
    private final Map<Object, Integer> latest = new IdentityHashMap<>();
    private final List<Seen> seen = new ArrayList<>();

    /** A handle to a call, as its application got it. */
    record Seen(Opening through, Call handle, ExtendedCall call) {}

    Messages(ExtensionModel model) {
        this.model = model;
    }

    /** The message that an event tells; null for others. */
    static DeviceMessage of(TelephonyEvent event) {
        if (event instanceof LineEvent.DeviceSpecific specific) {
            return specific.message();
        }
        return event instanceof CallEvent.DeviceSpecific specific ? specific.message() : null;
    }

    /** Through which handle an event is told. */
    private static Object handleOf(TelephonyEvent event) {
        return event instanceof LineEvent line ? line.line() : ((CallEvent) event).call();
    }

    void sees(Opening through, Call handle, ExtendedCall call) {
        seen.add(new Seen(through, handle, call));
    }

    boolean knows(Call handle) {
        return seen.stream().anyMatch(each -> each.handle() == handle);
    }

    ExtendedCall callOf(Call handle) {
        return seen.stream()
                .filter(each -> each.handle() == handle)
                .map(Seen::call)
                .findFirst()
                .orElseThrow();
    }

    List<Seen> seenBy(ExtensionUser user) {
        return seen.stream().filter(each -> each.through().user == user).toList();
    }

    /** A line tells something, which counts if it is open. */
    void sends(ExtendedLine from, int serial, boolean counts) {
        List<Line> known = new ArrayList<>();
        List<Line> owed = new ArrayList<>();
        for (Opening opening : model.openings()) {
            known.add(opening.line);
            if (counts && opening.device == from && opening.isOpen() && opening.isExtended()) {
                owed.add(opening.line);
            }
        }
        unsettled.put(serial, new Message(serial, from, known, owed, counts && model.isOpening()));
    }

    /** A call tells something. */
    void sends(ExtendedCall from, int serial) {
        boolean counts = !from.closed && from.state != CallState.IDLE;
        List<Call> known = new ArrayList<>();
        List<Call> owed = new ArrayList<>();
        for (Seen each : seen) {
            known.add(each.handle());
            if (counts
                    && each.call() == from
                    && each.handle().isValid()
                    && each.through().isExtended()) {
                owed.add(each.handle());
            }
        }
        unsettled.put(serial, new Message(serial, from, known, owed, counts));
    }

    void told(ExtensionUser user, TelephonyEvent event) {
        int serial = (int) of(event).first();
        Object handle = handleOf(event);
        Line line = event instanceof LineEvent of
                ? of.line()
                : ((CallEvent) event).call().line();
        Opening opening = model.openingOf(line);
        Message message = unsettled.get(serial);
        if (message == null) {
            model.violated("L-411", user + " was told what no driver says, or said long ago: " + event);
        } else if (line.options().extensions().isEmpty() || opening != null && opening.user != user) {
            model.violated("L-411", user + " was told " + message + " through " + line);
        } else if (!message.isFor(handle)) {
            model.violated("L-411", user + " was told " + message + ", which is not for " + handle);
        } else if (!message.tell(handle)) {
            model.violated("L-411", user + " was told " + message + " twice");
        } else if (latest.getOrDefault(handle, 0) > serial) {
            model.violated("L-029", user + " was told " + message + " after message " + latest.get(handle));
        }
        latest.merge(handle, serial, Math::max);
    }

    /** Everything has come to rest: what was sent has been told. */
    void atRest() {
        for (Message message : unsettled.values()) {
            for (Opening opening : model.openings()) {
                require(message, opening.line, opening.isOpen() && opening.isHeard());
            }
            for (Seen each : seen) {
                require(
                        message,
                        each.handle(),
                        each.handle().isValid() && each.through().isHeard());
            }
        }
        unsettled.clear();
    }

    private void require(Message message, Object handle, boolean heard) {
        if (heard && message.owed.contains(handle) && !message.hasReached(handle)) {
            model.violated("L-411", message + " was not told through " + handle);
        }
    }
}
