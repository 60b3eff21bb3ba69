package org.strowger.core.internal.line;

import java.util.Optional;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.LineDriver;

/**
 * Which version of its extensions a line is used with: that of the first opening that wants one, until the last that
 * does is closed (rules L-063, L-064). Used on the line's strand.
 */
final class ExtensionSelection {
    private final ManagedLine line;
    private Optional<ExtensionVersion> selected = Optional.empty();

    ExtensionSelection(ManagedLine line) {
        this.line = line;
    }

    /** What an application may open the line with; asks the driver unless a version is selected. */
    ExtensionVersion negotiate(LineDriver driver, ExtensionVersion lowest, ExtensionVersion highest) {
        ExtensionVersion agreed = selected.isPresent() ? selected.get() : driver.negotiateExtensions(lowest, highest);
        if (agreed == null || !agreed.isWithin(lowest, highest)) {
            throw new TelephonyException(
                    LineError.INCOMPATIBLEEXTVERSION,
                    selected.map(version -> "version " + version + " is in use").orElse("the provider has no version")
                            + "; wanted was " + lowest + " to " + highest);
        }
        return agreed;
    }

    /** An opening wants this version; it fails if another is in use or the driver refuses. */
    void select(LineDriver driver, ExtensionVersion wanted) {
        if (selected.isPresent() && !selected.get().equals(wanted)) {
            throw new TelephonyException(
                    LineError.INCOMPATIBLEEXTVERSION,
                    line + " is used with version " + selected.get() + " of its extensions, not " + wanted);
        }
        if (selected.isEmpty()) {
            driver.selectExtensions(Optional.of(wanted));
            selected = Optional.of(wanted);
        }
    }

    /** Nobody uses the extensions any more. */
    void cancel(LineDriver driver) {
        if (selected.isPresent()) {
            selected = Optional.empty();
            driver.selectExtensions(Optional.empty());
        }
    }

    /** The line is closed at the driver, and with it the selection is gone. */
    void forget() {
        selected = Optional.empty();
    }
}
