package org.strowger.core.bench;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.strowger.telephony.Call;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** Ways in which handles and requests could behave wrongly. */
final class HandleDefect {
    private HandleDefect() {}

    /** Closing a call does nothing. */
    static Object callsStayOpen(Object on, String method, Membrane.Real real) throws Throwable {
        return on instanceof Call && method.equals("close") ? null : real.call();
    }

    /** Calls count one owner too many. */
    static Object countsWrongly(Object on, String method, Membrane.Real real) throws Throwable {
        Object result = real.call();
        return result instanceof CallInfo info
                ? info.toBuilder().owners(info.owners() + 1).build()
                : result;
    }

    /** What is refused for one reason is refused for another. */
    static Object saysAnotherError(Object on, String method, Membrane.Real real) throws Throwable {
        try {
            return real.call();
        } catch (TelephonyException refused) {
            boolean owner = refused.error() == LineError.NOTOWNER;
            throw owner ? new TelephonyException(LineError.INVALCALLSTATE) : refused;
        }
    }

    /** All requests of a core have the same id. */
    static Object repeatsIds(Object on, String method, Membrane.Real real) throws Throwable {
        return on instanceof Request && method.equals("id") ? (Object) 7 : real.call();
    }

    /** Ids are zero. */
    static Object hasNoIds(Object on, String method, Membrane.Real real) throws Throwable {
        return on instanceof Request && method.equals("id") ? (Object) 0 : real.call();
    }

    /** Stages never end. */
    static Object hangs(Object on, String method, Membrane.Real real) throws Throwable {
        boolean stage = on instanceof Request && method.equals("reply");
        return stage ? new CompletableFuture<>() : real.call();
    }

    /** All calls have the same number. */
    static Object repeatsNumbers(Object on, String method, Membrane.Real real) throws Throwable {
        return on instanceof Call && method.equals("handle") ? (Object) 0x1234L : real.call();
    }

    /** Whoever watches may act. */
    static Object letsMonitorsAct(Object on, String method, Membrane.Real real) throws Throwable {
        if (on instanceof Call call && method.equals("drop") && call.isValid()) {
            call.setPrivilege(CallPrivilege.OWNER);
        }
        return real.call();
    }

    /** Calls are forgotten when a session lists them. */
    static Object forgetsCalls(Object on, String method, Membrane.Real real) throws Throwable {
        return method.equals("calls") ? List.of() : real.call();
    }

    /** A new call is never a new call. */
    static Object hidesNewCalls(Object on, String method, Membrane.Real real) throws Throwable {
        return method.equals("newCalls") ? List.of() : real.call();
    }
}
