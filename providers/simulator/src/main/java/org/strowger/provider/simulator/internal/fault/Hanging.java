package org.strowger.provider.simulator.internal.fault;

import java.util.concurrent.CountDownLatch;
import org.strowger.provider.simulator.Faults.Release;

/** Blocks the thread that meets it until released, or interrupted. */
final class Hanging implements Fault, Release {
    private final CountDownLatch gate = new CountDownLatch(1);

    @Override
    public void strike() {
        try {
            gate.await();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void release() {
        gate.countDown();
    }
}
