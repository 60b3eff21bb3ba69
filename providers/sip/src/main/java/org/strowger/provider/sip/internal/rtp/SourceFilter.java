package org.strowger.provider.sip.internal.rtp;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Knows a call's media from that of strangers, by where it comes from. Not safe for use by several threads. */
final class SourceFilter {
    private final SourcePolicy policy;
    private Optional<InetSocketAddress> latched = Optional.empty();

    SourceFilter(SourcePolicy policy) {
        this.policy = policy;
    }

    /** Whoever was first counts no more. */
    void forget() {
        latched = Optional.empty();
    }

    boolean takes(EventRoute route, ByteBuffer packet, InetSocketAddress sender) {
        boolean described = sender.getAddress().equals(route.described().getAddress());
        if (policy == SourcePolicy.SIGNALLED) {
            return described;
        }
        if (latched.filter(sender::equals).isPresent()) {
            return true;
        }
        // Who was described cannot be shut out by somebody who was faster.
        boolean free = latched.isEmpty() || described;
        if (!free || !isAgreed(route, packet)) {
            return false;
        }
        latched = Optional.of(sender);
        return true;
    }

    private static boolean isAgreed(EventRoute route, ByteBuffer packet) {
        return RtpHeader.parse(packet)
                .filter(header -> route.agreed(header.payloadType()))
                .isPresent();
    }

    /** Where media is sent to. */
    InetSocketAddress target(EventRoute route) {
        return latched.orElse(route.described());
    }
}
