package org.strowger.core.internal.line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.strowger.core.internal.provider.Faults;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.CallStatus;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.DeviceMessage;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.CallDriver;

/** One call of a line, whatever number of applications see it. Everything in it is guarded by the line's lock. */
final class ManagedCall {
    /** How far a call has come into being. */
    enum Stage {
        /** Its driver has yet to say that it exists (rule L-130). */
        PENDING,
        /** Its driver has announced it but not said its first state (rule L-148). */
        ANNOUNCED,
        /** It exists. */
        LIVE,
        /** The core has let go of it. */
        CLOSED
    }

    private final ManagedLine line;
    private final List<CallHandle> handles = new ArrayList<>(2);
    private Stage stage;
    private CallDriver driver;
    private CallState state = CallState.UNKNOWN;
    private CallStateMode mode;
    private Instant stateEntered;
    private final CallFacts facts;
    private int owners;
    private boolean partiallyDialed;
    private boolean driverTold;
    private boolean stated;
    private boolean conference;
    private ManagedCall parent;
    private final CallList.Place place = new CallList.Place();
    /** How many requests about it its driver has yet to complete. */
    private int outstanding;
    /** The conference that it joined before anybody could know that. */
    private ManagedCall awaited;

    private boolean everAwaited;
    /** In the order in which they joined. */
    private final List<ManagedCall> members = new ArrayList<>(0);
    /** What to do with a state that came before it was allowed to (rule L-131), once it is. */
    private Runnable early = () -> {};
    /** What goes on in its stream at the wish of applications; null until somebody wishes anything. */
    private CallStream stream;

    ManagedCall(ManagedLine line, Stage stage, CallInfo info) {
        this.line = line;
        this.stage = stage;
        this.facts = new CallFacts(info, stage == Stage.PENDING);
        this.stateEntered = line.now();
    }

    Stage stage() {
        return stage;
    }

    CallState state() {
        return state;
    }

    CallStateMode mode() {
        return mode;
    }

    int addressId() {
        return facts.known().addressId();
    }

    CallDriver driver() {
        return driver;
    }

    void driver(CallDriver own) {
        driver = own;
    }

    List<CallHandle> handles() {
        return handles;
    }

    boolean isOnlyOwner() {
        return owners == 1;
    }

    boolean hasOwner() {
        return owners > 0;
    }

    boolean isPartiallyDialed() {
        return partiallyDialed;
    }

    void partiallyDialed(boolean partially) {
        partiallyDialed = partially;
    }

    /** Whether no application can know of it yet. */
    boolean isToCome() {
        return stage == Stage.PENDING || stage == Stage.ANNOUNCED;
    }

    /** Whether it counts in the line's and address's numbers of calls (rules L-131, L-211). */
    boolean counts() {
        return stage == Stage.LIVE && state != CallState.IDLE;
    }

    /** The call exists now; what its driver detects from the start is narrowed soon (rule L-351). */
    void live() {
        stage = Stage.LIVE;
        if (address().callFeatures().contains(CallFeature.MONITOR_MEDIA)) {
            stream().media().tellLater();
        }
    }

    CallStream stream() {
        synchronized (line.lock()) {
            if (stream == null) {
                stream = new CallStream(line, this);
            }
            return stream;
        }
    }

    /** Whether anybody ever wished anything of its stream. */
    boolean hasStream() {
        return stream != null;
    }

    private void endStream() {
        if (stream != null) {
            stream.end();
        }
    }

    /** The core lets go of it; the caller sees to it that its driver is told. */
    void close() {
        join(null);
        stage = Stage.CLOSED;
        endStream();
    }

    /** Whether the driver knows that the call is closed. */
    boolean isDriverTold() {
        return driverTold;
    }

    void driverTold() {
        driverTold = true;
    }

    /** Whether the driver has said a state. */
    boolean isStated() {
        return stated;
    }

    /** Keeps what came too early, instead of what was kept before. */
    void keepForLater(Runnable report) {
        early = report;
    }

    /** Does what was kept. */
    void catchUp() {
        Runnable kept = early;
        early = () -> {};
        kept.run();
    }

