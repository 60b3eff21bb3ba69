package org.strowger.core.internal.assisted;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.strowger.core.internal.priority.Priorities;
import org.strowger.telephony.assisted.AssistedTelephony;
import org.strowger.telephony.assisted.MakeCallRequest;
import org.strowger.telephony.assisted.RequestMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.AssistedError;
import org.strowger.telephony.error.TelephonyException;

/**
 * The requests of applications that leave the making of a call to another one, and who serves them (rules L-457 to
 * L-460). One short lock guards both; events are put into outboxes under it, so a recipient hears of requests in their
 * order.
 *
 * <p>A request is for a voice call, so the priority list for interactive voice says who comes first.
 */
public final class RequestQueue implements AssistedTelephony {
    /** So many can wait; a recipient that takes no requests must not cost the memory of all. */
    static final int CAPACITY = 100;

    private final Priorities priorities;
    private final Queue<MakeCallRequest> waiting = new ArrayDeque<>();
    /** Those registered for {@link RequestMode#MAKE_CALL}, the earliest first. */
    private final List<Recipient> recipients = new ArrayList<>();

    public RequestQueue(Priorities priorities) {
        this.priorities = priorities;
    }

    @Override
    public void requestMakeCall(MakeCallRequest request) {
        if (request == null) {
            throw new TelephonyException(AssistedError.INVALPOINTER, "the request is null; see MakeCallRequest.to");
        }
        synchronized (waiting) {
            if (recipients.isEmpty()) {
                throw new TelephonyException(
                        AssistedError.NOREQUESTRECIPIENT,
                        "no application serves requests to make calls; start one that registers for them");
            }
            if (waiting.size() >= CAPACITY) {
                throw new TelephonyException(
                        AssistedError.REQUESTQUEUEFULL,
                        CAPACITY + " requests wait already, which " + recipients + " do not take");
            }
            waiting.add(request);
            tellFirst();
        }
    }

    /**
     * Earlier registrations come first where the list says nothing. A session that takes no more events is passed over,
     * as it is with calls; if all are, they find a gap among their events and ask.
     */
    private void tellFirst() {
        List<Recipient> order = new ArrayList<>(recipients);
        order.sort(Comparator.comparing(Recipient::name, priorities.first(MediaMode.INTERACTIVE_VOICE)));
        for (Recipient recipient : order) {
            if (recipient.tell()) {
                return;
            }
        }
    }

    /** Somebody serves requests from now on; the first of all is told of those that nobody has taken so far. */
    void enter(Recipient recipient) {
        synchronized (waiting) {
            if (!recipients.contains(recipient)) {
                recipients.add(recipient);
                if (!waiting.isEmpty()) {
                    tellFirst();
                }
            }
        }
    }

    /** Somebody serves requests no longer; the next one is told of those that it leaves behind. */
    void leave(Recipient recipient) {
        synchronized (waiting) {
            if (recipients.remove(recipient) && !waiting.isEmpty()) {
                tellFirst();
            }
        }
    }

    /** Takes the oldest request. */
    Optional<MakeCallRequest> take() {
        synchronized (waiting) {
            return Optional.ofNullable(waiting.poll());
        }
    }
}
