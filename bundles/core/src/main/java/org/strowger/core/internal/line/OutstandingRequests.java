package org.strowger.core.internal.line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.strowger.core.internal.provider.Faults;
import org.strowger.core.internal.request.PendingRequest;
import org.strowger.core.internal.request.Watchdog;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * The requests of one line that its driver has yet to complete. Sees to it that each ends exactly once, by its driver,
 * by the watchdog, or because its handle went away (rules L-002, L-007).
 */
final class OutstandingRequests {
    private final ManagedLine line;
    private final LineContext context;
    /** In the order in which they were accepted; guarded by the line's lock. */
    private final Set<Ticket<?>> tickets = new LinkedHashSet<>();

    private final Watchdog watchdog;

    OutstandingRequests(ManagedLine line, LineContext context) {
        this.line = line;
        this.context = context;
        this.watchdog = new Watchdog(context.workers().scheduler(), this::expire);
    }

    /** Accepts a request; under the line's lock. */
    <T> Ticket<T> accept(
            String operation, LineHandle origin, ManagedCall call, CallHandle via, Ticket.Outcome<T> outcome) {
        PendingRequest<T> request = new PendingRequest<>(
                context.requestIds().next(),
                operation,
                origin.session(),
                line.now(),
                context.settings().requestLimit());
        Ticket<T> ticket = new Ticket<>(request, this, origin, call, via, outcome);
        tickets.add(ticket);
        count(ticket, 1);
        watchdog.watch(request.deadline());
        return ticket;
    }

    /** Lets the driver do what was asked; on the line's strand, without lock. */
    void perform(Ticket<?> ticket, Runnable driverCall) {
        synchronized (line.lock()) {
            if (ticket.phase() != Ticket.Phase.OUTSTANDING) {
                ticket.phase(Ticket.Phase.DONE);
                return;
            }
        }
        try {
            driverCall.run();
        } catch (TelephonyException e) {
            complete(ticket, Retold.refusal(e));
        } catch (Throwable e) {
            context.faults().count(Faults.Kind.THREW, ticket, e);
            refuse(ticket, Retold.failure("the provider of " + line + " failed", e));
        }
    }

    /** The driver completed a request; reason is null for success. From any thread. */
    void complete(Ticket<?> ticket, TelephonyException reason) {
        Ticket.Phase before;
        synchronized (line.lock()) {
            before = ticket.phase();
            ticket.phase(Ticket.Phase.DONE);
            if (before == Ticket.Phase.OUTSTANDING) {
                remove(ticket);
                if (reason == null) {
                    ticket.conclude();
                } else {
                    ticket.conclude(reason, false);
                }
            }
        }
        if (before == Ticket.Phase.DONE) {
            context.faults().count(Faults.Kind.SECOND_COMPLETION, ticket);
        }
    }

    /** As {@link #complete}, when the driver may have completed it already. */
    void refuse(Ticket<?> ticket, TelephonyException reason) {
        synchronized (line.lock()) {
            if (ticket.phase() != Ticket.Phase.DONE) {
                complete(ticket, reason);
            }
        }
    }

    /**
     * Ends, with a reply, the requests of a call that was closed, which the driver should have completed (rule S-078);
     * under the line's lock. Costs nothing for a call without any, however many the line has.
     */
    void failThoseOf(ManagedCall call) {
        if (call.outstanding() > 0) {
            TelephonyException reason = new TelephonyException(
                    LineError.OPERATIONFAILED, "the call was closed before its provider completed the request");
            for (Ticket<?> ticket : list(ticket -> ticket.call() == call)) {
                end(ticket, reason, false);
                ticket.phase(Ticket.Phase.DONE);
            }
        }
    }

    /** Ends, with a reply, requests that the driver goes on with; under the line's lock. */
    void cutOff(Predicate<Ticket<?>> which, TelephonyException reason) {
        list(which).forEach(ticket -> end(ticket, reason, false));
    }

    /** Ends, without a reply, requests whose handle went away; under the line's lock. */
    void abandon(Predicate<Ticket<?>> which, TelephonyException reason) {
        list(which).forEach(ticket -> end(ticket, reason, true));
    }

    private List<Ticket<?>> list(Predicate<Ticket<?>> which) {
        List<Ticket<?>> listed = new ArrayList<>(0);
        for (Ticket<?> ticket : tickets) {
            if (which.test(ticket)) {
                listed.add(ticket);
            }
        }
        return listed;
    }

    private void end(Ticket<?> ticket, TelephonyException reason, boolean silently) {
        remove(ticket);
        // The driver did not end it, so whatever calls it makes are the driver's still.
        ticket.phase(Ticket.Phase.ABANDONED);
        ticket.conclude(reason, silently);
    }

    private void remove(Ticket<?> ticket) {
        if (tickets.remove(ticket)) {
            count(ticket, -1);
        }
    }

    private static void count(Ticket<?> ticket, int change) {
        if (ticket.call() != null) {
            ticket.call().outstanding(change);
        }
    }

    /** How many there are; under the line's lock. */
    int count() {
        return tickets.size();
    }

    /** The one that waits longest, if there is any; under the line's lock. */
    Optional<Ticket<?>> oldest() {
        return tickets.isEmpty()
                ? Optional.empty()
                : Optional.of(tickets.iterator().next());
    }

    /** Stops watching; under the line's lock. */
    void close() {
        watchdog.stop();
    }

    private void expire() {
        List<Ticket<?>> late;
        synchronized (line.lock()) {
            watchdog.stop();
            Instant now = line.now();
            late = list(ticket -> ticket.request().isLate(now));
            late.forEach(ticket -> end(ticket, tooLate(ticket), false));
            tickets.forEach(ticket -> watchdog.watch(ticket.request().deadline()));
        }
        late.forEach(ticket -> context.faults().count(Faults.Kind.NO_COMPLETION, ticket));
    }

    private TelephonyException tooLate(Ticket<?> ticket) {
        return new TelephonyException(
                LineError.OPERATIONFAILED,
                "the provider of " + line + " did not complete the request within "
                        + ticket.request().limit());
    }
}
