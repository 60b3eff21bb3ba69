package org.strowger.core.rules;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyError;

/** What a line or a call has been asked and a test has yet to end, in order. */
final class Promises {
    private final Script script;
    private final ConcurrentLinkedDeque<Promise> made = new ConcurrentLinkedDeque<>();

    Promises(Script script) {
        this.script = script;
    }

    void add(Promise promise) {
        made.add(promise);
    }

    /** The oldest; it stays. */
    Promise first() {
        return made.stream()
                .filter(promise -> !promise.isOver())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("nothing is outstanding"));
    }

    void succeed() {
        Promise first = first();
        script.toCore(first::succeed);
    }

    void succeedWith(Object value) {
        Promise first = first();
        script.toCore(() -> first.succeedWith(value));
    }

    void fail(TelephonyError error) {
        Promise first = first();
        script.toCore(() -> first.fail(error));
    }

    void failAll() {
        for (Promise promise : List.copyOf(made)) {
            if (!promise.isOver()) {
                script.toCore(() -> promise.fail(LineError.OPERATIONFAILED));
            }
        }
    }

    int count() {
        return (int) made.stream().filter(promise -> !promise.isOver()).count();
    }
}
