package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.state;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.internal.Settings;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.testing.Rule;

/** What becomes of calls that nobody owns, where the policy says that they are dropped, and where it does not. */
class UnownedCallPolicyTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);

    private final Office dropping = new Office(Settings.defaults().withDropUnowned(true));
    private final Office keeping = new Office();

    @AfterEach
    void close() {
        dropping.close();
        keeping.close();
    }

    @Test
    @Rule({"L-094", "L-095"})
    void theCallsOfAClosingSoleOwnerAreDropped() {
        ScriptedLine line = dropping.line("2001");
        Desk anna = dropping.desk("anna");
        Desk bert = dropping.desk("bert");
        Line open = anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        bert.gets(driver);

        open.close();
        dropping.settle();

        assertThat(driver.asked()).containsExactly(Operation.DROP);
    }

    @Test
    @Rule("L-095")
    void theCallsOfAClosingOwnerAreNotDroppedWhileThereIsAnother() {
        ScriptedLine line = dropping.line("2001");
        Desk anna = dropping.desk("anna");
        Desk bert = dropping.desk("bert");
        Line open = anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        bert.gets(driver).setPrivilege(CallPrivilege.OWNER);

        open.close();
        dropping.settle();

        assertThat(driver.asked()).isEmpty();
    }

    @Test
    @Rule("L-096")
    void aCallThatIsDroppedAndUnheldIsClosedWithoutWaitingForTheDropToComplete() {
        ScriptedLine line = dropping.line("2001");
        Desk anna = dropping.desk("anna");
        Line open = anna.opens(line, VOICE);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        anna.gets(driver);

        open.close();
        dropping.settle();

        assertThat(driver.asked()).containsExactly(Operation.DROP, Operation.CLOSE_CALL);
    }

    @Test
    @Rule("L-098")
    void monitorsLearnFromIdleThatADroppedCallIsOver() {
        ScriptedLine line = dropping.line("2001");
        Desk anna = dropping.desk("anna");
        Desk bert = dropping.desk("bert");
        Line open = anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call watched = bert.gets(driver);
        open.close();
        bert.forgets();

        driver.succeeds().reports(CallState.IDLE);

        bert.heard(state(watched, CallState.IDLE));
        watched.close();
        dropping.settle();
        assertThat(driver.asked()).containsExactly(Operation.DROP, Operation.CLOSE_CALL);
    }

    @Test
    @Rule("L-161")
    void aNewCallThatNobodyOwnsIsDropped() {
        ScriptedLine line = dropping.line("2001");
        dropping.desk("anna").opens(line, LineOpenOptions.monitor());

        ScriptedCall driver = line.offers();
        dropping.settle();

        assertThat(driver.asked()).contains(Operation.DROP);
    }

    @Test
    @Rule({"L-161", "S-091"})
    void aNewCallThatNobodyOwnsIsNotDroppedByDefault() {
        ScriptedLine line = keeping.line("2001");
        Desk anna = keeping.desk("anna");
        anna.opens(line, LineOpenOptions.monitor());

        ScriptedCall driver = line.offers();

        assertThat(anna.gets(driver).info().owners()).isZero();
        assertThat(driver.asked()).isEmpty();
    }

    @Test
    @Rule({"L-161", "S-091"})
    void aNewCallThatNobodyHoldsIsLetGoButNotDroppedByDefault() {
        ScriptedLine line = keeping.line("2001");
        keeping.desk("anna").opens(line, LineOpenOptions.outgoing());

        ScriptedCall driver = line.offers();
        keeping.settle();

        assertThat(driver.isTaken()).isTrue();
        assertThat(driver.asked()).containsExactly(Operation.CLOSE_CALL);
    }
}
