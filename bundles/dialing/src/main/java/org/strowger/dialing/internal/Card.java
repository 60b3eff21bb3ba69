package org.strowger.dialing.internal;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.strowger.telephony.dialing.CallingCard;
import org.strowger.telephony.dialing.CardOption;
import org.strowger.telephony.dialing.DialingRules;

/**
 * A calling card with its number, which never leaves this bundle but inside a dialable string (rules L-440, L-452).
 *
 * @param shown what everybody may know of it
 * @param number its digits
 */
record Card(CallingCard shown, String number) {
    /** Card 0: numbers are dialed as the location says. */
    static final Card DIRECT = new Card(
            new CallingCard(0, "None (direct dial)", 0, DialingRules.NONE, EnumSet.of(CardOption.PREDEFINED)), "");

    private static final Pattern NUMBER = Pattern.compile("[0-9*#,]*");

    /** @throws IllegalArgumentException if it cannot be a card; the message does not hold the number */
    static Card of(int id, String name, String number, DialingRules rules, boolean hidden) {
        if (id < 1) {
            throw new IllegalArgumentException("id is " + id + "; cards are numbered from 1, and 0 is direct dial");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is empty; it stands in place of the number where calls are shown");
        }
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("the number of the card may hold digits, * # and commas only");
        }
        Set<CardOption> options = hidden ? EnumSet.of(CardOption.HIDDEN) : EnumSet.noneOf(CardOption.class);
        int digits = (int) number.chars().filter(Character::isDigit).count();
        return new Card(new CallingCard(id, name, digits, rules, options), number);
    }

    boolean isHidden() {
        return shown.options().contains(CardOption.HIDDEN);
    }

    @Override
    public String toString() {
        return "card " + shown.id();
    }
}
