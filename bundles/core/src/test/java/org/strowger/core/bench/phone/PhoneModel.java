package org.strowger.core.bench.phone;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.strowger.core.bench.model.Findings;
import org.strowger.core.bench.model.Story;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.Phone;
import org.strowger.telephony.PhoneEvent;
import org.strowger.telephony.Reply;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.device.PhonePrivilege;
import org.strowger.telephony.phone.PhoneStateItem;

/** What the rules of phones demand of everything that happens in one world. */
final class PhoneModel extends Findings {
    private static final Set<PhoneStateItem> FROM_CORE =
            EnumSet.of(PhoneStateItem.OWNER, PhoneStateItem.MONITORS, PhoneStateItem.REINIT);

    private final List<HandleRecord> handles = new ArrayList<>();
    private final List<RequestRecord> requests = new ArrayList<>();
    private final Map<Request<?>, RequestRecord> byRequest = new IdentityHashMap<>();
    /** Replies that overtook the return of their request. */
    private final Map<Request<?>, PhoneUser> early = new IdentityHashMap<>();

    /** How often phones were said to be closed whose opening had not returned. */
    private final Map<Phone, Integer> closedEarly = new IdentityHashMap<>();

    private final Set<Integer> ids = new HashSet<>();

    PhoneModel(Story story) {
        super(story);
    }

    List<HandleRecord> handlesOf(ChaosPhone device) {
        return handles.stream().filter(handle -> handle.device == device).toList();
    }

    List<HandleRecord> openHandlesOf(ChaosPhone device) {
        return handles.stream()
                .filter(handle -> handle.device == device && handle.isOpen())
                .toList();
    }

    private long ownersOf(ChaosPhone device) {
        return openHandlesOf(device).stream()
                .filter(handle -> handle.privilege == PhonePrivilege.OWNER)
                .count();
    }

    boolean hasOwner(ChaosPhone device) {
        return ownersOf(device) > 0;
    }

    void opened(HandleRecord handle) {
        handles.add(handle);
        Integer told = closedEarly.remove(handle.phone);
        if (told != null) {
            handle.closedEvents = told;
        }
        if (ownersOf(handle.device) > 1) {
            violated("P-031", "two owners of " + handle.device + ": " + openHandlesOf(handle.device));
        }
    }

    void filtered(HandleRecord handle) {
        handle.ownersKnown = (int) ownersOf(handle.device);
    }

    /** The user closes a handle: what has not ended by now is not answered. */
    void closing(HandleRecord handle, Predicate<RequestRecord> late) {
        if (!handle.isOpen()) {
            // Closed by force before: its requests have ended, and their replies are on the way.
            return;
        }
        handle.closedByUser = true;
        for (RequestRecord request : requests) {
            boolean open = !request.completed && request.isTraced() && !late.test(request);
            if (request.handle == handle && open) {
                request.suppressed = true;
            }
        }
    }

    /** A request that may not be answered any more, of this handle. */
    Optional<RequestRecord> suppressedOf(HandleRecord handle) {
        return requests.stream()
                .filter(request -> request.handle == handle && request.suppressed)
                .findFirst();
    }

    void asked(RequestRecord record, Request<?> request) {
        record.request = request;
        requests.add(record);
        byRequest.put(request, record);
        if (request.id() <= 0) {
            violated("P-046", record + " has the id " + request.id());
        }
        if (!ids.add(request.id())) {
            violated("P-051", record + " has the id of another: " + request.id());
        }
        request.reply().whenComplete((value, thrown) -> {
            if (++record.ends > 1) {
                violated("P-048", "the stage of " + record + " ended twice");
            }
        });
        PhoneUser told = early.remove(request);
        if (told != null) {
            replied(told, record);
        }
    }

