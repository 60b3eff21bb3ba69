package org.strowger.dialing.internal;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A location as text, read as Declarative Services will read it. */
final class WrittenLocation {
    private WrittenLocation() {}

    /** The keys that there are. */
    static Set<String> keys() {
        return Arrays.stream(LocationConfiguration.class.getDeclaredMethods())
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @throws IllegalArgumentException, when a key is read, if its text is not of its type; the message names it */
    static LocationConfiguration of(Map<String, String> written) {
        return (LocationConfiguration) Proxy.newProxyInstance(
                LocationConfiguration.class.getClassLoader(),
                new Class<?>[] {LocationConfiguration.class},
                (self, key, none) -> {
                    String text = written.get(key.getName());
                    return text == null ? key.getDefaultValue() : value(key, text.strip());
                });
    }

    private static Object value(Method key, String text) {
        Class<?> type = key.getReturnType();
        if (type == int.class) {
            return number(key.getName(), text);
        }
        if (type == boolean.class) {
            return truth(key.getName(), text);
        }
        return type == String[].class ? new String[] {text} : text;
    }

    private static int number(String key, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " is \"" + text + "\"; write a number", e);
        }
    }

    private static boolean truth(String key, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(key + " is \"" + text + "\"; write true or false");
        }
        return text.equals("true");
    }
}
