package org.strowger.provider.modem.internal.at;

/** One line that a modem sent, understood as far as it can be. */
public sealed interface Reply {
    /** A result code, with the whole line for the log and for its number or speed. */
    record Result(ResultCode code, String line) implements Reply {}

    /** The bell rings: RING, or +CRING with the kind of call. */
    record Ring(String kind) implements Reply {}

    /** The far end's bell rings: RINGING, sent by some modems while they dial. */
    record FarEndRings() implements Reply {}

    /** A part of the caller's identification, sent between the first and the second ring. */
    record CallerPart(CallerId part) implements Reply {}

    /** The far end sent a digit, and the modem was told to report that. */
    record Digit(char digit) implements Reply {}

    /** Anything else: information text in answer to a command, a greeting, or nonsense. */
    record Text(String line) implements Reply {}
}
