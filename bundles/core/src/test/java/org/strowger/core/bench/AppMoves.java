package org.strowger.core.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.strowger.core.bench.model.AppSide;
import org.strowger.core.bench.model.CallMistake;
import org.strowger.core.bench.model.CallSide;
import org.strowger.core.bench.model.DeviceRecord;
import org.strowger.core.bench.model.HandleRecord;
import org.strowger.core.bench.model.LineMistake;
import org.strowger.core.bench.model.LineRecord;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.call.CallPrivilege;
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
    private final Wishes wishes;
    /** The line handles of all its sessions, also void ones. */
    private final List<LineRecord> lines = new ArrayList<>();

    AppMoves(World world, ChaosApplication application) {
        this.world = world;
        this.application = application;
        this.wishes = new Wishes(world);
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
        } else if (roll >= 40 && roll < 43) {
            prefer();
        } else if (roll < 46) {
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
            wishes.ask(line);
        } else if (roll < 68) {
            calls().mistake(line, world.dice.pick(LineMistake.values()));
        } else if (roll < 80) {
            side().newCalls(line);
        } else if (roll < 85) {
            side().askFor(line, EnumSet.of(LineStateItem.RINGING, LineStateItem.OPEN, LineStateItem.COMPLETION_CANCEL));
        } else if (roll < 90) {
            side().close(line);
        } else {
            application.await();
        }
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
            List<HandleRecord> preferred = owned.isEmpty() || world.dice.chance(20) ? valid : owned;
            if (world.isJoining()) {
                List<HandleRecord> joinable =
                        preferred.stream().filter(Wishes::isJoinable).toList();
                preferred = joinable.isEmpty() ? preferred : joinable;
            }
            boolean anyOne = preferred.isEmpty() || world.dice.chance(8);
            handleMove(world.dice.pick(anyOne ? known : preferred));
        }
    }

    private static boolean isOwner(HandleRecord handle) {
        return handle.api().privilege() == CallPrivilege.OWNER;
    }

    private void handleMove(HandleRecord handle) {
        int roll = world.isJoining() ? 20 + world.dice.below(80) : world.dice.below(100);
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
        } else if (roll < 25) {
            handOff(handle);
        } else if (roll < 28 || roll < 45 && Wishes.isInConference(handle)) {
            calls().relatedCalls(handle);
        } else if (roll < 33) {
            calls().mistake(handle, world.dice.pick(CallMistake.values()));
        } else {
            wishes.ask(application.session(), handle);
        }
    }

    private void handOff(HandleRecord handle) {
        if (world.dice.chance(60)) {
            calls().handOff(handle, "A" + world.dice.below(3));
        } else {
            calls().handOff(handle, world.dice.pick(MediaMode.INTERACTIVE_VOICE, MediaMode.G3_FAX));
        }
    }

    private void prefer() {
        calls().prefer(
                        world.exchange.priorities(),
                        "A" + world.dice.below(3),
                        world.dice.pick(MediaMode.INTERACTIVE_VOICE, MediaMode.G3_FAX, MediaMode.UNKNOWN),
                        world.dice.chance(70));
    }

    private CallSide calls() {
        return world.model.calls();
    }

    private AppSide side() {
        return world.model.applications();
    }
}
