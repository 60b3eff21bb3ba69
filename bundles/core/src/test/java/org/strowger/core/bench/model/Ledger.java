package org.strowger.core.bench.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.strowger.telephony.call.MediaMode;

/** What the model has written down: everything that was seen, and every rule that was broken. */
final class Ledger {
    final Story story;
    final Duration requestLimit;
    final Duration queryLimit;
    final List<SessionRecord> sessions = new ArrayList<>();
    final List<DeviceRecord> devices = new ArrayList<>();
    final Map<Integer, RequestRecord> requests = new HashMap<>();
    private final Map<String, CallRecord> calls = new HashMap<>();
    /** Which applications come first for which media mode. */
    final Map<MediaMode, List<String>> priorities = new EnumMap<>(MediaMode.class);

    final Set<Long> numbers = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();
    private final Supplier<Instant> clock;
    private long ticks;
    /** How many calls into the core a provider is making now. */
    int inSink;

    Ledger(Story story, Supplier<Instant> clock, Duration requestLimit, Duration queryLimit) {
        this.story = story;
        this.clock = clock;
        this.requestLimit = requestLimit;
        this.queryLimit = queryLimit;
    }

    Instant now() {
        return clock.get();
    }

    /** The next number of the model's own count of what happens. */
    long tick() {
        return ticks++;
    }

    void violated(String rule, String what, Object... arguments) {
        Violation violation = new Violation(rule, what.formatted(arguments));
        violations.add(violation);
        story.tell("  *** %s", violation);
    }

    List<Violation> violations() {
        return violations;
    }

    void require(boolean kept, String rule, String what, Object... arguments) {
        if (!kept) {
            violated(rule, what, arguments);
        }
    }

    /** Takes note of the number of a new handle. */
    void newNumber(long number, Object handle) {
        require(number != 0, "S-031", "%s has the number zero", handle);
        require(numbers.add(number), "L-109", "%s has the number %x, which another handle has had", handle, number);
    }

    /** A call that applications may come to know. */
    void newCall(CallRecord call) {
        call.device.calls.add(call);
        calls.put(call.token, call);
    }

    CallRecord callByToken(String token) {
        return calls.get(token);
    }
}
