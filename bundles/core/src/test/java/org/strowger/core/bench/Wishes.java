package org.strowger.core.bench;

import java.util.List;
import org.strowger.core.bench.model.HandleRecord;
import org.strowger.core.bench.model.LineRecord;
import org.strowger.core.bench.model.Operation;
import org.strowger.core.bench.model.SessionRecord;
import org.strowger.core.bench.model.Wish;
import org.strowger.telephony.call.CallState;

/** What an application asks of lines and calls: mostly what can be asked in their state. */
final class Wishes {
    private static final Operation[] OF_LINES = {
        Operation.CONFERENCE,
        Operation.CONFERENCE,
        Operation.UNPARK,
        Operation.PICK_UP,
        Operation.PICK_UP_IN_GROUP,
        Operation.PICK_UP_WAITING,
        Operation.FORWARD,
        Operation.FORWARD,
        Operation.FORWARD,
        Operation.CANCEL_COMPLETION
    };
    private static final List<Operation> OF_CALLS =
            List.of(Operation.values()).stream().filter(one -> !one.isOfLine()).toList();

    private final World world;

    Wishes(World world) {
        this.world = world;
    }

    void ask(LineRecord line) {
        boolean simple = world.dice.chance(60);
        Operation operation = simple ? Operation.MAKE_CALL : world.dice.pick(OF_LINES);
        long id = world.nextCallId();
        Wish wish =
                switch (operation) {
                    case MAKE_CALL -> new Wish(operation, "n" + id, null, world.dice.below(8));
                    case CONFERENCE -> new Wish(operation, "n" + id, null, world.dice.below(5));
                    case PICK_UP_WAITING -> new Wish(operation, "", null, world.dice.below(2));
                    case FORWARD -> new Wish(operation, "n" + id, null, world.dice.below(3) - 1);
                    case CANCEL_COMPLETION -> new Wish(operation, String.valueOf(id), null, 0);
                    default -> new Wish(operation, "7" + id, null, world.dice.below(2));
                };
        world.model.calls().ask(line, wish);
    }

    void ask(SessionRecord session, HandleRecord handle) {
        Operation operation = world.dice.chance(80) ? fitting(handle) : world.dice.pick(OF_CALLS);
        HandleRecord other =
                switch (operation) {
                    case SWAP_HOLD -> other(session, handle, true);
                    case COMPLETE_TRANSFER, TRANSFER_AS_CONFERENCE, ADD -> other(session, handle, false);
                    default -> null;
                };
        String argument =
                switch (operation) {
                    case DIAL, REDIRECT, BLIND_TRANSFER, PARK_AT -> "55";
                    case SET_UP_TRANSFER, SET_UP_CONFERENCE, PREPARE_ADD -> "n" + world.nextCallId();
                    default -> "";
                };
        world.model.calls().ask(handle, new Wish(operation, argument, other, world.dice.below(4)));
    }

    /** A second call: mostly one of the same line in a state that may fit, seldom anybody's. */
    private HandleRecord other(SessionRecord session, HandleRecord handle, boolean held) {
        if (world.dice.chance(4)) {
            return world.dice.pick(world.model.everyKnownHandle());
        }
        List<HandleRecord> known = world.model.knownHandles(session);
        List<HandleRecord> sameDevice =
                known.stream().filter(other -> other.isOnDeviceOf(handle)).toList();
        List<HandleRecord> fitting = sameDevice.stream()
                .filter(other -> other != handle && fits(other, held))
                .toList();
        return world.dice.pick(fitting.isEmpty() || world.dice.chance(8) ? sameDevice : fitting);
    }

    private static boolean fits(HandleRecord handle, boolean held) {
        if (!handle.api().isValid()) {
            return false;
        }
        CallState state = handle.api().status().state();
        return held
                ? state.isHeld()
                : state == CallState.CONNECTED || state == CallState.RINGBACK || state == CallState.PROCEEDING;
    }

    /** Whether the call is one of which transfers and conferences are made. */
    static boolean isJoinable(HandleRecord handle) {
        CallState state = handle.api().status().state();
        return state == CallState.CONNECTED || state == CallState.CONFERENCED || state.isHeld();
    }

    /** Whether the call is the member of a conference, or one that is being made. */
    static boolean isInConference(HandleRecord handle) {
        CallState state = handle.api().isValid() ? handle.api().status().state() : CallState.IDLE;
        return state == CallState.CONFERENCED || state == CallState.ON_HOLD_PENDING_CONFERENCE;
    }

    private Operation joining(CallState state) {
        return switch (state) {
            case OFFERING, ACCEPTED -> Operation.ANSWER;
            case CONNECTED -> world.dice.pick(
                    Operation.HOLD,
                    Operation.SET_UP_TRANSFER,
                    Operation.SET_UP_TRANSFER,
                    Operation.SET_UP_CONFERENCE,
                    Operation.SET_UP_CONFERENCE,
                    Operation.PREPARE_ADD);
            case ON_HOLD, ON_HOLD_PENDING_TRANSFER -> world.dice.pick(
                    Operation.COMPLETE_TRANSFER, Operation.TRANSFER_AS_CONFERENCE, Operation.ADD);
            default -> fitting(state);
        };
    }

    private Operation fitting(HandleRecord handle) {
        CallState state = handle.api().isValid() ? handle.api().status().state() : CallState.IDLE;
        return world.isJoining() ? joining(state) : fitting(state);
    }

    private Operation fitting(CallState state) {
        return switch (state) {
            case OFFERING -> world.dice.pick(Operation.ACCEPT, Operation.ANSWER, Operation.REDIRECT, Operation.DROP);
            case ACCEPTED -> Operation.ANSWER;
            case CONNECTED -> connected();
            case ON_HOLD -> world.dice.pick(
                    Operation.UNHOLD,
                    Operation.DROP,
                    Operation.COMPLETE_TRANSFER,
                    Operation.TRANSFER_AS_CONFERENCE,
                    Operation.ADD);
            case ON_HOLD_PENDING_TRANSFER -> world.dice.pick(
                    Operation.UNHOLD, Operation.COMPLETE_TRANSFER, Operation.TRANSFER_AS_CONFERENCE);
            case ON_HOLD_PENDING_CONFERENCE -> world.dice.pick(Operation.ADD, Operation.ADD, Operation.UNHOLD);
            case CONFERENCED -> world.dice.pick(Operation.REMOVE, Operation.REMOVE, Operation.UNHOLD, Operation.DROP);
            case BUSY, RINGBACK -> world.dice.pick(
                    Operation.CAMP_ON, Operation.CALL_BACK, Operation.LEAVE_MESSAGE, Operation.DROP);
            case DIALTONE, DIALING -> world.dice.pick(Operation.DIAL, Operation.DROP);
            default -> Operation.DROP;
        };
    }

    private Operation connected() {
        return world.dice.pick(
                Operation.HOLD,
                Operation.DROP,
                Operation.SWAP_HOLD,
                Operation.SET_UP_TRANSFER,
                Operation.SET_UP_TRANSFER,
                Operation.SET_UP_CONFERENCE,
                Operation.SET_UP_CONFERENCE,
                Operation.PREPARE_ADD,
                Operation.BLIND_TRANSFER,
                Operation.PARK_AT,
                Operation.PARK_ANYWHERE,
                Operation.SECURE);
    }
}
