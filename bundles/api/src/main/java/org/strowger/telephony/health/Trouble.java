package org.strowger.telephony.health;

import java.time.Instant;

/**
 * Something that is wrong now.
 *
 * @param kind what it is
 * @param subject the id of the provider, or the name of the application
 * @param since when the core saw it first
 * @param text one sentence for an administrator
 */
public record Trouble(Kind kind, String subject, Instant since, String text) {
    /** What can be wrong; the thresholds are in the configuration of the core. */
    public enum Kind {
        /** A provider could not be started: it has no devices. */
        PROVIDER_FAILED("could not be started"),
        /** A provider does not return from something that it was asked; the line that was asked stands still. */
        PROVIDER_STUCK("is stuck"),
        /** A provider has returned, but not completed a request for a long time. */
        REQUEST_LATE("is late with a request"),
        /** A provider does what it must not do, again and again. */
        PROVIDER_FAULTS("makes faults"),
        /** An application takes its events so slowly that its queue is full, or loses notices already. */
        QUEUE_FULL("does not keep up with its events"),
        /** The listener of an application does not return, or its executor does not run it. */
        LISTENER_STUCK("has a listener that is stuck");

        private final String predicate;

        Kind(String predicate) {
            this.predicate = predicate;
        }

        /** Whether it is the trouble of a provider; else it is that of an application. */
        public boolean isOfProvider() {
            return this != QUEUE_FULL && this != LISTENER_STUCK;
        }

        /** What is said of the subject: "is stuck". */
        public String predicate() {
            return predicate;
        }
    }
}
