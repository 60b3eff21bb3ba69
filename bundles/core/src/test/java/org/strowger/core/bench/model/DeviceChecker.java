package org.strowger.core.bench.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineStateItem;

/**
 * Which devices there are, and who is told that they come, close and go (rules L-038 to L-053, L-090, L-105, L-106).
 */
final class DeviceChecker {
    private final Ledger ledger;
    private final Closings closings;
    private final Openings openings;

    DeviceChecker(Ledger ledger, Closings closings, Openings openings) {
        this.ledger = ledger;
        this.closings = closings;
        this.openings = openings;
    }

    /** The record of a device as an application sees it. */
    DeviceRecord seen(LineDevice device) {
        for (DeviceRecord record : ledger.devices) {
            if (record.name.equals(device.name())) {
                identify(record, device);
                return record;
            }
        }
        ledger.violated("L-043", "the device %s was never made", device);
        return null;
    }

    private void identify(DeviceRecord record, LineDevice device) {
        int number = device.id().number();
        ledger.require(number >= 0, "L-038", "%s has the id %d", record, number);
        ledger.require(
                record.id < 0 || record.id == number, "L-038", "%s had id %d, now %d", record, record.id, number);
        if (record.id < 0) {
            record.id = number;
            boolean taken = ledger.devices.stream().anyMatch(other -> other != record && other.id == number);
            ledger.require(!taken, "L-051", "%s has the id %d, which another device has had", record, number);
        }
        boolean same = record.permanentId.equals(device.permanentId());
        ledger.require(same, "L-039", "%s has the permanent id %s", record, device.permanentId());
    }

    /** The list of devices that a session sees. */
    void listed(List<LineDevice> devices) {
        Set<DeviceRecord> present = new HashSet<>();
        int last = -1;
        for (LineDevice device : devices) {
            DeviceRecord record = seen(device);
            present.add(record);
            ledger.require(device.id().number() > last, "L-038", "device ids are not in order: %s", devices);
            last = device.id().number();
            ledger.require(record == null || !record.gone, "L-051", "%s was gone, and is listed", record);
        }
        for (DeviceRecord record : ledger.devices) {
            boolean missing = record.id >= 0 && !record.gone && !present.contains(record);
            record.gone |= missing;
            ledger.require(!missing || record.isLeaving(), "L-048", "%s is not listed, without a reason", record);
        }
    }

    void created(SessionRecord session, DeviceEvent.LineCreated event) {
        ledger.require(!session.isBefore(ApiVersion.V1_4), "L-046", "%s is too old for %s", session, event);
        arrived(session, event.device());
    }

    void advised(SessionRecord session, DeviceEvent.ReinitializeAdvised event) {
        ledger.require(session.isBefore(ApiVersion.V1_4), "L-046", "%s was told %s", session, event);
        if (event.replaced() instanceof DeviceEvent.LineCreated created) {
            arrived(session, created.device());
        }
    }

    private void arrived(SessionRecord session, LineDevice device) {
        DeviceRecord record = seen(device);
        ledger.require(session.createdTold.add(record), "L-045", "%s was told twice of %s", session, record);
        ledger.require(
                !session.removedTold.contains(record.id), "L-049", "%s was told that %s is gone", session, record);
    }

    void removed(SessionRecord session, DeviceEvent.LineRemoved event) {
        ledger.require(!session.isBefore(ApiVersion.V2_0), "L-050", "%s is too old for %s", session, event);
        int id = event.id().number();
        ledger.require(session.removedTold.add(id), "L-049", "%s was told twice that device %d is gone", session, id);
        DeviceRecord record = deviceOf(id);
        if (record == null) {
            return;
        }
        record.gone = true;
        ledger.require(record.isLeaving(), "L-048", "%s was removed without a reason", record);
        for (LineRecord line : session.allLines) {
            boolean untold =
                    line.device == record && line.closedTold == 0 && line.life != LineRecord.Life.CLOSED_BY_APPLICATION;
            ledger.require(!untold, "L-049", "%s was told that %s is gone before its line closed", session, record);
        }
    }

    private DeviceRecord deviceOf(int id) {
        for (DeviceRecord record : ledger.devices) {
            if (record.id == id) {
                return record;
            }
        }
        return null;
    }

