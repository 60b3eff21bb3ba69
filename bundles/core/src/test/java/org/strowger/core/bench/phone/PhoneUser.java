package org.strowger.core.bench.phone;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.Application;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.PhoneEvent;
import org.strowger.telephony.Reply;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.device.PhoneDevice;
import org.strowger.telephony.device.PhonePrivilege;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.ButtonMode;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.PhoneStateItem;

/** An application that opens, uses and closes phones as the dice say. */
final class PhoneUser {
    private final PhoneWorld world;
    private final String name;
    private final PhoneOperations operations;
    private final List<HandleRecord> handles = new ArrayList<>();
    private final List<PhoneDevice> seen = new ArrayList<>();
    private TelephonySession session;
    private int openings;
    /** Which of its sessions is telling it something; 0 for none. */
    private int telling;

    private int opening;
    private TelephonyEvent latest;

    PhoneUser(PhoneWorld world, String name) {
        this.world = world;
        this.name = name;
        operations = new PhoneOperations(world);
    }

    boolean isOpen() {
        return session != null;
    }

    /** Whether it waits for a phone to be opened. */
    boolean isOpening() {
        return opening > 0;
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
        } else if (roll < 25 || handles.isEmpty()) {
            openPhone();
        } else if (roll < 45) {
            filter(world.dice.pick(handles));
        } else if (roll < 80) {
            operations.ask(world.dice.pick(handles));
        } else if (roll < 97) {
            close(world.dice.pick(handles));
        } else {
            close();
        }
    }

    private void open() {
        int opening = ++openings;
        EventDelivery delivery = world.dice.chance(50)
                ? EventDelivery.toListener(event -> tap(opening, event))
                : EventDelivery.toExecutor(Runnable::run, event -> tap(opening, event));
        session = world.core.openSession(Application.named(name), delivery);
        world.story.tell("%s opens a session", name);
    }

    private void tap(int opening, TelephonyEvent event) {
        if (world.isBroken(PhoneDefect.LOSES_A_REPLY) && event instanceof Reply
                || world.isBroken(PhoneDefect.LOSES_A_BUTTON) && event instanceof PhoneEvent.ButtonMoved
                || world.isBroken(PhoneDefect.LOSES_CLOSED) && event instanceof PhoneEvent.Closed
                || world.isBroken(PhoneDefect.MISCOUNTS_OWNERS) && event instanceof PhoneEvent.OwnersChanged
                || world.isBroken(PhoneDefect.LOSES_A_CHANGE) && event instanceof PhoneEvent.HookSwitchChanged) {
            return;
        }
        told(opening, event);
        if (world.isBroken(PhoneDefect.REPEATS_A_REPLY) && event instanceof Reply
                || world.isBroken(PhoneDefect.REPEATS_CLOSED) && event instanceof PhoneEvent.Closed
                || world.isBroken(PhoneDefect.REPEATS_A_CHANGE) && event instanceof PhoneEvent.LampChanged) {
            told(opening, event);
        }
        if (world.isBroken(PhoneDefect.TELLS_ANOTHER_SESSION) && event instanceof Reply) {
            world.users().forEach(user -> user.told(user.openings, event));
        }
    }

    private void told(int opening, TelephonyEvent event) {
        world.story.tell("  %s is told %s", name, event);
        if (opening != openings || session == null) {
            world.model.violated("P-009", name + " was told by a session that it had closed: " + event);
            return;
        }
        if (telling == opening && world.defect == PhoneDefect.NONE) {
            world.model.violated("P-011", name + " was told " + event + " while it was being told another");
        }
        int before = telling;
        telling = opening;
        latest = event;
        try {
            world.model.told(this, event);
            if (event instanceof DeviceEvent.PhoneCreated created) {
                seen.add(created.device());
            }
            world.meanwhile();
        } finally {
            telling = before;
        }
    }

    private void openPhone() {
        List<PhoneDevice> devices = session.phones();
        List<PhoneDevice> known = devices.isEmpty() || world.dice.chance(10) ? seen : devices;
        if (known.isEmpty()) {
            return;
        }
        PhoneDevice device = world.dice.pick(known);
        ChaosPhone driver = world.driverOf(device);
        PhonePrivilege privilege = world.dice.chance(50) ? PhonePrivilege.OWNER : PhonePrivilege.MONITOR;
        opening++;
        boolean contended = world.opening(1) || world.model.hasOwner(driver);
        try {
            HandleRecord handle = new HandleRecord(this, driver, session.openPhone(device.id(), privilege), privilege);
            world.story.tell("%s opened: %s", name, handle);
            handles.add(handle);
            world.model.opened(handle);
            if (world.isBroken(PhoneDefect.OPENS_THE_DRIVER_TWICE) && driver.isReady()) {
                driver.open(driver.sink());
            }
        } catch (TelephonyException refused) {
            world.story.tell("%s cannot open %s: %s", name, driver, refused.getMessage());
            refused(driver, refused, contended);
        } finally {
            world.opening(-1);
            opening--;
        }
    }

    private void refused(ChaosPhone driver, TelephonyException refused, boolean contended) {
        if (refused.error() == PhoneError.INUSE && !contended) {
            world.model.violated("P-031", driver + " is said to have an owner; it has none");
        }
        boolean gone = refused.error() == PhoneError.NODEVICE || refused.error() == PhoneError.NODRIVER;
        if (gone && !driver.gone) {
            world.model.violated("P-018", driver + " is said to be gone: " + refused.getMessage());
        }
        if (refused.error() == PhoneError.BADDEVICEID) {
            world.model.violated("P-013", driver + " is said to have never been: " + refused.getMessage());
        }
    }

    private void filter(HandleRecord handle) {
        Set<PhoneStateItem> states = EnumSet.noneOf(PhoneStateItem.class);
        for (PhoneStateItem item : List.of(
                PhoneStateItem.OWNER,
                PhoneStateItem.LAMP,
                PhoneStateItem.RING_MODE,
                PhoneStateItem.HANDSET_HOOK_SWITCH,
                PhoneStateItem.HANDSET_VOLUME)) {
            if (world.dice.chance(60)) {
                states.add(item);
            }
        }
        Set<ButtonMode> modes = world.dice.chance(70) ? Set.of(ButtonMode.KEYPAD) : Set.of();
        Set<ButtonState> moves =
                world.dice.chance(70) ? EnumSet.of(ButtonState.DOWN, ButtonState.UP) : Set.of(ButtonState.UP);
        try {
            handle.phone.setStatusMessages(states, modes, moves);
            handle.filter = handle.phone.statusMessages();
            world.model.filtered(handle);
            world.story.tell("%s wants %s", handle, handle.filter);
        } catch (TelephonyException refused) {
            requireVoid(handle, refused);
        }
    }

    private void requireVoid(HandleRecord handle, TelephonyException refused) {
        boolean expected = refused.error() == PhoneError.INVALPHONEHANDLE
                || refused.error() == PhoneError.INVALAPPHANDLE
                || refused.error() == LineError.INVALAPPHANDLE;
        if (handle.isOpen() || !expected) {
            world.model.violated("P-040", handle + " was refused: " + refused.getMessage());
        }
    }

    void close(HandleRecord handle) {
        world.story.tell("%s is closed", handle);
        world.model.closing(handle, world::isLate);
        handle.phone.close();
        spoilClosing(handle);
        if (handle.isOpen()) {
            world.model.violated("P-055", handle + " is open though it was closed");
        }
        if (world.dice.chance(80)) {
            handles.remove(handle);
        }
    }

    private void spoilClosing(HandleRecord handle) {
        if (world.isBroken(PhoneDefect.ANSWERS_AFTER_CLOSING)) {
            world.model
                    .suppressedOf(handle)
                    .ifPresent(request -> told(openings, new Reply(request.request, Optional.empty())));
        }
        boolean others = !world.model.openHandlesOf(handle.device).isEmpty();
        if (world.isBroken(PhoneDefect.CLOSES_THE_DRIVER_UNDER_OTHERS) && others && handle.device.isReady()) {
            handle.device.close();
        }
    }

    void close() {
        if (session != null) {
            world.story.tell("%s closes its session", name);
            handles.forEach(handle -> world.model.closing(handle, world::isLate));
            TelephonySession closing = session;
            session = null;
            handles.clear();
            closing.close();
            if (world.isBroken(PhoneDefect.TELLS_A_CLOSED_SESSION) && latest != null) {
                told(openings, latest);
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
