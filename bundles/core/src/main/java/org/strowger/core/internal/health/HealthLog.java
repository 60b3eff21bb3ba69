package org.strowger.core.internal.health;

import org.slf4j.Logger;

/** Where it is told that something became bad, and that it is well again. */
public interface HealthLog {
    /** Something became bad. */
    void bad(String text);

    /** It is well again. */
    void well(String text);

    /** A log: a warning for what is bad, an information for what is well. */
    static HealthLog of(Logger log) {
        return new HealthLog() {
            @Override
            public void bad(String text) {
                log.warn("{}", text);
            }

            @Override
            public void well(String text) {
                log.info("{}", text);
            }
        };
    }
}
