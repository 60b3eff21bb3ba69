package org.strowger.shell.internal;

/** The user asked for something that cannot be meant; the message says what was wrong and what would be right. */
final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Mistake(String message) {
        super(message);
    }
}
