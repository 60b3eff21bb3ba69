package org.strowger.example.calllog;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One finished call.
 *
 * @param began when it was first seen, in UTC
 * @param line the permanent id of the line
 * @param direction "in" or "out", as seen from the line
 * @param caller who called; empty when not known
 * @param called who was called; empty when not known
 * @param talk from the first connection to the end; zero for a call that was never connected
 * @param ending how it ended
 */
record CallRecord(
        Instant began, String line, String direction, String caller, String called, Duration talk, String ending) {
    /** The names of the columns. */
    static final String HEADER = "began,line,direction,caller,called,seconds,ending";

    /** The record as one line of comma-separated values (RFC 4180). */
    String csv() {
        return List.of(
                        began.truncatedTo(ChronoUnit.SECONDS).toString(),
                        line,
                        direction,
                        caller,
                        called,
                        Long.toString(talk.toSeconds()),
                        ending)
                .stream()
                .map(CallRecord::quoted)
                .collect(Collectors.joining(","));
    }

    /** Names come from the network: without line ends, and in quotes where a spreadsheet would be misled otherwise. */
    private static String quoted(String value) {
        String oneLine = value.replaceAll("\\p{Cntrl}", " ");
        return oneLine.matches("[^\",]*") ? oneLine : '"' + oneLine.replace("\"", "\"\"") + '"';
    }
}
