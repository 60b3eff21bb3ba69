package org.strowger.telephony;

/**
 * A version of the telephony interface; what an application is written for decides how some events reach it (rules
 * L-046, L-056, L-157).
 *
 * @param major the part in TAPI's high word
 * @param minor the part in TAPI's low word
 */
public record ApiVersion(int major, int minor) implements Comparable<ApiVersion> {
    /** TAPI 1.3. */
    public static final ApiVersion V1_3 = new ApiVersion(1, 3);

    /** TAPI 1.4. */
    public static final ApiVersion V1_4 = new ApiVersion(1, 4);

    /** TAPI 2.0. */
    public static final ApiVersion V2_0 = new ApiVersion(2, 0);

    /** TAPI 2.1. */
    public static final ApiVersion V2_1 = new ApiVersion(2, 1);

    /** TAPI 2.2, the highest that the core supports. */
    public static final ApiVersion V2_2 = new ApiVersion(2, 2);

    /** The version with this number: the major part in the high word, the minor part in the low word (rule L-056). */
    public static ApiVersion of(int number) {
        return new ApiVersion(number >>> 16, number & 0xFFFF);
    }

    /** The version as TAPI's number, for example 0x00020002 (rule L-056). */
    public int number() {
        return major << 16 | minor;
    }

    /** Whether this version is the other one or a later one. */
    public boolean isAtLeast(ApiVersion other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(ApiVersion other) {
        int byMajor = Integer.compare(major, other.major);
        return byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
