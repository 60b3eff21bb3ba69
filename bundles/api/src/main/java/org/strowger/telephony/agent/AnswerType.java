package org.strowger.telephony.agent;

import java.util.List;
import java.util.function.Function;

/**
 * What answers a {@link ProxyRequest}: one value, a list of them, or nothing but the success.
 *
 * @param <T> the answer
 */
public final class AnswerType<T> {
    private final String what;
    private final Function<Object, T> check;

    private AnswerType(String what, Function<Object, T> check) {
        this.what = what;
        this.check = check;
    }

    static <T> AnswerType<T> one(Class<T> type) {
        return new AnswerType<>("one " + type.getSimpleName(), value -> require(type, value));
    }

    static <E> AnswerType<List<E>> listOf(Class<E> type) {
        return new AnswerType<>("a list of " + type.getSimpleName(), value -> require(List.class, value).stream()
                .map(each -> require(type, each))
                .toList());
    }

    static AnswerType<Void> nothing() {
        return new AnswerType<>("nothing", value -> {
            if (value != null) {
                throw new ClassCastException("something");
            }
            return null;
        });
    }

    private static <T> T require(Class<T> type, Object value) {
        if (value == null) {
            throw new ClassCastException("null");
        }
        return type.cast(value);
    }

    /**
     * The value, if it is such an answer; a list is copied.
     *
     * @throws ClassCastException if it is something else, or contains something else or null
     */
    public T cast(Object value) {
        return check.apply(value);
    }

    @Override
    public String toString() {
        return what;
    }
}
