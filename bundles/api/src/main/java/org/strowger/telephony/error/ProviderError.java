package org.strowger.telephony.error;

/**
 * An error that a provider defines for itself, in the range that TAPI reserves for that purpose (rule L-005).
 *
 * @param code 0xC0000000 to 0xFFFFFFFF
 * @param meaning what it means, in one phrase
 */
public record ProviderError(int code, String meaning) implements TelephonyError {
    private static final int LOWEST = 0xC0000000;

    /** @throws IllegalArgumentException if the code is outside the range reserved for providers */
    public ProviderError {
        if (Integer.compareUnsigned(code, LOWEST) < 0) {
            throw new IllegalArgumentException(
                    "provider error 0x%08X is outside 0xC0000000..0xFFFFFFFF".formatted(code));
        }
    }

    @Override
    public String name() {
        return "PROVIDER_%08X".formatted(code);
    }
}