    /** Takes a state over from the driver without telling anybody. */
    void enter(CallState next, CallStateMode nextMode) {
        state = next;
        mode = nextMode;
        stateEntered = line.now();
        stated = true;
    }

    /** The call is a member of this conference now; null: of none. */
    void join(ManagedCall conference) {
        if (parent == conference) {
            return;
        }
        if (parent != null) {
            parent.members.remove(this);
        }
        parent = conference;
        if (conference != null) {
            conference.becomeConference();
            conference.members.add(this);
        }
    }

    /** Its place among the calls of the line. */
    CallList.Place place() {
        return place;
    }

    /** How many requests about it its driver has yet to complete. */
    int outstanding() {
        return outstanding;
    }

    /** So many requests more, or fewer. */
    void outstanding(int change) {
        outstanding += change;
    }

    /** The call will be a member of this conference once that is known; null: of none. */
    void await(ManagedCall conference) {
        awaited = conference;
        if (conference != null) {
            conference.everAwaited = true;
        }
    }

    /** Whether a call ever joined it before anybody could know it. */
    boolean wasAwaited() {
        return everAwaited;
    }

    boolean awaits(ManagedCall conference) {
        return awaited == conference;
    }

    /** The call is the parent of a conference from now on (rule L-193). */
    void becomeConference() {
        conference = true;
    }

    boolean isConference() {
        return conference || facts.known().origin() == CallOrigin.CONFERENCE;
    }

    /** The conference that it is a member of (rule L-276). */
    Optional<ManagedCall> parent() {
        return Optional.ofNullable(parent);
    }

    /** Whether this member was the last to join. */
    boolean isLastMember(ManagedCall member) {
        return members.get(members.size() - 1) == member;
    }

    /** Whether its state allows this; the first call of a conference that is being set up can be unheld (L-248). */
    boolean allows(CallOperation operation) {
        return operation.isAllowed(state, mode) || operation == CallOperation.UNHOLD && isFirstOfSetUp();
    }

    private boolean isFirstOfSetUp() {
        return parent != null && parent.state == CallState.ON_HOLD_PENDING_CONFERENCE && parent.members.size() == 1;
    }

    /** The calls of its conference, the parent first (rules L-274, L-275). */
    List<ManagedCall> related() {
        ManagedCall first = isConference() ? this : parent;
        if (first == null || first.stage == Stage.CLOSED) {
            throw new TelephonyException(LineError.NOCONFERENCE, this + " belongs to no conference that is known");
        }
        List<ManagedCall> related = new ArrayList<>(first.members);
        related.add(0, first);
        return related;
    }

    AddressCapabilities address() {
        return line.address(facts.known().addressId());
    }

    /**
     * Takes information over from the driver; what is the core's own stays (rules L-365, L-366).
     *
     * @return what of the changes is to be told
     */
    Set<CallInfoItem> learn(CallInfo news, Set<CallInfoItem> changed) {
        if (facts.learn(news, changed)) {
            return changed;
        }
        fault(Faults.Kind.USER_USER_OVERWRITTEN);
        return changed.stream().filter(item -> item != CallInfoItem.USER_USER).collect(Collectors.toUnmodifiableSet());
    }

    CallInfo info() {
        return facts.shown(owners, handles.size() - owners);
    }

    /** What is known about it. */
    CallFacts facts() {
        return facts;
    }

    CallStatus status(LineHandle holder, CallPrivilege privilege) {
        return new CallStatus(state, modeFor(holder), privilege, CallFeatures.of(this, privilege), stateEntered);
    }

    private Optional<CallStateMode> modeFor(LineHandle holder) {
        return Optional.ofNullable(holder.session().version().mode(mode));
    }

    /** Makes a handle; the caller tells the application. */
    CallHandle give(LineHandle to, CallPrivilege privilege) {
        CallHandle handle = line.context().handles().allocate(n -> new CallHandle(n, to, this, privilege));
        handles.add(handle);
        owners += handle.isOwner() ? 1 : 0;
        return handle;
    }

    /** Takes a handle back; the caller sees to a call without handles. */
    void take(CallHandle handle) {
        handle.invalidate();
        line.context().handles().release(handle);
        handles.remove(handle);
        owners -= handle.isOwner() ? 1 : 0;
        if (stream != null) {
            stream.forget(handle);
        }
    }

