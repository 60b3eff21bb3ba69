package org.strowger.core.bench.model;

import java.util.ArrayList;
import java.util.List;

/** What a model finds against the rules while a world goes on. */
public abstract class Findings {
    private final Story story;
    private final List<Violation> violations = new ArrayList<>();

    /** @param story where findings are told, too */
    protected Findings(Story story) {
        this.story = story;
    }

    /** A rule was broken. */
    public final void violated(String rule, String what) {
        story.tell("!! %s: %s", rule, what);
        violations.add(new Violation(rule, what));
    }

    /** The rules broken so far, and how. */
    public final List<Violation> violations() {
        return violations;
    }
}
