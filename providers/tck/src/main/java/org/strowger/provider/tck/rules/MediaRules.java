package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.Destination;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.testing.Rule;

/** What calls carry, and whether one could be made now. */
public interface MediaRules extends ContractRules {
    /** Lines with room for more calls than this are not filled. */
    int MOST_CALLS = 30;

    @Test
    @Rule({"L-085", "S-072"})
    default void askingWhetherACallCouldBeMadeChangesNothing() {
        TestLine line = bench().line();
        assumeTrue(line.canMakeCalls(), "line " + line + " declines MAKE_CALL");
        bench().pace().settle();
        int before = bench().journal().size();
        line.driver().probe(line.params().mediaModes(), line.params());
        bench().pace().settle();
        assertThat(bench().journal().size()).as("%s", bench().journal()).isEqualTo(before);
        bench().connected(line);
    }

    @Test
    @Rule({"L-086", "S-073"})
    default void askingFailsWhenNoCallCouldBeMade() {
        TestLine line = bench().line();
        int room = line.address().maxActiveCalls();
        assumeTrue(room <= MOST_CALLS, "line " + line + " has room for " + room + " calls");
        for (int call = 0; call < room; call++) {
            bench().connected(line);
        }
        TestCall tooMany = line.makeCall(bench().number(Destination.RINGS));
        tooMany.making().ends();
        assumeTrue(!tooMany.making().isSuccessful(), "line " + line + " has room for more calls than it says");
        assertThatExceptionOfType(TelephonyException.class)
                .as("what is asked while %s", bench().journal())
                .isThrownBy(() -> line.driver().probe(line.params().mediaModes(), line.params()));
    }

    @Test
    @Rule("L-348")
    default void aMediaModeThatAnApplicationSetIsAdvice() {
        TestLine line = bench().line();
        TestCall call = bench().connected(line);
        for (MediaMode mode : line.mediaModes()) {
            call.driver().setMediaModes(Set.of(mode));
        }
        bench().pace().settle();
        assertThat(call.state()).isEqualTo(CallState.CONNECTED);
    }
}
