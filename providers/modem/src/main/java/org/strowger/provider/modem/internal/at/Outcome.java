package org.strowger.provider.modem.internal.at;

import java.util.List;

/** How a command ended. */
public sealed interface Outcome {
    /** Whether the modem answered with this code. */
    default boolean is(ResultCode code) {
        return this instanceof Answered answered && answered.code == code;
    }

    /**
     * A result code came.
     *
     * @param line the result code as sent
     * @param text information lines before it
     * @param echoed whether the modem echoed the command, so that E0 is not (or no longer) in force
     */
    record Answered(ResultCode code, String line, List<String> text, boolean echoed) implements Outcome {
        /**
         * Whether it tells of a data connection: CONNECT does, whatever was asked for (V.250 section 6.3.1); VCON is a
         * voice connection.
         */
        public boolean dataConnection() {
            return code == ResultCode.CONNECT && !line.equalsIgnoreCase("VCON");
        }
    }

    /**
     * No result code came in time.
     *
     * @param heard what came instead; empty when the modem said nothing at all
     */
    record Unanswered(String command, List<String> heard) implements Outcome {
        /** The message for an operator: a silent device and one that talks nonsense have different causes. */
        public String complaint() {
            return heard.isEmpty()
                    ? "does not answer " + command + ": is the modem switched on, and is 'speed' one it supports?"
                    : "answers nonsense to " + command + " (" + sample() + "): is 'speed' right, and is it a modem?";
        }

        private String sample() {
            String first = heard.get(0);
            return '"'
                    + (first.length() > 40 ? first.substring(0, 40) + "..." : first)
                    + '"'
                    + (heard.size() > 1 ? " and " + (heard.size() - 1) + " more" : "");
        }
    }

    /** The port failed or was closed before an answer. */
    record Failed(String reason) implements Outcome {}
}
