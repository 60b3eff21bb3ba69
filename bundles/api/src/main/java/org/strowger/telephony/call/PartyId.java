package org.strowger.telephony.call;

import java.util.Objects;
import java.util.Optional;

/**
 * Who a party of a call is, as far as known (LINECALLPARTYID with its address and name).
 *
 * @param presentation how much of it is known
 * @param address the party's number or URI; empty when not known
 * @param name the party's name; empty when not known
 */
public record PartyId(Presentation presentation, Optional<String> address, Optional<String> name) {
    /** Why more is not known about a party. */
    public enum Presentation {
        /** What is given is all there is. */
        KNOWN,
        /** The address is partial. */
        PARTIAL,
        /** The party withheld its identity. */
        BLOCKED,
        /** The network could not pass it on. */
        OUT_OF_AREA,
        /** Not known yet; may be refined later (rule L-209). */
        UNKNOWN,
        /** Not known and never will be (rule L-209). */
        UNAVAIL
    }

    private static final PartyId UNKNOWN = without(Presentation.UNKNOWN);

    /** Checks that nothing is null. */
    public PartyId {
        Objects.requireNonNull(presentation, "presentation");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(name, "name");
    }

    /** A party known by its address. */
    public static PartyId of(String address) {
        return new PartyId(Presentation.KNOWN, Optional.of(address), Optional.empty());
    }

    /** A party known by its address and name. */
    public static PartyId of(String address, String name) {
        return new PartyId(Presentation.KNOWN, Optional.of(address), Optional.of(name));
    }

    /** A party of which neither address nor name is known, and why. */
    public static PartyId without(Presentation reason) {
        return new PartyId(reason, Optional.empty(), Optional.empty());
    }

    /** A party not known yet. */
    public static PartyId unknown() {
        return UNKNOWN;
    }
}
