package org.strowger.provider.tck.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.strowger.provider.tck.Pace;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.GenerationEnd;
import org.strowger.telephony.media.TickCount;
import org.strowger.telephony.spi.Generation;

/** One generation of digits or of a tone: whether it began, and how it ended. */
public final class TestGeneration implements Generation {
    private final String name;
    private final Journal journal;
    private final Pace pace;
    private final List<GenerationEnd> ends = new ArrayList<>();
    private Optional<TelephonyError> refusal = Optional.empty();

    TestGeneration(String name, Journal journal, Pace pace) {
        this.name = name;
        this.journal = journal;
        this.pace = pace;
    }

    TestGeneration perform(Consumer<Generation> how) {
        try {
            how.accept(this);
        } catch (TelephonyException refused) {
            synchronized (this) {
                refusal = Optional.of(refused.error());
            }
            journal.note(this, Entry.What.REFUSED, "refused: " + refused.getMessage());
        }
        return this;
    }

    @Override
    public void done(TickCount at) {
        end(GenerationEnd.DONE);
    }

    @Override
    public void cancelled(TickCount at) {
        end(GenerationEnd.CANCEL);
    }

    private void end(GenerationEnd how) {
        synchronized (this) {
            ends.add(how);
        }
        journal.note(this, Entry.What.SUCCEEDED, "ended: " + how);
    }

    /** All ends that were told; one is right. */
    public synchronized List<GenerationEnd> ends() {
        return List.copyOf(ends);
    }

    /** Why it did not begin; empty if it did. */
    public synchronized Optional<TelephonyError> error() {
        return refusal;
    }

    /** Checks that it began. */
    public TestGeneration begins() {
        assertThat(error()).as("error of %s; %s", name, journal).isEmpty();
        return this;
    }

    /** Waits for its end, and that there is no second one. */
    public TestGeneration ends(GenerationEnd how) {
        begins();
        pace.until(() -> !ends().isEmpty());
        pace.settle();
        assertThat(ends()).as("ends of %s; %s", name, journal).containsExactly(how);
        return this;
    }

    @Override
    public String toString() {
        return name;
    }
}
