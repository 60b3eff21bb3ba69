package org.strowger.core.bench.detail;

import java.util.Set;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.DetailControl;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallTreatment;
import org.strowger.telephony.call.FlowSpec;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.error.TelephonyException;

/** What applications attach to calls, and ask for them. */
final class DetailOperations {
    private static final QualityOfService SENSELESS =
            new QualityOfService(FlowSpec.of(FlowSpec.Service.CONTROLLED_LOAD, 2, 1), FlowSpec.bestEffort());

    private final DetailWorld world;

    DetailOperations(DetailWorld world) {
        this.world = world;
    }

    void ask(Seen handle) {
        int roll = world.dice.below(100);
        if (roll < 25) {
            attach(handle);
        } else if (roll < 35) {
            carries(handle);
        } else {
            ask(handle, world.dice.pick(Ask.Kind.values()));
        }
    }

    private void attach(Seen handle) {
        int value = world.dice.below(4);
        boolean allowed = handle.isValid() && handle.isOwner();
        world.story.tell("%s attaches %d", handle, value);
        try {
            try {
                handle.handle.details().setAppSpecific(value);
            } catch (TelephonyException refused) {
                if (allowed || !world.isBroken(DetailDefect.LETS_MONITORS_SET_THE_NUMBER)) {
                    throw refused;
                }
            }
            if (!allowed) {
                world.model.violated("L-368", handle + " could attach a number");
            }
            handle.call.attach(value, handle.handle.line());
            boolean spills = handle.isHeard() && world.isBroken(DetailDefect.TELLS_THE_NUMBER_TO_WHO_SET_IT);
            if (spills && handle.call.state() != CallState.IDLE && !handle.knowsIdle) {
                Set<CallInfoItem> items = Set.of(CallInfoItem.APP_SPECIFIC);
                handle.user.told(handle.user.opening(), new CallEvent.InfoChanged(handle.handle, items));
            }
        } catch (TelephonyException refused) {
            if (allowed) {
                world.model.violated("L-368", handle + " could not attach a number: " + refused.getMessage());
            }
        }
    }

    private void carries(Seen handle) {
        Set<MediaMode> modes = Set.of(world.dice.pick(DetailLine.MODES));
        boolean allowed = handle.isValid() && handle.isOwner() && handle.call.state() != CallState.IDLE;
        world.story.tell("%s says that it carries %s", handle, modes);
        try {
            handle.handle.media().setModes(modes);
            if (!allowed) {
                world.model.violated("L-163", handle + " could say what is carried");
            }
            handle.call.carries(modes, handle.handle.line());
        } catch (TelephonyException refused) {
            if (allowed) {
                world.model.violated("L-163", handle + " could not say what is carried: " + refused.getMessage());
            }
        }
    }

    private void ask(Seen handle, Ask.Kind kind) {
        Ask ask = choose(handle, kind);
        boolean allowed = ask.isAllowed();
        world.story.tell("%s", ask);
        try {
            perform(handle.handle.details(), ask);
            if (!allowed) {
                world.model.violated(kind.rule, ask + " was accepted");
            }
            world.model.accepted(ask);
        } catch (TelephonyException refused) {
            world.story.tell("  %s", refused.getMessage());
            boolean passes = !ask.sensible && handle.isValid();
            DetailDefect defect =
                    kind == Ask.Kind.TREATMENT ? DetailDefect.LETS_ANY_TREATMENT_PASS : DetailDefect.LETS_TOO_MUCH_PASS;
            if (allowed) {
                world.model.violated(kind.rule, ask + " was refused: " + refused.getMessage());
            } else if (passes && world.isBroken(defect)) {
                world.model.violated(kind.rule, ask + " was accepted");
            }
        }
    }

    private Ask choose(Seen handle, Ask.Kind kind) {
        boolean sensible = world.dice.chance(85);
        Object value =
                switch (kind) {
                    case TREATMENT -> sensible
                            ? world.dice.pick(DetailLine.TREATMENTS).id()
                            : world.dice.pick(0, CallTreatment.BUSY.id());
                    case QUALITY -> sensible ? DetailLine.GOOD : SENSELESS;
                    case RELEASE -> null;
                    default -> DataBlock.of(new byte[sensible ? world.dice.below(DetailLine.MOST_BYTES + 1) : 9]);
                };
        return new Ask(
                kind,
                handle,
                value,
                sensible || kind == Ask.Kind.RELEASE,
                world.now().plus(DetailWorld.REQUEST_LIMIT));
    }

    private static void perform(DetailControl details, Ask ask) {
        switch (ask.kind) {
            case ACCEPT -> details.userUser().accept((DataBlock) ask.value);
            case ANSWER -> details.userUser().answer((DataBlock) ask.value);
            case SEND -> details.userUser().send((DataBlock) ask.value);
            case RELEASE -> details.userUser().release();
            case DATA -> details.setData((DataBlock) ask.value);
            case TREATMENT -> details.setTreatment((Integer) ask.value);
            case QUALITY -> details.setQualityOfService((QualityOfService) ask.value);
        }
    }
}
