package org.strowger.dialing.internal;

import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import org.strowger.telephony.dialing.CanonicalAddress;
import org.strowger.telephony.dialing.Location;
import org.strowger.telephony.dialing.LocationOption;
import org.strowger.telephony.dialing.TranslateOption;
import org.strowger.telephony.dialing.TranslateResult;
import org.strowger.telephony.dialing.Translation;

/**
 * Translates addresses at one location with one card.
 *
 * @param from where it is dialed
 * @param card what it is paid with
 * @param options what else is done
 */
record Translator(Location from, Card card, Set<TranslateOption> options) {
    Translation translate(String address) {
        return CanonicalAddress.isMeant(address) ? canonical(CanonicalAddress.parse(address)) : dialable(address);
    }

    /** Left as it is (rule L-431); a string that a person sees ends before the subaddress (rule L-440). */
    private Translation dialable(String address) {
        return new Translation(
                address,
                SpecialCharacters.number(address),
                from.country().code(),
                OptionalInt.empty(),
                SpecialCharacters.in(address));
    }

    private Translation canonical(CanonicalAddress address) {
        TollDecision decision = TollDecision.of(address, from, options);
        DialedText text = new DialedText()
                .add(from.dialing().options().contains(LocationOption.PULSE_DIAL) ? "P" : "T")
                .add(cancelCallWaiting())
                .add(accessCode(decision.dialed()))
                .addByRule(rule(decision.dialed(), address), address, card);
        Set<TranslateResult> results = EnumSet.copyOf(decision.results());
        results.addAll(SpecialCharacters.in(text.dialed()));
        return new Translation(
                text.dialed() + remoteParts(address),
                text.shown(),
                from.country().code(),
                OptionalInt.of(address.countryCode()),
                results);
    }

    private String cancelCallWaiting() {
        return options.contains(TranslateOption.CANCEL_CALL_WAITING)
                ? from.dialing().cancelCallWaiting()
                : "";
    }

    private String accessCode(CallKind dialed) {
        return dialed == CallKind.LOCAL
                ? from.dialing().localAccess()
                : from.dialing().longDistanceAccess();
    }

    private String rule(CallKind dialed, CanonicalAddress address) {
        String ofCard = dialed.rule(card.shown().rules());
        String rule = ofCard.isEmpty() ? dialed.rule(from.dialing().rules()) : ofCard;
        boolean leavesArea = dialed == CallKind.LOCAL && !TollDecision.isOwnArea(address, from);
        return leavesArea && rule.indexOf('F') < 0 ? withArea() : rule;
    }

    /** A number that was forced to be local but is of another area would be somebody else's without its area code. */
    private String withArea() {
        return from.country().tollLists() ? "FG" : from.dialing().rules().longDistance();
    }

    /** What is handed to the remote side (rules L-438, L-441). */
    private static String remoteParts(CanonicalAddress address) {
        return address.subaddress().map(text -> "|" + text).orElse("")
                + address.name().map(text -> "^" + text).orElse("");
    }
}
