package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.DeviceSwitch;
import org.strowger.provider.tck.bench.Entry;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.provider.tck.bench.TestPhone;
import org.strowger.testing.Rule;

/** Devices that come, go and fail while the provider runs. */
public interface DeviceChangeRules extends ContractRules {
    private DeviceSwitch devices() {
        return bench().subject().devices();
    }

    private void assertTold(String text) {
        assertThat(bench().pace().until(() -> bench().journal().all().stream()
                        .anyMatch(entry -> entry.what() == Entry.What.DEVICE
                                && entry.text().contains(text))))
                .as("\"%s\" is told; %s", text, bench().journal())
                .isTrue();
    }

    @Test
    @Rule({"L-042", "S-022", "S-023", "S-024"})
    default void aLineAddedWhileRunningIsAnnouncedAndWorks() {
        int before = bench().lines().size();
        assumeTrue(devices().addLine(), "nobody can add lines");
        assertThat(bench().pace().until(() -> bench().lines().size() > before))
                .as("the line is announced; %s", bench().journal())
                .isTrue();
        assertThat(bench().permanentIds()).doesNotHaveDuplicates();
        TestLine added = bench().lines().get(before);
        bench().offeredOrConnected(added.open().awaitService());
    }

    @Test
    @Rule({"S-026", "L-049"})
    default void aLineTakenAwayIsToldAndLeavesTheOthersAlone() {
        List<TestLine> lines = bench().twoLines();
        TestCall call = bench().offeredOrConnected(lines.get(0));
        assumeTrue(devices().remove(lines.get(1).driver()), "nobody can take lines away");
        assertTold("lost line " + lines.get(1).driver().permanentId());
        lines.get(1).close();
        bench().pace().settle();
        assertThat(call.state().isActive())
                .as("the call on the other line goes on; %s", bench().journal())
                .isTrue();
    }

    @Test
    @Rule({"S-084", "L-105"})
    default void beforeALineClosesByItselfItsRequestsHaveEnded() {
        TestLine line = bench().line();
        TestCall call = bench().connected(line);
        var drop = call.drop();
        assumeTrue(devices().forceClosed(line.driver()), "nobody can make the provider close a line");
        assertThat(bench().pace().until(() -> bench().journal().all().stream()
                        .anyMatch(entry -> entry.text().contains("asks to be closed"))))
                .as("the line asks to be closed; %s", bench().journal())
                .isTrue();
        assertThat(drop.isEnded()).as("%s", bench().journal()).isTrue();
        line.close();
        bench().assertSilence("after the line closed by itself");
    }

    @Test
    @Rule({"P-015", "S-022", "S-023"})
    default void aPhoneAddedWhileRunningIsAnnouncedAndWorks() {
        int before = bench().phones().size();
        assumeTrue(devices().addPhone(), "nobody can add phones");
        assertThat(bench().pace().until(() -> bench().phones().size() > before))
                .as("the phone is announced; %s", bench().journal())
                .isTrue();
        bench().phones().get(before).open().close();
    }

    @Test
    @Rule({"P-017", "S-026"})
    default void aPhoneTakenAwayIsTold() {
        TestPhone phone = bench().phone();
        assumeTrue(devices().remove(phone.driver()), "nobody can take phones away");
        assertTold("lost phone " + phone.driver().permanentId());
        phone.close();
        bench().assertSilence("after the phone was taken away");
    }
}
