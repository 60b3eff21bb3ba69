package org.strowger.provider.sip.internal.agent;

import java.util.concurrent.Executor;

/** Runs the line logic of one provider, one task after the other, so that it needs no locks and events keep order. */
public interface Worker extends Executor {
    /** Runs a task and returns when it is done: what closing asks for. On the worker itself it runs at once. */
    void runAndWait(Runnable task);

    /** Tasks that wait. */
    int waiting();

    /** Ends the worker after the tasks given so far. */
    void stop();
}
