package org.strowger.dialing.internal;

import java.util.EnumSet;
import java.util.Set;
import org.strowger.telephony.dialing.CanonicalAddress;
import org.strowger.telephony.dialing.Location;
import org.strowger.telephony.dialing.TranslateOption;
import org.strowger.telephony.dialing.TranslateResult;

/**
 * How far a call goes from a location, and how it is dialed: these differ for a call in the own area whose prefix is in
 * the toll list (rules L-443, L-444).
 *
 * @param dialed how it is dialed
 * @param results what is reported of it
 */
record TollDecision(CallKind dialed, Set<TranslateResult> results) {
    static TollDecision of(CanonicalAddress address, Location from, Set<TranslateOption> options) {
        if (address.countryCode() != from.country().code()) {
            return decided(CallKind.INTERNATIONAL, TranslateResult.INTERNATIONAL, from, false);
        }
        if (options.contains(TranslateOption.FORCE_LOCAL)) {
            return decided(CallKind.LOCAL, TranslateResult.LOCAL, from, false);
        }
        boolean ownArea = isOwnArea(address, from);
        if (!ownArea || options.contains(TranslateOption.FORCE_LONG_DISTANCE)) {
            return decided(CallKind.LONG_DISTANCE, TranslateResult.LONG_DISTANCE, from, false);
        }
        boolean toll = from.country().tollLists() && isListed(address, from);
        return decided(toll ? CallKind.LONG_DISTANCE : CallKind.LOCAL, TranslateResult.LOCAL, from, toll);
    }

    private static TollDecision decided(CallKind dialed, TranslateResult distance, Location from, boolean toll) {
        EnumSet<TranslateResult> results = EnumSet.of(TranslateResult.CANONICAL, distance);
        if (from.country().tollLists()) {
            results.add(toll ? TranslateResult.IN_TOLL_LIST : TranslateResult.NOT_IN_TOLL_LIST);
        }
        return new TollDecision(dialed, results);
    }

    static boolean isOwnArea(CanonicalAddress address, Location from) {
        return address.countryCode() == from.country().code()
                && address.areaCode().equals(from.areaCode());
    }

    private static boolean isListed(CanonicalAddress address, Location from) {
        String digits = TollPrefix.digits(address);
        return from.tollPrefixes().stream().anyMatch(digits::startsWith);
    }
}
