package org.strowger.provider.modem.internal.at;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * One command line, what ends it, and how long that may take.
 *
 * @param text what is sent, without the carriage return
 * @param limit how long the modem may take for its result code
 * @param endings the result codes that answer it; others are news about something else
 * @param entersData whether a data connection is what it asks for
 * @param framed whether a carriage return ends it; the escape sequence stands alone
 */
public record Command(String text, Duration limit, Set<ResultCode> endings, boolean entersData, boolean framed) {
    /** Copies the endings. */
    public Command {
        endings = Set.copyOf(endings);
    }

    /** A command that is answered OK or ERROR and leaves the line as it is. */
    public static Command plain(String text, Duration limit) {
        return new Command(text, limit, EnumSet.of(ResultCode.OK, ResultCode.ERROR), false, true);
    }

    /** A dial or answer command for a data call: any result code ends it. */
    public static Command dataCall(String text, Duration limit) {
        return new Command(text, limit, EnumSet.allOf(ResultCode.class), true, true);
    }

    /** A dial or answer command after which the modem stays in command mode, as for a voice call. */
    public static Command voiceCall(String text, Duration limit) {
        return new Command(text, limit, EnumSet.allOf(ResultCode.class), false, true);
    }

    /** The escape sequence of the online data state; silence before and after it is the channel's task. */
    static Command escape(Duration limit) {
        return new Command(
                "+++", limit, EnumSet.of(ResultCode.OK, ResultCode.ERROR, ResultCode.NO_CARRIER), false, false);
    }

    /** Whether it sets up a call, so that any character sent meanwhile makes the modem give up. */
    boolean call() {
        return endings.contains(ResultCode.BUSY);
    }

    /** Whether it asks for a value, so that a bare number is the value and no result code. */
    boolean query() {
        return text.endsWith("?");
    }
}
