package org.strowger.core.bench.extension;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.bench.model.Findings;
import org.strowger.core.bench.model.Story;
import org.strowger.telephony.Line;
import org.strowger.telephony.Reply;
import org.strowger.telephony.Request;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.error.TelephonyError;

/** What the rules of device-specific extensions demand of everything that happens in one world. */
final class ExtensionModel extends Findings {
    private final ExtensionWorld world;
    private final Messages messages = new Messages(this);
    private final List<Opening> openings = new ArrayList<>();
    private final List<Ask> asks = new ArrayList<>();
    private final Map<Request<?>, Ask> byRequest = new IdentityHashMap<>();

    ExtensionModel(ExtensionWorld world, Story story) {
        super(story);
        this.world = world;
    }

    Messages messages() {
        return messages;
    }

    private Instant now() {
        return world.workers.time().now();
    }

    /** All line handles that were ever opened. */
    List<Opening> openings() {
        return openings;
    }

    /** The line handle; null if its opening has not returned. */
    Opening openingOf(Line line) {
        return openings.stream().filter(each -> each.line == line).findFirst().orElse(null);
    }

    boolean isOpening() {
        return world.isOpening();
    }

    /** Whether a handle has the line open with a version. */
    boolean usesExtensions(ExtendedLine device) {
        return openings.stream().anyMatch(each -> each.device == device && each.isOpen() && each.isExtended());
    }

    void opened(Opening opening) {
        openings.add(opening);
        if (opening.isOpen() && opening.isExtended()) {
            requireSelected(opening);
        }
    }

    private void requireSelected(Opening opening) {
        Optional<ExtensionVersion> selected = opening.device.selection.now();
        if (!selected.equals(opening.version())) {
            violated("L-063", opening + " is open, and its driver is used with " + selected);
        }
    }

    void asked(Ask ask, Request<DataBlock> request) {
        ask.request = request;
        asks.add(ask);
        if (request == null) {
            return;
        }
        byRequest.put(request, ask);
        request.reply().whenComplete((value, thrown) -> {
            ask.ends++;
            if (thrown == null && value != ask.answer) {
                violated("L-410", ask + " delivered " + value + "; its driver gave " + ask.answer);
            }
        });
    }

    /** A driver is asked; null if nobody asked for that. */
    Ask asked(ExtendedLine device, DataBlock parameters) {
        Ask ask = asks.stream()
                .filter(each -> each.via.device == device && each.parameters.equals(parameters))
                .findFirst()
                .orElse(null);
        if (ask == null || ++ask.asked > 1) {
            violated("L-410", device + " was asked what nobody asks, or asks only once: " + parameters.text());
        }
        if (device.selection.now().isEmpty()) {
            violated("L-065", device + " was asked something while it is used with no version");
        }
        return ask;
    }

    /** A driver ends a request. */
    void ends(Ask ask, Optional<TelephonyError> outcome, DataBlock answer) {
        if (ask.outcome == null && ask.isUndisturbed() && !ask.isLate(now())) {
            ask.outcome = outcome;
            ask.answer = answer;
        } else if (ask.outcome == null && ask.answer == null) {
            ask.answer = answer;
        }
    }

    /** A handle is given back: what has not ended by now is not answered. */
    void closing(Opening opening) {
        if (opening.isOpen()) {
            asks.stream()
                    .filter(ask -> ask.via == opening && ask.outcome == null && !ask.isLate(now()))
                    .forEach(ask -> ask.suppressed = ask.isUndisturbed());
        }
    }

    void told(ExtensionUser user, Reply reply) {
        Ask ask = byRequest.get(reply.request());
        if (ask == null) {
            return;
        }
        if (++ask.replies > 1 || ask.via.user != user) {
            violated("L-007", ask + " was answered to " + user + ", " + ask.replies + " times by now");
        }
        if (ask.suppressed) {
            violated("L-099", ask + " was answered after its line had been closed");
        }
        if (ask.outcome != null && !ask.outcome.equals(reply.error())) {
            violated("L-015", ask + " ended with " + ask.outcome + ", and was answered with " + reply.error());
        }
    }

    /** Everything has come to rest. */
    void atRest() {
        messages.atRest();
        for (Ask ask : asks) {
            boolean over = ask.outcome != null || ask.isLate(now());
            if (ask.isUndisturbed() && ask.replies != (over ? 1 : 0)) {
                violated(
                        "L-007",
                        "%s is %s and was answered %d times".formatted(ask, over ? "over" : "not over", ask.replies));
            }
        }
        for (ExtendedLine device : world.devices()) {
            if (device.selection.now().isPresent() && !usesExtensions(device)) {
                violated("L-063", device + " is used with " + device.selection.now() + " for nobody");
            }
        }
        openings.stream().filter(each -> each.isOpen() && each.isExtended()).forEach(this::requireSelected);
    }

    /** Nothing runs any more: no stage may hang. */
    void atEnd() {
        for (Ask ask : asks) {
            if (ask.request != null && ask.ends != 1) {
                violated("L-007", "the stage of " + ask + " ended " + ask.ends + " times");
            }
        }
    }
}