    void told(PhoneUser user, TelephonyEvent event) {
        if (event instanceof Reply reply) {
            RequestRecord record = byRequest.get(reply.request());
            if (record == null) {
                early.put(reply.request(), user);
            } else {
                replied(user, record);
            }
        } else if (event instanceof PhoneEvent phoneEvent) {
            told(user, phoneEvent);
        } else if (event instanceof DeviceEvent.PhoneRemoved removed) {
            for (HandleRecord handle : handles) {
                if (handle.user == user
                        && handle.phone.device().id().equals(removed.id())
                        && handle.isHeard()
                        && !handle.closedByUser
                        && handle.closedEvents == 0) {
                    violated("P-017", handle + " was not closed before the removal was told");
                }
            }
        }
    }

    private void replied(PhoneUser user, RequestRecord record) {
        if (record.handle.user != user) {
            violated("P-048", record + " was answered to " + user);
        }
        if (++record.replies > 1) {
            violated("P-048", record + " was answered twice");
        }
        if (record.suppressed) {
            violated("P-056", record + " was answered after its handle had been closed");
        }
    }

    private void told(PhoneUser user, PhoneEvent event) {
        HandleRecord handle = handles.stream()
                .filter(each -> each.phone == event.phone())
                .findFirst()
                .orElse(null);
        if (handle == null && user.isOpening()) {
            // Closed by force before the opening has returned: the user hears of it first.
            closedEarly.merge(event.phone(), event instanceof PhoneEvent.Closed ? 1 : 0, Integer::sum);
        } else if (handle == null || handle.user != user) {
            violated("P-036", user + " was told " + event + " through a handle that is not its own");
        } else if (event instanceof PhoneEvent.Closed) {
            closed(handle);
        } else if (event instanceof PhoneEvent.OwnersChanged owners) {
            handle.ownersKnown = owners.owners();
        } else if (!EventKey.of(event).isEmpty() && !handle.pay(EventKey.of(event))) {
            violated("P-070", handle + " was told what it was not owed: " + event);
        }
    }

    private void closed(HandleRecord handle) {
        if (handle.isOpen()) {
            violated("P-060", handle + " was said to be closed and is open");
        }
        if (++handle.closedEvents > 1) {
            violated("P-060", handle + " was said to be closed twice");
        }
    }

    /** Everything has come to rest: what is owed has been told. */
    void atRest() {
        for (HandleRecord handle : handles) {
            if (handle.isOpen()) {
                restOf(handle);
            } else if (!handle.closedByUser && handle.isHeard() && handle.closedEvents != 1) {
                violated("P-060", handle + " was closed by force and told so " + handle.closedEvents + " times");
            }
        }
        for (RequestRecord request : requests) {
            if (request.completed && request.handle.isOpen() && request.replies != 1) {
                violated("P-048", request + " has ended and was answered " + request.replies + " times");
            }
        }
    }

    private void restOf(HandleRecord handle) {
        if (!handle.owed().isEmpty()) {
            violated("P-064", handle + " was not told" + handle.owed());
        }
        if (handle.wants(PhoneStateItem.OWNER) && handle.ownersKnown != ownersOf(handle.device)) {
            violated(
                    "P-041",
                    handle + " believes in " + handle.ownersKnown + " owners; there are " + ownersOf(handle.device));
        }
    }

    /** What the driver of an open phone must have been asked to tell: the union of all wishes (rule P-070). */
    Set<PhoneStateItem> unionOf(ChaosPhone device) {
        Set<PhoneStateItem> union = EnumSet.noneOf(PhoneStateItem.class);
        openHandlesOf(device).forEach(handle -> union.addAll(handle.filter.states()));
        union.removeAll(FROM_CORE);
        return union;
    }

    static Set<PhoneStateItem> withoutOwn(Set<PhoneStateItem> told) {
        Set<PhoneStateItem> rest = EnumSet.noneOf(PhoneStateItem.class);
        rest.addAll(told);
        rest.removeAll(FROM_CORE);
        return rest;
    }

    /** Nothing runs any more: no stage may hang. */
    void atEnd() {
        for (RequestRecord request : requests) {
            if (request.ends != 1) {
                violated("P-048", "the stage of " + request + " ended " + request.ends + " times");
            }
        }
    }
}
