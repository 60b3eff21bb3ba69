package org.strowger.core.bench.proxy;

import java.util.Set;

/** What is wrong on the way between the core and those around it, to show that the bench would notice. */
enum ProxyDefect {
    NONE,
    LOSES_A_REPLY("L-418"),
    REPEATS_A_REPLY("L-418"),
    MISTAKES_A_REPLY("L-419"),
    TELLS_A_REPLY_TO_ANOTHER("L-418"),
    LOSES_A_REQUEST("L-416"),
    REPEATS_A_REQUEST("L-416"),
    ASKS_ANOTHER_HANDLER("L-416"),
    TELLS_A_CLOSED_SESSION("L-104"),
    LOSES_A_MESSAGE("L-422"),
    REPEATS_A_MESSAGE("L-422"),
    TELLS_A_MESSAGE_TO_ITS_SENDER("L-422"),
    TELLS_A_MESSAGE_WITH_THE_HANDLE_OF_ANOTHER("L-422"),
    TELLS_A_MESSAGE_TO_THOSE_WHO_HAVE_LEFT("L-422"),
    TELLS_A_MESSAGE_LATE("L-029"),
    TELLS_OLD_APPLICATIONS_WHAT_IS_NEW("L-426"),
    LETS_ANYBODY_SEND("L-423"),
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
