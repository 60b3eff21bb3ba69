package org.strowger.telephony.device;

/**
 * The number of a line device, handed out by the core (LINE device id).
 *
 * <p>Valid until the device is removed, and never given to another device while the core runs (rules L-038, L-051).
 * Settings are stored under the permanent id instead (rule L-039).
 *
 * @param number counted from 0
 */
public record LineDeviceId(int number) implements Comparable<LineDeviceId> {
    @Override
    public int compareTo(LineDeviceId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
