package org.strowger.telephony.dialing;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * A calling card (LINECARDENTRY). Its number is never shown, only how many digits it has (rule L-452).
 *
 * @param id names the card, permanently; 0 is direct dial
 * @param name for people, also in displayable strings
 * @param numberDigits how many digits its number has; 0 for a card that only says how to dial
 * @param rules how numbers are dialed with it; an empty rule leaves those calls to be dialed without the card
 * @param options whether it came with the platform, and whether it is listed
 */
public record CallingCard(int id, String name, int numberDigits, DialingRules rules, Set<CardOption> options) {
    /** Checks that nothing is null. */
    public CallingCard {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(rules, "rules");
        options = options.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(options));
    }
}