    Optional<CallHandle> handleOf(LineHandle holder) {
        return handles.stream().filter(h -> h.lineHandle() == holder).findFirst();
    }

    void setPrivilege(CallHandle handle, CallPrivilege wanted) {
        if (wanted == handle.privilege()) {
            return;
        }
        if (wanted == CallPrivilege.MONITOR && owners == 1 && state != CallState.IDLE) {
            throw new TelephonyException(
                    LineError.INVALCALLSTATE, handle + " is the only owner of a call that is " + state);
        }
        boolean raised = wanted == CallPrivilege.OWNER;
        owners += raised ? 1 : -1;
        handle.grant(wanted);
        tellCounts(
                handle.lineHandle(),
                Set.of(CallInfoItem.MONITORS, raised ? CallInfoItem.OWNERS_INCREASED : CallInfoItem.OWNERS_DECREASED));
    }

    /** Tells every handle the present state. */
    void tellState() {
        if (state == CallState.IDLE) {
            endStream();
        }
        for (int i = 0; i < handles.size(); i++) {
            tellState(handles.get(i), Optional.empty());
        }
    }

    /** The event that tells a handle the present state. */
    CallEvent.StateChanged stateEvent(CallHandle handle, Optional<CallPrivilege> newPrivilege) {
        return new CallEvent.StateChanged(
                handle, state, modeFor(handle.lineHandle()), newPrivilege, conferenceSeenBy(handle));
    }

    /** The conference as the holder of a handle sees it; empty if it has no handle to it (rule L-193). */
    private Optional<Call> conferenceSeenBy(CallHandle handle) {
        return parent == null
                ? Optional.empty()
                : parent.handleOf(handle.lineHandle()).map(Call.class::cast);
    }

    private void tellState(CallHandle handle, Optional<CallPrivilege> newPrivilege) {
        CallEvent event = stateEvent(handle, newPrivilege);
        if (state == CallState.IDLE) {
            handle.lineHandle().session().outbox().post(event);
        } else {
            handle.lineHandle().session().outbox().postNotice(event);
        }
    }

    /** Makes the holder of a handle an owner; the caller tells it. */
    void raise(CallHandle handle) {
        if (!handle.isOwner()) {
            owners++;
            handle.grant(CallPrivilege.OWNER);
        }
    }

    /** Tells every handle but that of whoever caused it that the counts changed (rules L-124, L-125, L-177). */
    void tellCounts(LineHandle causedBy, Set<CallInfoItem> changed) {
        tellCounts(Set.of(causedBy), changed);
    }

    /** Tells every handle but those of whoever knows it already that the counts changed. */
    void tellCounts(Set<LineHandle> knowing, Set<CallInfoItem> changed) {
        if (stage != Stage.LIVE || state == CallState.IDLE) {
            return;
        }
        for (CallHandle handle : handles) {
            if (!knowing.contains(handle.lineHandle())) {
                tellInfo(handle, changed);
            }
        }
    }

    /** Tells every handle that information changed. */
    void tellInfo(Set<CallInfoItem> changed) {
        for (CallHandle handle : handles) {
            tellInfo(handle, changed);
        }
    }

    /** Tells every handle but one that information changed. */
    void tellInfo(LineHandle causedBy, Set<CallInfoItem> changed) {
        for (CallHandle handle : handles) {
            if (handle.lineHandle() != causedBy) {
                tellInfo(handle, changed);
            }
        }
    }

    private static void tellInfo(CallHandle handle, Set<CallInfoItem> changed) {
        handle.lineHandle().session().outbox().postNotice(new CallEvent.InfoChanged(handle, changed));
    }

    /** Tells the handles of those who use the line's extensions what these tell of the call (rule L-411). */
    void tellExtended(DeviceMessage message) {
        for (CallHandle handle : handles) {
            if (handle.lineHandle().options().extensions().isPresent()) {
                handle.lineHandle().session().outbox().postNotice(new CallEvent.DeviceSpecific(handle, message));
            }
        }
    }

    void fault(Faults.Kind kind) {
        line.context().faults().count(kind, this);
    }

    @Override
    public String toString() {
        return "a call of " + line;
    }
}
