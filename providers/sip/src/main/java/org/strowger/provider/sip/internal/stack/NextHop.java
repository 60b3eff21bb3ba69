package org.strowger.provider.sip.internal.stack;

import org.strowger.provider.sip.internal.message.IpAddress;
import org.strowger.provider.sip.internal.message.SipUri;

/**
 * Where a request goes next (RFC 3261 section 8.1.2; no NAPTR or SRV look-up of RFC 3263).
 *
 * @param host name or address
 * @param port port
 * @param transport transport
 */
public record NextHop(String host, int port, Transport transport) {
    private static final int DEFAULT_PORT = 5060;

    /** The hop that a URI names: its own transport parameter, else the fallback. */
    public static NextHop of(SipUri uri, Transport fallback) {
        Transport transport =
                Transport.named(uri.parameters().getOrDefault("transport", "")).orElse(fallback);
        String host = uri.parameters().getOrDefault("maddr", uri.host());
        return new NextHop(host, uri.port() > 0 ? uri.port() : DEFAULT_PORT, transport);
    }

    /** Whether the host is an address, so that no name server need be asked. */
    boolean literal() {
        return host.startsWith("[") || IpAddress.parse(host).isPresent();
    }
}
