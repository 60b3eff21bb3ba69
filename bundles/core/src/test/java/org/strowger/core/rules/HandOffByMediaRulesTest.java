package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.appeared;
import static org.strowger.core.rules.Events.first;
import static org.strowger.core.rules.Refusals.refused;

import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Call;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** One application passes a call to whoever comes first for a media mode. */
class HandOffByMediaRulesTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);
    private static final LineOpenOptions FAX = LineOpenOptions.owner(MediaMode.G3_FAX);
    private static final CallInfo PERHAPS_FAX = ScriptedLine.incoming()
            .mediaModes(EnumSet.of(MediaMode.UNKNOWN, MediaMode.G3_FAX))
            .build();

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");
    private final Desk carl = office.desk("carl");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule({"L-180", "L-153"})
    void withoutPrioritiesTheFirstWhoOpenedTheLineForTheMediaModeGetsTheCall() {
        anna.opens(line, VOICE);
        office.desk("watcher").opens(line, LineOpenOptions.monitor());
        bert.opens(line, FAX);
        carl.opens(line, FAX);
        Call annas = anna.gets(line.shows(CallState.CONNECTED));
        bert.forgets();
        carl.forgets();

        annas.handOff(MediaMode.G3_FAX);

        Call berts = bert.call();
        bert.heard(appeared(berts, CallPrivilege.OWNER), first(CallPrivilege.OWNER, berts, CallState.CONNECTED));
        carl.heardNothing();
        assertThat(annas.info().mediaModes()).as("L-185").containsExactly(MediaMode.INTERACTIVE_VOICE);
    }

    @Test
    @Rule({"L-180", "L-188"})
    void theApplicationThatTheListNamesFirstGetsTheCall() {
        anna.opens(line, VOICE);
        bert.opens(line, FAX);
        carl.opens(line, FAX);
        Call annas = anna.gets(line.shows(CallState.CONNECTED));
        bert.forgets();
        office.switchboard().priorities().putFirst("carl", MediaMode.G3_FAX);

        annas.handOff(MediaMode.G3_FAX);

        assertThat(carl.call().privilege()).isEqualTo(CallPrivilege.OWNER);
        bert.heardNothing();
    }

    @Test
    @Rule("L-180")
    void whoOpenedTheLineForOneAddressIsNotPassedOver() {
        ScriptedProvider pbx = new ScriptedProvider("pbx");
        ScriptedLine two = pbx.line("2002", like -> like.address(ScriptedLine.address("2003")));
        office.installs(pbx);
        anna.opens(two, VOICE);
        bert.opens(two, FAX.withSingleAddress(1));
        Call annas = anna.gets(two.shows(CallState.CONNECTED));

        annas.handOff(MediaMode.G3_FAX);

        assertThat(bert.call().privilege()).isEqualTo(CallPrivilege.OWNER);
    }

    @Test
    @Rule("L-181")
    void whenTheGiverItselfComesFirstItIsToldSo() {
        anna.opens(line, VOICE);
        bert.opens(line, VOICE);
        Call annas = anna.gets(line.shows(CallState.CONNECTED));
        bert.forgets();

        refused(LineError.TARGETSELF, () -> annas.handOff(MediaMode.INTERACTIVE_VOICE));

        bert.heardNothing();
        anna.heardNothing();
        assertThat(annas.info().owners()).isEqualTo(1);
    }

    @Test
    @Rule({"L-181", "L-180"})
    void anotherOpeningOfTheGiverIsTheGiverToo() {
        anna.opens(line, VOICE);
        anna.opens(line, FAX);
        bert.opens(line, FAX);
        Call annas = anna.gets(line.shows(CallState.CONNECTED));

        refused(LineError.TARGETSELF, () -> annas.handOff(MediaMode.G3_FAX));
        office.switchboard().priorities().putFirst("bert", MediaMode.G3_FAX);
        annas.handOff(MediaMode.G3_FAX);

        assertThat(bert.call().privilege()).isEqualTo(CallPrivilege.OWNER);
    }

    @Test
    @Rule("L-182")
    void whenNobodyOpenedTheLineForTheMediaModeNobodyIsFound() {
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.of(EnumSet.of(CallPrivilege.MONITOR), EnumSet.of(MediaMode.G3_FAX)));
        Call annas = anna.gets(line.shows(CallState.CONNECTED));
        bert.forgets();

        refused(LineError.TARGETNOTFOUND, () -> annas.handOff(MediaMode.G3_FAX));

        bert.heardNothing();
    }

    @Test
    @Rule("L-180")
    void exactlyOneMediaModeOfTheLineIsTaken() {
        anna.opens(line, VOICE);
        bert.opens(line, FAX);
        Call annas = anna.gets(line.shows(CallState.CONNECTED));

        refused(LineError.INVALMEDIAMODE, () -> annas.handOff(MediaMode.TELEX));
        refused(LineError.INVALMEDIAMODE, () -> annas.handOff((MediaMode) null));
    }

    @Test
    @Rule({"L-186", "L-152"})
    void aHandOffNeverTriesTheCandidatesOfACallOfUnknownMedia() {
        anna.opens(line, LineOpenOptions.owner(MediaMode.UNKNOWN, MediaMode.INTERACTIVE_VOICE));
        bert.opens(line, FAX);
        Call annas = anna.gets(line.offers(PERHAPS_FAX));

        refused(LineError.TARGETSELF, () -> annas.handOff(MediaMode.UNKNOWN));
        refused(LineError.TARGETNOTFOUND, () -> annas.handOff(MediaMode.DATA_MODEM));
        annas.handOff(MediaMode.G3_FAX);

        assertThat(bert.call().info().mediaModes()).containsExactlyInAnyOrder(MediaMode.UNKNOWN, MediaMode.G3_FAX);
    }

    @Test
    @Rule("L-186")
    void aCallOfOneMediaModeHasThatModeAndWithUnknownTheOthersAreCandidates() {
        Desk dora = office.desk("dora");
        anna.opens(line, VOICE);
        bert.opens(line, FAX);
        carl.opens(line, LineOpenOptions.owner(MediaMode.UNKNOWN));

        line.offers(
                ScriptedLine.incoming().mediaModes(EnumSet.of(MediaMode.G3_FAX)).build());
        assertThat(bert.call().info().mediaModes()).containsExactly(MediaMode.G3_FAX);
        bert.call().close();

        line.offers(PERHAPS_FAX);
        assertThat(carl.call().info().mediaModes()).contains(MediaMode.G3_FAX);
        carl.call().line().close();
        dora.opens(line, VOICE);

        line.offers(PERHAPS_FAX);
        assertThat(bert.call().privilege()).isEqualTo(CallPrivilege.OWNER);
        assertThat(anna.session().calls()).isEmpty();
        assertThat(dora.session().calls()).isEmpty();
    }
}
