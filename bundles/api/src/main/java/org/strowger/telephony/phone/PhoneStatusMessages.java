package org.strowger.telephony.phone;

import java.util.Set;

/**
 * Which changes of a phone are wanted (phoneSetStatusMessages, rule P-065).
 *
 * @param states changes of the phone
 * @param buttonModes the buttons whose moves are wanted
 * @param buttonStates which moves of these are wanted; irrelevant without button modes (rule P-066)
 */
public record PhoneStatusMessages(
        Set<PhoneStateItem> states, Set<ButtonMode> buttonModes, Set<ButtonState> buttonStates) {
    /** Nothing, as after opening (rule P-064). */
    public static final PhoneStatusMessages NONE = new PhoneStatusMessages(Set.of(), Set.of(), Set.of());

    /** Makes the sets immutable. */
    public PhoneStatusMessages {
        states = Set.copyOf(states);
        buttonModes = Set.copyOf(buttonModes);
        buttonStates = Set.copyOf(buttonStates);
    }
}
