package org.strowger.core.internal.phone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.strowger.core.internal.line.LineContext;
import org.strowger.core.internal.line.Retold;
import org.strowger.core.internal.provider.Faults;
import org.strowger.core.internal.request.PendingRequest;
import org.strowger.core.internal.request.Watchdog;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.PhoneDriver;

/**
 * The requests of one phone. Sees to it that each ends exactly once for its application: by its driver, by the
 * watchdog, or because its handle went away (rules P-046 to P-059).
 */
final class PhoneRequests {
    /** So many at once on one phone (rule P-053). */
    static final int LIMIT = 1000;

    private final ManagedPhone phone;
    private final LineContext context;
    /** Those that applications wait for, in the order in which they were accepted; guarded by the phone's lock. */
    private final Set<PhoneTicket<?>> tickets = new LinkedHashSet<>();
    /** Those that the driver has and has not completed; guarded by the phone's lock. */
    private final Set<PhoneTicket<?>> atDriver = new LinkedHashSet<>();

    private final Watchdog watchdog;

    PhoneRequests(ManagedPhone phone, LineContext context) {
        this.phone = phone;
        this.context = context;
        this.watchdog = new Watchdog(context.workers().scheduler(), this::expire);
    }

    /**
     * Accepts a request; under the phone's lock.
     *
     * @throws TelephonyException with REQUESTOVERRUN if there are too many
     */
    <T> PhoneTicket<T> accept(String operation, PhoneHandle origin, Supplier<T> delivered) {
        if (tickets.size() >= LIMIT) {
            throw new TelephonyException(
                    PhoneError.REQUESTOVERRUN,
                    "%s has %d requests outstanding; wait for one of them".formatted(phone, LIMIT));
        }
        PendingRequest<T> request = new PendingRequest<>(
                context.requestIds().next(),
                operation,
                origin.session(),
                context.workers().scheduler().now(),
                context.settings().requestLimit());
        PhoneTicket<T> ticket = new PhoneTicket<>(request, this, origin, delivered);
        tickets.add(ticket);
        watchdog.watch(request.deadline());
        return ticket;
    }

    /** Lets the driver do what was asked; on the phone's strand, without lock. */
    void perform(PhoneTicket<?> ticket, Consumer<PhoneDriver> driverCall) {
        PhoneDriver driver;
        synchronized (phone.lock()) {
            boolean wanted =
                    ticket.phase() == PhoneTicket.Phase.OUTSTANDING || ticket.phase() == PhoneTicket.Phase.UNHEARD;
            if (!wanted || !phone.atDriver().isOpen()) {
                ticket.phase(PhoneTicket.Phase.DONE);
                return;
            }
            driver = phone.atDriver().driver();
            atDriver.add(ticket);
        }
        try {
            driverCall.accept(driver);
        } catch (TelephonyException e) {
            complete(ticket, Retold.refusal(e));
        } catch (Throwable e) {
            context.faults().count(Faults.Kind.THREW, ticket, e);
            refuse(ticket, PhoneGuard.failure("the provider of " + phone + " failed", e));
        }
    }

    /** The driver completed a request; reason is null for success. From any thread. */
    void complete(PhoneTicket<?> ticket, TelephonyException reason) {
        PhoneTicket.Phase before;
        synchronized (phone.lock()) {
            before = ticket.phase();
            ticket.phase(PhoneTicket.Phase.DONE);
            atDriver.remove(ticket);
            if (before == PhoneTicket.Phase.OUTSTANDING) {
                tickets.remove(ticket);
                ticket.conclude(reason);
            }
        }
        if (before == PhoneTicket.Phase.DONE) {
            context.faults().count(Faults.Kind.SECOND_COMPLETION, ticket);
        }
    }

    /** As {@link #complete}, when the driver may have completed it already. */
    private void refuse(PhoneTicket<?> ticket, TelephonyException reason) {
        synchronized (phone.lock()) {
            if (ticket.phase() != PhoneTicket.Phase.DONE) {
                complete(ticket, reason);
            }
        }
    }

    /** Ends all requests with a reply, because the phone is gone; under the phone's lock. */
    void cutOff(TelephonyException reason) {
        for (PhoneTicket<?> ticket : taken(ticket -> true)) {
            ticket.phase(PhoneTicket.Phase.WITHDRAWN);
            ticket.conclude(reason);
        }
    }

    /** Ends the requests of a handle that was closed, without a reply; the driver goes on; under the phone's lock. */
    void abandon(PhoneHandle handle, TelephonyException reason) {
        for (PhoneTicket<?> ticket : taken(ticket -> ticket.origin() == handle)) {
            ticket.phase(PhoneTicket.Phase.UNHEARD);
            ticket.endSilently(reason);
        }
    }

    private List<PhoneTicket<?>> taken(Predicate<PhoneTicket<?>> which) {
        List<PhoneTicket<?>> ending = new ArrayList<>();
        tickets.stream().filter(which).forEach(ending::add);
        tickets.removeAll(ending);
        return ending;
    }

    /** The driver has closed the phone: by now it must have completed everything (rule P-057). */
    void driverClosed() {
        List<PhoneTicket<?>> left;
        synchronized (phone.lock()) {
            left = List.copyOf(atDriver);
            atDriver.clear();
            left.forEach(ticket -> ticket.phase(PhoneTicket.Phase.DONE));
        }
        left.forEach(ticket -> context.faults().count(Faults.Kind.NO_COMPLETION, ticket));
    }

    /** How many there are; under the phone's lock. */
    int count() {
        return tickets.size();
    }

    /** The one that waits longest, if there is any; under the phone's lock. */
    Optional<PhoneTicket<?>> oldest() {
        return tickets.isEmpty()
                ? Optional.empty()
                : Optional.of(tickets.iterator().next());
    }

    /** Stops watching; under the phone's lock. */
    void close() {
        watchdog.stop();
    }

    private void expire() {
        List<PhoneTicket<?>> late;
        synchronized (phone.lock()) {
            watchdog.stop();
            Instant now = context.workers().scheduler().now();
            late = taken(ticket -> ticket.request().isLate(now));
            late.forEach(ticket -> ticket.conclude(tooLate(ticket)));
            late.forEach(atDriver::remove);
            // Those that nobody hears of any more are still waited for, but no longer than others.
            atDriver.stream().filter(ticket -> ticket.request().isLate(now)).forEach(late::add);
            late.forEach(atDriver::remove);
            late.forEach(ticket -> ticket.phase(PhoneTicket.Phase.WITHDRAWN));
            tickets.forEach(ticket -> watchdog.watch(ticket.request().deadline()));
            atDriver.forEach(ticket -> watchdog.watch(ticket.request().deadline()));
        }
        late.forEach(ticket -> context.faults().count(Faults.Kind.NO_COMPLETION, ticket));
    }

    private TelephonyException tooLate(PhoneTicket<?> ticket) {
        return new TelephonyException(
                PhoneError.OPERATIONFAILED,
                "the provider of " + phone + " did not complete the request within "
                        + ticket.request().limit());
    }
}
