package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.internal.provider.Vitals;
import org.strowger.telephony.health.ProviderStatus;
import org.strowger.testing.Rule;

/** A provider that hangs when it is started or stopped is nothing to those that come after it. */
class HungProviderTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Office office = new Office();
    private final ScriptedProvider next = new ScriptedProvider("pbx");
    private final List<CompletableFuture<Void>> stopped = new ArrayList<>();
    private final List<ProviderStatus.State> left = new ArrayList<>();

    @AfterEach
    void close() {
        office.close();
    }

    /** The next one comes and goes while the first one hangs; then the core is asked what it still has. */
    private void nextComesAndGoes() {
        office.after(MINUTE, () -> office.switchboard().attach(next));
        office.after(
                MINUTE.multipliedBy(2), () -> stopped.add(office.switchboard().detach(next)));
        office.after(MINUTE.multipliedBy(3), () -> {
            assertThat(next.asked()).containsExactly(Operation.NEGOTIATE, Operation.START, Operation.STOP);
            assertThat(stopped).singleElement().satisfies(end -> assertThat(end).isDone());
            office.switchboard().providers().stream()
                    .map(Vitals::status)
                    .map(ProviderStatus::state)
                    .forEach(left::add);
        });
        office.pass(LONG.multipliedBy(2));
    }

    @Test
    @Rule({"L-033", "S-011"})
    void whoComesAfterOneThatHangsInItsStartIsStoppedAndForgotten() {
        ScriptedProvider hangs = new ScriptedProvider("pbx").when(Operation.START, office.hangingFor(LONG));
        office.switchboard().attach(hangs);
        office.after(SECOND, () -> office.switchboard().detach(hangs));

        nextComesAndGoes();

        assertThat(left).containsExactly(ProviderStatus.State.STOPPING);
        assertThat(office.switchboard().providers()).isEmpty();
    }

    @Test
    @Rule({"L-033", "S-011"})
    void whoComesAfterOneThatHangsInItsEndIsStoppedAndForgotten() {
        ScriptedProvider hangs = office.installs(new ScriptedProvider("pbx"));
        hangs.when(Operation.STOP, office.hangingFor(LONG));
        office.switchboard().detach(hangs);

        nextComesAndGoes();

        assertThat(left).containsExactly(ProviderStatus.State.STOPPING);
        assertThat(office.switchboard().providers()).isEmpty();
    }

    @Test
    @Rule("S-011")
    void theThirdWaitsForTheFirstAlthoughTheSecondHasLeft() {
        List<Operation> asked = new ArrayList<>();
        ScriptedProvider hangs = office.installs(new ScriptedProvider("pbx"));
        hangs.when(Operation.STOP, office.hangingFor(LONG));
        ScriptedProvider third = new ScriptedProvider("pbx");
        office.switchboard().detach(hangs);
        office.after(MINUTE, () -> office.switchboard().attach(next));
        office.after(MINUTE.multipliedBy(2), () -> office.switchboard().detach(next));
        office.after(MINUTE.multipliedBy(3), () -> office.switchboard().attach(third));
        office.after(MINUTE.multipliedBy(3).plus(SECOND), () -> asked.addAll(third.asked()));

        office.pass(LONG.multipliedBy(2));

        assertThat(asked).isEmpty();
        assertThat(third.asked()).containsExactly(Operation.NEGOTIATE, Operation.START);
        office.removes(third);
    }
}
