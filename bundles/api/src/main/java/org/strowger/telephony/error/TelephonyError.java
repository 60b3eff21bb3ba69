package org.strowger.telephony.error;

/**
 * Why a telephony operation was refused or failed: a {@link LineError}, a {@link PhoneError}, an {@link AssistedError},
 * or an error that only its provider defines.
 *
 * <p>An application that meets an error it does not know treats it as {@link LineError#OPERATIONFAILED} (rule L-006).
 */
public sealed interface TelephonyError permits LineError, PhoneError, AssistedError, ProviderError {
    /**
     * TAPI's name of the error without its LINEERR_, PHONEERR_ or TAPIERR_ prefix, for example {@code INVALCALLSTATE}.
     */
    String name();

    /** The numeric TAPI code; negative when read as a signed number (rule L-005). */
    int code();

    /** What the error means, in one phrase. */
    String meaning();
}
