package org.strowger.telephony.phone;

/**
 * A lamp mode that only the vendor of a phone defines, in the upper 16 bits that TAPI leaves to vendors (rule P-092).
 *
 * @param code exactly one of the bits 16 to 31
 */
public record VendorLampMode(int code) implements LampMode {
    private static final int RESERVED = 0xFFFF;

    /** @throws IllegalArgumentException if the code is not exactly one bit of the upper 16 */
    public VendorLampMode {
        if (Integer.bitCount(code) != 1 || (code & RESERVED) != 0) {
            throw new IllegalArgumentException(
                    "lamp mode 0x%08X is no vendor mode; it needs exactly one of the bits 16 to 31".formatted(code));
        }
    }

    @Override
    public boolean isSettable() {
        return true;
    }
}
