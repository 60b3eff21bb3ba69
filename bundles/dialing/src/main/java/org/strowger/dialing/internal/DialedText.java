package org.strowger.dialing.internal;

import java.util.ArrayList;
import java.util.List;
import org.strowger.telephony.dialing.CanonicalAddress;

/**
 * A string that is dialed and, beside it, the one that is shown: both grow from left to right, the shown one with
 * blanks between its parts.
 */
final class DialedText {
    private final StringBuilder dialed = new StringBuilder();
    private final List<String> shown = new ArrayList<>();

    /** Adds what is dialed as it is shown; nothing if it is empty. */
    DialedText add(String text) {
        return add(text, text);
    }

    private DialedText add(String dialable, String displayable) {
        if (!dialable.isEmpty()) {
            dialed.append(dialable);
            shown.add(displayable);
        }
        return this;
    }

    /** Adds a number by a dialing rule; the card's number is shown as the card's name (rule L-440). */
    DialedText addByRule(String rule, CanonicalAddress address, Card card) {
        StringBuilder literal = new StringBuilder();
        for (char c : rule.toCharArray()) {
            if (c < 'E' || c > 'H') {
                literal.append(c);
                continue;
            }
            add(literal.toString());
            literal.setLength(0);
            switch (c) {
                case 'E' -> add(Integer.toString(address.countryCode()));
                case 'F' -> add(address.areaCode());
                case 'G' -> add(withoutFormatting(address.subscriberNumber()), address.subscriberNumber());
                default -> add(card.number(), "[" + card.shown().name() + "]");
            }
        }
        return add(literal.toString());
    }

    /** Blanks, dots, dashes and the like are for people only (rule L-433). */
    private static String withoutFormatting(String number) {
        return number.replaceAll("[ ./-]", "");
    }

    String dialed() {
        return dialed.toString();
    }

    String shown() {
        return String.join(" ", shown);
    }
}
