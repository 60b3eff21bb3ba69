package org.strowger.core.bench.stream;

import java.util.ArrayList;
import java.util.List;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.MediaControl;

/** An application that opens lines and uses the streams of their calls as the dice say. */
final class StreamUser {
    private final StreamWorld world;
    private final String name;
    private final StreamTap tap;
    private final List<StreamHandle> handles = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private TelephonySession session;
    private int openings;
    private boolean telling;

    StreamUser(StreamWorld world, String name) {
        this.world = world;
        this.name = name;
        tap = new StreamTap(world, this);
    }

    boolean isOpen() {
        return session != null;
    }

    /** Which of its sessions is open now, or was last. */
    int opening() {
        return openings;
    }

    /** Does something. */
    void move() {
        int roll = world.dice.below(100);
        if (session == null) {
            open();
        } else if (lines.isEmpty() || roll < 4) {
            openLine();
        } else if (roll < 86) {
            use();
        } else if (roll < 90 && !handles.isEmpty()) {
            closeCall(world.dice.pick(handles));
        } else if (roll < 95 && !handles.isEmpty()) {
            changePrivilege(world.dice.pick(handles));
        } else if (roll < 97) {
            seeOthers(world.dice.pick(lines));
        } else if (roll < 99) {
            closeLine(world.dice.pick(lines));
        } else if (world.dice.chance(50)) {
            close();
        }
    }

    private void use() {
        if (!handles.isEmpty()) {
            world.operations().ask(world.dice.pick(handles));
        }
    }

    private void open() {
        int opening = ++openings;
        EventDelivery delivery = world.dice.chance(50)
                ? EventDelivery.toListener(event -> tap.hear(opening, event))
                : EventDelivery.toExecutor(Runnable::run, event -> tap.hear(opening, event));
        world.story.tell("%s opens a session", name);
        session = world.core.openSession(Application.named(name), delivery);
    }

    /** Something arrives. */
    void told(int opening, TelephonyEvent event) {
        world.story.tell("  %s is told %s", name, event);
        if (opening != openings || session == null) {
            world.model.violated("L-104", name + " was told by a session that it had closed: " + event);
            return;
        }
        if (telling && world.defect == StreamDefect.NONE) {
            world.model.violated("L-029", name + " was told " + event + " while it was being told another");
        }
        telling = true;
        try {
            world.model.told(this, event);
            if (event instanceof CallEvent.StateChanged changed) {
                see(changed.call());
            } else if (event instanceof LineEvent.Closed closed) {
                lines.remove(closed.line());
            }
            world.meanwhile();
        } finally {
            telling = false;
        }
    }

    /** A call that it may not know yet. */
    private void see(Call call) {
        if (world.model.handleOf(call) != null) {
            return;
        }
        try {
            ChaosCall driver = world.callOf(call.info().callId());
            StreamHandle handle = new StreamHandle(this, driver.model, call, world.nextSerial());
            world.story.tell("  %s", handle);
            handles.add(handle);
            world.model.add(handle);
        } catch (TelephonyException goneAgain) {
            world.story.tell("  %s cannot see a call: %s", name, goneAgain.getMessage());
        }
    }

    private void seeOthers(Line line) {
        try {
            line.newCalls().forEach(this::see);
        } catch (TelephonyException closed) {
            world.story.tell("%s cannot look for calls: %s", name, closed.getMessage());
        }
    }

    private void openLine() {
        List<LineDevice> devices = session.lines();
        if (devices.isEmpty()) {
            return;
        }
        LineDevice device = world.dice.pick(devices);
        LineOpenOptions options = world.dice.pick(
                LineOpenOptions.monitor(),
                LineOpenOptions.ownerAndMonitor(MediaMode.INTERACTIVE_VOICE),
                LineOpenOptions.ownerAndMonitor(MediaMode.INTERACTIVE_VOICE, MediaMode.G3_FAX));
        TelephonySession in = session;
        try {
            Line line = in.openLine(device.id(), options);
            world.story.tell("%s opened %s for %s", name, device, options.mediaModes());
            if (in == session) {
                lines.add(line);
            }
        } catch (TelephonyException refused) {
            world.story.tell("%s cannot open %s: %s", name, device, refused.getMessage());
        }
    }

    private void changePrivilege(StreamHandle handle) {
        CallPrivilege wanted = world.dice.chance(70) ? CallPrivilege.OWNER : CallPrivilege.MONITOR;
        try {
            handle.handle.setPrivilege(wanted);
            world.story.tell("%s is %s", handle, wanted);
        } catch (TelephonyException refused) {
            world.story.tell("%s is not %s: %s", handle, wanted, refused.getMessage());
        }
    }

    private void closeCall(StreamHandle handle) {
        world.story.tell("%s is closed", handle);
        handle.call.closing(handle);
        handle.handle.close();
        handle.closed();
        if (handle.call.control().isInForce() && world.isBroken(StreamDefect.ENDS_THE_CONTROL_OF_ANOTHER)) {
            world.driverOf(handle.call).setMediaControl(MediaControl.none());
        }
        if (world.dice.chance(80)) {
            handles.remove(handle);
        }
    }

    private void closeLine(Line line) {
        world.story.tell("%s closes a line", name);
        lines.remove(line);
        List<StreamHandle> ofLine =
                handles.stream().filter(handle -> handle.handle.line() == line).toList();
        ofLine.forEach(handle -> handle.call.closing(handle));
        line.close();
        ofLine.forEach(StreamHandle::closed);
    }

    void close() {
        if (session != null) {
            world.story.tell("%s closes its session", name);
            world.model.handles().stream()
                    .filter(handle -> handle.user == this)
                    .forEach(handle -> handle.call.closing(handle));
            TelephonySession closing = session;
            session = null;
            handles.clear();
            lines.clear();
            closing.close();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
