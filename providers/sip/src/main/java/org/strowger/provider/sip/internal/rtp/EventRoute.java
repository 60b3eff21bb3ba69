package org.strowger.provider.sip.internal.rtp;

import java.net.InetSocketAddress;
import java.util.Set;

/**
 * How named events (digits) go over the media of a call, as the session descriptions of both sides say (RFC 4733).
 *
 * @param described where the other side wants its media
 * @param sentType the payload type of the events that we send
 * @param readType the payload type of the events that we get
 * @param audioTypes the payload types of the audio that we may get
 * @param flash whether the other side knows the event of a hook flash
 */
public record EventRoute(
        InetSocketAddress described, int sentType, int readType, Set<Integer> audioTypes, boolean flash) {
    public EventRoute {
        audioTypes = Set.copyOf(audioTypes);
    }

    boolean agreed(int payloadType) {
        return payloadType == readType || audioTypes.contains(payloadType);
    }
}
