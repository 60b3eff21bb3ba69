package org.strowger.conformance;

/** What became of a test. The order is that of weight: of several runs of one test the heaviest counts. */
enum Verdict {
    /** Annotated, but no report of a run was found. */
    NOT_RUN,
    SKIPPED,
    PASSED,
    FAILED;

    Verdict heavier(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    String words() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
