package org.strowger.telephony.phone;

import java.util.Objects;
import java.util.Set;

/**
 * A place for a button and a lamp on a phone; either may be missing (rule P-091).
 *
 * @param mode what kind of button it is; DUMMY for none
 * @param function what the button is for
 * @param lampModes the modes that the lamp can have; only DUMMY for none
 */
public record ButtonLamp(ButtonMode mode, ButtonFunction function, Set<LampMode> lampModes) {
    /** Makes the set immutable. */
    public ButtonLamp {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(function, "function");
        lampModes = Set.copyOf(lampModes);
        if (lampModes.isEmpty()) {
            throw new IllegalArgumentException("a place without a lamp has the lamp mode DUMMY");
        }
    }

    /** A button without a lamp. */
    public static ButtonLamp button(ButtonMode mode, ButtonFunction function) {
        return new ButtonLamp(mode, function, Set.of(StandardLampMode.DUMMY));
    }

    /** A lamp without a button. */
    public static ButtonLamp lamp(Set<LampMode> modes) {
        return new ButtonLamp(ButtonMode.DUMMY, ButtonFunction.NONE, modes);
    }

    /** A button with a lamp that can be off, steady, wink or flash. */
    public static ButtonLamp lit(ButtonMode mode, ButtonFunction function) {
        return new ButtonLamp(
                mode,
                function,
                Set.of(StandardLampMode.OFF, StandardLampMode.STEADY, StandardLampMode.WINK, StandardLampMode.FLASH));
    }

    /** Whether there is a button. */
    public boolean hasButton() {
        return mode != ButtonMode.DUMMY;
    }

    /** Whether there is a lamp. */
    public boolean hasLamp() {
        return !lampModes.equals(Set.of(StandardLampMode.DUMMY));
    }
}
