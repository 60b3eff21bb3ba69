package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.refused;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.Switchboard;
import org.strowger.core.internal.priority.Priorities;
import org.strowger.core.internal.runtime.SeededWorkers;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Application;
import org.strowger.telephony.ApplicationPriorities;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.testing.Rule;

/** Which applications come first, and for what. */
class PriorityRulesTest {
    private static final MediaMode VOICE = MediaMode.INTERACTIVE_VOICE;
    private static final LineOpenOptions FOR_VOICE = LineOpenOptions.owner(VOICE);

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final ApplicationPriorities priorities = office.switchboard().priorities();
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");
    private final Desk carl = office.desk("carl");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule({"L-187", "L-189"})
    void puttingAnApplicationFirstMovesItToTheTopAndTheOthersDown() {
        priorities.putFirst("bert", VOICE);
        priorities.putFirst("carl", VOICE);
        assertThat(priorities.order(VOICE)).containsExactly("carl", "bert");

        priorities.putFirst("bert", VOICE);

        assertThat(priorities.order(VOICE)).containsExactly("bert", "carl");
        assertThat(priorities.priority("bert", VOICE)).isEqualTo(1);
        assertThat(priorities.priority("carl", VOICE)).isEqualTo(2);
    }

    @Test
    @Rule({"L-187", "L-189"})
    void removingAnApplicationMovesTheOthersUpAndAnAbsentOneIsNoError() {
        priorities.putFirst("bert", VOICE);
        priorities.putFirst("carl", VOICE);

        priorities.remove("carl", VOICE);
        priorities.remove("carl", VOICE);
        priorities.remove("never heard of", VOICE);

        assertThat(priorities.order(VOICE)).containsExactly("bert");
        assertThat(priorities.priority("bert", VOICE)).isEqualTo(1);
        assertThat(priorities.priority("carl", VOICE)).as("not listed").isZero();
    }

    @Test
    @Rule({"L-187", "L-189"})
    void whatCannotBeAnApplicationOrAMediaModeIsRefusedAndChangesNothing() {
        priorities.putFirst("bert", VOICE);

        refused(LineError.INVALAPPNAME, () -> priorities.putFirst(null, VOICE));
        refused(LineError.INVALAPPNAME, () -> priorities.putFirst(" ", VOICE));
        refused(LineError.INVALAPPNAME, () -> priorities.remove("", VOICE));
        refused(LineError.INVALAPPNAME, () -> priorities.putFirst("anna\nbert", VOICE));
        refused(LineError.INVALAPPNAME, () -> priorities.priority(null, VOICE));
        refused(LineError.INVALMEDIAMODE, () -> priorities.putFirst("bert", null));
        refused(LineError.INVALMEDIAMODE, () -> priorities.remove("bert", null));
        refused(LineError.INVALMEDIAMODE, () -> priorities.priority("bert", null));
        refused(LineError.INVALMEDIAMODE, () -> priorities.order(null));

        assertThat(priorities.order(VOICE)).containsExactly("bert");
    }

    @Test
    @Rule("L-189")
    void eachMediaModeHasAListOfItsOwn() {
        priorities.putFirst("bert", VOICE);

        for (MediaMode other : EnumSet.complementOf(EnumSet.of(VOICE))) {
            assertThat(priorities.priority("bert", other))
                    .as("priority for " + other)
                    .isZero();
        }
    }

    @Test
    @Rule({"L-151", "L-188", "L-026"})
    void theFirstInTheListOwnsTheNextCallWheneverItOpenedTheLine() {
        anna.opens(line, FOR_VOICE);
        office.desk(Application.named("x").withFriendlyName("carl")).opens(line, FOR_VOICE);
        bert.opens(line, FOR_VOICE);
        carl.opens(line, FOR_VOICE);

        priorities.putFirst("carl", VOICE);
        line.offers();

        assertThat(carl.call().privilege()).isEqualTo(CallPrivilege.OWNER);
        assertThat(anna.session().calls()).isEmpty();
        assertThat(bert.session().calls()).isEmpty();
    }

