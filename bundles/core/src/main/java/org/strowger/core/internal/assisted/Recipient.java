package org.strowger.core.internal.assisted;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.strowger.core.internal.event.Outbox;
import org.strowger.telephony.RequestArrived;
import org.strowger.telephony.assisted.AssistedRequests;
import org.strowger.telephony.assisted.MakeCallRequest;
import org.strowger.telephony.assisted.RequestMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** A session as one that serves the requests of other applications. */
public final class Recipient implements AssistedRequests {
    private final String name;
    private final Outbox outbox;
    private final RequestQueue queue;
    private final Runnable requireOpen;
    /** Guards itself. */
    private final Set<RequestMode> registered = EnumSet.noneOf(RequestMode.class);

    private boolean left;
    /** The number that came with the latest registration for requests to make calls. */
    private volatile long registration;

    /**
     * @param name the application's, by which it stands in the list of priorities
     * @param outbox where its events go
     * @param queue all requests
     * @param requireOpen throws if the session is closed
     */
    public Recipient(String name, Outbox outbox, RequestQueue queue, Runnable requireOpen) {
        this.name = name;
        this.outbox = outbox;
        this.queue = queue;
        this.requireOpen = requireOpen;
    }

    @Override
    public void register(Set<RequestMode> modes, long number) {
        requireModes(modes);
        synchronized (registered) {
            if (left) {
                return;
            }
            registered.addAll(modes);
            if (modes.contains(RequestMode.MAKE_CALL)) {
                registration = number;
                queue.enter(this);
            }
        }
    }

    @Override
    public void unregister(Set<RequestMode> modes) {
        requireModes(modes);
        synchronized (registered) {
            registered.removeAll(modes);
            if (modes.contains(RequestMode.MAKE_CALL)) {
                queue.leave(this);
            }
        }
    }

    @Override
    public MakeCallRequest next(RequestMode mode) {
        requireOpen.run();
        if (mode == null || mode == RequestMode.DROP) {
            throw new TelephonyException(
                    LineError.INVALREQUESTMODE, mode + " cannot be asked for; requests of mode MAKE_CALL can");
        }
        synchronized (registered) {
            if (!registered.contains(mode)) {
                throw new TelephonyException(
                        LineError.NOTREGISTERED, name + " is not registered for requests of mode " + mode);
            }
        }
        if (mode == RequestMode.MAKE_CALL) {
            return queue.take().orElseThrow(() -> none(mode));
        }
        throw none(mode);
    }

    private static TelephonyException none(RequestMode mode) {
        return new TelephonyException(LineError.NOREQUEST, "no request of mode " + mode + " waits");
    }

    private void requireModes(Set<RequestMode> modes) {
        requireOpen.run();
        if (modes == null || modes.isEmpty() || modes.stream().anyMatch(Objects::isNull)) {
            throw new TelephonyException(
                    LineError.INVALREQUESTMODE, "name one request mode or more, for example Set.of(MAKE_CALL)");
        }
    }

    /** The session was closed: it serves nothing any more. */
    public void leave() {
        synchronized (registered) {
            left = true;
            registered.clear();
        }
        queue.leave(this);
    }

    /**
     * A request waits; under the queue's lock.
     *
     * @return false if the session takes no more events now
     */
    boolean tell() {
        return outbox.offer(List.of(new RequestArrived(RequestMode.MAKE_CALL, registration)));
    }

    String name() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }
}
