package org.strowger.core.bench.extension;

import java.util.List;
import org.strowger.telephony.Call;
import org.strowger.telephony.DeviceExtensions;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;

/** What applications ask of extensions, and what may become of it. */
final class ExtensionOperations {
    private final ExtensionWorld world;

    ExtensionOperations(ExtensionWorld world) {
        this.world = world;
    }

    /** Something is asked through a line handle, perhaps about a call. */
    void ask(Opening via, List<Call> calls) {
        Ask.Kind kind = world.dice.pick(Ask.Kind.values());
        if (kind == Ask.Kind.CALL && calls.isEmpty()) {
            kind = Ask.Kind.LINE;
        }
        Call about = kind == Ask.Kind.CALL ? world.dice.pick(calls) : null;
        Ask ask = world.newAsk(via, kind, about);
        world.story.tell("%s is asked", ask);
        TelephonyError right = refusalOf(ask);
        try {
            Request<DataBlock> request = perform(ask);
            world.model.asked(ask, request);
            if (right != null) {
                world.model.violated(ruleOf(right), ask + " was accepted; " + right + " would be right");
            }
        } catch (TelephonyException refused) {
            world.story.tell("  %s: %s", ask, refused.getMessage());
            if (refused.error() != right) {
                world.model.violated("L-409", ask + " was refused: " + refused.getMessage());
            }
        }
    }

    private static String ruleOf(TelephonyError refusal) {
        return refusal == LineError.OPERATIONUNAVAIL ? "L-065" : "L-409";
    }

    private static TelephonyError refusalOf(Ask ask) {
        if (!ask.via.isOpen()) {
            return LineError.INVALLINEHANDLE;
        } else if (!ask.via.isExtended()) {
            return LineError.OPERATIONUNAVAIL;
        }
        boolean fits = ask.about == null || ask.about.isValid() && ask.call.line == ask.via.device;
        return fits ? null : LineError.INVALCALLHANDLE;
    }

    private Request<DataBlock> perform(Ask ask) {
        try {
            DeviceExtensions extensions = ask.via.line.extensions();
            return switch (ask.kind) {
                case LINE -> extensions.ask(ask.parameters);
                case ADDRESS -> extensions.ask(0, ask.parameters);
                case CALL -> extensions.ask(ask.about, ask.parameters);
                case FEATURE -> extensions.use(ask.serial, ask.parameters);
            };
        } catch (TelephonyException refused) {
            if (world.isBroken(ExtensionDefect.LETS_ANYBODY_ASK)) {
                return null;
            }
            throw refused;
        }
    }

    /** A version is agreed on, before a line is opened or while it is open. */
    void negotiate(TelephonySession session, LineDevice device) {
        ExtendedLine line = world.deviceOf(device);
        ExtensionVersion first = world.dice.pick(ExtendedLine.VERSIONS);
        ExtensionVersion second = world.dice.pick(ExtendedLine.VERSIONS);
        ExtensionVersion lowest = first.compareTo(second) < 0 ? first : second;
        ExtensionVersion highest = lowest == first ? second : first;
        Selection selection = line.selection;
        int changes = selection.changes();
        int negotiations = selection.negotiations();
        if (world.isBroken(ExtensionDefect.ASKS_A_LINE_WITHOUT_EXTENSIONS)) {
            line.negotiateExtensions(lowest, highest);
        }
        ExtensionVersion got = null;
        try {
            got = session.setup(device.id()).negotiateExtensions(lowest, highest);
            got = world.isBroken(ExtensionDefect.AGREES_ON_ANOTHER_VERSION)
                    ? world.dice.pick(ExtendedLine.VERSIONS)
                    : got;
        } catch (TelephonyException refused) {
            world.story.tell("no version of %s: %s", line, refused.getMessage());
        }
        world.story.tell("%s to %s of %s: %s", lowest, highest, line, got);
        if (got != null && !got.isWithin(lowest, highest)) {
            world.model.violated("L-064", line + " got " + got + ", wanted was " + lowest + " to " + highest);
        } else if (selection.changes() == changes && selection.now().isPresent()) {
            ExtensionVersion used = selection.now().get();
            if (got != null && !got.equals(used)) {
                world.model.violated("L-064", line + " got " + got + ", and is used with " + used);
            }
        } else if (selection.changes() == changes && selection.negotiations() == negotiations + 1) {
            if (got != null && !got.equals(selection.agreed())) {
                world.model.violated("L-064", line + " got " + got + ", and its driver said " + selection.agreed());
            }
        }
    }
}
