package org.strowger.core.internal.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.strowger.core.internal.provider.Faults;
import org.strowger.telephony.Call;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.NewConference;

/**
 * The calls that one request makes, pending until their driver says that they exist (rules L-128 to L-143). Used under
 * the line's lock, except where a method says otherwise.
 */
final class NewCalls {
    private final LineHandle origin;
    private final ManagedLine line;
    private final List<ManagedCall> pending = new ArrayList<>(2);
    private List<CallHandle> own = List.of();

    /** @param origin who makes them, and will own them alone (rule L-142) */
    NewCalls(LineHandle origin) {
        this.origin = origin;
        this.line = origin.managed();
    }

    /** One more call. */
    ManagedCall add(CallInfo info) {
        ManagedCall call = new ManagedCall(line, ManagedCall.Stage.PENDING, info);
        pending.add(call);
        line.calls().add(call);
        return call;
    }

    /** One more call, a conference that begins on the address of another call. */
    ManagedCall addConference(ManagedCall first) {
        ManagedCall conference = add(CallInfo.builder()
                .addressId(first.addressId())
                .origin(CallOrigin.CONFERENCE)
                .bearerMode(first.facts().known().bearerMode())
                .mediaModes(first.facts().known().mediaModes())
                .build());
        conference.becomeConference();
        return conference;
    }

    /** Where the driver reports what happens to one of the calls, counted from 0. */
    CallSink sink(int index) {
        return new CallPort(line, pending.get(index));
    }

    /** Lets the driver make one call; on the line's strand, without lock. */
    void startOne(Ticket<?> ticket, Supplier<CallDriver> atDriver) {
        start(ticket, () -> Collections.singletonList(atDriver.get()));
    }

    /** Lets the driver make a conference and a consultation call; on the line's strand, without lock. */
    void startConference(Ticket<?> ticket, Supplier<NewConference> atDriver) {
        start(ticket, () -> {
            NewConference both = atDriver.get();
            return both == null ? List.of() : List.of(both.conference(), both.consultation());
        });
    }

    /** Lets the driver make the calls, in the order in which they were added; on the line's strand, without lock. */
    void start(Ticket<?> ticket, Supplier<List<CallDriver>> atDriver) {
        List<CallDriver> drivers = List.of();
        try {
            drivers = atDriver.get();
        } finally {
            adopt(drivers);
        }
        if (drivers.size() < pending.size() || drivers.stream().anyMatch(Objects::isNull)) {
            line.fault(Faults.Kind.NO_CALL, line);
            line.requests()
                    .refuse(ticket, new TelephonyException(LineError.OPERATIONFAILED, "the provider gave no call"));
        }
    }

    /** A call that its driver said exists, and then did not give, is over: nothing can be done with it. */
    private void adopt(List<CallDriver> drivers) {
        synchronized (line.lock()) {
            for (int i = 0; i < pending.size(); i++) {
                ManagedCall call = pending.get(i);
                CallDriver driver = i < drivers.size() ? drivers.get(i) : null;
                // A driver that was forgotten while it made the calls is not called any more, and not kept.
                call.driver(line.atDriver().driver() == null ? null : driver);
                if (driver == null && call.stage() == ManagedCall.Stage.LIVE && call.state() != CallState.IDLE) {
                    line.stateReported(call, CallState.IDLE, null, null);
                }
            }
        }
    }

    /** It turned out that this call is not made. */
    void leaveOut(ManagedCall call) {
        pending.remove(call);
        line.discard(call);
    }

    /**
     * What becomes of the calls when the request ends.
     *
     * @param result makes what the request delivers out of the new handles, in the order of the calls
     */
    <T> Ticket.Outcome<T> delivering(Function<List<? extends Call>, T> result) {
        return new Ticket.Outcome<>() {
            @Override
            public T succeeded() {
                own = enliven();
                return result.apply(own);
            }

            @Override
            public void delivering() {
                own.forEach(CallHandle::deliver);
            }

            @Override
            public void told() {
                pending.forEach(NewCalls.this::introduce);
            }

            @Override
            public void failed(boolean driverGoesOn) {
                pending.forEach(driverGoesOn ? line::letGo : line::discard);
            }
        };
    }

    private List<CallHandle> enliven() {
        List<CallHandle> handles = new ArrayList<>(pending.size());
        for (ManagedCall call : pending) {
            call.live();
            call.facts().claim(origin.session().friendlyName());
            line.counted(call, -1);
            CallHandle handle = call.give(origin, CallPrivilege.OWNER);
            handle.withhold();
            handles.add(handle);
        }
        return handles;
    }

    /** Monitors learn of a new call at the moment of the reply, in the unknown state (rules L-139, L-140). */
    private void introduce(ManagedCall call) {
        line.offers().tellMonitors(call);
        call.catchUp();
        line.takeMembers(call);
    }
}
