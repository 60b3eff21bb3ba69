package org.strowger.core.bench.proxy;

/** What is wrong on the way between the core and those around it, to show that the bench would notice. */
enum ProxyDefect {
    NONE,
    LOSES_A_REPLY,
    REPEATS_A_REPLY,
    MISTAKES_A_REPLY,
    TELLS_A_REPLY_TO_ANOTHER,
    LOSES_A_REQUEST,
    REPEATS_A_REQUEST,
    ASKS_ANOTHER_HANDLER,
    SWALLOWS_AN_ANSWER,
    ANSWERS_TWICE
}
