package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.ended;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.core.internal.provider.Faults;
import org.strowger.telephony.Application;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.Phone;
import org.strowger.telephony.PhoneEvent;
import org.strowger.telephony.PhoneOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.device.PhonePrivilege;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.PhoneStateItem;
import org.strowger.telephony.phone.PhoneUse;
import org.strowger.telephony.phone.StandardLampMode;
import org.strowger.testing.Rule;

/** Opening and closing a phone: privileges, handles, and who else hears of it. */
class PhoneOpeningRulesTest {
    private final Office office = new Office();
    private final ScriptedPhone phone = office.phone(new ScriptedPhone("red"));
    private final Desk anna = office.desk(Application.named("anna").withFriendlyName("Anna's dialer"));
    private final Desk bert = office.desk("bert");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule({"P-001", "P-002"})
    void aSessionFindsItsPhonesUnderTheIdsFromZeroOn() {
        office.phone(new ScriptedPhone("green"));

        assertThat(office.desk("carl").session().phones())
                .extracting(device -> device.id().number())
                .containsExactly(0, 1);
    }

    @Test
    @Rule({"P-034", "P-035"})
    void everyOpeningGivesAHandleAndTheProviderSeesOne() {
        Phone first = anna.opens(phone, PhoneOpenOptions.monitor());
        Phone second = anna.opens(phone, PhoneOpenOptions.monitor());
        Phone third = bert.opens(phone, PhoneOpenOptions.owner());

        assertThat(Set.of(first.handle(), second.handle(), third.handle())).hasSize(3);
        assertThat(phone.asked()).containsExactly("open");

        first.close();
        third.close();
        office.settle();
        assertThat(phone.asked()).isEmpty();
        second.close();
        office.settle();
        assertThat(phone.asked()).containsExactly("close");
    }

    @Test
    @Rule("P-030")
    void aPhoneIsOpenedWithExactlyOnePrivilege() {
        refused(PhoneError.INVALPRIVILEGE, () -> anna.session()
                .openPhone(anna.device(phone).id(), (PhonePrivilege) null));
        refused(PhoneError.INVALPOINTER, () -> anna.opens(phone, null));

        assertThat(phone.asked()).isEmpty();
        assertThat(anna.opens(phone, PhoneOpenOptions.owner()).privilege()).isEqualTo(PhonePrivilege.OWNER);
    }

    @Test
    @Rule({"P-031", "P-032"})
    void oneOwnerAndAnyNumberOfMonitors() {
        Phone owner = anna.opens(phone, PhoneOpenOptions.owner());
        bert.opens(phone, PhoneOpenOptions.monitor());
        bert.opens(phone, PhoneOpenOptions.monitor());

        refused(PhoneError.INUSE, () -> bert.opens(phone, PhoneOpenOptions.owner()));
        refused(PhoneError.INUSE, () -> anna.opens(phone, PhoneOpenOptions.owner()));

        owner.close();
        assertThat(bert.opens(phone, PhoneOpenOptions.owner()).isOpen()).isTrue();
    }

    @Test
    @Rule("P-031")
    void ofTwoThatWantToOwnAPhoneAtTheSameTimeOneDoes() {
        List<String> outcomes = new ArrayList<>();
        for (Desk desk : List.of(anna, bert)) {
            office.workers().strand("thread of " + desk).execute(() -> {
                try {
                    outcomes.add(desk.opens(phone, PhoneOpenOptions.owner())
                            .privilege()
                            .name());
                } catch (TelephonyException refusal) {
                    outcomes.add(refusal.error().name());
                }
            });
        }

        office.settle();

        assertThat(outcomes).containsExactlyInAnyOrder("OWNER", "INUSE");
        assertThat(phone.asked()).containsExactly("open");
    }

    @Test
    @Rule("P-036")
    void theTagComesBackWithEveryEvent() {
        Object tag = new Object();
        Phone open = anna.opens(phone, PhoneOpenOptions.monitor().withTag(tag));
        open.setStatusMessages(Set.of(PhoneStateItem.OTHER), Set.of(), Set.of());

        phone.tells(sink -> sink.stateChanged(Set.of(PhoneStateItem.OTHER)));
        office.settle();

        assertThat(anna.listener().events(PhoneEvent.class))
                .singleElement()
                .satisfies(event -> assertThat(event.phone().tag()).containsSame(tag));
    }

