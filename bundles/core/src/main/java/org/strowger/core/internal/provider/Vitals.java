package org.strowger.core.internal.provider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.strowger.core.internal.line.Existence;
import org.strowger.core.internal.line.ManagedLine;
import org.strowger.core.internal.phone.ManagedPhone;
import org.strowger.core.internal.request.DeviceVitals;
import org.strowger.core.internal.runtime.Progress;
import org.strowger.core.internal.runtime.Strand;
import org.strowger.core.internal.runtime.Thrown;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.health.ProviderStatus;
import org.strowger.telephony.health.ProviderStatus.State;
import org.strowger.telephony.spi.Scheduler;

/** How one provider is, for whoever watches it; from any thread, and without asking the provider. */
public final class Vitals {
    private final Attachment attachment;
    private final Faults faults;
    private final Scheduler time;
    private final Map<String, Progress> strands = new LinkedHashMap<>();
    private ProviderStatus status;

    /**
     * @param attachment the provider while the core works with it
     * @param faults where its faults are counted
     * @param time what time it is
     * @param own what is asked of the provider itself
     * @param timers what it has scheduled
     */
    Vitals(Attachment attachment, Faults faults, Scheduler time, Strand own, Strand timers) {
        this.attachment = attachment;
        this.faults = faults;
        this.time = time;
        strands.put("provider " + attachment.id(), own);
        strands.put("timers of provider " + attachment.id(), timers);
        become(State.STARTING, Optional.empty(), "");
    }

    /** It was started. */
    void started(ApiVersion version) {
        become(State.RUNNING, Optional.of(version), "");
    }

    /** It could not be started. */
    void failed(Throwable why) {
        become(State.FAILED, Optional.empty(), Thrown.told(why));
    }

    /** It leaves; nothing follows on that. */
    synchronized void leaves() {
        become(State.STOPPING, status.version(), "");
    }

    private synchronized void become(State state, Optional<ApiVersion> version, String reason) {
        if (status == null || status.state() != State.STOPPING) {
            status = new ProviderStatus(state, time.now(), version, reason);
        }
    }

    /** Its id. */
    public String id() {
        return attachment.id();
    }

    /** What it is doing. */
    public synchronized ProviderStatus status() {
        return status;
    }

    /** What it did that it must not do. */
    public Faults faults() {
        return faults;
    }

    /** What is asked of the provider itself, by names for people. */
    public Map<String, Progress> strands() {
        return strands;
    }

    /** Its devices, those among them that are gone and that it has yet to close. */
    public List<DeviceVitals> devices() {
        Stream<DeviceVitals> lines = attachment.watchedLines().stream().map(ManagedLine::vitals);
        Stream<DeviceVitals> phones = attachment.watchedPhones().stream().map(ManagedPhone::vitals);
        return Stream.concat(lines, phones).toList();
    }

    /** How many lines it has. */
    public int lineCount() {
        return (int) attachment.watchedLines().stream()
                .filter(line -> line.existence() == Existence.PRESENT)
                .count();
    }

    /** How many phones it has. */
    public int phoneCount() {
        return attachment.phoneCount();
    }
}
