package org.strowger.provider.simulator.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.strowger.telephony.call.BearerChange;
import org.strowger.telephony.call.BearerMode;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.ForwardMode;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;
import org.strowger.telephony.spi.NewConference;
import org.strowger.telephony.spi.PickupTarget;

/** A line that transfers, confers, parks, picks up and forwards at random, on a strand of its own. */
final class RestlessLine implements LineSink {
    private static final List<String> DESTINATIONS =
            List.of("1001", "1002", "1003", "1004", "2000", "2001", "9900", "9901", "9902", "9920", "9930");

    private final LineDriver driver;
    private final Queue<String> violations;
    private final CountDownLatch done;
    private final Random random;
    private final ExecutorService strand = Executors.newSingleThreadExecutor();
    private final List<WatchedCall> calls = new CopyOnWriteArrayList<>();
    private int accepted;
    private volatile boolean closed;

    RestlessLine(LineDriver driver, Queue<String> violations, CountDownLatch done) {
        this.driver = driver;
        this.violations = violations;
        this.done = done;
        this.random = new Random(driver.permanentId().hashCode());
    }

    /** Does so much; then lets go of all calls and of the line, after which nothing may come. */
    void start(int steps) {
        strand.execute(() -> driver.open(this));
        for (int i = 0; i < steps; i++) {
            strand.execute(this::step);
        }
        strand.execute(() -> {
            calls.forEach(WatchedCall::close);
            driver.close();
            closed = true;
            done.countDown();
        });
    }

    /** Ends the strand, when nothing can come any more. */
    void dismiss() {
        strand.shutdown();
    }

    /** How many operations the exchange did not refuse at once. */
    int accepted() {
        return accepted;
    }

    void violation(String what) {
        violations.add("line " + driver.permanentId() + ": " + what);
    }

    private void step() {
        try {
            List<WatchedCall> live = calls.stream().filter(WatchedCall::isLive).toList();
            if (live.isEmpty() || random.nextInt(4) == 0) {
                onTheLine();
            } else {
                onACall(live.get(random.nextInt(live.size())), live.get(random.nextInt(live.size())));
            }
            accepted++;
        } catch (TelephonyException refusal) {
            if (refusal.getMessage().isBlank()) {
                violation("refused without a word");
            }
        } catch (RuntimeException fault) {
            violation("thrown: " + fault + " at " + fault.getStackTrace()[0]);
        }
        List<WatchedCall> over = calls.stream().filter(this::isDoneWith).toList();
        over.forEach(WatchedCall::close);
        calls.removeAll(over);
    }

    private boolean isDoneWith(WatchedCall call) {
        return call.hasFailed() || calls.size() > 6 && random.nextInt(3) == 0;
    }

    private void onTheLine() {
        WatchedCall made = new WatchedCall(this);
        switch (random.nextInt(8)) {
            case 0 -> keep(made, driver.unpark(0, "701", made, made.making(made)));
            case 1 -> keep(made, driver.pickup(0, target(), made, made.making(made)));
            case 2 -> driver.forward(
                    OptionalInt.of(0),
                    forwarding(),
                    0,
                    CallParams.defaults(),
                    params -> {
                        throw new AssertionError("forwarding makes no call here");
                    },
                    made.completion());
            case 3 -> driver.uncompleteCall(1, made.completion());
            default -> keep(made, driver.makeCall(destination(), CallParams.defaults(), made, made.making(made)));
        }
    }

    private void onACall(WatchedCall call, WatchedCall other) {
        switch (random.nextInt(9)) {
            case 0 -> consult(call);
            case 1 -> confer(call);
            default -> request(call, other);
        }
    }

    private void request(WatchedCall call, WatchedCall other) {
        CallDriver at = call.driver();
        Completion end = call.completion();
        try {
            switch (random.nextInt(14)) {
                case 0, 1 -> at.answer(end);
                case 2 -> at.hold(end);
                case 3 -> at.unhold(end);
                case 4 -> at.swapHold(other.driver(), end);
                case 5 -> at.completeTransfer(other.driver(), end);
                case 6 -> at.blindTransfer(destination(), end);
                case 7 -> at.addToConference(other.driver(), end);
                case 8 -> at.removeFromConference(end);
                case 9 -> at.park(ignoring(end));
                case 10 -> at.completeCall(CompletionMode.values()[random.nextInt(3)], 0, ignoring(end));
                case 11 -> at.setBearer(BearerChange.to(BearerMode.values()[random.nextInt(7)]), end);
                case 12 -> at.dial(destination(), end);
                default -> at.drop(end);
            }
        } catch (TelephonyException refused) {
            end.fail(refused.error());
            throw refused;
        }
    }

    private void consult(WatchedCall call) {
        WatchedCall made = new WatchedCall(this);
        keep(made, call.driver().setUpTransfer(CallParams.defaults(), made, made.making(made)));
    }

    private void confer(WatchedCall call) {
        WatchedCall conference = new WatchedCall(this);
        WatchedCall consultation = new WatchedCall(this);
        NewConference both = call.driver()
                .setUpConference(
                        3,
                        CallParams.defaults(),
                        conference,
                        consultation,
                        conference.making(conference, consultation));
        keep(conference, both.conference());
        keep(consultation, both.consultation());
    }

    private void keep(WatchedCall made, CallDriver pending) {
        calls.add(made.pending(pending));
    }

    private PickupTarget target() {
        return random.nextBoolean() ? new PickupTarget.InGroup("") : new PickupTarget.At(destination());
    }

    private List<Forwarding> forwarding() {
        return random.nextBoolean() ? List.of() : List.of(Forwarding.to(ForwardMode.BUSY, destination()));
    }

    private String destination() {
        return DESTINATIONS.get(random.nextInt(DESTINATIONS.size()));
    }

    private static <T> CompletionOf<T> ignoring(Completion end) {
        return new CompletionOf<>() {
            @Override
            public void succeed(T value) {
                end.succeed();
            }

            @Override
            public void fail(TelephonyError error) {
                end.fail(error);
            }

            @Override
            public void fail(TelephonyError error, String detail) {
                end.fail(error);
            }
        };
    }

    @Override
    public Optional<CallSink> newCall(CallDriver incoming, CallInfo info) {
        told("newCall");
        WatchedCall call = new WatchedCall(this).announced(incoming);
        calls.add(call);
        return Optional.of(call);
    }

    @Override
    public void ringing(int ringMode, int ringCount) {
        told("ringing");
    }

    @Override
    public void conditions(Set<LineCondition> now) {
        told("conditions");
    }

    @Override
    public void lineStateChanged(Set<LineStateItem> changed) {
        told("lineStateChanged");
    }

    @Override
    public void addressStateChanged(int addressId, Set<AddressStateItem> changed) {
        told("addressStateChanged");
    }

    @Override
    public void forwardingChanged(int addressId, List<Forwarding> forwardings, int rings) {
        told("forwardingChanged");
    }

    @Override
    public void completionCancelled(int completionId) {
        told("completionCancelled");
    }

    @Override
    public void closed() {
        violation("closed by force");
    }

    private void told(String what) {
        if (closed) {
            violation(what + " after closing");
        }
    }
}
