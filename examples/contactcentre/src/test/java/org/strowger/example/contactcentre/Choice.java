package org.strowger.example.contactcentre;

import java.lang.annotation.Annotation;

/** Settings in tests. */
record Choice(String line, String group) implements ContactCentreSettings {
    @Override
    public Class<? extends Annotation> annotationType() {
        return ContactCentreSettings.class;
    }
}
