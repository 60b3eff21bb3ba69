package org.strowger.provider.tck;

import java.util.Optional;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.media.Tone;

/**
 * Somebody at the far end of one call. Actions begin when they are called; their effects may come later. They must not
 * block for the provider under test. What a party need not be able to do it declines with false or an empty result.
 */
public interface FarParty {
    /** Answers the call that a line made. */
    void answer();

    /** Hangs up, or gives up a call that is not answered. */
    void hangUp();

    /** Whether both ends can talk. */
    boolean isConnected();

    /** Whether the call is over at this end. */
    boolean isOver();

    /** Sends digits as DTMF, one after the other. */
    default boolean sendDigits(String digits) {
        return false;
    }

    /** The digits heard from the line so far; empty if this party does not listen. */
    default Optional<String> heardDigits() {
        return Optional.empty();
    }

    /** Sends a tone, for as long as it lasts. */
    default boolean sendTone(Tone tone) {
        return false;
    }

    /** Sends something of this media mode, for example a fax tone. */
    default boolean sendMedia(MediaMode mode) {
        return false;
    }

    /** Sends user-user information. */
    default boolean sendUserUser(DataBlock information) {
        return false;
    }

    /** The user-user information that came from the line last; an empty block for none, empty if nobody looks. */
    default Optional<DataBlock> userUser() {
        return Optional.empty();
    }

    /** Has the network change the quality of the call. */
    default boolean changeQuality(QualityOfService quality) {
        return false;
    }
}