    @Test
    @Rule({"L-151", "L-153"})
    void whoIsListedComesBeforeWhoIsNotAndThoseKeepTheOrderOfOpening() {
        anna.opens(line, FOR_VOICE);
        bert.opens(line, FOR_VOICE);
        Line carls = carl.opens(line, FOR_VOICE);
        priorities.putFirst("someone who does not run", VOICE);
        priorities.putFirst("carl", VOICE);

        line.offers();
        assertThat(carl.call().privilege()).isEqualTo(CallPrivilege.OWNER);

        carls.close();
        line.offers();
        assertThat(anna.call().privilege()).isEqualTo(CallPrivilege.OWNER);
        assertThat(bert.session().calls()).isEmpty();
    }

    @Test
    @Rule("L-151")
    void priorityCountsOnlyAmongThoseWhoOpenedTheLineForTheMediaMode() {
        anna.opens(line, FOR_VOICE);
        bert.opens(line, LineOpenOptions.owner(MediaMode.G3_FAX));
        carl.opens(line, LineOpenOptions.monitor());
        priorities.putFirst("bert", VOICE);
        priorities.putFirst("carl", VOICE);

        line.offers();

        assertThat(anna.call().privilege()).isEqualTo(CallPrivilege.OWNER);
        assertThat(carl.call().privilege()).isEqualTo(CallPrivilege.MONITOR);
        assertThat(bert.session().calls()).isEmpty();
    }

    @Test
    @Rule("L-151")
    void theListOfAnotherMediaModeDoesNotCount() {
        anna.opens(line, FOR_VOICE);
        bert.opens(line, FOR_VOICE);
        priorities.putFirst("bert", MediaMode.G3_FAX);

        line.offers();

        assertThat(anna.call().privilege()).isEqualTo(CallPrivilege.OWNER);
    }

    @Test
    @Rule("L-188")
    void aChangeDoesNotTouchCallsThatHaveAnOwner() {
        anna.opens(line, FOR_VOICE);
        bert.opens(line, FOR_VOICE);
        ScriptedCall before = line.shows(CallState.CONNECTED);
        anna.gets(before);

        priorities.putFirst("bert", VOICE);
        office.settle();
        assertThat(anna.call().privilege()).isEqualTo(CallPrivilege.OWNER);
        bert.heardNothing();

        line.offers();
        assertThat(bert.call().privilege()).isEqualTo(CallPrivilege.OWNER);
        assertThat(anna.session().calls()).hasSize(1);
    }

    @Test
    @Rule({"L-188", "L-151"})
    void whatIsTakenFromTheListCountsNoLongerFromTheNextCallOn() {
        anna.opens(line, FOR_VOICE);
        bert.opens(line, FOR_VOICE);
        priorities.putFirst("bert", VOICE);
        priorities.remove("bert", VOICE);

        line.offers();

        assertThat(anna.call().privilege()).isEqualTo(CallPrivilege.OWNER);
    }

    @Test
    @Rule("L-187")
    void aChangeThatCannotBeKeptIsRefusedAndDoesNotCount() {
        Priorities unkept = new Priorities(Map.of(VOICE, List.of("bert")), changed -> {
            throw new TelephonyException(LineError.OPERATIONFAILED, "the disk is full");
        });
        try (Switchboard switchboard = new Switchboard(new SeededWorkers(), Settings.defaults(), unkept)) {
            refused(LineError.OPERATIONFAILED, () -> switchboard.priorities().putFirst("carl", VOICE));
            refused(LineError.OPERATIONFAILED, () -> switchboard.priorities().remove("bert", VOICE));
            assertThat(switchboard.priorities().order(VOICE)).containsExactly("bert");
        }
    }

    @Test
    @Rule("L-189")
    void prioritiesDoNotDependOnTheVersionOfAnApplication() {
        Desk old = office.desk("old", ApiVersion.V1_4);
        anna.opens(line, FOR_VOICE);
        old.opens(line, FOR_VOICE);
        priorities.putFirst("old", VOICE);

        line.offers();

        assertThat(old.call().privilege()).isEqualTo(CallPrivilege.OWNER);
        assertThat(priorities.priority("anna", VOICE)).isZero();
    }
}
