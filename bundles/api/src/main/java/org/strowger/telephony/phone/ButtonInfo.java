package org.strowger.telephony.phone;

import java.util.Objects;

/**
 * What a button is and where it stands (PHONEBUTTONINFO). Its function and text are labels; nobody attaches behaviour
 * to them (rule P-095).
 *
 * @param mode what kind of button it is
 * @param function what it is for
 * @param text what is written on it, for people
 * @param state its position; ignored when an application describes a button (rule P-095)
 */
public record ButtonInfo(ButtonMode mode, ButtonFunction function, String text, ButtonState state) {
    /** Checks that nothing is null. */
    public ButtonInfo {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(state, "state");
    }

    /** A description without a position. */
    public static ButtonInfo of(ButtonMode mode, ButtonFunction function, String text) {
        return new ButtonInfo(mode, function, text, ButtonState.UNKNOWN);
    }

    /** The same button in another position. */
    public ButtonInfo withState(ButtonState other) {
        return new ButtonInfo(mode, function, text, other);
    }
}
