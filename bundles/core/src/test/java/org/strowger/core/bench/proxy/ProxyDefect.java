package org.strowger.core.bench.proxy;

import java.util.Set;

/** What is wrong on the way between the core and those around it, to show that the bench would notice. */
enum ProxyDefect {
    NONE,
    LOSES_A_REPLY("L-418"),
    REPEATS_A_REPLY("L-418"),
    MISTAKES_A_REPLY("L-419"),
    TELLS_A_REPLY_TO_ANOTHER("L-104", "L-418"),
    LOSES_A_REQUEST("L-416"),
    REPEATS_A_REQUEST("L-416"),
    ASKS_ANOTHER_HANDLER("L-416"),
    SWALLOWS_AN_ANSWER("L-081", "L-418", "L-419"),
    ANSWERS_TWICE("L-108");

    private final Set<String> rules;

    ProxyDefect(String... rules) {
        this.rules = Set.of(rules);
    }

    /** The rules that are broken by it, among others perhaps. */
    Set<String> rules() {
        return rules;
    }
}
