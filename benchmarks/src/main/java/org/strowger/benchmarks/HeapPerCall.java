package org.strowger.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.strowger.benchmarks.instant.InstantProvider;
import org.strowger.benchmarks.traffic.Office;
import org.strowger.core.internal.runtime.ThreadedWorkers;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.spi.CallSink;

/**
 * What a connected call keeps on the heap: the difference that many calls make after garbage collection, divided by
 * their number. The provider's own call, one small object, and the call's information with two numbers are in it.
 */
final class HeapPerCall {
    private static final int COLLECTIONS = 4;

    private final int monitors;
    private volatile CountDownLatch heard = new CountDownLatch(0);

    /** @param monitors how many sessions monitor each call, beside its owner */
    HeapPerCall(int monitors) {
        this.monitors = monitors;
    }

    /** Bytes of one call. */
    long measure(int calls) {
        InstantProvider provider = new InstantProvider(List.of("1001"));
        try (Office office = new Office(new ThreadedWorkers(), provider, 1)) {
            List<Line> lines = new ArrayList<>();
            lines.add(Office.open(
                    office.session("owner", this::hear), "1001", LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE)));
            for (int i = 0; i < monitors; i++) {
                lines.add(Office.open(office.session("monitor", this::hear), "1001", LineOpenOptions.monitor()));
            }
            connect(provider, calls / 10);
            long before = used();
            connect(provider, calls);
            long after = used();
            long seen = lines.stream().mapToLong(line -> line.calls().size()).sum();
            if (seen != (long) (calls + calls / 10) * (monitors + 1)) {
                throw new IllegalStateException("the applications see " + seen + " calls");
            }
            return (after - before) / calls;
        }
    }

    private void connect(InstantProvider provider, int calls) {
        heard = new CountDownLatch(calls * (monitors + 1));
        for (int i = 0; i < calls; i++) {
            CallSink call = provider.line("1001").callFromNowhere("+4930" + i);
            call.state(CallState.CONNECTED, ConnectedMode.ACTIVE);
        }
        Office.await(heard);
    }

    private void hear(TelephonyEvent event) {
        if (event instanceof CallEvent.StateChanged change && change.state() == CallState.CONNECTED) {
            heard.countDown();
        }
    }

    private static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
