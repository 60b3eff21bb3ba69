package org.strowger.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** For every rule the tests that claim it, each with what became of it. */
final class Evidence {
    private final Map<String, Map<TestMethod, Verdict>> tests = new TreeMap<>();

    static Evidence of(ClaimIndex claims, TestResults results) {
        Evidence evidence = new Evidence();
        Set<String> ran = new HashSet<>();
        results.verdicts().forEach((test, verdict) -> {
            for (String rule : claims.rulesOf(test)) {
                evidence.add(rule, test, verdict);
                ran.add(rule);
            }
        });
        claims.claims().forEach((test, rules) -> rules.stream()
                .filter(rule -> !ran.contains(rule))
                .forEach(rule -> evidence.add(rule, test, Verdict.NOT_RUN)));
        return evidence;
    }

    void add(String rule, TestMethod test, Verdict verdict) {
        tests.computeIfAbsent(rule, key -> new TreeMap<>()).merge(test, verdict, Verdict::heavier);
    }

    Map<TestMethod, Verdict> of(String rule) {
        return tests.getOrDefault(rule, Map.of());
    }

    /** What is wrong with the annotations and the list of rules that do not apply; empty if nothing. */
    List<String> contradictions(RuleBook book, NotApplicable notApplicable) {
        List<String> wrong = new ArrayList<>();
        tests.forEach((rule, claims) -> {
            String test = claims.keySet().iterator().next().brief();
            if (!book.knows(rule)) {
                wrong.add("%s carries @Rule(\"%s\"), which docs/semantics does not state".formatted(test, rule));
            } else if (notApplicable.reasons().containsKey(rule)) {
                wrong.add("%s proves %s, which %s says does not apply".formatted(test, rule, NotApplicable.FILE));
            }
        });
        notApplicable.reasons().keySet().stream()
                .filter(rule -> !book.knows(rule))
                .forEach(rule -> wrong.add(
                        "%s lists %s, which docs/semantics does not state".formatted(NotApplicable.FILE, rule)));
        return wrong;
    }
}