    void closed(SessionRecord session, LineEvent.Closed event) {
        LineRecord line = lineOf(session, event);
        if (line == null) {
            return;
        }
        ledger.require(!event.line().isOpen(), "L-105", "%s was closed by force and is still open", line);
        boolean own = line.life == LineRecord.Life.CLOSED_BY_APPLICATION;
        ledger.require(!own, "L-106", "%s was closed by its application, and told so", line);
        ledger.require(own || line.doubtful, "L-105", "%s was closed without a reason", line);
        line.closedTold++;
        ledger.require(line.closedTold == 1, "L-105", "%s was told twice that it is closed", line);
        boolean old = session.isBefore(ApiVersion.V2_0) && line.device.isLeaving() && !line.closeReported;
        ledger.require(!old || line.removedTold, "L-050", "%s was not told first that it is removed", line);
        closings.closed(line, LineRecord.Life.CLOSED_BY_FORCE);
    }

    void stateChanged(SessionRecord session, LineEvent.StateChanged event) {
        LineRecord line = lineOf(session, event);
        if (line == null) {
            return;
        }
        notAfterClosing(line, event);
        for (LineStateItem item : event.changed()) {
            boolean removal = item == LineStateItem.REMOVED && session.isBefore(ApiVersion.V2_0);
            line.removedTold |= removal;
            ledger.require(
                    removal || line.askedFor.contains(item), "L-090", "%s did not ask to be told of %s", line, item);
        }
    }

    void ringing(SessionRecord session, LineEvent.Ringing event) {
        LineRecord line = lineOf(session, event);
        if (line != null) {
            notAfterClosing(line, event);
            boolean asked = line.askedFor.contains(LineStateItem.RINGING);
            ledger.require(asked, "L-171", "%s did not ask to be told of ringing", line);
        }
    }

    /** Told only to those who asked, and whose version knows it (L-318, L-396). */
    void completionCancelled(SessionRecord session, LineEvent.CompletionCancelled event) {
        LineRecord line = lineOf(session, event);
        if (line != null) {
            notAfterClosing(line, event);
            boolean asked = line.askedFor.contains(LineStateItem.COMPLETION_CANCEL);
            ledger.require(asked, "L-090", "%s did not ask to be told of cancelled completions", line);
            ledger.require(!session.isBefore(ApiVersion.V1_4), "L-396", "%s is too old for %s", session, event);
        }
    }

    private void notAfterClosing(LineRecord line, LineEvent event) {
        ledger.require(line.closedTold == 0, "L-105", "%s was closed by force, and got %s", line, event);
    }

    private LineRecord lineOf(SessionRecord session, LineEvent event) {
        LineRecord line = openings.find(session, event.line());
        if (line == null) {
            ledger.violated("L-105", "%s was told of a line that it never opened: %s", session, event);
        }
        return line;
    }

    /** When everything has come to rest. */
    void atRest(DeviceRecord device) {
        closings.refresh(device);
        if (!device.isLeaving()) {
            for (SessionRecord session : device.sessionsAtArrival) {
                boolean told = session.closed || session.createdTold.contains(device) || session.hasGaps();
                ledger.require(told, "L-045", "%s was never told that %s came", session, device);
            }
            return;
        }
        ledger.require(device.lines.isEmpty(), "L-049", "%s is gone, and %s are open", device, device.lines);
        for (SessionRecord session : device.sessionsAtLeaving) {
            boolean told = session.closed
                    || session.isBefore(ApiVersion.V2_0)
                    || session.removedTold.contains(device.id)
                    || isUnknownTo(session, device)
                    || device.id < 0;
            ledger.require(told, "L-049", "%s was never told that %s is gone", session, device);
        }
    }

    /** What a session was not told of because its queue was full, it need not be told the end of. */
    private static boolean isUnknownTo(SessionRecord session, DeviceRecord device) {
        return session.hasGaps() && device.sessionsAtArrival.contains(session) && !session.createdTold.contains(device);
    }

    void atRest(LineRecord line) {
        boolean owed = line.life == LineRecord.Life.CLOSED_BY_FORCE && line.closedTold == 0 && !line.session.closed;
        ledger.require(!owed, "L-105", "%s was closed by force, and its session was never told", line);
    }
}
