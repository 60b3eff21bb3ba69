package org.strowger.provider.simulator.internal;

import java.util.Set;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.data.DataBlock;

/**
 * What a called party is told about who calls.
 *
 * @param id who calls, as far as the caller lets it be known
 * @param origin from inside or from outside
 * @param media what the call carries
 * @param channel what carries the call
 * @param userUser information from user to user; empty for none
 */
record Caller(PartyId id, CallOrigin origin, Set<MediaMode> media, Channel channel, DataBlock userUser) {
    /** Calls by voice. */
    Caller(PartyId id, CallOrigin origin, Set<MediaMode> media) {
        this(id, origin, media, Channel.VOICE, DataBlock.empty());
    }
}
