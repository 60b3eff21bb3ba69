package org.strowger.telephony.device;

/**
 * The number of a phone device, handed out by the core (phone device id).
 *
 * <p>Valid until the device is removed, and never given to another device while the core runs (rules P-002, P-019).
 * Settings are stored under the permanent id instead (rule P-021).
 *
 * @param number counted from 0
 */
public record PhoneDeviceId(int number) implements Comparable<PhoneDeviceId> {
    @Override
    public int compareTo(PhoneDeviceId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
