package org.strowger.provider.simulator.internal;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;

/** A line that makes and takes calls on a strand of its own as fast as it can, and closes them when it likes. */
final class BusyLine implements LineSink {
    private static final List<String> DESTINATIONS =
            List.of("1001", "1002", "1003", "1004", "9900", "9901", "9902", "9907", "9930", "9920", "12;");

    private final LineDriver driver;
    private final int wanted;
    private final Queue<String> violations;
    private final CountDownLatch done;
    private final Random random;
    private final ExecutorService strand = Executors.newSingleThreadExecutor();
    private final AtomicInteger closed = new AtomicInteger();
    private volatile boolean lineClosed;

    BusyLine(LineDriver driver, int wanted, Queue<String> violations, CountDownLatch done) {
        this.driver = driver;
        this.wanted = wanted;
        this.violations = violations;
        this.done = done;
        this.random = new Random(driver.permanentId().hashCode());
    }

    void start() {
        strand.execute(() -> {
            driver.open(this);
            makeCall();
        });
    }

    /** Closes the line; nothing may come afterwards. */
    void stop() throws Exception {
        Future<?> closing = strand.submit(() -> {
            driver.close();
            lineClosed = true;
        });
        closing.get(20, TimeUnit.SECONDS);
    }

    /** Ends the strand, when nothing can come any more. */
    void dismiss() {
        strand.shutdown();
    }

    int closedCalls() {
        return closed.get();
    }

    /** Makes the next call; closes it at once now and then, while it is still pending. */
    private void makeCall() {
        BusyCall call = new BusyCall(this, random.nextInt(100));
        try {
            String to = DESTINATIONS.get(random.nextInt(DESTINATIONS.size()));
            call.made(driver.makeCall(to, CallParams.defaults(), call, call.completion(true)));
            if (random.nextInt(10) == 0) {
                call.close();
            }
        } catch (TelephonyException refusal) {
            if (refusal.error() != LineError.CALLUNAVAIL) {
                violation("line " + driver.permanentId() + ": " + refusal.getMessage());
            }
            later(this::makeCall);
        }
    }

    void callClosed(boolean own) {
        if (closed.incrementAndGet() == wanted) {
            done.countDown();
        }
        if (own && closed.get() < wanted * 2) {
            later(this::makeCall);
        }
    }

    /** On the strand, unless the line is closed by then. */
    void later(Runnable work) {
        strand.execute(() -> {
            if (!lineClosed) {
                work.run();
            }
        });
    }

    void violation(String what) {
        violations.add(what);
    }

    @Override
    public Optional<CallSink> newCall(CallDriver incoming, CallInfo info) {
        notAfterClosing("newCall");
        BusyCall call = new BusyCall(this, (int) (info.callId() % 100));
        call.announced(incoming);
        return Optional.of(call);
    }

    @Override
    public void ringing(int ringMode, int ringCount) {
        notAfterClosing("ringing");
    }

    @Override
    public void conditions(Set<LineCondition> now) {
        notAfterClosing("conditions");
    }

    @Override
    public void lineStateChanged(Set<LineStateItem> changed) {
        notAfterClosing("lineStateChanged");
    }

    @Override
    public void addressStateChanged(int addressId, Set<AddressStateItem> changed) {
        notAfterClosing("addressStateChanged");
    }

    @Override
    public void forwardingChanged(int addressId, List<Forwarding> forwardings, int rings) {
        throw new AssertionError("this line does not forward");
    }

    @Override
    public void completionCancelled(int completionId) {
        throw new AssertionError("this line completes no calls");
    }

    @Override
    public void closed() {
        violation("line " + driver.permanentId() + " was closed by force");
    }

    private void notAfterClosing(String what) {
        if (lineClosed) {
            violation(what + " after line " + driver.permanentId() + " was closed");
        }
    }
}
