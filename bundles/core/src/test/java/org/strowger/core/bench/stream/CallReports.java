package org.strowger.core.bench.stream;

import java.util.ArrayList;
import java.util.List;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.media.GenerationEnd;

/** What calls report, as the dice say: also what nobody asked for. */
final class CallReports {
    private static final String DIGITS = "0123";
    private static final int FEW_TAGS = 4;
    private static final int UNKNOWN_LIST = 77;

    private final StreamWorld world;

    CallReports(StreamWorld world) {
        this.world = world;
    }

    /** A call reports something. */
    void report(ChaosCall call) {
        int roll = world.dice.below(100);
        if (roll < 40) {
            digit(call);
        } else if (roll < 55) {
            tone(call);
        } else if (roll < 68) {
            media(call);
        } else if (roll < 80) {
            call.endPlaying(world.dice.chance(70) ? GenerationEnd.DONE : GenerationEnd.CANCEL);
        } else if (roll < 88) {
            call.endCollecting(world.dice.pick(GatherEnd.values()));
        } else if (roll < 90 && world.isBad(80)) {
            call.endAgain();
        } else if (roll < 96) {
            state(call, world.dice.pick(CallState.CONNECTED, CallState.ON_HOLD, CallState.DISCONNECTED));
        } else {
            state(call, CallState.IDLE);
        }
    }

    private void digit(ChaosCall call) {
        DigitMode mode = world.dice.pick(DigitMode.values());
        char digit = DIGITS.charAt(world.dice.below(DIGITS.length()));
        world.story.tell("%s reports %s %s", call, mode, digit);
        if (!call.closed) {
            call.model.digit(mode, digit);
        }
        call.hears(mode, digit);
        call.sink.digit(mode, digit);
    }

    private void tone(ChaosCall call) {
        List<Integer> ids = new ArrayList<>(call.lists().keySet());
        ids.add(UNKNOWN_LIST);
        int listId = world.dice.pick(ids);
        int tag = world.dice.below(FEW_TAGS);
        world.story.tell("%s reports tone %d of list %d", call, tag, listId);
        if (!call.closed) {
            call.model.tone(listId, tag);
        }
        call.sink.tone(listId, tag);
    }

    private void media(ChaosCall call) {
        MediaMode mode = world.dice.pick(ChaosLine.MODES);
        world.story.tell("%s reports %s", call, mode);
        if (!call.closed) {
            call.model.media(mode);
        }
        call.sink.media(mode);
    }

    private void state(ChaosCall call, CallState state) {
        world.story.tell("%s is %s", call, state);
        if (state == CallState.IDLE) {
            call.ends();
        }
        if (!call.closed) {
            call.model.state(state);
        }
        call.sink.state(state);
    }
}
