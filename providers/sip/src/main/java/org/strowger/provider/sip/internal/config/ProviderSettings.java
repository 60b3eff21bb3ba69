package org.strowger.provider.sip.internal.config;

import java.net.InetAddress;
import java.util.List;
import org.strowger.provider.sip.internal.line.LineSettings;
import org.strowger.provider.sip.internal.rtp.RtpPorts;
import org.strowger.provider.sip.internal.stack.Admission;

/**
 * Everything that one configuration says.
 *
 * @param id the provider's id
 * @param address address to bind
 * @param port SIP port; 0 for any
 * @param rtp ports for media
 * @param limits what is admitted
 * @param lines the lines whose configuration is right
 */
public record ProviderSettings(
        String id,
        InetAddress address,
        int port,
        RtpPorts.Range rtp,
        Admission.Limits limits,
        List<LineSettings> lines) {
    public ProviderSettings {
        lines = List.copyOf(lines);
    }

    /** Whether both are at the same place in the network. */
    public boolean isWhere(ProviderSettings other) {
        return address.equals(other.address) && port == other.port && rtp.equals(other.rtp);
    }

    /** The same under another id. */
    public ProviderSettings named(String otherId) {
        return new ProviderSettings(otherId, address, port, rtp, limits, lines);
    }

    /** The same at the place where the other one is. */
    public ProviderSettings at(ProviderSettings other) {
        return new ProviderSettings(id, other.address, other.port, other.rtp, limits, lines);
    }
}
