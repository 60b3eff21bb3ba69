package org.strowger.telephony;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The volume or the gain of one hookswitch device of a phone. Got from {@link Phone#volume} and {@link Phone#gain}. The
 * provider may round it, so what is read back can differ from what was set (rule P-082).
 */
@ProviderType
public interface LevelControl {
    /** Silence. */
    int LOWEST = 0;

    /** As loud as can be (rule P-081). */
    int HIGHEST = 0xFFFF;

    /** The level now (phoneGetVolume, phoneGetGain). */
    int get();

    /**
     * Changes it (phoneSetVolume, phoneSetGain).
     *
     * @param level from {@link #LOWEST} to {@link #HIGHEST}; beyond these the nearest of them is taken (rule P-081)
     */
    Request<Void> set(int level);
}
