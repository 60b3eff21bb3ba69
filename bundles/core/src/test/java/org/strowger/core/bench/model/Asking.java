package org.strowger.core.bench.model;

import java.util.List;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.device.ForwardMode;
import org.strowger.telephony.device.Forwarding;

/** How an application asks for what it wishes. */
final class Asking {
    private Asking() {}

    static Request<?> ask(Line line, Wish wish) {
        CallParams params = Tokens.paramsFor(wish.argument());
        return switch (wish.operation()) {
            case MAKE_CALL -> line.makeCall(wish.number() == 0 ? "" : "1002;", params);
            case CONFERENCE -> line.setUpConference(wish.number(), params);
            case UNPARK -> line.pickup(wish.number()).unpark(wish.argument());
            case PICK_UP -> line.pickup(wish.number()).from(wish.argument());
            case PICK_UP_IN_GROUP -> line.pickup(wish.number()).fromGroup(wish.argument());
            case PICK_UP_WAITING -> line.pickup(wish.number()).waiting();
            case FORWARD -> (wish.number() < 0 ? line.forwarding() : line.forwarding(wish.number()))
                    .set(List.of(Forwarding.to(ForwardMode.BUSY, "44")), 3, params);
            case CANCEL_COMPLETION -> line.cancelCompletion(Integer.parseInt(wish.argument()));
            default -> throw new IllegalArgumentException(wish + " is not for lines");
        };
    }

    static Request<?> ask(Call call, Wish wish) {
        CallParams params = Tokens.paramsFor(wish.argument());
        Call other = wish.other() == null ? null : wish.other().api;
        return switch (wish.operation()) {
            case SET_UP_TRANSFER -> call.transfer().setUp(params);
            case COMPLETE_TRANSFER -> call.transfer().complete(other);
            case TRANSFER_AS_CONFERENCE -> call.transfer().completeAsConference(other);
            case BLIND_TRANSFER -> call.transfer().blind(wish.argument());
            case SET_UP_CONFERENCE -> call.conference().setUp(wish.number(), params);
            case PREPARE_ADD -> call.conference().prepareAdd(params);
            case ADD -> call.conference().add(other);
            case REMOVE -> call.conference().remove();
            case PARK_AT -> call.park().at(wish.argument());
            case PARK_ANYWHERE -> call.park().anywhere();
            case CAMP_ON -> call.completion().request(CompletionMode.CAMP_ON);
            case CALL_BACK -> call.completion().request(CompletionMode.CALL_BACK);
            case LEAVE_MESSAGE -> call.completion().message(wish.number());
            default -> basic(call, wish, other);
        };
    }

    private static Request<?> basic(Call call, Wish wish, Call other) {
        return switch (wish.operation()) {
            case ACCEPT -> call.accept();
            case ANSWER -> call.answer();
            case DIAL -> call.dial(wish.argument());
            case DROP -> call.drop();
            case REDIRECT -> call.redirect(wish.argument());
            case HOLD -> call.hold();
            case UNHOLD -> call.unhold();
            case SWAP_HOLD -> call.swapHold(other);
            case SECURE -> call.secure();
            default -> throw new IllegalArgumentException(wish + " is not for calls");
        };
    }
}
