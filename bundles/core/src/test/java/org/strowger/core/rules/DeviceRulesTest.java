package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.changed;
import static org.strowger.core.rules.Events.closed;
import static org.strowger.core.rules.Events.created;
import static org.strowger.core.rules.Events.removed;
import static org.strowger.core.rules.Refusals.refused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Line devices: their ids, how they come, and how they go. */
class DeviceRulesTest {
    private final Office office = new Office();
    private final ScriptedProvider pbx = new ScriptedProvider("pbx");
    private final ScriptedLine first = pbx.line("2001");
    private final ScriptedLine second =
            pbx.line("2002", like -> like.address(ScriptedLine.address("2003")).address(ScriptedLine.address("2004")));

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule({"L-038", "L-041", "S-021"})
    void idsRunFromZeroAndEachProviderHasABlockOfItsOwn() {
        ScriptedProvider gateway = new ScriptedProvider("gateway");
        gateway.line("3001");
        gateway.line("3002");
        office.installs(pbx);
        office.installs(gateway);

        List<LineDevice> lines = office.desk("anna").session().lines();

        assertThat(lines).extracting(device -> device.id().number()).containsExactly(0, 1, 2, 3);
        assertThat(lines)
                .extracting(LineDevice::permanentId)
                .containsExactly("pbx/2001", "pbx/2002", "gateway/3001", "gateway/3002");
    }

    @Test
    @Rule("L-041")
    void theBlocksOfProvidersThatStartAtTheSameTimeDoNotMix() {
        first.when(Operation.CREATED, office.hangingFor(Duration.ofSeconds(1)));
        ScriptedProvider gateway = new ScriptedProvider("gateway");
        gateway.line("3001");
        gateway.line("3002");

        office.switchboard().attach(pbx);
        office.switchboard().attach(gateway);
        office.settle();

        assertThat(office.desk("anna").session().lines())
                .extracting(LineDevice::provider)
                .containsExactly("pbx", "pbx", "gateway", "gateway");
    }

    @Test
    @Rule({"L-041", "L-042", "S-022", "S-024"})
    void aDeviceThatComesLaterGetsTheNextFreeId() {
        ScriptedProvider gateway = new ScriptedProvider("gateway");
        gateway.line("3001");
        office.installs(pbx);
        office.installs(gateway);
        ScriptedLine later = pbx.laterLine("2009");

        pbx.adds(later);
        office.settle();

        assertThat(later.argumentsOf(Operation.CREATED)).containsExactly(List.of(new LineDeviceId(3)));
        assertThat(office.desk("anna").device(later).id()).isEqualTo(new LineDeviceId(3));
    }

    @Test
    @Rule("L-039")
    void aLineHasTheSamePermanentIdWhateverItsDeviceIdIs() {
        office.installs(pbx);
        Desk anna = office.desk("anna");
        LineDeviceId before = anna.device(second).id();
        pbx.loses(first);

        office.removes(pbx);
        office.installs(pbx);

        assertThat(anna.device(second).permanentId()).isEqualTo("pbx/2002");
        assertThat(anna.device(second).id()).isNotEqualTo(before);
        assertThat(anna.session().line("pbx/2001")).isEmpty();
    }

    @Test
    @Rule("L-040")
    void addressIdsRunFromZeroAndAreBoundToTheirAddress() {
        office.installs(pbx);
        Desk anna = office.desk("anna");
        Line open = anna.opens(second, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));

