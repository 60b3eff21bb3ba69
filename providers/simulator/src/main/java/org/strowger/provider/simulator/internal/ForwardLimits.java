package org.strowger.provider.simulator.internal;

import java.util.EnumSet;
import java.util.Set;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.telephony.device.ForwardMode;
import org.strowger.telephony.device.ForwardRange;

/** How the addresses of an exchange can forward. */
final class ForwardLimits {
    /** How often calls are sent on from one address to the next before the exchange gives up. */
    static final int MOST_HOPS = 10;

    private ForwardLimits() {}

    /** What the settings allow. */
    static ForwardRange of(ExchangeSettings settings) {
        if (!settings.has(Facility.FORWARD) && !settings.has(Facility.DO_NOT_DISTURB)) {
            return ForwardRange.NONE;
        }
        int most = settings.maxForwardings();
        boolean rings = settings.has(Facility.FORWARD_RINGS);
        return new ForwardRange(
                modes(settings),
                most,
                settings.has(Facility.FORWARD_SPECIFIC) ? most : 0,
                rings ? 1 : settings.forwardRings(),
                rings ? ExchangeSettings.MOST_FORWARD_RINGS : settings.forwardRings());
    }

    private static Set<ForwardMode> modes(ExchangeSettings settings) {
        Set<ForwardMode> modes = EnumSet.noneOf(ForwardMode.class);
        for (ForwardMode mode : ForwardMode.values()) {
            ForwardCondition condition = ForwardCondition.of(mode);
            if (mode.isRequestable()
                    && (settings.has(Facility.FORWARD_SPECIFIC) || !mode.isSpecific())
                    && (settings.has(Facility.FORWARD_INTERNAL_EXTERNAL) || !condition.tellsOriginsApart())
                    && (settings.has(Facility.FORWARD_BUSY_NO_ANSWER) || condition.isJoint())) {
                modes.add(mode);
            }
        }
        return modes;
    }
}
