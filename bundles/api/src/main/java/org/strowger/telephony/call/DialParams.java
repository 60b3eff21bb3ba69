package org.strowger.telephony.call;

import java.time.Duration;

/**
 * How digits are dialed (LINEDIALPARAMS); zero selects the default of the line (rule L-214).
 *
 * @param dialPause length of a comma
 * @param dialSpeed pause between two digits
 * @param digitDuration length of a digit
 * @param waitForDialtone how long to wait for dial tone
 */
public record DialParams(Duration dialPause, Duration dialSpeed, Duration digitDuration, Duration waitForDialtone) {
    /** Every value at the line's default. */
    public static final DialParams DEFAULT = new DialParams(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /**
     * These values, with zeros replaced by the defaults and the rest moved to the nearest limit (rule L-214).
     *
     * @param lowest the least the line can do
     * @param highest the most the line can do
     * @param defaults what the line does by default
     */
    public DialParams within(DialParams lowest, DialParams highest, DialParams defaults) {
        return new DialParams(
                fit(dialPause, lowest.dialPause, highest.dialPause, defaults.dialPause),
                fit(dialSpeed, lowest.dialSpeed, highest.dialSpeed, defaults.dialSpeed),
                fit(digitDuration, lowest.digitDuration, highest.digitDuration, defaults.digitDuration),
                fit(waitForDialtone, lowest.waitForDialtone, highest.waitForDialtone, defaults.waitForDialtone));
    }

    private static Duration fit(Duration wanted, Duration lowest, Duration highest, Duration ifZero) {
        if (wanted.isZero()) {
            return ifZero;
        }
        Duration atLeast = wanted.compareTo(lowest) < 0 ? lowest : wanted;
        return atLeast.compareTo(highest) > 0 ? highest : atLeast;
    }
}
