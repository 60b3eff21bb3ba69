package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.call.MediaMode;
import org.strowger.testing.Rule;

/** A provider knows which calls nobody wants; one that announces them all the same does no harm. */
class UnwantedMediaRulesTest {
    private static final Set<MediaMode> FAX = Set.of(MediaMode.G3_FAX);

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule({"L-162", "L-088"})
    void theProviderIsToldWheneverWhatIsWantedChanges() {
        Line voice = anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        Line fax = bert.opens(line, LineOpenOptions.owner(MediaMode.G3_FAX));
        bert.opens(line, LineOpenOptions.monitor());
        voice.close();
        office.settle();
        fax.close();
        office.settle();

        assertThat(line.argumentsOf(Operation.MEDIA_MODES))
                .containsExactly(
                        List.of(Set.of(MediaMode.INTERACTIVE_VOICE)),
                        List.of(Set.of(MediaMode.INTERACTIVE_VOICE, MediaMode.G3_FAX)),
                        List.of(FAX),
                        List.of(Set.of()));
    }

    @Test
    @Rule("L-162")
    void aCallThatNobodyWantsIsGivenBackToTheProviderAndNobodyHearsOfIt() {
        Line voice = anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));

        ScriptedCall fax = line.offers(ScriptedLine.incoming().mediaModes(FAX).build());

        anna.heardNothing();
        assertThat(fax.isTaken()).isTrue();
        assertThat(fax.asked()).containsExactly(Operation.CLOSE_CALL);
        assertThat(voice.calls()).isEmpty();
        assertThat(voice.newCalls()).isEmpty();
        assertThat(voice.status().calls().active()).isZero();
    }

    @Test
    @Rule("L-162")
    void aCallThatNobodyWantsToOwnIsStillShownToMonitors() {
        anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        bert.opens(line, LineOpenOptions.monitor());

        ScriptedCall fax = line.offers(ScriptedLine.incoming().mediaModes(FAX).build());

        anna.heardNothing();
        assertThat(bert.gets(fax).info().mediaModes()).isEqualTo(FAX);
        assertThat(fax.asked()).isEmpty();
    }
}
