package org.strowger.core.bench.model;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineCondition;

/** What the model knows of one appearance of a line device: from its arrival until its departure. */
public final class DeviceRecord {
    final String name;
    final String permanentId;
    final Set<MediaMode> canCarry;
    final int addresses;
    final Traits traits;
    /** The open line handles, in the order in which they were opened. */
    final List<LineRecord> lines = new ArrayList<>();

    final List<CallRecord> calls = new ArrayList<>();
    /** Accepted requests that have not reached the driver yet. */
    final Deque<RequestRecord> unissued = new ArrayDeque<>();

    Set<LineCondition> conditions = EnumSet.of(LineCondition.CONNECTED, LineCondition.IN_SERVICE);
    Set<MediaMode> mediaModes = Set.of();
    boolean mediaUncertain;
    boolean conditionsUncertain;
    int id = -1;
    Instant leavingSince;
    boolean removalAsked;
    boolean departureAsked;
    boolean gone;
    /** The provider has been stopped. */
    boolean stopped;

    /** The driver has been closed for good. */
    boolean driverDone;

    /** Between the driver's open and close. */
    boolean driverOpen;

    /** A driver method of the line or of its calls is running. */
    String inDriver;

    /** The provider has said that the line is closed, and the core has not closed it yet. */
    boolean closeAsked;

    /** Sessions that were open when the device came, and when it was to go. */
    Set<SessionRecord> sessionsAtArrival = Set.of();

    Set<SessionRecord> sessionsAtLeaving = Set.of();
    final List<Opening> openingsUnderWay = new ArrayList<>();
    /** Counts openings and closings. */
    long changes;

    DeviceRecord(String name, String permanentId, Set<MediaMode> canCarry, int addresses, Traits traits) {
        this.name = name;
        this.permanentId = permanentId;
        this.canCarry = canCarry;
        this.addresses = addresses;
        this.traits = traits;
    }

    /** Whether it may be gone at any moment. */
    boolean isLeaving() {
        return removalAsked || departureAsked;
    }

    boolean inService() {
        return conditions.contains(LineCondition.CONNECTED) && conditions.contains(LineCondition.IN_SERVICE);
    }

    Set<MediaMode> wantedMediaModes() {
        EnumSet<MediaMode> union = EnumSet.noneOf(MediaMode.class);
        for (LineRecord line : lines) {
            if (line.options.privileges().contains(CallPrivilege.OWNER)) {
                union.addAll(line.options.mediaModes());
            }
        }
        return union;
    }

    /** What it can do, where devices differ. */
    public Traits traits() {
        return traits;
    }

    /** The id that applications know it by; negative as long as none has seen it. */
    public int id() {
        return id;
    }

    @Override
    public String toString() {
        return name;
    }
}
