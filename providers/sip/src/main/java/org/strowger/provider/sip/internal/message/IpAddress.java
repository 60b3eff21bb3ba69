package org.strowger.provider.sip.internal.message;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads addresses that others write, without ever asking a name server, which can take long. */
public final class IpAddress {
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IP4 = Pattern.compile("(" + BYTE + "\\.){3}" + BYTE);
    private static final Pattern IP6 = Pattern.compile("[0-9A-Fa-f.]{0,15}:[0-9A-Fa-f:.]{1,40}");

    private IpAddress() {}

    /** The address; empty for a name and for what only looks like an address, such as 10.0.0.256. */
    public static Optional<InetAddress> parse(String text) {
        if (!IP4.matcher(text).matches() && !IP6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }
}
