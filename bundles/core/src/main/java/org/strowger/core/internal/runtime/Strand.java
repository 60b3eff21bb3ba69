package org.strowger.core.internal.runtime;

import java.util.concurrent.Executor;

/**
 * Runs its tasks one after the other, in the order in which they were given, never on the thread that gives them. A
 * task that hangs delays only its own strand.
 */
public interface Strand extends Executor, Progress {
    /** Whether the calling thread is running a task of this strand now. */
    boolean isCurrent();
}
