package org.strowger.core.bench.stream;

import java.util.Set;

/** What is wrong on the way between the core and those around it, to show that the bench would notice. */
enum StreamDefect {
    NONE,
    LOSES_A_DIGIT("L-330"),
    REPEATS_A_DIGIT("L-330"),
    TELLS_ANOTHER_SESSION("L-322", "L-330"),
    LOSES_A_TONE("L-330"),
    TELLS_ANOTHER_TAG("L-342"),
    LOSES_A_MEDIA_MODE("L-351"),
    REPEATS_A_MEDIA_MODE("L-351"),
    LOSES_A_GENERATION("L-330"),
    REPEATS_A_GENERATION("L-332"),
    MISTAKES_A_GENERATION("L-332"),
    LOSES_A_GATHERING("L-322"),
    REPEATS_A_GATHERING("L-322"),
    FORGETS_A_GATHERED_DIGIT("L-322"),
    MISTAKES_A_GATHERING("L-322"),
    TELLS_THE_END_LATE("L-323"),
    FORGETS_DIGITS("L-330"),
    FORGETS_MEDIA("L-351"),
    FORGETS_TO_DROP_TONES("L-341"),
    KEEPS_LISTS_OF_A_CONTROL("L-353"),
    LETS_THE_FIRST_CONTROL_WIN("L-354"),
    ENDS_THE_CONTROL_OF_ANOTHER("L-354"),
    FORGETS_TO_END_A_CONTROL("L-355"),
    ACCEPTS_A_REFUSED_WISH("L-017");

    private final Set<String> rules;

    StreamDefect(String... rules) {
        this.rules = Set.of(rules);
    }

    /** The rules that are broken by it, among others perhaps. */
    Set<String> rules() {
        return rules;
    }
}
