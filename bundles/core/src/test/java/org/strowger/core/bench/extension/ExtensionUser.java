package org.strowger.core.bench.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Reply;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** An application that opens lines with and without their extensions, and uses them as the dice say. */
final class ExtensionUser {
    private final ExtensionWorld world;
    private final String name;
    private final List<Opening> lines = new ArrayList<>();
    private final List<TelephonyEvent> held = new ArrayList<>();
    private TelephonySession session;
    private int openings;

    ExtensionUser(ExtensionWorld world, String name) {
        this.world = world;
        this.name = name;
    }

    boolean isOpen() {
        return session != null;
    }

    int opening() {
        return openings;
    }

    void move() {
        int roll = world.dice.below(100);
        if (session == null) {
            open();
        } else if (lines.isEmpty() || roll < 22) {
            openLine();
        } else if (roll < 32) {
            negotiate();
        } else if (roll < 75) {
            world.operations.ask(world.dice.pick(lines), calls());
        } else if (roll < 95) {
            closeLine(world.dice.pick(lines));
        } else if (roll < 98) {
            calls().stream().findFirst().ifPresent(Call::close);
        } else {
            close();
        }
    }

    private List<Call> calls() {
        return world.model.messages().seenBy(this).stream()
                .filter(seen -> seen.through().isHeard())
                .map(Messages.Seen::handle)
                .toList();
    }

    private void open() {
        int opening = ++openings;
        world.story.tell("%s opens a session", name);
        EventDelivery delivery = world.dice.chance(50)
                ? EventDelivery.toListener(event -> hear(opening, event))
                : EventDelivery.toExecutor(Runnable::run, event -> hear(opening, event));
        session = world.core.openSession(Application.named(name), delivery);
    }

    private void hear(int opening, TelephonyEvent event) {
        if (Messages.of(event) == null) {
            hearOther(opening, event);
            return;
        }
        if (world.isBroken(ExtensionDefect.LOSES_A_MESSAGE)) {
            return;
        }
        if (held.isEmpty() && world.isBroken(ExtensionDefect.TELLS_A_MESSAGE_LATE)) {
            held.add(event);
            return;
        }
        told(opening, event);
        held.forEach(late -> told(opening, late));
        held.clear();
        if (world.isBroken(ExtensionDefect.REPEATS_A_MESSAGE)) {
            told(opening, event);
        }
        if (world.isBroken(ExtensionDefect.TELLS_ANOTHER_SESSION)) {
            world.users().forEach(user -> user.told(user.openings, event));
        }
    }

    private void hearOther(int opening, TelephonyEvent event) {
        if (event instanceof Reply reply) {
            if (world.isBroken(ExtensionDefect.LOSES_A_REPLY)) {
                return;
            } else if (world.isBroken(ExtensionDefect.MISTAKES_A_REPLY)) {
                told(opening, new Reply(reply.request(), Optional.of(LineError.NOMEM)));
                return;
            }
        }
        told(opening, event);
        if (event instanceof Reply && world.isBroken(ExtensionDefect.REPEATS_A_REPLY)) {
            told(opening, event);
        }
    }

    /** Something arrives. */
    void told(int opening, TelephonyEvent event) {
        world.story.tell("  %s is told %s", name, event);
        if (opening != openings || session == null) {
            if (world.defect == ExtensionDefect.NONE) {
                world.model.violated("L-104", name + " was told by a session that it had closed: " + event);
            }
            return;
        }
        if (Messages.of(event) != null) {
            world.model.messages().told(this, event);
        } else if (event instanceof Reply reply) {
            world.model.told(this, reply);
        }
        if (event instanceof CallEvent about) {
            see(about.call());
        }
        world.meanwhile();
    }

    /** A call that it may not know yet. */
    private void see(Call call) {
        Opening through = world.model.openingOf(call.line());
        if (through == null || through.user != this || world.model.messages().knows(call)) {
            return;
        }
        try {
            ExtendedCall driver = world.callOf(call.info().callId());
            world.model.messages().sees(through, call, driver);
        } catch (TelephonyException goneAgain) {
            world.story.tell("  %s cannot see a call: %s", name, goneAgain.getMessage());
        }
    }

    private void negotiate() {
        List<LineDevice> devices = session.lines();
        if (!devices.isEmpty()) {
            world.operations.negotiate(session, world.dice.pick(devices));
        }
    }

    private void openLine() {
        List<LineDevice> devices = session.lines();
        if (devices.isEmpty()) {
            return;
        }
        LineDevice device = world.dice.pick(devices);
        LineOpenOptions plain = world.dice.pick(
                LineOpenOptions.monitor(), LineOpenOptions.ownerAndMonitor(MediaMode.INTERACTIVE_VOICE));
        LineOpenOptions options =
                world.dice.chance(70) ? plain.withExtensions(world.dice.pick(ExtendedLine.VERSIONS)) : plain;
        int opening = openings;
        world.opening(1);
        try {
            Line line = session.openLine(device.id(), options);
            Opening opened = new Opening(this, line, world.deviceOf(device), opening);
            world.story.tell("%s opened: %s", name, opened);
            world.model.opened(opened);
            if (session != null && opening == openings) {
                lines.add(opened);
            }
        } catch (TelephonyException refused) {
            world.story.tell("%s cannot open %s with %s: %s", name, device, options.extensions(), refused.getMessage());
        } finally {
            world.opening(-1);
        }
    }

    private void closeLine(Opening opening) {
        world.story.tell("%s is closed", opening);
        world.model.closing(opening);
        opening.line.close();
        if (world.dice.chance(80)) {
            lines.remove(opening);
        }
        boolean used = world.model.usesExtensions(opening.device);
        if (used && world.isBroken(ExtensionDefect.CANCELS_THE_VERSION_TOO_EARLY)) {
            opening.device.selectExtensions(Optional.empty());
        }
    }

    void close() {
        if (session != null) {
            world.story.tell("%s closes its session", name);
            world.model.openings().stream()
                    .filter(opening -> opening.user == this)
                    .forEach(world.model::closing);
            TelephonySession closing = session;
            session = null;
            lines.clear();
            held.clear();
            closing.close();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
