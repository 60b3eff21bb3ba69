package org.strowger.core.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.strowger.telephony.Call;
import org.strowger.telephony.ConferenceSetUp;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallStatus;
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

    /** Who has handed a call off is a monitor from then on. */
    static Membrane.Fault takesFromTheGiver() {
        Set<Object> givers = Collections.newSetFromMap(new IdentityHashMap<>());
        return (on, method, real) -> {
            Object result = real.call();
            if (method.equals("handOff")) {
                givers.add(on);
            }
            return givers.contains(on) && result instanceof CallStatus status
                    ? new CallStatus(
                            status.state(),
                            status.mode(),
                            CallPrivilege.MONITOR,
                            status.features(),
                            status.stateEntered())
                    : result;
        };
    }

    /** A call is handed to the application that has it. */
    static Object handsToItself(Object on, String method, Membrane.Real real) throws Throwable {
        return refusalChanged(real, LineError.TARGETSELF, null);
    }

    /** A consultation call that cannot be one is refused like any call. */
    static Object refusesLikeAnyCall(Object on, String method, Membrane.Real real) throws Throwable {
        return refusalChanged(real, LineError.INVALCONSULTCALLHANDLE, LineError.INVALCALLHANDLE);
    }

    /** A call that is no conference is refused like any call. */
    static Object knowsNoConferences(Object on, String method, Membrane.Real real) throws Throwable {
        return refusalChanged(real, LineError.INVALCONFCALLHANDLE, LineError.INVALCALLHANDLE);
    }

    private static Object refusalChanged(Membrane.Real real, LineError from, LineError to) throws Throwable {
        try {
            return real.call();
        } catch (TelephonyException refused) {
            if (refused.error() != from) {
                throw refused;
            }
            if (to == null) {
                return null;
            }
            throw new TelephonyException(to);
        }
    }

    /** The parent is not one of its conference's calls. */
    static Object forgetsTheParent(Object on, String method, Membrane.Real real) throws Throwable {
        Object result = real.call();
        boolean related = method.equals("relatedCalls") && result instanceof List<?>;
        return related ? ((List<?>) result).subList(1, ((List<?>) result).size()) : result;
    }

    /** The members are told in another order. */
    static Object tellsTheParentLast(Object on, String method, Membrane.Real real) throws Throwable {
        Object result = real.call();
        if (!method.equals("relatedCalls")) {
            return result;
        }
        List<Object> turned = new ArrayList<>((List<?>) result);
        Collections.reverse(turned);
        return turned;
    }

    /** What a request delivers is changed on its way. */
    static Membrane.Fault delivers(UnaryOperator<Object> change) {
        return (on, method, real) -> {
            Object result = real.call();
            boolean stage = on instanceof Request && result instanceof CompletionStage<?>;
            return stage ? ((CompletionStage<?>) result).thenApply(change) : result;
        };
    }

    /** Another park address. */
    static Object anotherSlot(Object value) {
        return value instanceof String slot ? slot + "0" : value;
    }

    /** Another completion id. */
    static Object anotherId(Object value) {
        return value instanceof Integer id ? (Object) (id + 1) : value;
    }

    /** No consultation call, though there is one. */
    static Object noConsultation(Object value) {
        return value instanceof Optional<?> ? Optional.empty() : value;
    }

    /** The consultation call in the place of the conference. */
    static Object turnedRound(Object value) {
        return value instanceof ConferenceSetUp both
                ? new ConferenceSetUp(both.consultation(), both.conference())
                : value;
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
