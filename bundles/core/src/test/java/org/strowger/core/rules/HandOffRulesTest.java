package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.appeared;
import static org.strowger.core.rules.Events.first;
import static org.strowger.core.rules.Events.info;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** One application passes a call to another, by its name: who gets it, and what everybody hears. */
class HandOffRulesTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);
    private static final LineOpenOptions VOICE_AND_WATCHING =
            LineOpenOptions.ownerAndMonitor(MediaMode.INTERACTIVE_VOICE);
    private static final LineOpenOptions FAX = LineOpenOptions.owner(MediaMode.G3_FAX);

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");
    private final Desk carl = office.desk("carl");

    @AfterEach
    void close() {
        office.close();
    }

    @ParameterizedTest
    @EnumSource(CallState.class)
    @Rule({"L-178", "L-184"})
    void anOwnerPassesACallOnInEveryState(CallState reached) {
        anna.opens(line, VOICE);
        bert.opens(line, FAX);
        bert.forgets();
        Call annas = anna.gets(line.shows(reached));

        annas.handOff("bert");

        Call berts = bert.call();
        bert.heard(appeared(berts, CallPrivilege.OWNER), first(CallPrivilege.OWNER, berts, reached));
    }

    @Test
    @Rule("L-178")
    void aMonitorCannotPassACallOn() {
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        carl.opens(line, FAX);
        carl.forgets();
        Call berts = bert.gets(line.shows(CallState.CONNECTED));

        refused(LineError.NOTOWNER, () -> berts.handOff("carl"));
        refused(LineError.NOTOWNER, () -> berts.handOff("nobody"));
        refused(LineError.NOTOWNER, () -> berts.handOff(MediaMode.G3_FAX));

        carl.heardNothing();
        assertThat(berts.info().owners()).isEqualTo(1);
    }

    @Test
    @Rule({"L-179", "L-026"})
    void theReceiverIsNamedAndItsMediaModesDoNotMatter() {
        anna.opens(line, VOICE);
        Desk other = office.desk(Application.named("fax").withFriendlyName("bert"));
        other.opens(line, VOICE);
        Desk named = office.desk(Application.named("bert").withFriendlyName("a fax machine"));
        named.opens(line, FAX);
        Call annas = anna.gets(line.shows(CallState.CONNECTED));
        other.forgets();

        annas.handOff("bert");

        assertThat(named.call().privilege()).isEqualTo(CallPrivilege.OWNER);
        other.heardNothing();
    }

    @Test
    @Rule({"L-179", "L-182"})
    void whoHasTheLineOpenWithoutOwnershipOrAnotherLineOrNoneIsNotFound() {
        ScriptedLine another = office.line("2002");
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        bert.opens(line, LineOpenOptions.outgoing());
        bert.opens(another, VOICE);
        Call annas = anna.gets(line.shows(CallState.CONNECTED));
        bert.forgets();

        refused(LineError.TARGETNOTFOUND, () -> annas.handOff("bert"));
        refused(LineError.TARGETNOTFOUND, () -> annas.handOff("carl"));
        refused(LineError.TARGETNOTFOUND, () -> annas.handOff("ANNA"));
        refused(LineError.TARGETNOTFOUND, () -> annas.handOff(""));

        bert.heardNothing();
        assertThat(annas.info().owners()).isEqualTo(1);
    }

    @Test
    @Rule("L-179")
    void aReceiverWithoutNameIsRefused() {
        anna.opens(line, VOICE);
        Call annas = anna.gets(line.shows(CallState.CONNECTED));

        refused(LineError.INVALPOINTER, () -> annas.handOff((String) null));
    }

    @Test
    @Rule("L-182")
    void whoHasClosedTheLineIsNotFoundAnyMore() {
        anna.opens(line, VOICE);
        Line leaving = bert.opens(line, VOICE);
        Call annas = anna.gets(line.shows(CallState.CONNECTED));
        leaving.close();

        refused(LineError.TARGETNOTFOUND, () -> annas.handOff("bert"));
    }

    @Test
    @Rule({"L-183", "L-157", "L-160"})
    void aReceiverWithoutHandleIsGivenOneAndHearsOfItLikeOfANewCall() {
        anna.opens(line, VOICE);
        bert.opens(line, VOICE);
        Desk old = office.desk("old", ApiVersion.V1_4);
        old.opens(line, FAX);
        Call annas = anna.gets(line.shows(CallState.CONNECTED));
        bert.forgets();
        old.forgets();

        annas.handOff("bert");
        Call berts = bert.call();
        bert.heard(appeared(berts, CallPrivilege.OWNER), first(CallPrivilege.OWNER, berts, CallState.CONNECTED));
        assertThat(berts.info().owners()).isEqualTo(2);

        annas.handOff("old");
        old.heard(first(CallPrivilege.OWNER, old.call(), CallState.CONNECTED));
    }

    @Test
    @Rule({"L-183", "L-184"})
    void aReceiverThatWatchedTheCallGoesOnWithTheSameHandleAsOwner() {
        anna.opens(line, VOICE);
        bert.opens(line, VOICE_AND_WATCHING);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call annas = anna.gets(driver);
        Call berts = bert.gets(driver);

        annas.handOff("bert");

        bert.heard(first(CallPrivilege.OWNER, berts, CallState.CONNECTED));
        assertThat(bert.call()).isSameAs(berts);
        assertThat(berts.privilege()).isEqualTo(CallPrivilege.OWNER);
        assertThat(berts.info().owners()).isEqualTo(2);
        assertThat(berts.info().monitors()).isZero();
    }

    @Test
    @Rule("L-183")
    void ofSeveralOpeningsOfTheReceiverTheOneThatHasTheCallIsTaken() {
        anna.opens(line, VOICE);
        bert.opens(line, FAX);
        Line watching = bert.opens(line, VOICE_AND_WATCHING);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call annas = anna.gets(driver);
        Call berts = bert.gets(driver);

        annas.handOff("bert");

        assertThat(bert.call()).isSameAs(berts);
        assertThat(berts.line()).isSameAs(watching);
        assertThat(berts.privilege()).isEqualTo(CallPrivilege.OWNER);
    }

    @Test
    @Rule("L-184")
    void aReceiverThatOwnsTheCallAlreadyIsToldAllTheSame() {
        anna.opens(line, VOICE);
        bert.opens(line, VOICE_AND_WATCHING);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call annas = anna.gets(driver);
        Call berts = bert.gets(driver);
        berts.setPrivilege(CallPrivilege.OWNER);
        anna.forgets();

        annas.handOff("bert");

        bert.heard(first(CallPrivilege.OWNER, berts, CallState.CONNECTED));
        anna.heardNothing();
        assertThat(berts.info().owners()).isEqualTo(2);
    }

    @Test
    @Rule("L-181")
    void aCallCanBePassedToItsOwnerByName() {
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call annas = anna.gets(driver);
        bert.gets(driver);

        annas.handOff("anna");

        anna.heard(first(CallPrivilege.OWNER, annas, CallState.CONNECTED));
        bert.heardNothing();
        assertThat(annas.info().owners()).isEqualTo(1);
    }

    @Test
    @Rule("L-185")
    void theGiverStaysOwnerAndTheMediaModeStays() {
        anna.opens(line, VOICE);
        bert.opens(line, FAX);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call annas = anna.gets(driver);

        annas.handOff("bert");

        assertThat(annas.privilege()).isEqualTo(CallPrivilege.OWNER);
        assertThat(annas.info().mediaModes()).containsExactly(MediaMode.INTERACTIVE_VOICE);
        anna.heardNothing();
        annas.close();
        assertThat(bert.call().info().owners()).isEqualTo(1);
        assertThat(driver.asked()).as("what the provider heard of all this").isEmpty();
    }

    @Test
    @Rule({"L-124", "L-177"})
    void othersAreToldOfTheNewOwnerAndNeitherGiverNorReceiver() {
        anna.opens(line, VOICE);
        bert.opens(line, VOICE_AND_WATCHING);
        Desk dora = office.desk("dora");
        dora.opens(line, FAX);
        carl.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call annas = anna.gets(driver);
        Call berts = bert.gets(driver);
        Call carls = carl.gets(driver);

        annas.handOff("bert");
        carl.heard(info(carls, CallInfoItem.OWNERS_INCREASED, CallInfoItem.MONITORS));
        anna.heardNothing();
        bert.heard(first(CallPrivilege.OWNER, berts, CallState.CONNECTED));

        annas.handOff("dora");
        carl.heard(info(carls, CallInfoItem.OWNERS_INCREASED));
        bert.heard(info(berts, CallInfoItem.OWNERS_INCREASED));
        anna.heardNothing();
        assertThat(carls.info().owners()).isEqualTo(3);
        assertThat(carls.info().monitors()).isEqualTo(1);
    }

    @Test
    @Rule({"L-124", "L-125"})
    void ofAnIdleCallNobodyIsToldOfTheNewOwner() {
        anna.opens(line, VOICE);
        bert.opens(line, FAX);
        carl.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.IDLE);
        Call annas = anna.gets(driver);
        carl.gets(driver);

        annas.handOff("bert");

        carl.heardNothing();
        assertThat(bert.call().privilege()).isEqualTo(CallPrivilege.OWNER);
    }

    @Test
    @Rule({"L-183", "L-178"})
    void aReceiverWhoseQueueIsFullGetsNothingAndTheGiverIsToldSo() {
        anna.opens(line, VOICE);
        TelephonySession slow = office.switchboard()
                .openSession(Application.named("slow"), EventDelivery.toQueue().withCapacity(1));
        slow.openLine(anna.device(line).id(), FAX);
        Call annas = anna.gets(line.shows(CallState.CONNECTED));

        refused(LineError.OPERATIONFAILED, () -> annas.handOff("slow"));

        assertThat(slow.calls()).isEmpty();
        assertThat(annas.info().owners()).isEqualTo(1);
        assertThat(slow.eventsMissed()).isEqualTo(1);
    }

    @Test
    @Rule("L-183")
    void aWatcherWhoseQueueIsFullGoesOnWatching() {
        anna.opens(line, VOICE);
        TelephonySession slow = office.switchboard()
                .openSession(Application.named("slow"), EventDelivery.toQueue().withCapacity(2));
        Line watched = slow.openLine(anna.device(line).id(), VOICE_AND_WATCHING);
        Call annas = anna.gets(line.shows(CallState.CONNECTED));
        Call watching = watched.calls().get(0);

        refused(LineError.OPERATIONFAILED, () -> annas.handOff("slow"));

        assertThat(watching.privilege()).isEqualTo(CallPrivilege.MONITOR);
        assertThat(annas.info().owners()).isEqualTo(1);
        assertThat(annas.info().monitors()).isEqualTo(1);
        slow.nextEvent(Duration.ZERO);
        slow.nextEvent(Duration.ZERO);
        office.settle();
        annas.handOff("slow");
        assertThat(watching.privilege()).isEqualTo(CallPrivilege.OWNER);
    }

    @Test
    @Rule({"L-183", "L-172"})
    void theReceiverCanActOnTheCallAtOnce() {
        anna.opens(line, VOICE);
        bert.opens(line, FAX);
        bert.listener()
                .reactsTo(CallEvent.Appeared.class, appeared -> appeared.call().drop());
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call annas = anna.gets(driver);

        annas.handOff("bert");
        office.settle();

        assertThat(driver.asked()).containsExactly(Operation.DROP);
        driver.succeeds();
    }
}
