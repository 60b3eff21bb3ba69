package org.strowger.telephony.device;

/**
 * A version of the device-specific extensions of a line or phone. What 0.0 would be in TAPI, no extensions, is the
 * absence of a version here.
 *
 * @param major the part in TAPI's high word
 * @param minor the part in TAPI's low word
 */
public record ExtensionVersion(int major, int minor) implements Comparable<ExtensionVersion> {
    private static final int LARGEST = 0xFFFF;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part does not fit in a word, or both are zero
     */
    public ExtensionVersion {
        boolean fits = major >= 0 && major <= LARGEST && minor >= 0 && minor <= LARGEST;
        if (!fits || major + minor == 0) {
            throw new IllegalArgumentException(
                    major + "." + minor + " is no version of extensions; both parts are 0 to 65535, and one is not 0");
        }
    }

    /** The version with this number: the major part in the high word, the minor part in the low word. */
    public static ExtensionVersion of(int number) {
        return new ExtensionVersion(number >>> 16, number & LARGEST);
    }

    /** The version as TAPI's number. */
    public int number() {
        return major << 16 | minor;
    }

    /** Whether it is one of these, both included. */
    public boolean isWithin(ExtensionVersion lowest, ExtensionVersion highest) {
        return compareTo(lowest) >= 0 && compareTo(highest) <= 0;
    }

    @Override
    public int compareTo(ExtensionVersion other) {
        return Integer.compareUnsigned(number(), other.number());
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
