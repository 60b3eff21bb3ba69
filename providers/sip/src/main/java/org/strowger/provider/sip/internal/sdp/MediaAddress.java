package org.strowger.provider.sip.internal.sdp;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads connection addresses that media can be sent to; a name would have to be looked up, which can take long. */
final class MediaAddress {
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IP4 = Pattern.compile("(" + BYTE + "\\.){3}" + BYTE);
    private static final Pattern IP6 = Pattern.compile("[0-9A-Fa-f.]{0,15}:[0-9A-Fa-f:.]{1,40}");

    private MediaAddress() {}

    /** The address; empty for a name, for what is no address, and for those that stand for nobody or for many. */
    static Optional<InetAddress> parse(String text) {
        if (!IP4.matcher(text).matches() && !IP6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text))
                    .filter(address -> !address.isAnyLocalAddress() && !address.isMulticastAddress());
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }
}
