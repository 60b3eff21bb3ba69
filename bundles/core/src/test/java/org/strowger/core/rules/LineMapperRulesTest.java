package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.refused;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.call.BearerMode;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** An application that wants any line that can serve its call. */
class LineMapperRulesTest {
    private static final CallParams VOICE = CallParams.defaults();
    private static final CallParams FAX =
            CallParams.builder().mediaModes(Set.of(MediaMode.G3_FAX)).build();

    private final Office office = new Office();
    private final ScriptedProvider pbx = new ScriptedProvider("pbx");
    private final ScriptedLine voice = pbx.line("2001", like -> like.mediaModes(Set.of(MediaMode.INTERACTIVE_VOICE)));
    private final ScriptedLine fax =
            pbx.line("2002", like -> like.mediaModes(EnumSet.of(MediaMode.INTERACTIVE_VOICE, MediaMode.G3_FAX)));
    private final Desk anna = office.desk("anna");

    LineMapperRulesTest() {
        office.installs(pbx);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Line opensAny(LineOpenOptions options, CallParams params) {
        return anna.session().openAnyLine(options, params);
    }

    @Test
    @Rule({"L-082", "L-083", "S-074"})
    void theFirstLineThatFitsIsOpenedAndTellsWhichOneItIs() {
        Line any = opensAny(LineOpenOptions.outgoing(), VOICE);
        Line forFax = opensAny(LineOpenOptions.owner(MediaMode.G3_FAX), VOICE);

        assertThat(any.device().permanentId()).isEqualTo("pbx/2001");
        assertThat(forFax.device().permanentId()).isEqualTo("pbx/2002");
    }

    @Test
    @Rule({"L-082", "L-084"})
    void mediaModesBearerModeAndRateOfTheCallCount() {
        assertThat(opensAny(LineOpenOptions.outgoing(), FAX).device().permanentId())
                .isEqualTo("pbx/2002");
        refused(
                LineError.LINEMAPPERFAILED,
                () -> opensAny(
                        LineOpenOptions.outgoing(),
                        CallParams.builder().bearerMode(BearerMode.DATA).build()));
        refused(
                LineError.LINEMAPPERFAILED,
                () -> opensAny(
                        LineOpenOptions.outgoing(),
                        CallParams.builder().rate(Integer.MAX_VALUE).build()));
        refused(LineError.LINEMAPPERFAILED, () -> opensAny(LineOpenOptions.owner(MediaMode.VIDEO), VOICE));
    }

    @Test
    @Rule({"L-085", "L-086", "S-072", "S-073"})
    void aLineThatCouldNotServeTheCallNowIsPassedOver() {
        voice.refuses(Operation.PROBE, LineError.RESOURCEUNAVAIL);

        Line opened = opensAny(LineOpenOptions.outgoing(), VOICE);
        office.settle();

        assertThat(opened.device().permanentId()).isEqualTo("pbx/2002");
        assertThat(voice.asked())
                .containsSubsequence(Operation.OPEN, Operation.PROBE, Operation.CLOSE)
                .doesNotContain(Operation.MEDIA_MODES);
        assertThat(fax.asked()).contains(Operation.PROBE).doesNotContain(Operation.CLOSE);
    }

    @Test
    @Rule({"L-082", "L-086"})
    void aLineThatCannotBeOpenedOrIsOutOfServiceIsPassedOver() {
        voice.refuses(Operation.OPEN, LineError.ALLOCATED);
        assertThat(opensAny(LineOpenOptions.outgoing(), VOICE).device().permanentId())
                .isEqualTo("pbx/2002");
        voice.does(Operation.OPEN);

        fax.isIn(Set.of(LineCondition.CONNECTED));
        voice.when(Operation.PROBE, () -> {
            throw new IllegalStateException("a fault of the provider");
        });
        refused(LineError.LINEMAPPERFAILED, () -> opensAny(LineOpenOptions.outgoing(), VOICE));
        office.settle();
        assertThat(anna.session().openLines()).hasSize(1);
    }

    @Test
    @Rule({"L-070", "L-082"})
    void whatMakesNoSenseOnAnyLineIsNotLookedFor() {
        refused(LineError.INVALPOINTER, () -> opensAny(null, VOICE));
        refused(LineError.INVALCALLPARAMS, () -> opensAny(LineOpenOptions.outgoing(), null));
        refused(LineError.INVALPRIVSELECT, () -> opensAny(LineOpenOptions.of(Set.of(), Set.of()), VOICE));
        assertThat(voice.asked()).doesNotContain(Operation.OPEN);
    }
}
