package org.strowger.provider.simulator.internal.configuration;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.strowger.provider.simulator.BadSetting;

/** Whether the value of a setting can be used; each check returns the value or says what would be right. */
public final class SettingCheck {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final Pattern MODIFIERS = Pattern.compile("[W@$]*");

    private SettingCheck() {}

    /** A name as it may stand in a permanent id. */
    public static String name(String key, String value) {
        return matching(NAME, key, value, "a name is made of letters, digits, dots, dashes and underscores");
    }

    /** A line's number. */
    public static String number(String key, String value) {
        return matching(NUMBER, key, value, "a line's number is made of 1 to 15 digits, for example 1001");
    }

    /** A first number after which there are enough of the same length. */
    public static void numbersFit(String firstNumber, int lines) {
        String last = Long.toString(Long.parseLong(firstNumber) + lines - 1);
        if (last.length() > firstNumber.length()) {
            throw new BadSetting(
                    "firstNumber", firstNumber, "the number of the last line has more digits; choose a lower one");
        }
    }

    /** A choice of the dial modifiers that an exchange can have. */
    public static String modifiers(String key, String value) {
        return matching(MODIFIERS, key, value, "choose among W, @ and $, for example W@");
    }

    /** A whole number within limits. */
    public static int between(String key, int value, int lowest, int highest) {
        if (value < lowest || value > highest) {
            throw new BadSetting(key, value, "a whole number from " + lowest + " to " + highest + " is needed");
        }
        return value;
    }

    /** A time that is not negative. */
    public static Duration time(String key, Duration value) {
        if (value.isNegative()) {
            throw new BadSetting(key, TimeText.of(value), "a time cannot be negative; give for example 5s or 200ms");
        }
        return value;
    }

    /** A time that passes. */
    public static Duration timeAboveZero(String key, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new BadSetting(key, TimeText.of(value), "a time above zero is needed, for example 5s or 200ms");
        }
        return value;
    }

    /** A choice of at least one. */
    public static <T> Set<T> notEmpty(String key, Set<T> value) {
        if (value.isEmpty()) {
            throw new BadSetting(key, value, "at least one is needed");
        }
        return Set.copyOf(value);
    }

    /** A choice among some. */
    public static <T> T oneOf(String key, T value, Set<T> choices) {
        if (!choices.contains(value)) {
            throw new BadSetting(key, value, "it must be one of " + new TreeSet<>(choices));
        }
        return value;
    }

    private static String matching(Pattern pattern, String key, String value, String remedy) {
        if (!pattern.matcher(value).matches()) {
            throw new BadSetting(key, "\"" + value + "\"", remedy);
        }
        return value;
    }
}
