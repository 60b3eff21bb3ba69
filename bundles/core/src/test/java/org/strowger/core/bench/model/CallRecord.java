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

    Life life;
    /** What the provider told before the call was introduced: the latest state, and all after its success. */
    final List<Notice> early = new ArrayList<>();
    /** The driver's makeCall has returned its call. */
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

    boolean isCertain() {
        return !fuzzy && !ruined;
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
