package org.strowger.telephony.phone;

/**
 * The ringer of a phone.
 *
 * @param mode 0 for silence, otherwise the ring pattern, counted from 1 (rules P-086, P-088)
 * @param volume from 0 for silence to 0xFFFF
 */
public record RingerStatus(int mode, int volume) {
    /** Not ringing. */
    public static final int SILENT = 0;

    /** Whether it rings. */
    public boolean isRinging() {
        return mode != SILENT;
    }
}
