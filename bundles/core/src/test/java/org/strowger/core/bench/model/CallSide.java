package org.strowger.core.bench.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.strowger.telephony.ApplicationPriorities;
import org.strowger.telephony.Call;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** What applications do with lines and calls, with the model as their witness. */
public final class CallSide {
    private final Ledger ledger;
    private final AppSide applications;
    private final RequestChecker requests;
    private final OperationChecker operations;
    private final HandOffChecker handOffs;
    private final ConferenceChecker conferences;

    CallSide(
            Ledger ledger,
            AppSide applications,
            RequestChecker requests,
            OperationChecker operations,
            HandOffChecker handOffs,
            ConferenceChecker conferences) {
        this.ledger = ledger;
        this.applications = applications;
        this.requests = requests;
        this.operations = operations;
        this.handOffs = handOffs;
        this.conferences = conferences;
    }

    /** Asks something of a line. */
    public Optional<RequestRecord> ask(LineRecord line, Wish wish) {
        Expectation expected = usingLine(line, wish);
        try {
            Request<?> request = Asking.ask(line.api, wish);
            return expected.accepted() ? Optional.of(requests.accepted(line, null, wish, request)) : Optional.empty();
        } catch (TelephonyException refused) {
            expected.refused(refused.error());
            return Optional.empty();
        }
    }

    private Expectation usingLine(LineRecord line, Wish wish) {
        Expectation expected = applications.usingLine(line, wish.operation().rule(), wish);
        if (line.isOpen()) {
            OperationChecker.service(line.device, wish.operation(), expected);
        }
        Traits traits = line.device.traits;
        boolean few = traits.has(Trait.FEW_FORMS);
        switch (wish.operation()) {
            case CONFERENCE -> {
                boolean needsCall = !traits.has(Trait.CONFERENCE_FROM_NOTHING);
                OperationChecker.refuse(needsCall, LineError.INVALCALLHANDLE, "L-267", expected);
                OperationChecker.parties(traits, wish.number(), expected);
            }
            case PICK_UP_IN_GROUP -> OperationChecker.refuse(few, LineError.OPERATIONUNAVAIL, "L-294", expected);
            case PICK_UP_WAITING -> OperationChecker.refuse(few, LineError.OPERATIONUNAVAIL, "L-300", expected);
            default -> {
                // Every line can try.
            }
        }
        return expected;
    }

    /** Asks something of a call. */
    public Optional<RequestRecord> ask(HandleRecord handle, Wish wish) {
        Expectation expected = operations.operating(handle, wish);
        try {
            Request<?> request = Asking.ask(handle.api, wish);
            if (!expected.accepted()) {
                return Optional.empty();
            }
            boolean claims = wish.operation() == Operation.ACCEPT || wish.operation() == Operation.ANSWER;
            if (handle.call != null && claims) {
                handle.call.appNames.add(handle.line.session.name);
            }
            return Optional.of(requests.accepted(handle.line, handle, wish, request));
        } catch (TelephonyException refused) {
            expected.refused(refused.error());
            return Optional.empty();
        }
    }

    /** Asks a line for something that no line can be asked. */
    public void mistake(LineRecord line, LineMistake mistake) {
        Expectation expected = applications.usingLine(line, mistake.rule(), mistake.name());
        expected.refusedWith(mistake.error(), mistake.rule())
                .perhapsRefusedWith(LineError.INVALLINESTATE, "L-399")
                .perhapsRefusedWith(LineError.INVALCALLHANDLE, "L-267")
                .perhapsRefusedWith(LineError.OPERATIONUNAVAIL, "L-294");
        attempt(expected, () -> mistake.make(line.api));
    }

    /** Asks a call for something that no call can be asked. */
    public void mistake(HandleRecord handle, CallMistake mistake) {
        attempt(
                operations.mistaken(handle, mistake.name(), mistake.error(), mistake.rule()),
                () -> mistake.make(handle.api));
    }

    private static void attempt(Expectation expected, Runnable attempt) {
        try {
            attempt.run();
            expected.accepted();
        } catch (TelephonyException refused) {
            expected.refused(refused.error());
        }
    }

    /** Hands a call to an application. */
    public void handOff(HandleRecord giver, String application) {
        List<LineRecord> targets = handOffs.byName(giver, application);
        Expectation expected = handOffs.handingOff(giver, targets, false, application);
        attempt(expected, () -> {
            giver.api.handOff(application);
            handOffs.handedOff(giver, targets, false);
        });
    }

    /** Hands a call to the application that comes first for a media mode. */
    public void handOff(HandleRecord giver, MediaMode mode) {
        List<LineRecord> targets = handOffs.byMode(giver, mode);
        Expectation expected = handOffs.handingOff(giver, targets, true, "the first for " + mode);
        attempt(expected, () -> {
            giver.api.handOff(mode);
            handOffs.handedOff(giver, targets, true);
        });
    }

    /** Asks for the calls that belong to the same conference. */
    public void relatedCalls(HandleRecord handle) {
        Expectation expected = conferences.asking(handle);
        try {
            List<Call> answer = handle.api.conference().relatedCalls();
            if (expected.accepted()) {
                conferences.answered(handle, answer, applications);
            }
        } catch (TelephonyException refused) {
            expected.refused(refused.error());
        }
    }

    /** Changes which application comes first for a media mode (L-187 to L-189). */
    public void prefer(ApplicationPriorities priorities, String application, MediaMode mode, boolean first) {
        ledger.story.tell("%s is %s for %s", application, first ? "put first" : "removed", mode);
        List<String> order = new ArrayList<>(ledger.priorities.getOrDefault(mode, List.of()));
        order.remove(application);
        if (first) {
            order.add(0, application);
            priorities.putFirst(application, mode);
        } else {
            priorities.remove(application, mode);
        }
        ledger.priorities.put(mode, order);
        boolean right = priorities.order(mode).equals(order);
        ledger.require(right, "L-187", "the order for %s is %s, not %s", mode, priorities.order(mode), order);
        int place = priorities.priority(application, mode);
        ledger.require(place == order.indexOf(application) + 1, "L-189", "%s has the priority %d", application, place);
    }
}
