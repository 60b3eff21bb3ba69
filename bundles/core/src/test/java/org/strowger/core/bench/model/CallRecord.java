package org.strowger.core.bench.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;

/** What the model knows of one call at a provider. */
public final class CallRecord {
    /** How far a call has come. */
    enum Life {
        /** Asked for, and not confirmed yet. */
        PENDING,
        /** Announced by its provider, without a state yet. */
        ANNOUNCED,
        /** Applications may have handles. */
        LIVE,
        /** It never came to be. */
        FAILED
    }

    final DeviceRecord device;
    /** What applications can tell the call by: its displayable address or its call id. */
    final String token;

    final RequestRecord maker;
    final Set<MediaMode> mediaModes;
    final int addressId;
    /** The states that applications should be told, in order. */
    final List<Notice> states = new ArrayList<>();
    /** The valid handles of all sessions. */
    final List<HandleRecord> handles = new ArrayList<>();
    /** Who may stand in the call information as its application. */
    final Set<String> appNames = new HashSet<>();

    /**
     * What came before its time.
     *
     * @param notice the state
     * @param conference the conference that it joined, or null
     */
    record Early(Notice notice, CallRecord conference) {}

    Life life;
    /** What the provider told before the call was introduced: the latest state, and all after its success. */
    final List<Early> early = new ArrayList<>();
    /** The driver has given its call. */
    boolean returned;
    /** The request that makes it was completed with success before the call was known. */
    boolean succeeded;
    /** Who holds handles cannot be predicted: something happened at the same moment. */
    boolean fuzzy;
    /** Its provider broke the contract so that nothing about it is certain. */
    boolean ruined;
    /** Somebody has had a handle. */
    boolean held;
    /** Somebody was made owner without asking. */
    boolean ownerGranted;

    /** The last handle is gone: the core must close it. */
    boolean doomed;
    /** Openings and closings of the device when its introduction began. */
    long changesAtBirth;

    int closes;
    /** It is the parent of a conference from the beginning, or has been treated as one (L-193). */
    boolean conference;

    /** The conference that it is a member of (L-276). */
    CallRecord parent;
    /** The conference that it will be a member of, when that has come to be. */
    CallRecord awaited;
    /** In the order in which they joined. */
    final List<CallRecord> members = new ArrayList<>();
    /** Line handles that may have been given the call, or made its owner, without the model knowing. */
    final Set<LineRecord> loose = new HashSet<>();
    /** What its maker gets. */
    HandleRecord own;

    CallRecord(DeviceRecord device, String token, RequestRecord maker, Set<MediaMode> mediaModes, int addressId) {
        this.device = device;
        this.token = token;
        this.maker = maker;
        this.mediaModes = mediaModes;
        this.addressId = addressId;
        this.life = maker == null ? Life.ANNOUNCED : Life.PENDING;
        this.changesAtBirth = device.changes;
    }

    boolean isOutgoing() {
        return maker != null;
    }

    /** The address that it is on. */
    public int addressId() {
        return addressId;
    }

    /** Whether it is the parent of a conference. */
    public boolean isConference() {
        return conference;
    }

    Notice current() {
        return states.isEmpty() ? Notice.UNKNOWN : states.get(states.size() - 1);
    }

    boolean isIdle() {
        return current().state() == CallState.IDLE;
    }

    int count(CallPrivilege privilege) {
        int count = 0;
        for (HandleRecord handle : handles) {
            count += handle.privilege == privilege ? 1 : 0;
        }
        return count;
    }

    /** Its request has succeeded, and it is not clear whether the core has told anybody. */
    boolean isPerhapsLive() {
        return life == Life.PENDING && succeeded;
    }

    /** Whether it is clear that it exists, and what it is doing. */
    boolean isKnownToBe() {
        return life == Life.LIVE && isCertain() && !doomed && closes == 0;
    }

    /** The core has let go of it, so it is a member of nothing. */
    void gone() {
        doomed = true;
        if (isCertain()) {
            join(null);
        }
    }

    boolean isCertain() {
        return !fuzzy && !ruined;
    }

    /** It is a member of this conference from now on; null: of none. */
    void join(CallRecord joined) {
        if (parent == joined) {
            return;
        }
        if (parent != null) {
            parent.members.remove(this);
        }
        parent = joined;
        if (joined != null) {
            joined.conference = true;
            joined.members.add(this);
        }
    }

    /** The first call of a conference that is being set up (L-248). */
    boolean isFirstOfSetUp() {
        return parent != null
                && parent.current().state() == CallState.ON_HOLD_PENDING_CONFERENCE
                && parent.members.stream().noneMatch(other -> other != this && other.isThere());
    }

    /** Whether it exists and the core has not let go of it. */
    boolean isThere() {
        return life == Life.LIVE && !doomed && closes == 0;
    }

    HandleRecord handleOf(LineRecord line) {
        for (HandleRecord handle : handles) {
            if (handle.line == line) {
                return handle;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return "call " + token;
    }
}
