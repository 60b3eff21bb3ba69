package org.strowger.core.internal.line;

import java.util.Set;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** What can be said against an opening without asking the driver (rules L-070, L-072, L-073, L-078). */
public final class OpenCheck {
    private OpenCheck() {}

    static void require(LineOpenOptions options, LineCapabilities line) {
        requirePrivileges(options);
        if (options.privileges().contains(CallPrivilege.OWNER)) {
            requireMediaModes(options.mediaModes(), line);
        }
        options.singleAddress().ifPresent(id -> requireAddress(id, line));
        if (options.extensions().isPresent() && line.extensionId().isNone()) {
            throw new TelephonyException(
                    LineError.INCOMPATIBLEEXTVERSION, "line \"" + line.name() + "\" has no extensions");
        }
    }

    /** Only the privileges, whatever the line. */
    public static void requirePrivileges(LineOpenOptions options) {
        if (options == null) {
            throw new TelephonyException(
                    LineError.INVALPOINTER, "the options are null; use LineOpenOptions.outgoing()");
        }
        requirePrivileges(options.privileges());
    }

    private static void requirePrivileges(Set<CallPrivilege> privileges) {
        if (privileges.isEmpty() || privileges.contains(CallPrivilege.NONE) && privileges.size() > 1) {
            throw new TelephonyException(
                    LineError.INVALPRIVSELECT,
                    "a line is opened with NONE alone, or with MONITOR, OWNER or both, not with " + privileges);
        }
    }

    private static void requireMediaModes(Set<MediaMode> wanted, LineCapabilities line) {
        if (wanted.isEmpty() || !line.mediaModes().containsAll(wanted)) {
            throw new TelephonyException(
                    LineError.INVALMEDIAMODE,
                    "OWNER needs media modes out of " + line.mediaModes() + ", not " + wanted);
        }
    }

    private static void requireAddress(int id, LineCapabilities line) {
        if (id < 0 || id >= line.addresses().size()) {
            throw new TelephonyException(
                    LineError.INVALADDRESSID,
                    "line \"" + line.name() + "\" has addresses 0 to "
                            + (line.addresses().size() - 1) + ", not " + id);
        }
    }
}
