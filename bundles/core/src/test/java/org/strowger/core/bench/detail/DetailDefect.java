package org.strowger.core.bench.detail;

import java.util.Set;

/** What is wrong on the way between the core and those around it, to show that the bench would notice. */
enum DetailDefect {
    NONE,
    LETS_THE_PROVIDER_CHANGE_THE_MEDIA("L-163"),
    TELLS_A_CHANGE_AFTER_IDLE("L-198"),
    SHOWS_OLD_DETAILS("L-363"),
    LOSES_A_CHANGE("L-364"),
    REPEATS_A_CHANGE("L-364"),
    TELLS_ANOTHER_CHANGE("L-364"),
    TELLS_ANOTHER_SESSION("L-364"),
    LETS_THE_PROVIDER_CHANGE_THE_COMMENT("L-365"),
    LETS_THE_PROVIDER_SAY_WHO_IS_CALLED("L-366"),
    NAMES_NO_APPLICATION("L-367"),
    FORGETS_THE_NUMBER("L-368"),
    HIDES_THE_NUMBER_FROM_THE_DRIVER("L-368"),
    TELLS_THE_NUMBER_TO_WHO_SET_IT("L-368"),
    LETS_MONITORS_SET_THE_NUMBER("L-368"),
    CHANGES_CALL_DATA("L-369"),
    LETS_TOO_MUCH_PASS("L-369", "L-374"),
    LETS_USER_USER_BE_OVERWRITTEN("L-376"),
    LETS_ANY_TREATMENT_PASS("L-380"),
    ASKS_FOR_ANOTHER_QUALITY("L-382"),
    ASKS_TWICE("L-369", "L-380", "L-382");

    private final Set<String> rules;

    DetailDefect(String... rules) {
        this.rules = Set.of(rules);
    }

    /** The rules that are broken by it, among others perhaps. */
    Set<String> rules() {
        return rules;
    }
}
