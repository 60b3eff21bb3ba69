package org.strowger.shell.internal;

import java.util.List;
import java.util.function.Predicate;
import org.strowger.telephony.Call;
import org.strowger.telephony.call.CallFeature;

/** The second call of an operation that needs two: named by the user, or the only one on the line that fits. */
final class Partners {
    private final Finder finder;

    Partners(Desk desk) {
        finder = new Finder(desk);
    }

    /**
     * The call that goes with the first one.
     *
     * @param arguments of the command; the second one, if there is one, names the call
     * @param role what it must be: "that is on hold"
     * @param fits whether a call is that
     * @throws Mistake if there is none, or several
     */
    Call of(Call first, String[] arguments, String role, Predicate<Call> fits) {
        if (arguments.length > 1) {
            return finder.call(arguments[1], CallFeature.DROP, Opening.MONITOR);
        }
        String line = Words.line(first.line().device());
        List<Call> fitting = first.line().calls().stream()
                .filter(call -> call != first && !CallText.isOver(call) && fits.test(call))
                .toList();
        if (fitting.isEmpty()) {
            throw new Mistake("line " + line + " has no other call " + role);
        }
        if (fitting.size() > 1) {
            throw new Mistake("line " + line + " has several calls " + role + ", say which: " + Finder.calls(fitting));
        }
        return fitting.get(0);
    }
}
