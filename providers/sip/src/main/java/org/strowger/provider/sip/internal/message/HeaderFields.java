package org.strowger.provider.sip.internal.message;

import java.util.ArrayList;
import java.util.List;

/** An immutable, ordered list of header fields, as we write them into a message. */
public final class HeaderFields implements Headers {
    /** One header field. */
    public record Field(String name, String value) {
        public Field {
            // A line break inside a value would let a caller's text become a header of its own.
            if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("The value of header " + name + " contains a line break");
            }
        }
    }

    private static final HeaderFields NONE = new HeaderFields(List.of());

    private final List<Field> fields;

    private HeaderFields(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    public static HeaderFields none() {
        return NONE;
    }

    public HeaderFields with(String name, String value) {
        List<Field> longer = new ArrayList<>(fields);
        longer.add(new Field(name, value));
        return new HeaderFields(longer);
    }

    public HeaderFields withAll(String name, List<String> values) {
        List<Field> longer = new ArrayList<>(fields);
        values.forEach(value -> longer.add(new Field(name, value)));
        return new HeaderFields(longer);
    }

    public HeaderFields without(String name) {
        return new HeaderFields(fields.stream()
                .filter(field -> !field.name().equalsIgnoreCase(name))
                .toList());
    }

    public List<Field> fields() {
        return fields;
    }

    @Override
    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }
}
