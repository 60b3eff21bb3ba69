package org.strowger.provider.simulator.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.provider.simulator.internal.post.ValueCompletion;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * The completion requests that the exchange has taken (rules L-313 to L-318, L-321). A number is free when its line has
 * no active call left, or when a test says so. Used only inside the {@link Mailroom}.
 */
final class CompletionDesk {
    private final ExchangeFloor floor;
    private final Map<Integer, Wanted> requests = new TreeMap<>();

    CompletionDesk(ExchangeFloor floor) {
        this.floor = floor;
    }

    /** The ids of a line's requests. */
    List<Integer> idsOf(Station station) {
        return requests.values().stream()
                .filter(request -> request.by.station() == station)
                .map(Wanted::id)
                .toList();
    }

    /** Takes a request, whose id is given at once; the effect ends the call (T-38). */
    Runnable take(LineCall call, CompletionMode mode, int messageId, ValueCompletion<Integer> answer) {
        floor.requireFacility(facility(mode), "complete calls by " + mode);
        call.require("be completed", EnumSet.of(CallState.BUSY, CallState.RINGBACK, CallState.PROCEEDING));
        ExchangeSettings settings = floor.settings();
        if (mode == CompletionMode.MESSAGE && messageId >= settings.messages()) {
            throw new TelephonyException(
                    LineError.INVALMESSAGEID, "the messages are 0 to " + (settings.messages() - 1));
        }
        if (idsOf(call.station()).size() >= settings.maxCompletions()) {
            throw new TelephonyException(
                    LineError.COMPLETIONOVERRUN,
                    "line " + call.station().number() + " has " + settings.maxCompletions()
                            + " completion requests already");
        }
        int id = freeId();
        String target = call.record().info().calledId().address().orElse("");
        requireBreakable(mode, target);
        answer.deliver(id);
        return () -> {
            call.hangUp();
            accept(new Wanted(id, new Place(call.station(), call.address()), target, mode));
        };
    }

    /** The line that asked takes its request back (rule L-321). */
    Runnable cancel(Station station, int id) {
        Wanted request = requests.get(id);
        if (request == null || request.by.station() != station) {
            throw new TelephonyException(
                    LineError.INVALCOMPLETIONID,
                    "line " + station.number() + " has no completion request " + id + ", only " + idsOf(station));
        }
        return () -> forget(request);
    }

    /** The network cancels a request (rule L-318). */
    void cancelFromOutside(int id) {
        Wanted request = requests.get(id);
        if (request == null) {
            throw new IllegalArgumentException("there is no completion request " + id + ", only " + requests.keySet());
        }
        forget(request);
        request.by.station().completionCancelled(id);
    }

    /** A line has no active call left: requests for it, and its own ones, may go on. */
    void freed(Station station) {
        goOn(request -> request.by.station() == station && request.isDue
                || floor.directory()
                        .place(request.target)
                        .filter(place -> place.station() == station)
                        .isPresent());
    }

    /** A number is free now, as a test says. */
    void freed(String number) {
        goOn(request -> request.target.equals(number));
    }

    /** Whether whoever waits with this call has to be called back first. */
    boolean isCalledBackFor(LineCall camped) {
        return requests.values().stream()
                .anyMatch(request ->
                        request.waiting.filter(each -> each.isShownAs(camped)).isPresent());
    }

    private void accept(Wanted request) {
        requests.put(request.id, request);
        request.by.station().completionsChanged();
        if (request.mode == CompletionMode.CAMP_ON) {
            floor.directory()
                    .place(request.target)
                    .filter(place -> !place.station().isFree())
                    .ifPresent(place -> showAt(place, request));
        }
        if (request.mode == CompletionMode.INTRUDE) {
            goOn(each -> each == request);
        } else if (request.mode == CompletionMode.MESSAGE) {
            floor.directory().place(request.target).ifPresent(place -> place.station()
                    .messageWaits(true));
        }
    }

