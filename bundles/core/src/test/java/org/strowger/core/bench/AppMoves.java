package org.strowger.core.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.strowger.core.bench.model.AppSide;
import org.strowger.core.bench.model.DeviceRecord;
import org.strowger.core.bench.model.HandleRecord;
import org.strowger.core.bench.model.LineRecord;
import org.strowger.core.bench.model.Operation;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineStateItem;

/** What an application does. */
final class AppMoves {
    private static final List<Set<CallPrivilege>> PRIVILEGES = List.of(
            Set.of(CallPrivilege.OWNER),
            Set.of(CallPrivilege.OWNER),
            Set.of(CallPrivilege.MONITOR),
            Set.of(CallPrivilege.MONITOR, CallPrivilege.OWNER),
            Set.of(CallPrivilege.NONE));
    private static final List<Set<CallPrivilege>> ILLEGAL = List.of(
            Set.of(),
            Set.of(CallPrivilege.NONE, CallPrivilege.OWNER),
            Set.of(CallPrivilege.NONE, CallPrivilege.MONITOR),
            EnumSet.allOf(CallPrivilege.class));

    private final World world;
    private final ChaosApplication application;
    /** The line handles of all its sessions, also void ones. */
    private final List<LineRecord> lines = new ArrayList<>();

    AppMoves(World world, ChaosApplication application) {
        this.world = world;
        this.application = application;
    }

    void move() {
        if (!application.isOpen()) {
            if (world.dice.chance(50)) {
                application.open();
            } else {
                handleMove();
            }
            return;
        }
        boolean anyOpen = lines.stream().anyMatch(LineRecord::open);
        int roll = world.dice.below(100);
        if (roll < 1) {
            application.close();
        } else if (roll < 5 || !anyOpen && roll < 70) {
            openLine();
        } else if (roll < 30) {
            lineMove();
        } else if (roll < 40 && application.polls()) {
            application.poll(1 + world.dice.below(6));
        } else if (roll < 45) {
            world.model.inspect(application.session());
        } else {
            handleMove();
        }
    }

    /** Something fitting an event. */
    void react(TelephonyEvent event) {
        HandleRecord handle = event instanceof CallEvent call
                ? world.model.handle(application.session(), call.call().handle())
                : null;
        if (handle == null || handle.api() == null || world.dice.chance(20)) {
            move();
        } else {
            handleMove(handle);
        }
    }

    void openLine() {
        List<DeviceRecord> devices = new ArrayList<>(world.knownDevices);
        for (DeviceRecord device : side().devices(application.session())) {
            if (!devices.contains(device)) {
                devices.add(device);
                world.knownDevices.add(device);
            }
        }
        if (devices.isEmpty() || world.dice.chance(1)) {
            side().open(application.session(), null, LineOpenOptions.monitor());
            return;
        }
        DeviceRecord device = world.dice.chance(85) ? devices.get(devices.size() - 1) : world.dice.pick(devices);
        LineRecord line = side().open(application.session(), device, options());
        if (line != null) {
            lines.add(line);
        }
    }

    private LineOpenOptions options() {
        Set<CallPrivilege> privileges = world.dice.chance(95) ? world.dice.pick(PRIVILEGES) : world.dice.pick(ILLEGAL);
        Set<MediaMode> media = world.dice.chance(85)
                ? Set.of(MediaMode.INTERACTIVE_VOICE)
                : world.dice.pick(
                        Set.of(),
                        Set.of(MediaMode.G3_FAX),
                        Set.of(MediaMode.UNKNOWN, MediaMode.G3_FAX),
                        Set.of(MediaMode.VIDEO));
        LineOpenOptions options = LineOpenOptions.of(privileges, media);
        return world.dice.chance(10) ? options.withSingleAddress(world.dice.below(3)) : options;
    }

