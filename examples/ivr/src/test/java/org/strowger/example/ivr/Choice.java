package org.strowger.example.ivr;

import java.lang.annotation.Annotation;

/** Settings in tests: sales at 1002, support at 1003, the operator at 1004, and staff at 1005 with the PIN 1234. */
record Choice(String[] lines, String staff, String _pin, long firstDigit, long nextDigit) implements IvrSettings {
    static final String MENU = "660/15/5 880/15";
    static final String PIN = "880/10";
    static final String SORRY = "330/30/10";
    static final String GOODBYE = "440/20 330/40";

    private static final long AN_HOUR = 3_600_000;

    /** Callers have all the time in the world. */
    static Choice defaults() {
        return new Choice(new String[] {"1001"}, "1005", "1234", AN_HOUR, AN_HOUR);
    }

    Choice onLines(String... chosen) {
        return new Choice(chosen, staff, _pin, firstDigit, nextDigit);
    }

    Choice withPin(String pin) {
        return new Choice(lines, staff, pin, firstDigit, nextDigit);
    }

    Choice firstDigitWithin(long milliseconds) {
        return new Choice(lines, staff, _pin, milliseconds, nextDigit);
    }

    Choice nextDigitWithin(long milliseconds) {
        return new Choice(lines, staff, _pin, firstDigit, milliseconds);
    }

    @Override
    public String sales() {
        return "1002";
    }

    @Override
    public String support() {
        return "1003";
    }

    @Override
    public String operator() {
        return "1004";
    }

    @Override
    public String menuPrompt() {
        return MENU;
    }

    @Override
    public String pinPrompt() {
        return PIN;
    }

    @Override
    public String sorryPrompt() {
        return SORRY;
    }

    @Override
    public String goodbyePrompt() {
        return GOODBYE;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return IvrSettings.class;
    }
}
