package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.created;
import static org.strowger.core.rules.Events.removed;
import static org.strowger.core.rules.Refusals.refused;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Application;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.EventsMissed;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.testing.Rule;

/** Devices that come and go for as long as the core runs: they cost nothing once they are gone. */
class PassingDevicesTest {
    private static final int CAPACITY = 10;

    private final Office office = new Office();
    private final ScriptedProvider pbx = office.installs(new ScriptedProvider("pbx"));
    private final Desk anna = office.desk("anna");

    @AfterEach
    void close() {
        office.close();
    }

    private LineDevice comesAndGoes(ScriptedLine line) {
        pbx.adds(line);
        office.settle();
        LineDevice device = anna.device(line);
        pbx.removes(line);
        office.settle();
        return device;
    }

    @Test
    @Rule({"L-051", "S-026"})
    void aDeviceThatIsGoneIsForgottenAndItsIdIsNot() {
        List<LineDeviceId> ids = new ArrayList<>();
        WeakReference<LineCapabilities> gone = passes(ids);
        for (int i = 0; i < 50 && gone.get() != null; i++) {
            System.gc();
        }

        assertThat(gone.get()).isNull();
        refused(LineError.NODEVICE, () -> anna.session().line(ids.get(0)));
        LineDevice next = comesAndGoes(pbx.laterLine("2002"));
        assertThat(next.id().number()).isEqualTo(ids.get(0).number() + 1);
    }

    private WeakReference<LineCapabilities> passes(List<LineDeviceId> ids) {
        ScriptedLine line = pbx.laterLine("2001");
        ids.add(comesAndGoes(line).id());
        pbx.script().forget();
        anna.forgets();
        return new WeakReference<>(line.capabilities());
    }

    @Test
    @Rule({"L-045", "L-049"})
    void aSessionThatTakesNoEventsIsNotToldOfDevicesWithoutEnd() {
        TelephonySession sleeping = sleeps();
        for (int i = 0; i < 100; i++) {
            comesAndGoes(pbx.laterLine("3" + i));
        }

        List<TelephonyEvent> taken = takeAll(sleeping);

        assertThat(taken).hasSizeLessThanOrEqualTo(2 * CAPACITY + 1);
        assertThat(taken).hasAtLeastOneElementOfType(EventsMissed.class);
        assertThat(sleeping.eventsMissed()).isGreaterThan(150);
    }

    @Test
    @Rule({"L-045", "L-049"})
    void theRemovalOfADeviceThatItWasToldOfAlwaysComes() {
        TelephonySession sleeping = sleeps();
        List<ScriptedLine> known = new ArrayList<>();
        List<TelephonyEvent> expected = new ArrayList<>();
        for (int i = 0; i < CAPACITY; i++) {
            ScriptedLine line = pbx.laterLine("4" + i);
            pbx.adds(line);
            office.settle();
            known.add(line);
            expected.add(created(anna.device(line)));
        }
        ScriptedLine unknown = pbx.laterLine("5");
        pbx.adds(unknown);
        office.settle();
        known.forEach(line -> expected.add(removed(anna.device(line).id())));

        pbx.removes(unknown);
        known.forEach(pbx::removes);
        office.settle();

        List<TelephonyEvent> taken = takeAll(sleeping);
        assertThat(taken).filteredOn(DeviceEvent.class::isInstance).isEqualTo(expected);
        assertThat(taken.get(CAPACITY)).isEqualTo(new EventsMissed(2));
    }

    private TelephonySession sleeps() {
        return office.switchboard()
                .openSession(
                        Application.named("sleeping"), EventDelivery.toQueue().withCapacity(CAPACITY));
    }

    private static List<TelephonyEvent> takeAll(TelephonySession session) {
        List<TelephonyEvent> taken = new ArrayList<>();
        while (true) {
            try {
                taken.add(session.nextEvent(Duration.ZERO));
            } catch (TelephonyException nothingLeft) {
                return taken;
            }
        }
    }
}
