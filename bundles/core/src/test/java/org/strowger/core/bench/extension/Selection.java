package org.strowger.core.bench.extension;

import java.util.Optional;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** Which version of its extensions a driver is used with, and what the core may ask of it about that. */
final class Selection {
    private final ExtensionWorld world;
    private final ExtendedLine line;
    private Optional<ExtensionVersion> now = Optional.empty();
    private int changes;
    private int negotiations;
    private ExtensionVersion agreed;

    Selection(ExtensionWorld world, ExtendedLine line) {
        this.world = world;
        this.line = line;
    }

    Optional<ExtensionVersion> now() {
        return now;
    }

    /** How often it may have changed. */
    int changes() {
        return changes;
    }

    /** How often the driver was asked for a version. */
    int negotiations() {
        return negotiations;
    }

    /** What the driver answered last; null if nothing that could be used. */
    ExtensionVersion agreed() {
        return agreed;
    }

    /** The line is closed, and with it the selection is gone. */
    void isGone() {
        changes++;
        now = Optional.empty();
    }

    ExtensionVersion negotiate(ExtensionVersion lowest, ExtensionVersion highest) {
        world.story.tell("  driver of %s: between %s and %s?", line, lowest, highest);
        requireExtensions("agree on a version");
        if (now.isPresent()) {
            world.model.violated("L-064", line + " was asked for a version while it is used with " + now.get());
        }
        negotiations++;
        agreed = null;
        world.meanwhile();
        if (world.isBad(20)) {
            throw world.dice.chance(50)
                    ? new TelephonyException(LineError.INCOMPATIBLEEXTVERSION, "none")
                    : new IllegalStateException("a driver breaks down");
        }
        ExtensionVersion answer = world.isBad(20) ? null : world.dice.pick(ExtendedLine.VERSIONS);
        agreed = answer != null && answer.isWithin(lowest, highest) ? answer : null;
        return answer;
    }

    void select(Optional<ExtensionVersion> asked) {
        boolean other = asked.isPresent() && world.isBroken(ExtensionDefect.SELECTS_ANOTHER_VERSION);
        Optional<ExtensionVersion> version = other ? Optional.of(world.dice.pick(ExtendedLine.VERSIONS)) : asked;
        world.story.tell("  driver of %s: use %s", line, version);
        requireExtensions("use " + version);
        changes++;
        if (version.isPresent() && now.isPresent()) {
            world.model.violated("L-063", line + " was to use " + version.get() + " while it is used with " + now);
        } else if (version.isEmpty() && now.isEmpty()) {
            world.model.violated("L-063", line + " was to use no version, and used none");
        } else if (version.isEmpty() && world.model.usesExtensions(line)) {
            world.model.violated("L-063", line + " was to use no version, but there are handles with one");
        }
        if (version.isEmpty() && world.isBroken(ExtensionDefect.FORGETS_TO_CANCEL_THE_VERSION)) {
            return;
        }
        now = version.isEmpty() ? version : now;
        world.meanwhile();
        if (world.isBad(20)) {
            throw world.dice.chance(50)
                    ? new TelephonyException(LineError.INCOMPATIBLEEXTVERSION, "not that one")
                    : new IllegalStateException("a driver breaks down");
        }
        now = version;
        if (world.isBroken(ExtensionDefect.SELECTS_TWICE)) {
            select(version);
        }
    }

    private void requireExtensions(String what) {
        if (!line.isExtended()) {
            world.model.violated("L-057", line + " has no extensions, and was to " + what);
        }
        if (!line.isOpen() && what.startsWith("use")) {
            world.model.violated("L-063", line + " is not open, and was to " + what);
        }
    }
}
