package org.strowger.core.bench.model;

import org.strowger.telephony.Line;

/** Openings under way, and the line handles they lead to. */
final class Openings {
    private final Ledger ledger;
    private final Closings closings;

    Openings(Ledger ledger, Closings closings) {
        this.ledger = ledger;
        this.closings = closings;
    }

    void began(Opening opening) {
        opening.session.openings.add(opening);
        if (opening.device != null) {
            opening.doubtful = opening.device.closeAsked;
            opening.device.openingsUnderWay.add(opening);
        }
    }

    void ended(Opening opening) {
        opening.session.openings.remove(opening);
        if (opening.device != null) {
            opening.device.openingsUnderWay.remove(opening);
            opening.device.changes++;
        }
    }

    LineRecord opened(Opening opening, Line api) {
        LineRecord line = opening.early == null ? known(opening, api) : opening.early;
        line.opened = ledger.tick();
        ledger.require(line.number == api.handle(), "L-109", "%s was told of, and %x was opened", line, api.handle());
        line.doubtful |= opening.device.isLeaving() || opening.doubtful;
        line.closeReported |= opening.doubtful;
        closings.refresh(opening.device);
        return line;
    }

    void refused(Opening opening) {
        if (opening.early != null) {
            closings.closed(opening.early, LineRecord.Life.CLOSED_BY_FORCE);
        }
    }

    /** The line handle that an event is about: it may be told before its opening has returned. */
    LineRecord find(SessionRecord session, Line api) {
        for (LineRecord line : session.allLines) {
            if (line.number == api.handle()) {
                return line;
            }
        }
        for (Opening opening : session.openings) {
            if (opening.early == null
                    && opening.options == api.options()
                    && opening.device.name.equals(api.device().name())) {
                opening.early = known(opening, api);
                return opening.early;
            }
        }
        return null;
    }

    private LineRecord known(Opening opening, Line api) {
        SessionRecord session = opening.session;
        DeviceRecord device = opening.device;
        LineRecord line = new LineRecord(opening, api, ledger.tick());
        ledger.newNumber(line.number, line);
        session.allLines.add(line);
        line.doubtful = device.isLeaving() || opening.doubtful;
        line.closeReported = opening.doubtful;
        if (session.closed) {
            line.life = LineRecord.Life.CLOSED_BY_APPLICATION;
            ledger.require(!api.isOpen(), "L-104", "%s was opened by a closed session", line);
        } else {
            session.lines.add(line);
            device.lines.add(line);
        }
        return line;
    }
}
