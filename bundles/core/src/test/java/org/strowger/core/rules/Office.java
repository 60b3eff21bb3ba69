package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.Switchboard;
import org.strowger.core.internal.provider.Faults;
import org.strowger.core.internal.provider.Vitals;
import org.strowger.core.internal.runtime.SeededWorkers;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Application;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.health.ProviderFault;

/**
 * A switchboard on virtual time, with scripted providers and applications that remember what they heard. Nothing
 * happens before {@link #settle()} but what an application or a provider does itself.
 */
final class Office implements AutoCloseable {
    private final SeededWorkers workers;
    private final Switchboard switchboard;
    private final List<ScriptedProvider> providers = new ArrayList<>();

    Office() {
        this(Settings.defaults());
    }

    Office(Settings settings) {
        this(settings, new SeededWorkers());
    }

    Office(Settings settings, SeededWorkers workers) {
        this.workers = workers;
        this.switchboard = new Switchboard(workers, settings);
    }

    /** An office in which the order of things is drawn at random. */
    static Office shuffled(long seed) {
        return new Office(Settings.defaults(), new SeededWorkers(seed));
    }

    /** A line of a provider that has no other. */
    ScriptedLine line(String name) {
        ScriptedProvider provider = new ScriptedProvider("pbx-" + name);
        ScriptedLine line = provider.line(name);
        installs(provider);
        return line;
    }

    /** A line of a provider that has no other, with this address. */
    ScriptedLine line(AddressCapabilities first) {
        ScriptedProvider provider = new ScriptedProvider("pbx-" + first.address());
        ScriptedLine line = provider.line(first, UnaryOperator.identity());
        installs(provider);
        return line;
    }

    /** A phone of a provider that has no other device. */
    ScriptedPhone phone(ScriptedPhone phone) {
        ScriptedProvider provider = new ScriptedProvider("desk-" + phone.permanentId());
        provider.phone(phone);
        installs(provider);
        return phone;
    }

    /** How often a provider did what it must not. */
    long faults(String provider) {
        return vitals(provider).faults().all().stream()
                .mapToLong(ProviderFault::count)
                .sum();
    }

    /** How often a provider did this one thing that it must not. */
    long faults(String provider, Faults.Kind kind) {
        return vitals(provider).faults().count(kind);
    }

    private Vitals vitals(String provider) {
        return switchboard.providers().stream()
                .filter(known -> known.id().equals(provider))
                .findFirst()
                .orElseThrow();
    }

    ScriptedProvider installs(ScriptedProvider provider) {
        providers.add(provider);
        switchboard.attach(provider);
        settle();
        return provider;
    }

    void removes(ScriptedProvider provider) {
        switchboard.detach(provider);
        settle();
    }

    Desk desk(String name) {
        return desk(name, ApiVersion.V2_2);
    }

    Desk desk(String name, ApiVersion version) {
        return desk(Application.named(name).withVersion(version));
    }

    Desk desk(Application application) {
        RecordingListener listener = new RecordingListener();
        TelephonySession session = switchboard.openSession(application, EventDelivery.toListener(listener));
        return new Desk(this, listener, session);
    }

    Switchboard switchboard() {
        return switchboard;
    }

    SeededWorkers workers() {
        return workers;
    }

    /** Everything that can happen now has happened. */
    void settle() {
        workers.run();
    }

    /** Time passes. */
    void pass(Duration time) {
        workers.advance(time);
    }

    /** This will happen after a while, whatever else is going on. */
    void after(Duration delay, Runnable what) {
        workers.scheduler().schedule(delay, what);
    }

    /** Blocks the strand that runs it, while everybody else goes on. */
    Runnable hangingFor(Duration time) {
        return () -> {
            try {
                workers.await(new CompletableFuture<>(), time);
            } catch (TimeoutException over) {
                assertThat(over).hasMessageContaining("no result");
            }
        };
    }

    @Override
    public void close() {
        switchboard.close();
        settle();
        workers.assertNoFailures();
        assertThat(workers.time().waiting()).as("timers left behind").isZero();
        for (ScriptedProvider provider : providers) {
            assertThat(provider.script().reentered())
                    .as("what the core asked from inside a call to it")
                    .isEmpty();
        }
    }
}
