package org.strowger.provider.simulator.internal;

import java.util.EnumSet;
import java.util.Set;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.telephony.call.BearerMode;

/**
 * What carries a call.
 *
 * @param bearer its bearer mode
 * @param rate in bits per second; 0 for voice
 */
record Channel(BearerMode bearer, int rate) {
    /** The most that a line carries that carries data. */
    static final int MAX_RATE = 64_000;

    /** What carries a call unless somebody wants something else. */
    static final Channel VOICE = new Channel(BearerMode.VOICE, 0);

    /** The channel at the highest rate that is wanted; data at no rate in particular gets the highest there is. */
    static Channel of(BearerMode bearer, int highestRate) {
        boolean anyRate = bearer == BearerMode.DATA && highestRate == 0;
        return new Channel(bearer, anyRate ? MAX_RATE : highestRate);
    }

    /** The bearer modes of the lines. */
    static Set<BearerMode> modesOf(ExchangeSettings settings) {
        Set<BearerMode> modes = EnumSet.of(BearerMode.VOICE);
        if (settings.has(Facility.PASSTHROUGH)) {
            modes.add(BearerMode.PASSTHROUGH);
        }
        if (settings.has(Facility.DATA_CALLS)) {
            modes.addAll(EnumSet.of(BearerMode.SPEECH, BearerMode.DATA));
        }
        return modes;
    }
}