    /** The busy line sees who waits for it (T-44). */
    private void showAt(Place busy, Wanted request) {
        Caller caller = CallInfos.caller(request.by.address().number(), CallParams.defaults());
        request.waiting = Optional.of(WaitingCaller.at(busy, caller, () -> goOn(each -> each == request), () -> {
            request.waiting = Optional.empty();
            cancelFromOutside(request.id);
        }));
    }

    private void goOn(Predicate<Wanted> which) {
        new ArrayList<>(requests.values())
                .stream()
                        .filter(request -> request.mode != CompletionMode.MESSAGE && !request.isOffered)
                        .filter(which)
                        .forEach(this::callBack);
    }

    /** Calls the line back that asked; when it answers, the call goes where it was meant to (rule L-314). */
    private void callBack(Wanted request) {
        Place by = request.by;
        request.isDue = true;
        if (!by.station().canBeOffered(by.address())) {
            return;
        }
        request.isOffered = true;
        Caller target =
                new Caller(PartyId.of(request.target), CallOrigin.INTERNAL, Set.of(MediaMode.INTERACTIVE_VOICE));
        Recall.offer(
                by,
                target,
                Invitation.completing(request.id, by.address().number()),
                caller -> complete(request, caller),
                () -> forget(request));
    }

    private void complete(Wanted request, Party caller) {
        Optional<WaitingCaller> waiting = request.waiting;
        request.waiting = Optional.empty();
        forget(request);
        if (waiting.isPresent()) {
            waiting.get().giveWayTo(caller, floor.routing());
            return;
        }
        Connection connection = floor.connect(caller.asCaller()).madeBy(caller);
        caller.reconnected(connection);
        if (request.mode == CompletionMode.INTRUDE && intrude(request, connection)) {
            return;
        }
        caller.redirected(PartyId.of(request.target));
        floor.routing().limitPatience(connection, Duration.ZERO);
        floor.routing().route(connection, Invitation.direct(request.target));
    }

    /** Breaks into the conversation of a busy line. */
    private boolean intrude(Wanted request, Connection connection) {
        Optional<Place> target = floor.directory()
                .place(request.target)
                .filter(place -> place.station().users(place.address()) > 0
                        && !place.station().isSecure());
        target.ifPresent(place -> place.station().intrude(connection, place.address()));
        return target.isPresent();
    }

    private void requireBreakable(CompletionMode mode, String target) {
        if (mode == CompletionMode.INTRUDE
                && floor.directory()
                        .place(target)
                        .filter(place -> place.station().isSecure())
                        .isPresent()) {
            throw new TelephonyException(
                    LineError.OPERATIONFAILED, target + " has a secure call; nobody can intrude (rule L-319)");
        }
    }

    private void forget(Wanted request) {
        if (requests.remove(request.id, request)) {
            request.waiting.ifPresent(WaitingCaller::leave);
            request.by.station().completionsChanged();
            boolean noneLeft = requests.values().stream().noneMatch(each -> each.isMessageFor(request.target));
            if (request.mode == CompletionMode.MESSAGE && noneLeft) {
                floor.directory().place(request.target).ifPresent(place -> place.station()
                        .messageWaits(false));
            }
        }
    }

    private int freeId() {
        int id = 1;
        while (requests.containsKey(id)) {
            id++;
        }
        return id;
    }

    private static Facility facility(CompletionMode mode) {
        return switch (mode) {
            case CAMP_ON -> Facility.CAMP_ON;
            case CALL_BACK -> Facility.CALL_BACK;
            case INTRUDE -> Facility.INTRUDE;
            case MESSAGE -> Facility.LEAVE_MESSAGE;
        };
    }

    /** A request, the line that asked, and whom it wants to reach. */
    private static final class Wanted {
        private final int id;
        private final Place by;
        private final String target;
        private final CompletionMode mode;
        private Optional<WaitingCaller> waiting = Optional.empty();
        private boolean isDue;
        private boolean isOffered;

        private Wanted(int id, Place by, String target, CompletionMode mode) {
            this.id = id;
            this.by = by;
            this.target = target;
            this.mode = mode;
        }

        private int id() {
            return id;
        }

        private boolean isMessageFor(String number) {
            return mode == CompletionMode.MESSAGE && target.equals(number);
        }
    }
}
