package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.Destination;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.provider.tck.bench.TestRequest;
import org.strowger.telephony.device.AddressFeature;
import org.strowger.telephony.device.ForwardMode;
import org.strowger.telephony.device.Forwarding;
import org.strowger.testing.Rule;

/** Forwarding of calls that come in. */
public interface ForwardRules extends ContractRules {
    private TestLine forwardingLine() {
        TestLine line = bench().line();
        line.needs(AddressFeature.FORWARD);
        assumeTrue(
                line.address().forwarding().modes().contains(ForwardMode.UNCONDITIONAL),
                "line " + line + " declines UNCONDITIONAL forwarding");
        return line;
    }

    private TestRequest forward(TestLine line, List<Forwarding> entries) {
        return line.request("forward", done -> line.driver()
                .forward(OptionalInt.of(0), entries, 0, line.params(), line::consulted, done));
    }

    @Test
    @Rule({"L-303", "L-306"})
    default void forwardingThatIsInEffectIsTold() {
        TestLine line = forwardingLine();
        List<Forwarding> entries = List.of(Forwarding.to(ForwardMode.UNCONDITIONAL, bench().number(Destination.RINGS)));
        forward(line, entries).succeeds();
        assertThat(bench().pace().until(() -> line.forwarding().equals(Optional.of(entries))))
                .as("the forwarding is told; %s", bench().journal())
                .isTrue();
    }

    @Test
    @Rule({"L-303", "L-310", "S-054"})
    default void aForwardedCallIsNotAnnounced() {
        TestLine line = forwardingLine();
        forward(line, List.of(Forwarding.to(ForwardMode.UNCONDITIONAL, bench().number(Destination.RINGS))))
                .succeeds();
        bench().pace().settle();
        bench().farCall(line);
        bench().pace().settle();
        assertThat(line.calls()).as("%s", bench().journal()).isEmpty();
    }

    @Test
    @Rule({"L-303", "L-304"})
    default void callsAreAnnouncedAgainWhenForwardingIsCancelled() {
        TestLine line = forwardingLine();
        forward(line, List.of(Forwarding.to(ForwardMode.UNCONDITIONAL, bench().number(Destination.RINGS))))
                .succeeds();
        forward(line, List.of()).succeeds();
        bench().pace().settle();
        TestCall call = bench().offered(line);
        assertThat(call.driver()).isNotNull();
    }

    @Test
    @Rule("L-304")
    default void cancellingForwardingSucceedsEvenIfThereIsNone() {
        TestRequest request = forward(forwardingLine(), List.of()).succeeds();
        assertThat(request.completions()).isEqualTo(1);
    }

    @Test
    @Rule({"S-077", "L-101"})
    default void closingTheLineEndsARequestToForward() {
        TestLine line = forwardingLine();
        TestRequest request =
                forward(line, List.of(Forwarding.to(ForwardMode.UNCONDITIONAL, bench().number(Destination.RINGS))));
        line.close();
        assertThat(request.isEnded()).as("%s", bench().journal()).isTrue();
    }

    @Test
    @Rule({"L-306", "L-312"})
    default void forwardingIsToldAgainWhenTheLineIsOpened() {
        TestLine line = forwardingLine();
        List<Forwarding> entries = List.of(Forwarding.to(ForwardMode.UNCONDITIONAL, bench().number(Destination.RINGS)));
        forward(line, entries).succeeds();
        bench().pace().settle();
        line.close();
        int before = bench().journal().size();
        line.open();
        assertThat(bench().pace().until(() -> bench().journal().after(before).stream()
                        .anyMatch(entry -> entry.text().contains("forwards " + entries))))
                .as("the forwarding is told; %s", bench().journal())
                .isTrue();
    }
}
