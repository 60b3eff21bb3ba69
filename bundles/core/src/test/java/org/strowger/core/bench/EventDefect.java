package org.strowger.core.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;

/** Ways in which a core could deliver wrongly. */
final class EventDefect {
    private EventDefect() {}

    /** Some events never arrive. */
    static Supplier<Tap> loses(Predicate<TelephonyEvent> which) {
        return () -> (event, onward) -> {
            if (!which.test(event)) {
                onward.accept(event);
            }
        };
    }

    /** Some events arrive twice. */
    static Supplier<Tap> repeats(Predicate<TelephonyEvent> which) {
        return () -> (event, onward) -> {
            onward.accept(event);
            if (which.test(event)) {
                onward.accept(event);
            }
        };
    }

    /** Some events are not what they should be. */
    static Supplier<Tap> changes(UnaryOperator<TelephonyEvent> change) {
        return () -> (event, onward) -> onward.accept(change.apply(event));
    }

    /** Some events arrive after the one that should follow them. */
    static Supplier<Tap> delays(Predicate<TelephonyEvent> which) {
        return () -> new Delay(which);
    }

    /** A state without the privilege that was granted. */
    static TelephonyEvent withoutPrivilege(TelephonyEvent event) {
        return event instanceof CallEvent.StateChanged state
                ? new CallEvent.StateChanged(state.call(), state.state(), state.mode(), Optional.empty())
                : event;
    }

    /** After the idle state something about the call is told. */
    static Supplier<Tap> tellsMoreAfterIdle() {
        return () -> (event, onward) -> {
            onward.accept(event);
            if (event instanceof CallEvent.StateChanged state && state.state() == CallState.IDLE) {
                onward.accept(new CallEvent.InfoChanged(state.call(), EnumSet.of(CallInfoItem.CALLER_ID)));
            }
        };
    }

    static boolean tellsCounts(TelephonyEvent event) {
        Set<CallInfoItem> counts = EnumSet.of(CallInfoItem.OWNERS_INCREASED, CallInfoItem.OWNERS_DECREASED);
        return event instanceof CallEvent.InfoChanged info && info.changed().stream().anyMatch(counts::contains);
    }

    private static final class Delay implements Tap {
        private final Predicate<TelephonyEvent> which;
        private final Deque<TelephonyEvent> held = new ArrayDeque<>();

        Delay(Predicate<TelephonyEvent> which) {
            this.which = which;
        }

        @Override
        public void pass(TelephonyEvent event, Consumer<TelephonyEvent> onward) {
            if (held.isEmpty() && which.test(event)) {
                held.add(event);
                return;
            }
            onward.accept(event);
            while (!held.isEmpty()) {
                onward.accept(held.remove());
            }
        }
    }
}
