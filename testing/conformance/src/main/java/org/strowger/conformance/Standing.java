package org.strowger.conformance;

import java.util.Collection;
import java.util.Collections;

/** Where a rule stands. A skipped test proves nothing. */
enum Standing {
    PROVED("proved"),
    FAILING("failing"),
    SKIPPED("only skipped tests"),
    NOT_RUN("tests not run"),
    NOT_APPLICABLE("does not apply"),
    NOT_YET("not yet");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Standing of(Collection<Verdict> tests, boolean applies) {
        if (!applies) {
            return NOT_APPLICABLE;
        }
        if (tests.isEmpty()) {
            return NOT_YET;
        }
        return switch (Collections.max(tests)) {
            case FAILED -> FAILING;
            case PASSED -> PROVED;
            case SKIPPED -> SKIPPED;
            case NOT_RUN -> NOT_RUN;
        };
    }
}
