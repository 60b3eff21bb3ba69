package org.strowger.core.bench.phone;

/** What is wrong on the way between the core and those around it, to show that the bench would notice. */
enum PhoneDefect {
    NONE,
    LOSES_A_REPLY,
    REPEATS_A_REPLY,
    TELLS_ANOTHER_SESSION,
    LOSES_A_CHANGE,
    REPEATS_A_CHANGE,
    LOSES_A_BUTTON,
    LOSES_CLOSED,
    REPEATS_CLOSED,
    OPENS_THE_DRIVER_TWICE,
    FORGETS_A_FILTER,
    MISCOUNTS_OWNERS
}
