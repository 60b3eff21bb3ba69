package org.strowger.telephony.phone;

import java.util.Optional;

/**
 * Who has a phone open; known to the core alone (rule P-044).
 *
 * @param owners how many handles own it: 0 or 1
 * @param monitors how many handles monitor it
 * @param ownerName the friendly name of the owner's application (rule P-007)
 */
public record PhoneUse(int owners, int monitors, Optional<String> ownerName) {}
