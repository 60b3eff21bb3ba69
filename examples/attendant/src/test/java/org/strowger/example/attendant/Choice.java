package org.strowger.example.attendant;

import java.lang.annotation.Annotation;

/** Settings as a test chooses them. */
record Choice(String[] lines, long answerAfter, long holdFor, long dropAfter) implements AttendantSettings {
    static Choice defaults() {
        return new Choice(new String[0], 0, 0, 0);
    }

    Choice onLines(String... chosen) {
        return new Choice(chosen, answerAfter, holdFor, dropAfter);
    }

    Choice answeringAfter(long milliseconds) {
        return new Choice(lines, milliseconds, holdFor, dropAfter);
    }

    Choice holdingFor(long milliseconds) {
        return new Choice(lines, answerAfter, milliseconds, dropAfter);
    }

    Choice droppingAfter(long milliseconds) {
        return new Choice(lines, answerAfter, holdFor, milliseconds);
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return AttendantSettings.class;
    }
}
