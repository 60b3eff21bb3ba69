package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.ended;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.Phone;
import org.strowger.telephony.PhoneEvent;
import org.strowger.telephony.PhoneOpenOptions;
import org.strowger.telephony.Reply;
import org.strowger.telephony.Request;
import org.strowger.telephony.device.PhoneDeviceId;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.phone.PhoneStateItem;
import org.strowger.testing.Rule;

/** Phones that are closed by force, removed, or lose their provider. */
class PhoneForcedCloseRulesTest {
    private final Office office = new Office();
    private final ScriptedProvider desk = new ScriptedProvider("desk-red");
    private final ScriptedPhone phone = desk.phone(new ScriptedPhone("red"));
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");
    private final Phone annas;
    private final Phone berts;
    private final PhoneDeviceId id;

    PhoneForcedCloseRulesTest() {
        office.installs(desk);
        annas = anna.opens(phone, PhoneOpenOptions.owner());
        berts = bert.opens(phone, PhoneOpenOptions.monitor());
        id = annas.device().id();
        anna.forgets();
        bert.forgets();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule({"P-040", "P-060"})
    void aForcedCloseReachesEveryHandleWhichIsVoidAlready() {
        boolean[] openAtDelivery = {true};
        anna.listener()
                .reactsTo(
                        PhoneEvent.Closed.class,
                        event -> openAtDelivery[0] = event.phone().isOpen());

        phone.tells(sink -> sink.closed());

        anna.heard(new PhoneEvent.Closed(annas));
        bert.heard(new PhoneEvent.Closed(berts));
        assertThat(openAtDelivery[0]).isFalse();
        refused(PhoneError.INVALPHONEHANDLE, annas::status);
        assertThat(phone.asked()).containsExactly("open");
    }

    @Test
    @Rule("P-060")
    void theApplicationsOwnClosingIsNotTold() {
        annas.close();

        anna.heardNothing();
    }

    @Test
    @Rule("P-061")
    void repliesComeBeforeTheForcedClose() {
        Request<Void> completed = annas.ringer().set(1, 1);
        Request<Void> forgotten = annas.ringer().set(2, 2);
        office.settle();

        phone.succeeds();
        phone.tells(sink -> sink.closed());

        anna.heard(
                new Reply(completed, Optional.empty()),
                new Reply(forgotten, Optional.of(PhoneError.OPERATIONFAILED)),
                new PhoneEvent.Closed(annas));
        ended(forgotten, PhoneError.OPERATIONFAILED);
        assertThat(office.faults("desk-red")).isEqualTo(1);
        phone.promise().forget();
    }

    @Test
    @Rule("P-062")
    void whetherThePhoneOpensAgainTheProviderDecides() {
        phone.tells(sink -> sink.closed());
        office.settle();
        phone.refuses("open", PhoneError.RESOURCEUNAVAIL);
        refused(PhoneError.RESOURCEUNAVAIL, () -> anna.opens(phone, PhoneOpenOptions.owner()));
        phone.when("open", () -> {});

        Phone again = anna.opens(phone, PhoneOpenOptions.owner());

        assertThat(again.handle()).isNotEqualTo(annas.handle());
        assertThat(phone.asked()).containsExactly("open", "open", "open");
    }

    @Test
    @Rule({"P-016", "P-017", "P-018", "P-019"})
    void aRemovalClosesEveryHandleFirstAndThenTellsEverybody() {
        Desk carl = office.desk("carl");

        desk.context().phoneRemoved(phone);

        anna.heard(new PhoneEvent.Closed(annas), new DeviceEvent.PhoneRemoved(id));
        bert.heard(new PhoneEvent.Closed(berts), new DeviceEvent.PhoneRemoved(id));
        carl.heard(new DeviceEvent.PhoneRemoved(id));
        assertThat(phone.asked()).containsExactly("open", "close");
        refused(PhoneError.NODEVICE, () -> anna.session().openPhone(id, PhoneOpenOptions.monitor()));
        refused(PhoneError.NODEVICE, () -> anna.session().phone(id));
        assertThat(phone.asked()).isEmpty();
    }

    @Test
    @Rule({"P-016", "P-017"})
    void anOlderApplicationLearnsOfARemovalOnlyIfThePhoneIsOpen() {
        Desk older = office.desk("older", ApiVersion.V1_4);
        Desk idle = office.desk("idle", ApiVersion.V1_4);
        Phone open = older.opens(phone, PhoneOpenOptions.monitor());

        desk.context().phoneRemoved(phone);

        older.heard(new PhoneEvent.StateChanged(open, Set.of(PhoneStateItem.REMOVED)), new PhoneEvent.Closed(open));
        idle.heardNothing();
    }

    @Test
    @Rule("P-013")
    void whenTheProviderIsGoneItsPhonesAnswerSo() {
        Request<Void> request = annas.ringer().set(1, 1);
        office.settle();

        office.removes(desk);

        anna.heard(
                new Reply(request, Optional.of(PhoneError.OPERATIONFAILED)),
                new PhoneEvent.Closed(annas),
                new DeviceEvent.PhoneRemoved(id));
        refused(PhoneError.NODRIVER, () -> anna.session().phone(id));
        assertThat(phone.asked()).containsExactly("open", "ring 1 1", "close");
        assertThat(desk.asked()).endsWith(Operation.STOP);
    }

    @Test
    void aPhoneThatHangsWhenItIsClosedDoesNotKeepItsProviderFromStopping() {
        phone.when("close", office.hangingFor(Duration.ofHours(1)));

        office.switchboard().detach(desk);
        office.pass(Duration.ofSeconds(30));

        assertThat(desk.asked()).endsWith(Operation.STOP);
        office.pass(Duration.ofHours(2));
    }

    @Test
    void aPhoneThatHangsDelaysNoOther() {
        ScriptedProvider other = new ScriptedProvider("other");
        ScriptedPhone green = other.phone(new ScriptedPhone("green"));
        office.installs(other);
        Phone greens = anna.opens(green, PhoneOpenOptions.owner());
        phone.when("ring", office.hangingFor(Duration.ofSeconds(50)));
        annas.ringer().set(1, 1);

        greens.ringer().set(2, 2);
        office.settle();

        assertThat(green.asked()).containsExactly("open", "ring 2 2");
        office.pass(Duration.ofSeconds(60));
    }

    @Test
    void anOpeningDuringARemovalIsRefused() {
        annas.close();
        berts.close();
        office.settle();
        phone.when("open", () -> desk.context().phoneRemoved(phone));
        phone.when("snapshot", office.hangingFor(Duration.ofSeconds(1)));

        refused(PhoneError.OPERATIONFAILED, () -> anna.opens(phone, PhoneOpenOptions.owner()));

        office.pass(Duration.ofSeconds(5));
        assertThat(phone.asked()).containsExactly("open", "close", "open", "close");
    }

    @Test
    @Rule({"P-014", "P-015", "P-019", "P-021"})
    void aProviderThatComesBackHasItsPhonesUnderNewIdsAndOldNames() {
        String permanentId = annas.device().permanentId();
        office.removes(desk);
        anna.forgets();

        office.installs(desk);

        assertThat(anna.session().phones()).singleElement().satisfies(device -> {
            assertThat(device.permanentId()).isEqualTo(permanentId);
            assertThat(device.id().number()).isEqualTo(id.number() + 1);
            anna.heard(new DeviceEvent.PhoneCreated(device));
        });
    }
}
