package org.strowger.telephony.dialing;

import java.util.EnumSet;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What came of a translation (LINETRANSLATEOUTPUT). The dialable string goes to {@code Line.makeCall} or
 * {@code Call.dial}, the displayable one into the call parameters, for logs (rule L-456).
 *
 * @param dialable what is dialed; may hold the number of a calling card, so it must not be shown (rule L-440)
 * @param displayable the same for people: the card's name in place of its number, formatting kept, without subaddress
 *     and name (rules L-433, L-440)
 * @param currentCountry the code of the country dialed from
 * @param destinationCountry the code of the country dialed to; empty for an address that is not canonical (rule L-442)
 * @param results what was found out on the way
 */
public record Translation(
        String dialable,
        String displayable,
        int currentCountry,
        OptionalInt destinationCountry,
        Set<TranslateResult> results) {
    /** Checks that nothing is null. */
    public Translation {
        Objects.requireNonNull(dialable, "dialable");
        Objects.requireNonNull(displayable, "displayable");
        Objects.requireNonNull(destinationCountry, "destinationCountry");
        results = results.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(results));
    }

    /** Only what may be shown. */
    @Override
    public String toString() {
        return "Translation[" + displayable + ", " + results + "]";
    }
}
