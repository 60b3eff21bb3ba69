package org.strowger.shell.internal;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.strowger.telephony.Call;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;

/** What commands that act on calls have in common: which call is meant, what is done to it, what came of it. */
final class CallWork {
    /** Modems may take as long as this to answer; the request goes on when the user is not made to wait longer. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Set<TelephonyError> WRONG_MOMENT =
            Set.copyOf(EnumSet.of(LineError.INVALCALLSTATE, LineError.OPERATIONUNAVAIL));

    private final Finder finder;

    CallWork(Desk desk) {
        finder = new Finder(desk);
    }

    /** The call that is meant; see {@link Finder#call}. */
    Call call(String name, CallFeature wanted) {
        return finder.call(name, wanted, Opening.MONITOR);
    }

    /** As {@link #call}, for a call that comes in: one that nobody owns becomes the shell's. */
    Call incomingCall(String name, CallFeature wanted) {
        Call call = finder.call(name, wanted, Opening.OWNER);
        if (CallText.isUnowned(call)) {
            call.setPrivilege(CallPrivilege.OWNER);
        }
        return call;
    }

    /** What a request delivers. */
    static <T> T outcome(Request<T> request) {
        return request.await(LIMIT);
    }

    /** As {@link #attempt}, for what is done by a request. */
    static <T> T perform(Call call, Function<Call, Request<T>> request) {
        return attempt(call, valid -> outcome(request.apply(valid)));
    }

    /**
     * Does something to a call.
     *
     * @throws Mistake if its state does not allow that, with what it does allow
     * @throws TelephonyException if that fails otherwise
     */
    static <T> T attempt(Call call, Function<Call, T> step) {
        try {
            return step.apply(call);
        } catch (TelephonyException e) {
            if (WRONG_MOMENT.contains(e.error())) {
                throw new Mistake(Words.printable(e.getMessage()) + " (" + CallText.of(call) + "; "
                        + CallText.possible(call) + ")");
            }
            throw e;
        }
    }

    /** What became of a call: "0x100000001 on 1001: answered". */
    static String done(Call call, String result) {
        return Words.handle(call) + " on " + Words.line(call.line().device()) + ": " + result;
    }
}