        assertThat(anna.device(second).capabilities().addresses())
                .extracting(address -> address.address())
                .containsExactly("2002", "2003", "2004");
        for (int address = 0; address < 3; address++) {
            second.offers(ScriptedLine.incoming().addressId(address).build());
        }
        office.settle();
        assertThat(anna.session().calls())
                .extracting(call -> call.info().addressId())
                .containsExactlyInAnyOrder(0, 1, 2);
        for (int address = 0; address < 3; address++) {
            assertThat(open.addressStatus(address).calls().active()).isEqualTo(1);
        }
        refused(LineError.INVALADDRESSID, () -> open.addressStatus(3));
        refused(LineError.INVALADDRESSID, () -> open.addressStatus(-1));
    }

    @Test
    @Rule({"L-042", "L-045", "S-025"})
    void aNewDeviceExistsOnlyAfterItsProviderAgreedAndThenEverybodyHearsOfIt() {
        office.installs(pbx);
        Desk anna = office.desk("anna");
        List<Integer> devicesMeanwhile = new ArrayList<>();
        ScriptedLine later = pbx.laterLine("2009");
        later.when(
                Operation.CREATED,
                () -> devicesMeanwhile.add(anna.session().lines().size()));

        pbx.adds(later);
        office.settle();
        anna.heard(created(anna.device(later)));

        assertThat(devicesMeanwhile).containsExactly(2);
        assertThat(anna.session().lines()).hasSize(3);
    }

    @Test
    @Rule({"L-043", "S-025"})
    void aDeviceThatItsProviderCannotCreateIsNotThereAndNobodyHearsOfIt() {
        office.installs(pbx);
        Desk anna = office.desk("anna");
        ScriptedLine broken = pbx.laterLine("2009").refuses(Operation.CREATED, LineError.RESOURCEUNAVAIL);

        pbx.adds(broken);

        anna.heardNothing();
        assertThat(anna.session().lines()).hasSize(2);
        assertThat(anna.session().line("pbx/2009")).isEmpty();
    }

    @Test
    @Rule("L-043")
    void aDeviceThatBreaksWhenItIsCreatedDoesNotSpoilTheOthers() {
        first.when(Operation.CREATED, () -> {
            throw new IllegalStateException("no relay");
        });

        office.installs(pbx);

        assertThat(office.desk("anna").session().lines())
                .extracting(LineDevice::permanentId)
                .containsExactly("pbx/2002");
    }

    @Test
    @Rule({"L-044", "S-012"})
    void aProviderMayAnnounceADeviceBeforeItHasStarted() {
        ScriptedLine early = pbx.laterLine("2009");
        pbx.when(Operation.START, () -> pbx.adds(early));
        Desk anna = office.desk("anna");

        office.installs(pbx);

        assertThat(anna.session().lines())
                .extracting(LineDevice::permanentId)
                .containsExactlyInAnyOrder("pbx/2001", "pbx/2002", "pbx/2009");
        assertThat(anna.listener().events(DeviceEvent.LineCreated.class))
                .extracting(DeviceEvent.LineCreated::device)
                .contains(anna.device(early));
    }

    @Test
    @Rule({"L-045", "L-046"})
    void sessionsHearOfANewDeviceAsTheirVersionAllows() {
        office.installs(pbx);
        Desk oldest = office.desk("oldest", ApiVersion.V1_3);
        Desk old = office.desk("old", ApiVersion.V1_4);
        Desk present = office.desk("present");
        ScriptedLine later = pbx.laterLine("2009");

        pbx.adds(later);
        office.settle();

        DeviceEvent news = created(present.device(later));
        oldest.heard(new DeviceEvent.ReinitializeAdvised(news));
        old.heard(news);
        present.heard(news);
    }

    @Test
    @Rule("L-048")
    void aPassingAbsenceIsALineStatusAndNoRemoval() {
        office.installs(pbx);
        Desk anna = office.desk("anna");
        Line open = anna.opens(first, LineOpenOptions.monitor());
        open.setStatusMessages(Set.of(LineStateItem.DISCONNECTED, LineStateItem.CONNECTED), Set.of());
        anna.forgets();

        first.isIn(Set.of(LineCondition.IN_SERVICE));
        anna.heard(changed(open, LineStateItem.DISCONNECTED));
        assertThat(open.isOpen()).isTrue();
        assertThat(open.status().conditions()).containsExactly(LineCondition.IN_SERVICE);

        first.isIn(Set.of(LineCondition.IN_SERVICE, LineCondition.CONNECTED));
        anna.heard(changed(open, LineStateItem.CONNECTED));
    }

    @Test
    @Rule("L-049")
    void aRemovalClosesEveryHandleAndIsThenToldToAll() {
        office.installs(pbx);
        Desk anna = office.desk("anna");
        Desk bert = office.desk("bert");
        LineDeviceId id = anna.device(first).id();
        Line one = anna.opens(first, LineOpenOptions.monitor());
        Line two = anna.opens(first, LineOpenOptions.outgoing());
        anna.forgets();

        pbx.removes(first);
        office.settle();

        assertThat(anna.listener().events()).hasSize(3).endsWith(removed(id)).contains(closed(one), closed(two));
        bert.heard(removed(id));
        assertThat(one.isOpen()).isFalse();
        assertThat(two.isOpen()).isFalse();
    }

    @Test
    @Rule("L-050")
    void anOlderSessionHearsOfARemovalOnlyIfItHasTheLineOpen() {
        office.installs(pbx);
        Desk opener = office.desk("opener", ApiVersion.V1_4);
        Desk idle = office.desk("idle", ApiVersion.V1_4);
        Line open = opener.opens(first, LineOpenOptions.monitor());
        opener.forgets();

        pbx.removes(first);

        opener.heard(changed(open, LineStateItem.REMOVED), closed(open));
        idle.heardNothing();
    }

    @Test
    @Rule("L-051")
    void theIdOfARemovedDeviceIsAnsweredByTheCoreAndNeverUsedAgain() {
        office.installs(pbx);
        Desk anna = office.desk("anna");
        LineDeviceId id = anna.device(second).id();
        pbx.removes(second);
        office.settle();
        pbx.script().forget();

        refused(LineError.NODEVICE, () -> anna.session().line(id));
        refused(LineError.NODEVICE, () -> anna.session().openLine(id, LineOpenOptions.monitor()));
        assertThat(pbx.script().asked()).isEmpty();

        ScriptedLine next = pbx.laterLine("2009");
        pbx.adds(next);
        office.settle();
        assertThat(anna.device(next).id()).isNotEqualTo(id);
        refused(LineError.NODEVICE, () -> anna.session().line(id));
        assertThat(anna.session().lines()).extracting(LineDevice::permanentId).doesNotContain("pbx/2002");
    }

    @Test
    @Rule("L-052")
    void whenAProviderGoesItsLinesAreClosedAndItsIdsHaveNoDriver() {
        office.installs(pbx);
        Desk anna = office.desk("anna");
        LineDeviceId id = anna.device(first).id();
        Line open = anna.opens(first, LineOpenOptions.monitor());
        anna.forgets();

        office.removes(pbx);

        office.settle();
        assertThat(anna.listener().events()).containsSubsequence(closed(open), removed(id));
        refused(LineError.NODRIVER, () -> anna.session().line(id));
        refused(LineError.NODRIVER, () -> anna.session().openLine(id, LineOpenOptions.monitor()));
        assertThat(pbx.script().asked())
                .extracting(Asked::operation)
                .containsSubsequence(Operation.CLOSE, Operation.STOP);
    }

    @Test
    @Rule("L-053")
    void anIdThatNeverWasIsABadId() {
        office.installs(pbx);
        Desk anna = office.desk("anna");

        for (int number : new int[] {2, 1000, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            LineDeviceId id = new LineDeviceId(number);
            refused(LineError.BADDEVICEID, () -> anna.session().line(id));
            refused(LineError.BADDEVICEID, () -> anna.session().openLine(id, LineOpenOptions.monitor()));
        }
    }
}
