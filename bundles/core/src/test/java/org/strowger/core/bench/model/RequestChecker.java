package org.strowger.core.bench.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Call;
import org.strowger.telephony.ConferenceSetUp;
import org.strowger.telephony.Reply;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;

/** What becomes of accepted requests (rules L-002, L-005 to L-010, L-099, L-136, L-137, L-144 to L-146). */
final class RequestChecker {
    private final Ledger ledger;
    private final Closings closings;
    private final HandleChecker handles;
    private final Introductions introductions;

    RequestChecker(Ledger ledger, Closings closings, HandleChecker handles, Introductions introductions) {
        this.ledger = ledger;
        this.closings = closings;
        this.handles = handles;
        this.introductions = introductions;
    }

    RequestRecord accepted(LineRecord line, HandleRecord handle, Wish wish, Request<?> api) {
        RequestRecord request = new RequestRecord(api.id(), line, handle, wish, ledger.now());
        request.api = api;
        ledger.story.tell("  = %s", request);
        ledger.require(api.id() > 0, "L-005", "the id of %s is not positive", request);
        RequestRecord earlier = ledger.requests.put(api.id(), request);
        boolean free = earlier == null || earlier.replies > 0 || earlier.suppressed;
        ledger.require(free, "L-008", "%s has the id of %s, which is in progress", request, earlier);
        line.session.requests.add(request);
        line.device.unissued.add(request);
        api.reply().whenComplete((value, failure) -> ended(request, value, failure));
        return request;
    }

    /** The stage of a request has ended. */
    private void ended(RequestRecord request, Object value, Throwable failure) {
        request.ended = true;
        request.outcome = Optional.ofNullable(failure).map(this::errorOf);
        ledger.story.tell("  stage of %s ends: %s", request, outcomeOf(request));
        closings.refresh(request.line.device);
        request.suppressed =
                request.outcome.filter(error -> isSuppression(request, error)).isPresent();
        if (!request.suppressed) {
            judge(request);
        }
        if (request.outcome.isEmpty() && request.operation().makesCalls()) {
            delivered(request, value);
        } else if (request.outcome.isEmpty()) {
            boolean right = Objects.equals(value, request.value);
            String rule = request.operation() == Operation.PARK_ANYWHERE ? "L-296" : "L-314";
            ledger.require(right, request.value == null ? "L-002" : rule, "%s delivered %s", request, value);
        }
    }

