package org.strowger.shell.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.device.LineDevice;

/** Finds what the user named, or says what there is to name. */
final class Finder {
    private static final int NAMED_IN_MESSAGE = 5;

    private final Desk desk;

    Finder(Desk desk) {
        this.desk = desk;
    }

    /**
     * The line with this permanent id, or else the only one with this address, id or name.
     *
     * @throws Mistake if there is none, or several
     */
    LineDevice line(String name) {
        List<LineDevice> candidates = lines(name);
        if (candidates.isEmpty()) {
            throw new Mistake("no line is called \"" + name + "\"; " + known());
        }
        if (candidates.size() > 1) {
            throw new Mistake("\"" + name + "\" may mean " + describe(candidates) + "; use the permanent id");
        }
        return candidates.get(0);
    }

    /**
     * The call with this handle, or the only call of the line with this name, or the only one there that allows what it
     * is needed for.
     *
     * @param wanted what is to be done with it
     * @param purpose what a line that is not open here is opened for
     * @throws Mistake if there is none, or several
     */
    Call call(String name, CallFeature wanted, Opening purpose) {
        Optional<Call> byHandle = byHandle(name);
        if (byHandle.isPresent()) {
            return byHandle.get();
        }
        if (lines(name).isEmpty()) {
            throw new Mistake("no call and no line is called \"" + name + "\"; " + knownCalls() + "; " + known());
        }
        return callOn(line(name), wanted, purpose);
    }

    private Call callOn(LineDevice device, CallFeature wanted, Opening purpose) {
        Line line = desk.use(device, purpose);
        List<Call> calls =
                line.calls().stream().filter(call -> !CallText.isOver(call)).toList();
        if (calls.size() == 1) {
            return calls.get(0);
        }
        if (calls.isEmpty()) {
            String here = Words.line(device);
            throw new Mistake("line " + here + " has no call; telephony:dial " + here + " <number> makes one");
        }
        List<Call> fitting = calls.stream()
                .filter(call -> CallText.unlessVoid(call, false, some -> some.can(wanted)))
                .toList();
        if (fitting.size() != 1) {
            throw new Mistake("line " + Words.line(device) + " has several calls, say which: " + calls(calls));
        }
        return fitting.get(0);
    }

    private Optional<Call> byHandle(String name) {
        OptionalLong handle = handle(name);
        return handle.isPresent() ? desk.call(handle.getAsLong()) : Optional.empty();
    }

    private static OptionalLong handle(String name) {
        String digits = name.regionMatches(true, 0, "0x", 0, 2) ? name.substring(2) : name;
        try {
            return OptionalLong.of(Long.parseUnsignedLong(digits, 16));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private List<LineDevice> lines(String name) {
        List<LineDevice> all = desk.devices();
        Optional<LineDevice> permanent =
                all.stream().filter(line -> line.permanentId().equals(name)).findFirst();
        return permanent.map(List::of).orElseGet(() -> all.stream()
                .filter(line -> isCalled(line, name))
                .toList());
    }

    private static boolean isCalled(LineDevice line, String name) {
        return line.id().toString().equals(name)
                || line.name().equalsIgnoreCase(name)
                || line.capabilities().addresses().stream()
                        .anyMatch(one -> one.address().equalsIgnoreCase(name));
    }

    private String known() {
        List<LineDevice> all = desk.devices();
        return all.isEmpty() ? "there are no lines: no provider is active" : "there is " + describe(all);
    }

    private String knownCalls() {
        List<Call> calls = desk.calls();
        return calls.isEmpty() ? "the shell sees no calls" : "there is " + calls(calls);
    }

    private static String describe(List<LineDevice> lines) {
        return listed(lines.stream()
                .map(line -> line.permanentId() + " (id " + line.id() + ", " + Words.addresses(line) + ")")
                .toList());
    }

    /** Calls to choose from: "[0x100000001 on 1001, connected, to 2000], ..." */
    static String calls(List<Call> calls) {
        return listed(calls.stream()
                .limit(NAMED_IN_MESSAGE + 1L)
                .map(call -> "[" + CallText.of(call) + "]")
                .toList());
    }

    private static String listed(List<String> items) {
        String shown = items.stream().limit(NAMED_IN_MESSAGE).collect(Collectors.joining(", "));
        return items.size() > NAMED_IN_MESSAGE ? shown + " and more" : shown;
    }
}
