package org.strowger.provider.tck.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.strowger.provider.tck.Pace;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.TickCount;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.Gathering;

/** One gathering of digits that a driver does itself, and how it ended. */
public final class TestGathering implements Gathering {
    private final String name;
    private final Journal journal;
    private final Pace pace;
    private final List<End> ends = new ArrayList<>();
    private boolean taken;

    /**
     * An end as it was told.
     *
     * @param reason why it ended
     * @param digits what was gathered
     */
    public record End(GatherEnd reason, String digits) {}

    TestGathering(String name, Journal journal, Pace pace) {
        this.name = name;
        this.journal = journal;
        this.pace = pace;
    }

    TestGathering perform(CallDriver call, GatherRequest request) {
        taken = call.gatherDigits(request, this);
        return this;
    }

    /** Whether the driver does it, and not the core. */
    public boolean isTaken() {
        return taken;
    }

    /** Skips the test unless the driver does it. */
    public TestGathering needsDriver() {
        assumeTrue(taken, "the driver leaves the gathering of digits to the core");
        return this;
    }

    @Override
    public void ended(GatherEnd reason, String digits, TickCount at) {
        synchronized (this) {
            ends.add(new End(reason, digits));
        }
        journal.note(this, Entry.What.SUCCEEDED, "ended: " + reason + " \"" + digits + "\"");
    }

    /** All ends that were told; one is right. */
    public synchronized List<End> ends() {
        return List.copyOf(ends);
    }

    /** Waits for its end, and that there is no second one. */
    public void ends(GatherEnd reason, String digits) {
        pace.until(() -> !ends().isEmpty());
        pace.settle();
        assertThat(ends()).as("ends of %s; %s", name, journal).containsExactly(new End(reason, digits));
    }

    @Override
    public String toString() {
        return name;
    }
}