    private TelephonyError errorOf(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof TelephonyException refused) {
            return refused.error();
        }
        ledger.violated("L-004", "a request failed with %s, which is not a telephony error", cause);
        return LineError.OPERATIONFAILED;
    }

    private static boolean isSuppression(RequestRecord request, TelephonyError error) {
        LineRecord line = request.line;
        boolean discarded = request.handle != null && !request.handle.valid && line.session.isBefore(ApiVersion.V2_0);
        return error == LineError.INVALLINEHANDLE && line.closing
                || error == LineError.INVALAPPHANDLE && line.session.closing
                || error == LineError.INVALCALLHANDLE && discarded;
    }

    private void judge(RequestRecord request) {
        boolean right;
        if (request.binding != null) {
            right = request.binding.equals(request.outcome);
        } else if (request.outcome.isEmpty()) {
            right = request.mayHaveSucceeded;
        } else {
            boolean cut = request.outcome.get() == LineError.OPERATIONFAILED && closings.mayBeCut(request);
            right = request.possible.contains(request.outcome.get()) || cut;
        }
        ledger.require(
                right,
                "L-007",
                "%s ended with %s; its provider said %s",
                request,
                outcomeOf(request),
                request.binding == null ? request.possible : request.binding);
    }

    private void delivered(RequestRecord request, Object value) {
        List<Call> calls = callsIn(value);
        String rule = request.operation() == Operation.FORWARD ? "L-307" : "L-015";
        boolean right = calls.size() == request.made.size();
        ledger.require(right, rule, "%s delivered %s, not handles to %s", request, value, request.made);
        for (int i = 0; i < Math.min(calls.size(), request.made.size()); i++) {
            delivered(request, request.made.get(i), calls.get(i));
        }
    }

    private static List<Call> callsIn(Object value) {
        if (value instanceof Call call) {
            return List.of(call);
        }
        if (value instanceof ConferenceSetUp both) {
            return List.of(both.conference(), both.consultation());
        }
        if (value instanceof Optional<?> perhaps) {
            return perhaps.map(Call.class::cast).map(List::of).orElse(List.of());
        }
        return List.of();
    }

    private void delivered(RequestRecord request, CallRecord made, Call call) {
        if (made.succeeded) {
            introductions.outgoing(made);
        }
        if (made.own == null) {
            ledger.require(
                    !call.isValid() || made.ruined, "L-093", "%s delivered a valid handle on a closed line", request);
            made.own = new HandleRecord(request.line, made, HandleRecord.Origin.MADE, CallPrivilege.OWNER);
            made.own.next = 0;
            joinOrVoid(made.own, call.isValid());
        }
        boolean another = call.isValid() && handles.callOf(call) != null && handles.callOf(call) != made;
        ledger.require(
                !another,
                request.made.size() > 1 ? "L-268" : "L-136",
                "%s delivered a handle to another call than %s",
                request,
                made);
        handles.told(made.own, call);
    }

    private static void joinOrVoid(HandleRecord handle, boolean valid) {
        handle.valid = valid;
        if (valid) {
            handle.line.handles.add(handle);
            handle.call.handles.add(handle);
        }
    }

    void reply(SessionRecord session, Reply event) {
        RequestRecord request = ledger.requests.get(event.request().id());
        if (request == null || request.line.session != session) {
            ledger.violated(
                    "L-013",
                    "%s got a reply to a request it did not make: %s",
                    session,
                    event.request().id());
            return;
        }
        request.replies++;
        ledger.require(request.replies == 1, "L-007", "%s got %d replies", request, request.replies);
        ledger.require(request.ended, "L-011", "%s: the reply came before its stage ended", request);
        ledger.require(
                request.outcome.equals(event.error()),
                "L-013",
                "%s: the reply says %s, its stage %s",
                request,
                event.error(),
                request.outcome);
        ledger.require(!request.suppressed, "L-099", "%s was suppressed, and a reply came", request);
        ledger.require(
                request.line.closedTold == 0,
                "S-084",
                "%s: the reply came after its line was closed by force",
                request);
    }

    /** The provider uses the completion of a request. */
    void completing(RequestRecord request, Optional<TelephonyError> outcome) {
        if (request.completed) {
            return;
        }
        request.completed = true;
        closings.refresh(request.line.device);
        request.mayHaveSucceeded = outcome.isEmpty();
        outcome.ifPresent(request.possible::add);
        boolean certain = !request.ended && !closings.mayBeCut(request);
        if (certain) {
            request.binding = outcome;
        }
        for (CallRecord made : request.made) {
            if (outcome.isEmpty()) {
                made.succeeded = true;
                made.changesAtBirth = made.device.changes;
            } else if (!request.ended) {
                made.life = CallRecord.Life.FAILED;
            }
        }
        if (outcome.isEmpty()) {
            settle(request, certain);
        }
    }

    private void settle(RequestRecord request, boolean certain) {
        for (CallRecord made : request.made) {
            if (request.ended) {
                made.doomed |= request.outcome.isPresent();
            } else if (certain && !made.ruined) {
                introductions.outgoing(made);
            }
        }
    }

    /** The driver has given the calls that the request makes. */
    void returned(RequestRecord request) {
        request.made.forEach(made -> made.returned = true);
    }

    /** The driver refused a request, or broke down over it. */
    void threw(RequestRecord request, TelephonyError error) {
        if (!request.completed) {
            completing(request, Optional.of(error));
            request.made.forEach(made -> made.life = CallRecord.Life.FAILED);
            return;
        }
        request.binding = null;
        request.possible.add(error);
        for (CallRecord made : request.made) {
            made.ruined = true;
            made.life = CallRecord.Life.FAILED;
        }
    }

    void atRest(RequestRecord request) {
        closings.refresh(request.line.device);
        if (!request.ended) {
            boolean over = request.binding != null || !request.line.isOpen() || !request.issued;
            ledger.require(!over, "L-002", "%s is over, and its stage has not ended", request);
            boolean late = ledger.now().isAfter(request.accepted.plus(ledger.requestLimit.multipliedBy(2)));
            ledger.require(!late, "S-048", "%s has not ended in time", request);
        } else if (!request.suppressed && !request.line.session.closed) {
            ledger.require(request.replies == 1, "L-007", "%s ended and got %d replies", request, request.replies);
        }
    }

    private static String outcomeOf(RequestRecord request) {
        return request.outcome.map(TelephonyError::name).orElse("success");
    }
}
