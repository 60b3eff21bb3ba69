package org.strowger.provider.modem.internal.at;

/**
 * What a modem told about a caller; parts arrive on lines of their own and are put together with {@link #with}.
 *
 * @param number the number, or empty
 * @param name the name, or empty
 * @param withheld the caller asked not to be shown
 * @param unknown the network does not know the number (out of area)
 */
public record CallerId(String number, String name, boolean withheld, boolean unknown) {
    /** Nothing known. */
    public static final CallerId NONE = new CallerId("", "", false, false);

    static CallerId ofNumber(String number) {
        return new CallerId(number, "", false, false);
    }

    static CallerId ofName(String name) {
        return new CallerId("", name, false, false);
    }

    static CallerId ofWithheld() {
        return new CallerId("", "", true, false);
    }

    static CallerId ofUnknown() {
        return new CallerId("", "", false, true);
    }

    /** This identification completed by another part; what the part leaves empty stays as it was. */
    public CallerId with(CallerId part) {
        return new CallerId(
                part.number.isEmpty() ? number : part.number,
                part.name.isEmpty() ? name : part.name,
                withheld || part.withheld,
                unknown || part.unknown);
    }
}
