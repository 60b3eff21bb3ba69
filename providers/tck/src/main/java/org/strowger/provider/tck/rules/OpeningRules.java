package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.FarParty;
import org.strowger.provider.tck.bench.Entry;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.testing.Rule;

/** Opening and closing a line, and what it tells while it is open. */
public interface OpeningRules extends ContractRules {
    @Test
    @Rule({"L-087", "S-032"})
    default void aLineCanBeOpenedAgainAfterItWasClosed() {
        for (int round = 0; round < 3; round++) {
            TestLine line = bench().line();
            line.close();
        }
        bench().offeredOrConnected(bench().line());
    }

    @Test
    @Rule({"L-149", "S-043"})
    default void aLineWithoutCallsAnnouncesNoneWhenItIsOpened() {
        bench().line();
        bench().pace().settle();
        assertThat(bench().journal().all())
                .as("%s", bench().journal())
                .noneMatch(entry -> entry.what() == Entry.What.NEW_CALL);
    }

    @Test
    @Rule({"L-149", "S-043"})
    default void aCallThatExistsWhenTheLineIsOpenedIsAnnounced() {
        TestLine line = bench().lines().get(0);
        line.open().awaitService();
        line.close();
        FarParty caller = bench().farCall(line);
        bench().pace().settle();
        line.open();
        bench().pace().until(() -> !line.calls().isEmpty() || caller.isOver());
        assumeTrue(!line.calls().isEmpty() || !caller.isOver(), "the line takes no calls while it is closed");
        line.announced(0);
    }

    @Test
    @Rule({"L-101", "S-075"})
    default void aClosedLineTellsNothing() {
        TestLine line = bench().line();
        line.close();
        FarParty caller = bench().farCall(line);
        bench().assertSilence("after the line was closed");
        caller.hangUp();
        bench().assertSilence("after the line was closed and the caller gave up");
    }

    @Test
    @Rule({"L-101", "S-075"})
    default void aLineMayBeClosedTwice() {
        TestLine line = bench().line();
        line.close();
        line.close();
    }

    @Test
    @Rule({"L-088", "S-068", "S-069"})
    default void aLineTakesAnyOfItsMediaModesAndNone() {
        TestLine line = bench().line();
        for (MediaMode mode : line.mediaModes()) {
            line.driver().setMediaModes(Set.of(mode));
        }
        line.driver().setMediaModes(line.mediaModes());
        line.driver().setMediaModes(Set.of());
    }

    @Test
    @Rule({"S-065", "S-066"})
    default void aLineTakesAnyFilterOfEvents() {
        TestLine line = bench().line();
        line.driver().setStatusMessages(EnumSet.allOf(LineStateItem.class), EnumSet.allOf(AddressStateItem.class));
        line.driver().setStatusMessages(Set.of(), Set.of());
    }

    @Test
    @Rule({"S-065", "L-170", "L-171"})
    default void ringsAreToldAndCountedFromZero() {
        TestLine line = bench().line();
        assumeTrue(
                line.driver().capabilities().lineStates().contains(LineStateItem.RINGING),
                "line " + line + " declines RINGING");
        line.driver().setStatusMessages(EnumSet.of(LineStateItem.RINGING), Set.of());
        var call = bench().offered(line);
        if (line.can(CallFeature.ACCEPT)) {
            call.accept().succeeds();
        }
        assertThat(bench().pace().until(() -> line.rings().size() > 1))
                .as("the line rings twice; %s", bench().journal())
                .isTrue();
        assertThat(line.rings()).extracting(TestLine.Ring::count).startsWith(0, 1);
        assertThat(line.rings()).extracting(TestLine.Ring::mode).allMatch(mode -> mode >= 1);
    }

    @Test
    @Rule({"S-067", "L-394"})
    default void aLineNeverReportsItsOwnOpeningAndClosing() {
        TestLine line = bench().line();
        line.driver().setStatusMessages(EnumSet.allOf(LineStateItem.class), Set.of());
        bench().offeredOrConnected(line);
        line.close();
        bench().pace().settle();
        assertThat(line.changes()).doesNotContain(LineStateItem.OPEN, LineStateItem.CLOSE, LineStateItem.REINIT);
    }
}
