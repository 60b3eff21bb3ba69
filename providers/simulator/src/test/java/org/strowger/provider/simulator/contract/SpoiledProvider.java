package org.strowger.provider.simulator.contract;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.media.MediaControl;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;
import org.strowger.telephony.spi.Gathering;
import org.strowger.telephony.spi.Generation;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;
import org.strowger.telephony.spi.NewConference;
import org.strowger.telephony.spi.PhoneDriver;
import org.strowger.telephony.spi.PhoneSink;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.ProviderDevices;
import org.strowger.telephony.spi.Scheduler;
import org.strowger.telephony.spi.TelephonyProvider;

/** A good provider with one fault: every call of its SPI, in both directions, passes by the spoiling. */
final class SpoiledProvider implements TelephonyProvider {
    private static final List<Class<?>> SPOILED = List.of(
            LineDriver.class,
            CallDriver.class,
            LineSink.class,
            CallSink.class,
            Completion.class,
            CompletionOf.class,
            Generation.class,
            Gathering.class,
            PhoneDriver.class,
            PhoneSink.class);

    private final TelephonyProvider good;
    private final Spoiling spoiling;
    private final Map<Object, Object> originals = new IdentityHashMap<>();
    private final List<CallSink> sinks = new ArrayList<>();
    private final List<LineSink> lineSinks = new ArrayList<>();
    private final List<PhoneSink> phoneSinks = new ArrayList<>();
    private final List<Runnable> whenClosed = new ArrayList<>();
    private final List<Scheduler.Timer> timers = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private ProviderContext context;
    private Thread startedOn;
    private int starts;
    private List<? extends LineDriver> goodLines = List.of();
    private boolean asked;
    private MediaControl latestControl = MediaControl.none();
    private volatile int closing;

    SpoiledProvider(TelephonyProvider good, Spoiling spoiling) {
        this.good = good;
        this.spoiling = spoiling;
    }

    /** How often it was started. */
    int starts() {
        return starts;
    }

    /** Does something that closes a call, a line or everything. */
    Object closing(Supplier<Object> work) {
        closing++;
        try {
            return work.get();
        } finally {
            closing--;
        }
    }

    /** Whether something is being closed. */
    boolean isClosing() {
        return closing > 0;
    }

    /** The thread that started it last. */
    Thread startedOn() {
        return startedOn;
    }

    /** What the core gave it. */
    ProviderContext context() {
        return context;
    }

    /** Where events of lines go. */
    List<LineSink> lineSinks() {
        return List.copyOf(lineSinks);
    }

    /** The good lines. */
    List<? extends LineDriver> goodLines() {
        return goodLines;
    }

    /** Somebody asked for another quality. */
    void asks() {
        asked = true;
    }

    /** Whether somebody asked for another quality. */
    boolean hasAsked() {
        return asked;
    }

    /** The control of media that was set last. */
    MediaControl latestControl() {
        return latestControl;
    }

    /** Notes a control of media, and says what was set before. */
    MediaControl notes(MediaControl control) {
        MediaControl before = latestControl;
        latestControl = control;
        return before;
    }

    /** Where events of phones go. */
    List<PhoneSink> phoneSinks() {
        return List.copyOf(phoneSinks);
    }

    /** Where events of all calls go that there ever were. */
    List<CallSink> sinks() {
        return List.copyOf(sinks);
    }

    /** Does something when next a call is closed. */
    void whenClosed(Runnable work) {
        whenClosed.add(work);
    }

    /** A call was closed. */
    void closed() {
        List<Runnable> all = List.copyOf(whenClosed);
        whenClosed.clear();
        all.forEach(Runnable::run);
    }

    /** Tells something of all calls that there ever were. */
    void tellOfAllCalls() {
        List.copyOf(sinks).forEach(SpoiledProvider::tellSomethingOf);
    }

    /** Tells something about a call. */
    static void tellSomethingOf(CallSink sink) {
        sink.info(CallInfo.builder().build(), Set.of(CallInfoItem.OTHER));
    }

    /** Does something a second from now, unless it is stopped before. */
    void later(Runnable work) {
        timers.add(context.scheduler().schedule(Duration.ofSeconds(1), work));
    }

    /** Starts a thread that does not end by itself. */
    void startThread() {
        Thread thread = new Thread(this::awaitEnd, "left over");
        thread.setDaemon(true);
        thread.start();
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The test is over. */
    void forget() {
        end.countDown();
    }

    @Override
    public String id() {
        return good.id();
    }

    @Override
    public ProviderDevices start(ProviderContext given) {
        context = given;
        starts++;
        startedOn = Thread.currentThread();
        Object devices = spoiling.handle(new Invocation(good, method("start"), new Object[] {given}), this);
        ProviderDevices all = (ProviderDevices) devices;
        goodLines = all.lines();
        return new ProviderDevices(
                all.lines().stream()
                        .map(line -> spoiled(LineDriver.class, line))
                        .toList(),
                all.phones().stream()
                        .map(phone -> spoiled(PhoneDriver.class, phone))
                        .toList());
    }

    @Override
    public void stop() {
        timers.forEach(Scheduler.Timer::cancel);
        spoiling.handle(new Invocation(good, method("stop"), new Object[0]), this);
    }

    private static Method method(String name) {
        return Arrays.stream(TelephonyProvider.class.getMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private <T> T spoiled(Class<T> type, Object original) {
        if (original instanceof CallSink sink) {
            sinks.add(sink);
        }
        if (original instanceof LineSink sink) {
            lineSinks.add(sink);
        }
        if (original instanceof PhoneSink sink) {
            phoneSinks.add(sink);
        }
        Object proxy = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> pass(original, method, arguments));
        originals.put(proxy, original);
        return type.cast(proxy);
    }

    private synchronized Object spoiledIfOfTheSpi(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(this::spoiledIfOfTheSpi);
        }
        if (value instanceof NewConference made) {
            return new NewConference(
                    spoiled(CallDriver.class, made.conference()), spoiled(CallDriver.class, made.consultation()));
        }
        if (originals.containsKey(value)) {
            return originals.get(value);
        }
        for (Class<?> type : SPOILED) {
            if (type.isInstance(value)) {
                return spoiled(type, value);
            }
        }
        return value;
    }

    private Object pass(Object original, Method method, Object[] arguments) {
        if (method.getDeclaringClass() == Object.class) {
            return new Invocation(original, method, arguments).proceed();
        }
        Object[] passed = arguments == null ? new Object[0] : arguments.clone();
        for (int place = 0; place < passed.length; place++) {
            passed[place] = spoiledIfOfTheSpi(passed[place]);
        }
        return spoiledIfOfTheSpi(spoiling.handle(new Invocation(original, method, passed), this));
    }
}
