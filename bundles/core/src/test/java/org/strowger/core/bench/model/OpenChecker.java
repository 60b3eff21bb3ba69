package org.strowger.core.bench.model;

import java.time.Duration;
import java.util.Set;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.error.LineError;

/** Who may open a line, and what for (rules L-031, L-051 to L-053, L-066 to L-073, L-078). */
final class OpenChecker {
    private final Ledger ledger;

    OpenChecker(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What must come of opening a line, as far as it is clear before. */
    Expectation opening(SessionRecord session, DeviceRecord device, LineOpenOptions options) {
        Expectation expected =
                new Expectation(ledger, "L-066", "%s opens %s for %s", session, device, options.privileges());
        if (session.closed) {
            return expected.refusedWith(LineError.INVALAPPHANDLE, "L-031");
        }
        if (device == null) {
            expected.refusedWith(LineError.BADDEVICEID, "L-053");
        } else {
            presence(device, expected);
            arguments(device, options, expected);
        }
        privileges(options, expected);
        return expected;
    }

    /** What a lookup by id must answer. */
    void presence(DeviceRecord device, Expectation expected) {
        if (device.gone) {
            absent(device, expected, true);
        } else if (device.isLeaving()) {
            absent(device, expected, false);
        }
    }

    private static void absent(DeviceRecord device, Expectation expected, boolean certain) {
        if (device.removalAsked) {
            refused(expected, LineError.NODEVICE, "L-051", certain);
        }
        if (device.departureAsked) {
            refused(expected, LineError.NODRIVER, "L-052", certain);
        }
    }

    private static void refused(Expectation expected, LineError error, String rule, boolean certain) {
        if (certain) {
            expected.refusedWith(error, rule);
        } else {
            expected.perhapsRefusedWith(error, rule);
        }
    }

    private static void privileges(LineOpenOptions options, Expectation expected) {
        Set<CallPrivilege> chosen = options.privileges();
        boolean legal = !chosen.isEmpty() && (!chosen.contains(CallPrivilege.NONE) || chosen.size() == 1);
        if (!legal) {
            expected.refusedWith(LineError.INVALPRIVSELECT, "L-070");
        }
    }

    private static void arguments(DeviceRecord device, LineOpenOptions options, Expectation expected) {
        boolean owner = options.privileges().contains(CallPrivilege.OWNER);
        boolean carried = device.canCarry.containsAll(options.mediaModes());
        if (owner && (options.mediaModes().isEmpty() || !carried)) {
            expected.refusedWith(LineError.INVALMEDIAMODE, "L-073");
        }
        if (options.singleAddress().isPresent() && options.singleAddress().getAsInt() >= device.addresses) {
            expected.refusedWith(LineError.INVALADDRESSID, "L-078");
        }
    }

    /** What may have happened meanwhile: the session was closed, the device left, the provider refused or was slow. */
    void afterwards(SessionRecord session, Opening opening, Expectation expected) {
        if (session.closed) {
            expected.perhapsRefusedWith(LineError.INVALAPPHANDLE, "L-031");
        }
        DeviceRecord device = opening.device;
        if (device == null) {
            return;
        }
        if (device.isLeaving()) {
            absent(device, expected, false);
        }
        opening.refusals.forEach(error -> expected.perhapsRefusedWith(error, "L-089"));
        Duration taken = Duration.between(opening.since, ledger.now());
        boolean slow = taken.compareTo(ledger.queryLimit) >= 0;
        if (slow || device.isLeaving() || opening.doubtful) {
            expected.perhapsRefusedWith(LineError.OPERATIONFAILED, "L-089");
        }
    }
}
