package org.strowger.telephony.device;

/**
 * How much media control a line can do (LINEDEVCAPS); a line that can do any has
 * {@link LineCapabilityFlag#MEDIA_CONTROL}.
 *
 * @param maxDigits how many digits can trigger something
 * @param maxMedia how many entries for media modes there can be
 * @param maxTones how many tones can trigger something
 * @param maxStates how many entries for call states there can be
 */
public record MediaControlCapabilities(int maxDigits, int maxMedia, int maxTones, int maxStates) {
    /** No media control. */
    public static final MediaControlCapabilities NONE = new MediaControlCapabilities(0, 0, 0, 0);
}
