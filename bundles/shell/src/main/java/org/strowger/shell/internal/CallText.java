package org.strowger.shell.internal;

import java.util.function.Consumer;
import java.util.function.Function;
import org.strowger.telephony.Call;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * A call in one phrase. A call may end at any moment, so each question has an answer for a handle that is void by now.
 */
final class CallText {
    private CallText() {}

    /** "0x100000001 on 1001, connected, to 2000". */
    static String of(Call call) {
        String where = Words.handle(call) + " on " + Words.line(call.line().device());
        return unlessVoid(
                call,
                where + ", gone",
                valid -> where + ", "
                        + Words.of(valid.status().state(), valid.status().mode()) + ", " + Words.parties(valid.info()));
    }

    /** Who calls whom; empty if that cannot be read any more. */
    static String parties(Call call) {
        return unlessVoid(call, "", valid -> Words.parties(valid.info()));
    }

    /** Whether the shell owns it. */
    static boolean isOwn(Call call) {
        return unlessVoid(call, false, valid -> valid.privilege() == CallPrivilege.OWNER);
    }

    /** Whether nobody owns it. */
    static boolean isUnowned(Call call) {
        return unlessVoid(call, false, valid -> valid.info().owners() == 0);
    }

    /** Whether it is idle. */
    static boolean isOver(Call call) {
        return unlessVoid(call, true, valid -> valid.status().state() == CallState.IDLE);
    }

    /** Whether it is held, in one way or another. */
    static boolean isHeld(Call call) {
        return unlessVoid(call, false, valid -> valid.status().state().isHeld());
    }

    /** Whether it is a conference, the parent of its members. */
    static boolean isConference(Call call) {
        return unlessVoid(call, false, valid -> valid.info().origin() == CallOrigin.CONFERENCE);
    }

    /** What can be done with it now: "possible now: drop, hold". */
    static String possible(Call call) {
        String features = unlessVoid(call, "", valid -> Words.of(valid.status().features()));
        return "possible now: " + (features.isEmpty() ? "nothing" : features);
    }

    /** Does something with a call, unless its handle is void by now. */
    static void ifValid(Call call, Consumer<Call> action) {
        unlessVoid(call, false, valid -> {
            action.accept(valid);
            return true;
        });
    }

    /** What a question about a call answers, or something else if the handle has become void. */
    static <T> T unlessVoid(Call call, T otherwise, Function<Call, T> question) {
        try {
            return question.apply(call);
        } catch (TelephonyException e) {
            if (e.error() == LineError.INVALCALLHANDLE || e.error() == LineError.INVALAPPHANDLE) {
                return otherwise;
            }
            throw e;
        }
    }
}
