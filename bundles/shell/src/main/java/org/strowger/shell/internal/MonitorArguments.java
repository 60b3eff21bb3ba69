package org.strowger.shell.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The arguments of {@code telephony:monitor}.
 *
 * @param limit how long to watch; empty until the user ends it
 * @param line the one line to watch; empty for all
 */
record MonitorArguments(Optional<Duration> limit, Optional<String> line) {
    private static final String TIME = "-t";
    private static final String ALL = "all";

    /** @throws Mistake with the usage, or what is wrong with the time */
    static MonitorArguments parse(String... arguments) {
        List<String> rest = new ArrayList<>(List.of(arguments));
        Optional<Duration> limit = Optional.empty();
        int time = rest.indexOf(TIME);
        if (time >= 0) {
            rest.remove(time);
            limit = Optional.of(seconds(time < rest.size() ? rest.remove(time) : ""));
        }
        if (rest.size() > 1) {
            throw Syntax.MONITOR.misused();
        }
        return new MonitorArguments(
                limit, rest.stream().filter(name -> !name.equals(ALL)).findFirst());
    }

    private static Duration seconds(String text) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new Mistake("-t is followed by a number of seconds from 1 to 999999, not by \"" + text + "\"");
        }
        return Duration.ofSeconds(Integer.parseInt(text));
    }
}
