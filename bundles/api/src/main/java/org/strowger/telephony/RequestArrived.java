package org.strowger.telephony;

import org.strowger.telephony.assisted.RequestMode;

/**
 * Another application asks for something (LINE_REQUEST). Comes to the first in order of those registered, once for each
 * request and never again (rules L-458, L-459); it may have been taken meanwhile.
 *
 * @param mode what kind of request
 * @param registration the number given when the application registered
 */
public record RequestArrived(RequestMode mode, long registration) implements TelephonyEvent {}