    @Test
    @Rule({"P-041", "P-044"})
    void theOtherHandlesHearHowManyOwnersAndMonitorsThereAre() {
        Phone watching = anna.listensTo(phone, PhoneOpenOptions.monitor());

        Phone owner = bert.opens(phone, PhoneOpenOptions.owner());
        anna.heard(new PhoneEvent.OwnersChanged(watching, 1));
        Phone monitor = bert.opens(phone, PhoneOpenOptions.monitor());
        anna.heard(new PhoneEvent.MonitorsChanged(watching, 2));
        monitor.close();
        anna.heard(new PhoneEvent.MonitorsChanged(watching, 1));
        owner.close();
        anna.heard(new PhoneEvent.OwnersChanged(watching, 0));
        bert.heardNothing();
    }

    @Test
    @Rule({"P-009", "P-041"})
    void aSessionThatIsClosedClosesItsPhones() {
        Phone watching = anna.listensTo(phone, PhoneOpenOptions.monitor());
        Phone own = bert.opens(phone, PhoneOpenOptions.owner());
        Request<Void> request = own.ringer().set(0, 0);
        assertThat(bert.session().openPhones()).containsExactly(own);
        anna.forgets();

        bert.session().close();

        assertThat(own.isOpen()).isFalse();
        anna.heard(new PhoneEvent.OwnersChanged(watching, 0));
        ended(request, PhoneError.INVALAPPHANDLE);
        bert.heardNothing();
        anna.session().close();
        office.settle();
        assertThat(phone.asked()).contains("close");
    }

    @Test
    @Rule({"P-007", "P-044"})
    void theStatusTellsWhoHasThePhoneOpen() {
        Phone watching = bert.opens(phone, PhoneOpenOptions.monitor());
        assertThat(watching.status().use()).isEqualTo(new PhoneUse(0, 1, Optional.empty()));

        anna.opens(phone, PhoneOpenOptions.owner());

        assertThat(watching.status().use()).isEqualTo(new PhoneUse(1, 1, Optional.of("Anna's dialer")));
    }

    @Test
    @Rule("P-042")
    void aProviderCannotTellOfOwnersAndMonitors() {
        anna.listensTo(phone, PhoneOpenOptions.monitor());

        phone.tells(sink ->
                sink.stateChanged(Set.of(PhoneStateItem.OWNER, PhoneStateItem.MONITORS, PhoneStateItem.REMOVED)));

        anna.heardNothing();
    }

    @Test
    @Rule("P-043")
    void theCoreAddsWhatItTellsToTheStatesOfThePhone() {
        assertThat(anna.device(phone).capabilities().phoneStates())
                .contains(PhoneStateItem.OWNER, PhoneStateItem.MONITORS, PhoneStateItem.REINIT);
    }

    @Test
    @Rule({"P-040", "P-055"})
    void aHandleIsVoidAsSoonAsItIsClosed() {
        Phone open = anna.opens(phone, PhoneOpenOptions.owner());

        open.close();

        assertThat(open.isOpen()).isFalse();
        refused(PhoneError.INVALPHONEHANDLE, open::status);
        refused(PhoneError.INVALPHONEHANDLE, () -> open.ringer());
        open.close();
        anna.heardNothing();
    }

    @Test
    @Rule("P-033")
    void anOwnerHearsAndReadsWhatMonitorsDo() {
        Phone own = anna.listensTo(phone, PhoneOpenOptions.owner());

        phone.tells(sink -> sink.stateChanged(Set.of(PhoneStateItem.OTHER)));

        anna.heard(new PhoneEvent.StateChanged(own, Set.of(PhoneStateItem.OTHER)));
        assertThat(own.status().use().owners()).isEqualTo(1);
    }

