package org.strowger.core.bench.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyError;

/** What the rules say about an attempt: whether it may be accepted, and with which errors it may be refused. */
public final class Expectation {
    private final Ledger ledger;
    private final String what;
    private final Object[] parts;
    private final String rule;
    private final Map<LineError, String> refusals = new LinkedHashMap<>();
    private boolean acceptable = true;
    private boolean unclear;

    /**
     * @param rule the rule that lets it be accepted
     * @param what what is attempted, to be formatted with the parts when somebody wants to read it
     */
    Expectation(Ledger ledger, String rule, String what, Object... parts) {
        this.ledger = ledger;
        this.rule = rule;
        this.what = what;
        this.parts = parts;
    }

    /** It must be refused with this error, or another one for which there is a reason. */
    Expectation refusedWith(LineError error, String because) {
        refusals.put(error, because);
        acceptable = false;
        return this;
    }

    /** It may be refused with this error. */
    Expectation perhapsRefusedWith(LineError error, String because) {
        refusals.putIfAbsent(error, because);
        return this;
    }

    /** It may be refused for reasons that the model does not know. */
    Expectation unclear() {
        unclear = true;
        return this;
    }

    boolean isAcceptable() {
        return acceptable;
    }

    /** Judges an attempt that was accepted. */
    boolean accepted() {
        ledger.story.tell(what, parts);
        if (!acceptable && !unclear) {
            Map.Entry<LineError, String> first = refusals.entrySet().iterator().next();
            ledger.violated(first.getValue(), "%s was accepted; %s would have been right", this, first.getKey());
        }
        return acceptable || unclear;
    }

    /** Judges an attempt that was refused. */
    void refused(TelephonyError error) {
        ledger.story.tell("%s: refused with %s", this, error.name());
        if (unclear || refusals.containsKey(error)) {
            return;
        }
        if (acceptable) {
            ledger.violated(rule, "%s was refused with %s; nothing forbids it", this, error.name());
        } else {
            Map.Entry<LineError, String> first = refusals.entrySet().iterator().next();
            ledger.violated(
                    first.getValue(), "%s was refused with %s instead of %s", this, error.name(), refusals.keySet());
        }
    }

    @Override
    public String toString() {
        return what.formatted(parts);
    }
}
