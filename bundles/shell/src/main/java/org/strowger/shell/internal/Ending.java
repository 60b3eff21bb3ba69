package org.strowger.shell.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What ends a command that would go on for ever. */
interface Ending {
    /** Whether it has come. */
    boolean reached();

    /** What the user is told about it. */
    String announcement();

    /** An end after some time. */
    record Deadline(Instant end, Duration limit, Clock clock) implements Ending {
        Deadline(Duration limit, Clock clock) {
            this(clock.instant().plus(limit), limit, clock);
        }

        @Override
        public boolean reached() {
            return !clock.instant().isBefore(end);
        }

        @Override
        public String announcement() {
            return "for " + limit.toSeconds() + " s";
        }
    }

    /**
     * Enter on the keyboard. Terminals that do not tell whether a key was pressed have Ctrl-C, which interrupts the
     * command; reading ahead would take the next command's first line away.
     */
    record Enter(InputStream keyboard) implements Ending {
        @Override
        public boolean reached() {
            try {
                while (keyboard.available() > 0) {
                    int key = keyboard.read();
                    if (key == '\n' || key == '\r' || key < 0) {
                        return true;
                    }
                }
                return false;
            } catch (IOException e) {
                // The terminal is gone, and with it whoever watched.
                return true;
            }
        }

        @Override
        public String announcement() {
            return "until Ctrl-C or Enter";
        }
    }
}
