package org.strowger.core.bench.phone;

import java.util.Set;

/** What is wrong on the way between the core and those around it, to show that the bench would notice. */
enum PhoneDefect {
    NONE,
    LOSES_A_REPLY("P-048"),
    REPEATS_A_REPLY("P-048"),
    TELLS_ANOTHER_SESSION("P-048"),
    ANSWERS_AFTER_CLOSING("P-056"),
    LOSES_A_CHANGE("P-064"),
    REPEATS_A_CHANGE("P-070"),
    LOSES_A_BUTTON("P-064"),
    LOSES_CLOSED("P-017", "P-060"),
    REPEATS_CLOSED("P-060"),
    OPENS_THE_DRIVER_TWICE("S-032"),
    CLOSES_THE_DRIVER_UNDER_OTHERS("P-058"),
    LEAVES_THE_DRIVER_OPEN("P-035"),
    FORGETS_A_FILTER("P-070"),
    MISCOUNTS_OWNERS("P-041"),
    TELLS_A_CLOSED_SESSION("P-009");

    private final Set<String> rules;

    PhoneDefect(String... rules) {
        this.rules = Set.of(rules);
    }

    /** The rules that are broken by it, among others perhaps. */
    Set<String> rules() {
        return rules;
    }
}
