package org.strowger.core.bench.model;

/**
 * What an application asks for.
 *
 * @param operation what
 * @param argument a destination, or the mark of the call to be made
 * @param other the second call of an operation on two; null if there is none
 * @param number how many parties, which message, which address, or which completion
 */
public record Wish(Operation operation, String argument, HandleRecord other, int number) {
    /** Without a second call and a number. */
    public static Wish of(Operation operation, String argument) {
        return new Wish(operation, argument, null, 0);
    }

    @Override
    public String toString() {
        return operation + (argument.isEmpty() ? "" : " " + argument) + (other == null ? "" : " with " + other);
    }
}
