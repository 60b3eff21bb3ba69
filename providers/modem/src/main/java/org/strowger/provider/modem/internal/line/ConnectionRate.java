package org.strowger.provider.modem.internal.line;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The data rate in a result code such as CONNECT 33600/ARQ. */
final class ConnectionRate {
    private static final Pattern RATE = Pattern.compile("CONNECT (\\d{3,9})\\b.*");

    private ConnectionRate() {}

    static OptionalInt in(String result) {
        Matcher matcher = RATE.matcher(result);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
