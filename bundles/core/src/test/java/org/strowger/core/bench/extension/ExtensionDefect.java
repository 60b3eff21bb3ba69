package org.strowger.core.bench.extension;

import java.util.Set;

/** What is wrong on the way between the core and those around it, to show that the bench would notice. */
enum ExtensionDefect {
    NONE,
    ASKS_A_LINE_WITHOUT_EXTENSIONS("L-057"),
    FORGETS_TO_CANCEL_THE_VERSION("L-063"),
    CANCELS_THE_VERSION_TOO_EARLY("L-063"),
    SELECTS_ANOTHER_VERSION("L-063"),
    SELECTS_TWICE("L-063"),
    AGREES_ON_ANOTHER_VERSION("L-064"),
    LETS_ANYBODY_ASK("L-065"),
    MISTAKES_AN_ADDRESS("L-409"),
    CHANGES_WHAT_IS_ASKED("L-410"),
    CHANGES_AN_ANSWER("L-410"),
    ASKS_TWICE("L-410"),
    LOSES_A_REPLY("L-007"),
    REPEATS_A_REPLY("L-007"),
    MISTAKES_A_REPLY("L-015"),
    LOSES_A_MESSAGE("L-411"),
    REPEATS_A_MESSAGE("L-411"),
    TELLS_THOSE_WITHOUT_A_VERSION("L-411"),
    TELLS_ANOTHER_SESSION("L-411"),
    TELLS_A_MESSAGE_LATE("L-029");

    private final Set<String> rules;

    ExtensionDefect(String... rules) {
        this.rules = Set.of(rules);
    }

    /** The rules that are broken by it, among others perhaps. */
    Set<String> rules() {
        return rules;
    }
}
