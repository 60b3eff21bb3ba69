package org.strowger.core.bench.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.error.TelephonyException;

/** An application that attaches things to calls, and reads what others attach, as the dice say. */
final class DetailUser {
    private final DetailWorld world;
    private final String name;
    private final List<Seen> handles = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private TelephonySession session;
    private int openings;

    DetailUser(DetailWorld world, String name) {
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
        } else if (lines.isEmpty() || roll < 4) {
            openLine();
        } else if (roll < 10 || handles.isEmpty()) {
            makeCall(world.dice.pick(lines));
        } else if (roll < 78) {
            world.operations.ask(world.dice.pick(handles));
        } else if (roll < 86) {
            world.model.read(world.dice.pick(handles));
        } else if (roll < 93) {
            changePrivilege(world.dice.pick(handles));
        } else if (roll < 97) {
            closeCall(world.dice.pick(handles));
        } else if (roll < 99) {
            closeLine(world.dice.pick(lines));
        } else if (world.dice.chance(50)) {
            close();
        }
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
        boolean change = DetailModel.isChange(event);
        if (change && world.isBroken(DetailDefect.LOSES_A_CHANGE)) {
            return;
        }
        if (change && world.isBroken(DetailDefect.TELLS_ANOTHER_CHANGE)) {
            Call about = ((CallEvent) event).call();
            told(opening, new CallEvent.InfoChanged(about, Set.of(CallInfoItem.CHARGING)));
            return;
        }
        told(opening, event);
        if (change && world.isBroken(DetailDefect.REPEATS_A_CHANGE)) {
            told(opening, event);
        }
        if (change && world.isBroken(DetailDefect.TELLS_ANOTHER_SESSION)) {
            world.users().stream().filter(user -> user != this).forEach(user -> user.told(user.openings, event));
        }
        boolean idle = event instanceof CallEvent.StateChanged changed && changed.state() == CallState.IDLE;
        if (idle && world.isBroken(DetailDefect.TELLS_A_CHANGE_AFTER_IDLE)) {
            Call about = ((CallEvent) event).call();
            told(opening, new CallEvent.InfoChanged(about, Set.of(CallInfoItem.DISPLAY)));
        }
    }

    /** Something arrives. */
    void told(int opening, TelephonyEvent event) {
        world.story.tell("  %s is told %s", name, event);
        if (opening != openings || session == null) {
            if (world.defect == DetailDefect.NONE) {
                world.model.violated("L-104", name + " was told by a session that it had closed: " + event);
            }
            return;
        }
        if (event instanceof CallEvent about) {
            world.model.told(this, about);
            see(about.call());
        } else if (event instanceof LineEvent.Closed closed) {
            lines.remove(closed.line());
        }
        world.meanwhile();
    }

    /** A call that it may not know yet. */
    private void see(Call call) {
        if (session == null || world.model.handleOf(call) != null) {
            return;
        }
        try {
            String number = call.info().calledId().address().orElseThrow();
            Seen seen = new Seen(this, call, world.callOf(Integer.parseInt(number)));
            world.story.tell("  %s", seen);
            handles.add(seen);
            world.model.add(seen);
        } catch (TelephonyException goneAgain) {
            world.story.tell("  %s cannot see a call: %s", name, goneAgain.getMessage());
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
        int opening = openings;
        try {
            Line line = session.openLine(device.id(), options);
            world.story.tell("%s opened %s for %s", name, device, options.mediaModes());
            if (session != null && opening == openings) {
                lines.add(line);
            }
        } catch (TelephonyException refused) {
            world.story.tell("%s cannot open %s: %s", name, device, refused.getMessage());
        }
    }

    private void makeCall(Line line) {
        int number = world.nextNumber();
        world.making(number, this);
        CallParams.Builder params = CallParams.builder();
        if (world.dice.chance(50)) {
            params.displayableAddress("Carl").calledParty("Carl C.");
        }
        if (world.dice.chance(50)) {
            params.comment("about lunch");
        }
        int opening = openings;
        try {
            line.makeCall(Integer.toString(number), params.build()).reply().thenAccept(call -> {
                if (opening == openings) {
                    see(call);
                }
            });
            world.story.tell("%s calls %d", name, number);
        } catch (TelephonyException refused) {
            world.story.tell("%s cannot call: %s", name, refused.getMessage());
        }
    }

    private void changePrivilege(Seen handle) {
        CallPrivilege wanted = world.dice.chance(70) ? CallPrivilege.OWNER : CallPrivilege.MONITOR;
        try {
            handle.handle.setPrivilege(wanted);
            world.story.tell("%s is %s", handle, wanted);
        } catch (TelephonyException refused) {
            world.story.tell("%s is not %s: %s", handle, wanted, refused.getMessage());
        }
    }

    private void closeCall(Seen handle) {
        world.story.tell("%s is closed", handle);
        handle.handle.close();
        if (world.dice.chance(80)) {
            handles.remove(handle);
        }
    }

    private void closeLine(Line line) {
        world.story.tell("%s closes a line", name);
        lines.remove(line);
        line.close();
    }

    void close() {
        if (session != null) {
            world.story.tell("%s closes its session", name);
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
