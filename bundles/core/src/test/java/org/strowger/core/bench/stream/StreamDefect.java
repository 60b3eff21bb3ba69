package org.strowger.core.bench.stream;

/** What is wrong on the way between the core and those around it, to show that the bench would notice. */
enum StreamDefect {
    NONE,
    LOSES_A_DIGIT,
    REPEATS_A_DIGIT,
    TELLS_ANOTHER_SESSION,
    LOSES_A_TONE,
    TELLS_ANOTHER_TAG,
    LOSES_A_MEDIA_MODE,
    REPEATS_A_MEDIA_MODE,
    LOSES_A_GENERATION,
    REPEATS_A_GENERATION,
    MISTAKES_A_GENERATION,
    LOSES_A_GATHERING,
    REPEATS_A_GATHERING,
    FORGETS_A_GATHERED_DIGIT,
    MISTAKES_A_GATHERING,
    TELLS_THE_END_LATE,
    FORGETS_DIGITS,
    FORGETS_MEDIA,
    FORGETS_TO_DROP_TONES,
    ACCEPTS_A_REFUSED_WISH
}
