package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.refused;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.device.PhoneCapabilities;
import org.strowger.telephony.device.PhoneDevice;
import org.strowger.telephony.device.PhoneDeviceId;
import org.strowger.telephony.device.PhonePrivilege;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.PhoneDriver;
import org.strowger.telephony.spi.PhoneSink;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.ProviderDevices;
import org.strowger.telephony.spi.TelephonyProvider;
import org.strowger.testing.Rule;

/** Phone devices come and go as lines do. */
class PhoneDeviceRulesTest {
    private final Office office = new Office();
    private final Desk anna = office.desk("anna");
    private final PhoneRack rack = new PhoneRack();

    @BeforeEach
    void attach() {
        office.switchboard().attach(rack);
        anna.forgets();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule({"P-015", "P-021"})
    void phonesAreListedByTheirIdsAndNamedForEver() {
        rack.context.phoneAdded(new RackPhone("c"));
        office.settle();

        assertThat(anna.session().phones())
                .extracting(PhoneDevice::permanentId)
                .containsExactly("rack/a", "rack/b", "rack/c");
        assertThat(anna.session().phones())
                .extracting(phone -> phone.id().number())
                .containsExactly(0, 1, 2);
    }

    @Test
    @Rule("P-014")
    void aNewPhoneIsToldToSessionsAsTheirVersionAllows() {
        Desk oldest = office.desk("oldest", ApiVersion.V1_3);

        rack.context.phoneAdded(new RackPhone("c"));
        office.settle();

        DeviceEvent news = new DeviceEvent.PhoneCreated(anna.session().phones().get(2));
        anna.heard(news);
        oldest.heard(new DeviceEvent.ReinitializeAdvised(news));
    }

    @Test
    @Rule({"P-013", "P-016", "P-018"})
    void aPhoneThatWasRemovedIsToldAndItsIdIsAnsweredByTheCore() {
        PhoneDeviceId id = anna.session().phones().get(0).id();
        Desk old = office.desk("old", ApiVersion.V1_4);

        rack.context.phoneRemoved(rack.phones.get(0));

        anna.heard(new DeviceEvent.PhoneRemoved(id));
        old.heardNothing();
        assertThat(anna.session().phones()).extracting(PhoneDevice::permanentId).containsExactly("rack/b");
        refused(PhoneError.NODEVICE, () -> anna.session().openPhone(id, PhonePrivilege.MONITOR));
        refused(PhoneError.BADDEVICEID, () -> anna.session().openPhone(new PhoneDeviceId(77), PhonePrivilege.MONITOR));
        refused(PhoneError.BADDEVICEID, () -> anna.session().openPhone(null, PhonePrivilege.MONITOR));
    }

    @Test
    @Rule({"P-016", "P-019"})
    void whenAProviderLeavesItsPhonesDoAndTheirIdsAreNotUsedAgain() {
        PhoneDeviceId id = anna.session().phones().get(1).id();

        office.switchboard().detach(rack);
        office.settle();
        assertThat(anna.session().phones()).isEmpty();
        refused(PhoneError.NODRIVER, () -> anna.session().openPhone(id, PhonePrivilege.MONITOR));
        office.switchboard().attach(rack);
        office.settle();

        assertThat(anna.session().phones())
                .extracting(phone -> phone.id().number())
                .containsExactly(2, 3);
        assertThat(anna.listener().events(DeviceEvent.PhoneRemoved.class)).hasSize(2);
    }

    @Test
    void aPhoneThatCannotBeOpenedSaysSo() {
        PhoneDeviceId id = anna.session().phones().get(0).id();

        refused(PhoneError.OPERATIONUNAVAIL, () -> anna.session().openPhone(id, PhonePrivilege.MONITOR));
    }

    private static final class PhoneRack implements TelephonyProvider {
        private final List<RackPhone> phones = List.of(new RackPhone("a"), new RackPhone("b"));
        private ProviderContext context;

        @Override
        public String id() {
            return "rack";
        }

        @Override
        public ProviderDevices start(ProviderContext given) {
            context = given;
            return new ProviderDevices(List.of(), List.copyOf(phones));
        }

        @Override
        public void stop() {
            context = null;
        }
    }

    private record RackPhone(String permanentId) implements PhoneDriver {
        @Override
        public PhoneCapabilities capabilities() {
            return PhoneCapabilities.builder("Phone " + permanentId).build();
        }

        @Override
        public void open(PhoneSink sink) {
            throw new TelephonyException(PhoneError.OPERATIONUNAVAIL, "this phone stands in a rack");
        }

        @Override
        public void close() {
            // Never open.
        }
    }
}
