package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.FarParty;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Media modes that are detected within a call. */
public interface MediaMonitorRules extends ContractRules {
    private TestCall callThatMonitors() {
        TestLine line = bench().line();
        line.needs(CallFeature.MONITOR_MEDIA);
        return bench().talking(line);
    }

    private MediaMode someMode() {
        return bench().line().mediaModes().stream()
                .filter(mode -> mode != MediaMode.UNKNOWN)
                .sorted()
                .findFirst()
                .orElseThrow(() -> new AssertionError("the line claims to monitor media and names none"));
    }

    private void farSends(MediaMode mode) {
        assumeTrue(bench().called().sendMedia(mode), "the far end cannot send media of a kind");
    }

    @Test
    @Rule({"L-351", "L-349"})
    default void aDetectedMediaModeIsToldAndNoMore() {
        TestCall call = callThatMonitors();
        MediaMode mode = someMode();
        call.driver().monitorMedia(Set.of(mode));
        int before = call.heard().media().size();
        farSends(mode);
        bench().pace().until(() -> call.heard().media().size() > before);
        bench().pace().settle();
        assertThat(call.heard().media().subList(before, call.heard().media().size()))
                .as("%s", bench().journal())
                .containsOnly(mode)
                .isNotEmpty();
        assertThat(call.state()).isEqualTo(CallState.CONNECTED);
        assertThat(call.events())
                .as("detection is no change of the call's information")
                .noneMatch(entry -> entry.text().contains(CallInfoItem.MEDIA_MODE.name()));
    }

    @Test
    @Rule("L-351")
    default void mediaModesAreNotToldWhenNobodyWantsThem() {
        TestCall call = callThatMonitors();
        call.driver().monitorMedia(Set.of());
        int before = call.heard().media().size();
        farSends(someMode());
        bench().pace().settle();
        assertThat(call.heard().media()).as("%s", bench().journal()).hasSize(before);
    }

    @Test
    @Rule({"L-122", "S-078", "L-199"})
    default void noMediaModeIsToldOfACallThatWasClosed() {
        TestCall call = callThatMonitors();
        MediaMode mode = someMode();
        call.driver().monitorMedia(Set.of(mode));
        FarParty party = bench().called();
        call.close();
        if (!party.isOver()) {
            party.sendMedia(mode);
        }
        bench().assertSilence("after the call was closed");
    }

    @Test
    @Rule("L-351")
    default void monitoringOfMediaThatALineDeclinesIsUnavailable() {
        TestLine line = bench().line();
        assumeFalse(line.can(CallFeature.MONITOR_MEDIA), "line " + line + " monitors media");
        TestCall call = bench().talking(line);
        call.request("monitor media", done -> call.driver().monitorMedia(line.mediaModes()))
                .failsWith(LineError.OPERATIONUNAVAIL);
    }
}
