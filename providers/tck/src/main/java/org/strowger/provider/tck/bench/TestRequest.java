package org.strowger.provider.tck.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.strowger.provider.tck.Pace;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;

/** One request to the provider, and how it ended: by the completion or by throwing. */
public final class TestRequest implements Completion {
    private final String name;
    private final Journal journal;
    private final Pace pace;
    private final List<Optional<TelephonyError>> ends = new ArrayList<>();
    private TelephonyException refusal;
    private Object value;

    TestRequest(String name, Journal journal, Pace pace) {
        this.name = name;
        this.journal = journal;
        this.pace = pace;
    }

    /** Makes the request. */
    void perform(Consumer<Completion> operation) {
        try {
            operation.accept(this);
        } catch (TelephonyException refused) {
            synchronized (this) {
                refusal = refused;
            }
            journal.note(this, Entry.What.REFUSED, "refused: " + refused.getMessage());
        }
    }

    @Override
    public void succeed() {
        end(Optional.empty());
        journal.note(this, Entry.What.SUCCEEDED, "succeeded");
    }

    @Override
    public void fail(TelephonyError error) {
        fail(error, "");
    }

    @Override
    public void fail(TelephonyError error, String detail) {
        end(Optional.of(error));
        journal.note(this, Entry.What.FAILED, "failed: " + error + " " + detail);
    }

    /** This request for an operation whose success delivers something. */
    <T> CompletionOf<T> delivering() {
        return new CompletionOf<>() {
            @Override
            public void succeed(T delivered) {
                deliver(delivered);
                TestRequest.this.succeed();
            }

            @Override
            public void fail(TelephonyError error) {
                TestRequest.this.fail(error);
            }

            @Override
            public void fail(TelephonyError error, String detail) {
                TestRequest.this.fail(error, detail);
            }
        };
    }

    private synchronized void deliver(Object delivered) {
        value = delivered;
    }

    /** What its success delivered; null if nothing. */
    public synchronized Object value() {
        return value;
    }

    private synchronized void end(Optional<TelephonyError> how) {
        ends.add(how);
    }

    /** How often its completion was used. */
    public synchronized int completions() {
        return ends.size();
    }

    /** Whether it was refused by throwing. */
    public synchronized boolean isRefused() {
        return refusal != null;
    }

    /** Whether it has ended, in whatever way. */
    public synchronized boolean isEnded() {
        return refusal != null || !ends.isEmpty();
    }

    /** Whether it ended well. */
    public synchronized boolean isSuccessful() {
        return refusal == null && !ends.isEmpty() && ends.get(0).isEmpty();
    }

    /** Why it failed or was refused; empty if it has not. */
    public synchronized Optional<TelephonyError> error() {
        if (refusal != null) {
            return Optional.of(refusal.error());
        }
        return ends.isEmpty() ? Optional.empty() : ends.get(0);
    }

    /** Waits for its end. */
    public TestRequest ends() {
        assertThat(pace.until(this::isEnded)).as("%s ends; %s", name, journal).isTrue();
        return this;
    }

    /** Waits for its success. */
    public TestRequest succeeds() {
        ends();
        assertThat(error()).as("error of %s; %s", name, journal).isEmpty();
        return this;
    }

    /** Waits for its failure with one of these errors, by completion or by throwing. */
    public TestRequest failsWith(TelephonyError... errors) {
        ends();
        assertThat(error())
                .as("error of %s; %s", name, journal)
                .isPresent()
                .get()
                .isIn((Object[]) errors);
        return this;
    }

    /** Waits for its failure, whatever the error. */
    public TestRequest fails() {
        ends();
        assertThat(error()).as("error of %s; %s", name, journal).isPresent();
        return this;
    }

    @Override
    public String toString() {
        return name;
    }
}