    private void lineMove() {
        if (lines.isEmpty()) {
            return;
        }
        List<LineRecord> candidates = lines.stream().filter(LineRecord::open).toList();
        boolean anyOne = candidates.isEmpty() || world.dice.chance(8);
        LineRecord line = anyOne ? world.dice.pick(lines) : world.dice.pick(candidates);
        int roll = world.dice.below(100);
        if (roll < 65) {
            makeCall(line);
        } else if (roll < 80) {
            side().newCalls(line);
        } else if (roll < 85) {
            side().askFor(line, EnumSet.of(LineStateItem.RINGING, LineStateItem.OPEN));
        } else if (roll < 90) {
            side().close(line);
        } else {
            application.await();
        }
    }

    private void makeCall(LineRecord line) {
        String token = "n" + world.nextCallId();
        String destination = world.dice.chance(10) ? "" : world.dice.pick("1001", "1002;", token.substring(1));
        side().makeCall(line, destination, token);
    }

    private void handleMove() {
        if (application.session() == null) {
            return;
        }
        List<HandleRecord> known = world.model.knownHandles(application.session());
        List<HandleRecord> valid =
                known.stream().filter(handle -> handle.api().isValid()).toList();
        if (!known.isEmpty()) {
            List<HandleRecord> owned = valid.stream().filter(AppMoves::isOwner).toList();
            List<HandleRecord> preferred = owned.isEmpty() || world.dice.chance(30) ? valid : owned;
            boolean anyOne = preferred.isEmpty() || world.dice.chance(8);
            handleMove(world.dice.pick(anyOne ? known : preferred));
        }
    }

    private static boolean isOwner(HandleRecord handle) {
        return handle.api().privilege() == CallPrivilege.OWNER;
    }

    private void handleMove(HandleRecord handle) {
        int roll = world.dice.below(100);
        if (roll < 8) {
            side().close(handle);
        } else if (roll < 18) {
            side().setPrivilege(
                            handle,
                            world.dice.pick(
                                    CallPrivilege.OWNER,
                                    CallPrivilege.OWNER,
                                    CallPrivilege.MONITOR,
                                    CallPrivilege.NONE));
        } else {
            operate(handle);
        }
    }

    private void operate(HandleRecord handle) {
        Operation operation = world.dice.chance(70) ? fitting(handle) : world.dice.pick(Operation.values());
        String argument = operation == Operation.DIAL || operation == Operation.REDIRECT ? "55" : "";
        HandleRecord held = operation == Operation.SWAP_HOLD ? held(handle) : null;
        side().operate(handle, operation, argument, held);
    }

    private HandleRecord held(HandleRecord handle) {
        List<HandleRecord> known = world.model.knownHandles(application.session());
        List<HandleRecord> sameDevice =
                known.stream().filter(other -> other.isOnDeviceOf(handle)).toList();
        List<HandleRecord> onHold = sameDevice.stream().filter(AppMoves::isHeld).toList();
        return world.dice.pick(onHold.isEmpty() || world.dice.chance(10) ? sameDevice : onHold);
    }

    private static boolean isHeld(HandleRecord handle) {
        return handle.api().isValid() && handle.api().status().state().isHeld();
    }

    /** Mostly what the call's state allows. */
    private Operation fitting(HandleRecord handle) {
        CallState state = handle.api().isValid() ? handle.api().status().state() : CallState.IDLE;
        return switch (state) {
            case OFFERING -> world.dice.pick(Operation.ACCEPT, Operation.ANSWER, Operation.REDIRECT, Operation.DROP);
            case ACCEPTED -> Operation.ANSWER;
            case CONNECTED -> world.dice.pick(Operation.HOLD, Operation.HOLD, Operation.DROP, Operation.SWAP_HOLD);
            case ON_HOLD -> world.dice.pick(Operation.UNHOLD, Operation.UNHOLD, Operation.DROP);
            case DIALTONE, DIALING -> world.dice.pick(Operation.DIAL, Operation.DROP);
            default -> Operation.DROP;
        };
    }

    private AppSide side() {
        return world.model.applications();
    }
}
