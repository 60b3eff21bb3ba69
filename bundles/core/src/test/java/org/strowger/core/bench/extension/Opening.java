package org.strowger.core.bench.extension;

import java.util.Optional;
import org.strowger.telephony.Line;
import org.strowger.telephony.device.ExtensionVersion;

/** One line handle, with or without a version of the line's extensions. */
final class Opening {
    final ExtensionUser user;
    final Line line;
    final ExtendedLine device;
    /** Which of the user's sessions it belongs to. */
    private final int session;

    Opening(ExtensionUser user, Line line, ExtendedLine device, int session) {
        this.user = user;
        this.line = line;
        this.device = device;
        this.session = session;
    }

    boolean isOpen() {
        return line.isOpen();
    }

    Optional<ExtensionVersion> version() {
        return line.options().extensions();
    }

    boolean isExtended() {
        return version().isPresent();
    }

    /** Whether the session that it belongs to is open. */
    boolean isHeard() {
        return user.isOpen() && user.opening() == session;
    }

    @Override
    public String toString() {
        return user + "'s " + line + " with " + version();
    }
}
