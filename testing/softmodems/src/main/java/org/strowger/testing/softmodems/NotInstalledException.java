package org.strowger.testing.softmodems;

/** A program that a test needs is not there; the message names the Debian package that brings it. */
public final class NotInstalledException extends Exception {
    private static final long serialVersionUID = 1L;

    NotInstalledException(String message) {
        super(message);
    }
}
