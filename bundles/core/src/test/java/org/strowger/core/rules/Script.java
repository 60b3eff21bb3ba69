package org.strowger.core.rules;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * What one provider was asked, in order. Notices when the core asks from inside a call that the provider makes to the
 * core, which must not be (rule L-012).
 */
final class Script {
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Asked> reentered = new CopyOnWriteArrayList<>();
    private final ThreadLocal<Boolean> callsCore = ThreadLocal.withInitial(() -> false);

    void note(Operation operation, Object whom, Object... arguments) {
        Asked entry = new Asked(operation, whom, List.of(arguments));
        if (callsCore.get()) {
            reentered.add(entry);
        }
        asked.add(entry);
    }

    void toCore(Runnable call) {
        fromCore(() -> {
            call.run();
            return true;
        });
    }

    <T> T fromCore(Supplier<T> call) {
        boolean before = callsCore.get();
        callsCore.set(true);
        try {
            return call.get();
        } finally {
            callsCore.set(before);
        }
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    List<Asked> reentered() {
        return List.copyOf(reentered);
    }

    void forget() {
        asked.clear();
    }
}
