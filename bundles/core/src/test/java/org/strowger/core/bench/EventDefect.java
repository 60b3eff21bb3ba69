package org.strowger.core.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallOrigin;
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
                ? new CallEvent.StateChanged(
                        state.call(), state.state(), state.mode(), Optional.empty(), state.conference())
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

    /** A member is not told which conference it belongs to. */
    static TelephonyEvent withoutConference(TelephonyEvent event) {
        return event instanceof CallEvent.StateChanged state
                ? new CallEvent.StateChanged(state.call(), state.state(), state.mode(), state.newPrivilege())
                : event;
    }

    /** Who is handed a call that it has a handle to is not told. */
    static Supplier<Tap> hidesHandOffs() {
        return () -> {
            Set<Long> seen = new HashSet<>();
            return (event, onward) -> {
                boolean again =
                        event instanceof CallEvent call && !seen.add(call.call().handle());
                boolean news = event instanceof CallEvent.StateChanged state
                        && !(event instanceof CallEvent.Appeared)
                        && state.newPrivilege().isPresent();
                boolean appearance = seen.remove(-1L);
                if (event instanceof CallEvent.Appeared) {
                    seen.add(-1L);
                }
                if (!again || !news || appearance) {
                    onward.accept(event);
                }
            };
        };
    }

    /** Of two calls that a conference begins with, monitors learn of the first only. */
    static Supplier<Tap> hidesTheSecondCall() {
        return () -> {
            Set<Long> hidden = new HashSet<>();
            Set<String> lately = new HashSet<>();
            return (event, onward) -> {
                if (event instanceof CallEvent.Appeared appeared
                        && appeared.call().isValid()) {
                    boolean conference = appeared.call().info().origin() == CallOrigin.CONFERENCE;
                    if (!conference && lately.remove("conference")) {
                        hidden.add(appeared.call().handle());
                    }
                    if (conference) {
                        lately.add("conference");
                    }
                }
                if (!(event instanceof CallEvent call)
                        || !hidden.contains(call.call().handle())) {
                    onward.accept(event);
                }
            };
        };
    }

    /** A member is told of a conference by the handle of another line handle. */
    static Supplier<Tap> mixesUpParents(List<Call> seen) {
        return () -> (event, onward) -> {
            if (event instanceof CallEvent.StateChanged state
                    && state.conference().isPresent()) {
                long own = state.call().line().handle();
                seen.add(state.conference().get());
                Optional<Call> strange = seen.stream()
                        .filter(call -> call.line().handle() != own)
                        .findFirst();
                onward.accept(new CallEvent.StateChanged(
                        state.call(),
                        state.state(),
                        state.mode(),
                        state.newPrivilege(),
                        strange.isPresent() ? strange : state.conference()));
            } else {
                onward.accept(event);
            }
        };
    }

    static boolean tellsCounts(TelephonyEvent event) {
        Set<CallInfoItem> counts = EnumSet.of(CallInfoItem.OWNERS_INCREASED, CallInfoItem.OWNERS_DECREASED);
        return event instanceof CallEvent.InfoChanged info
                && info.changed().stream().anyMatch(counts::contains);
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