    @Test
    void whatTheProviderSaysToAnOpeningIsTold() {
        phone.refuses("open", PhoneError.ALLOCATED);
        refused(PhoneError.ALLOCATED, () -> anna.opens(phone, PhoneOpenOptions.owner()));
        phone.when("open", () -> {
            throw new IllegalStateException("broken");
        });
        refused(PhoneError.OPERATIONFAILED, () -> anna.opens(phone, PhoneOpenOptions.owner()));
        phone.asked();

        phone.when("open", () -> {});
        Phone open = bert.opens(phone, PhoneOpenOptions.owner());

        assertThat(open.isOpen()).isTrue();
        assertThat(phone.asked()).containsExactly("open");
    }

    @Test
    void anApplicationThatOpensAPhoneWhoseDriverHangsIsLetGoInTime() {
        Phone owner = bert.opens(phone, PhoneOpenOptions.owner());
        phone.when("ring", office.hangingFor(Duration.ofSeconds(50)));
        owner.ringer().set(1, 1);
        boolean[] letGo = {false};
        office.workers().strand("thread of anna").execute(() -> {
            refused(PhoneError.OPERATIONFAILED, () -> anna.opens(phone, PhoneOpenOptions.monitor()));
            letGo[0] = true;
        });

        office.pass(Duration.ofSeconds(60));

        assertThat(letGo[0]).isTrue();
        assertThat(anna.session().openPhones()).isEmpty();
        assertThat(owner.status().use().monitors()).isZero();
    }

    @Test
    void aPhoneWhoseStateCannotBeToldIsClosedAgain() {
        phone.when("snapshot", () -> {
            throw new IllegalStateException("broken");
        });

        refused(PhoneError.OPERATIONFAILED, () -> anna.opens(phone, PhoneOpenOptions.owner()));

        assertThat(phone.asked()).containsExactly("open", "close");
    }

    @Test
    void aPhoneThatClosesItselfWhileItIsOpenedIsNotOpen() {
        phone.when("open", () -> phone.tells(sink -> sink.closed()));

        refused(PhoneError.OPERATIONFAILED, () -> anna.opens(phone, PhoneOpenOptions.owner()));

        assertThat(phone.asked()).containsExactly("open");
        anna.heardNothing();
    }

    @Test
    void whatIsToldDuringTheOpeningCountsMoreThanTheSnapshot() {
        phone.when("open", () -> phone.tells(sink -> sink.lamp(ScriptedPhone.HOLD, StandardLampMode.WINK)));

        Phone open = anna.opens(phone, PhoneOpenOptions.monitor());

        assertThat(open.lamp(ScriptedPhone.HOLD).mode()).isEqualTo(StandardLampMode.WINK);
    }

    @Test
    void anEventForAPhoneThatIsNotOpenIsAFault() {
        anna.opens(phone, PhoneOpenOptions.monitor()).close();
        office.settle();

        phone.tells(sink -> sink.deviceSpecific(1, 2, 3));

        anna.heardNothing();
        assertThat(office.faults("desk-red", Faults.Kind.EVENT_FOR_CLOSED_PHONE))
                .isEqualTo(1);
    }

    @Test
    @Rule({"P-003", "P-004", "P-005", "P-011"})
    void eventsOfPhonesComeThroughTheQueueOfASessionThatPulls() {
        TelephonySession pulling = office.switchboard().openSession(Application.named("carl"), EventDelivery.toQueue());
        Phone open = pulling.openPhone(anna.device(phone).id(), PhonePrivilege.MONITOR);
        refused(LineError.OPERATIONFAILED, () -> pulling.nextEvent(Duration.ZERO));
        phone.tells(sink -> sink.deviceSpecific(1, 2, 3));
        phone.tells(sink -> sink.deviceSpecific(4, 5, 6));
        office.settle();

        assertThat(pulling.nextEvent(Duration.ZERO)).isEqualTo(new PhoneEvent.DeviceSpecific(open, 1, 2, 3));
        assertThat(pulling.nextEvent(Duration.ZERO)).isEqualTo(new PhoneEvent.DeviceSpecific(open, 4, 5, 6));
        refused(LineError.OPERATIONFAILED, () -> pulling.nextEvent(Duration.ofSeconds(2)));
        office.after(Duration.ofSeconds(1), pulling::close);
        refused(LineError.INVALAPPHANDLE, () -> pulling.nextEvent(Duration.ofSeconds(2)));
    }
}
