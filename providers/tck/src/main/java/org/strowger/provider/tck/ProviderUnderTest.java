package org.strowger.provider.tck;

import java.util.List;
import java.util.Optional;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.media.MediaAction;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.PhoneDriver;
import org.strowger.telephony.spi.TelephonyProvider;

/** One provider in surroundings of its own: what the suite gets anew for each test, and closes after it. */
public interface ProviderUnderTest extends AutoCloseable {
    /**
     * The provider, with one line or more; always the same object. The suite starts it and stops it. Two lines let the
     * suite test lines side by side.
     */
    TelephonyProvider provider();

    /** Who is at the other end of the provider's lines. */
    FarEnd farEnd();

    /** How time passes for the provider; its scheduler is what the provider gets from the suite. */
    Pace pace();

    /** What calls should be like; voice by default. */
    default CallParams params() {
        return CallParams.defaults();
    }

    /** What a call should be like in which digits and tones go to and fro; as all calls by default. */
    default CallParams voice() {
        return params();
    }

    /** Who uses a phone by hand; empty if nobody can. */
    default Optional<PhoneHand> hand(PhoneDriver phone) {
        return Optional.empty();
    }

    /** What makes devices come, go and fail; by default nothing does. */
    default DeviceSwitch devices() {
        return new DeviceSwitch() {};
    }

    /**
     * What media control has done so far to the media stream of the latest call of a line, which may have ended, oldest
     * first (rule L-352); empty if nobody can tell. Doing nothing does not count.
     */
    default Optional<List<MediaAction>> mediaActions(LineDriver line) {
        return Optional.empty();
    }

    /** Whether a thread that begins during a test belongs to the surroundings, and may outlive the provider. */
    default boolean isForeign(Thread thread) {
        return false;
    }

    /** Takes the surroundings down; the provider has been stopped before. */
    @Override
    default void close() {}
}
