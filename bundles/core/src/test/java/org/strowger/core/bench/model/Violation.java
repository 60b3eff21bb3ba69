package org.strowger.core.bench.model;

/**
 * Something happened that a rule forbids, or something that a rule demands did not happen.
 *
 * @param rule the rule, as it is numbered in {@code docs/semantics}
 * @param what what was seen, and what would have been right
 */
public record Violation(String rule, String what) {
    @Override
    public String toString() {
        return rule + ": " + what;
    }
}
