package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.failed;
import static org.strowger.core.rules.Events.first;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.delivered;
import static org.strowger.core.rules.Refusals.refused;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.ForwardMode;
import org.strowger.telephony.device.ForwardRange;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** How an application has calls forwarded, and how everybody learns what is in effect. */
class ForwardRulesTest {
    private static final Forwarding BUSY = Forwarding.to(ForwardMode.BUSY, "2007");
    private static final Forwarding NO_ANSWER = Forwarding.to(ForwardMode.NO_ANSWER, "2008");

    private final Office office = new Office();
    private final ScriptedProvider pbx = new ScriptedProvider("pbx");
    private final ScriptedLine line = pbx.line("2001", like -> like.address(ScriptedLine.address("2002")));
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");
    private Line open;

    @BeforeEach
    void open() {
        office.installs(pbx);
        open = anna.opens(line, LineOpenOptions.outgoing());
        anna.forgets();
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** What the provider was asked last: address, entries, rings. */
    private List<Object> asked() {
        office.settle();
        List<List<Object>> all = line.argumentsOf(Operation.FORWARD);
        return all.get(all.size() - 1).subList(0, 3);
    }

    @Test
    @Rule("L-303")
    void theWholeListOfOneAddressIsReplaced() {
        Request<Optional<Call>> forward = open.forwarding(1).set(List.of(BUSY, NO_ANSWER));

        assertThat(asked()).containsExactly(OptionalInt.of(1), List.of(BUSY, NO_ANSWER), 0);
        line.succeeds();
        anna.heard(succeeded(forward));

        open.forwarding(1).set(List.of(NO_ANSWER));
        assertThat(asked()).containsExactly(OptionalInt.of(1), List.of(NO_ANSWER), 0);
    }

    @Test
    @Rule("L-303")
    void theWholeListOfAllAddressesIsReplaced() {
        open.forwarding().set(List.of(BUSY));

        assertThat(asked()).containsExactly(OptionalInt.empty(), List.of(BUSY), 0);
    }

    @Test
    @Rule({"L-303", "L-016"})
    void whatTheApplicationDoesToItsListAfterwardsDoesNotCount() {
        List<Forwarding> own = Arrays.asList(BUSY, NO_ANSWER);

        open.forwarding(0).set(own);
        own.set(0, Forwarding.to(ForwardMode.BUSY, "6666"));

        assertThat(asked().get(1)).isEqualTo(List.of(BUSY, NO_ANSWER));
    }

    @Test
    @Rule("L-304")
    void noEntriesCancelAllForwardingAlsoWhenThereIsNone() {
        Request<Optional<Call>> empty = open.forwarding(0).set(List.of());
        assertThat(asked()).containsExactly(OptionalInt.of(0), List.of(), 0);
        line.succeeds();
        Request<Optional<Call>> cancel = open.forwarding().cancel();
        assertThat(asked()).containsExactly(OptionalInt.empty(), List.of(), 0);
        line.succeeds();

        anna.heard(succeeded(empty), succeeded(cancel));
    }

    @Test
    @Rule("L-304")
    void anAddressThatCannotForwardCanBeTakenOffAllForwarding() {
        ScriptedLine plain = office.line(
                ScriptedLine.addressLike("2005").forwarding(ForwardRange.NONE).build());
        Line opened = anna.opens(plain, LineOpenOptions.outgoing());

        refused(LineError.OPERATIONUNAVAIL, () -> opened.forwarding(0).set(List.of(BUSY)));
        Request<Optional<Call>> cancel = opened.forwarding(0).cancel();
        office.settle();
        plain.succeeds();
        office.settle();

        assertThat(delivered(cancel)).isEmpty();
    }

    @Test
    @Rule("L-305")
    void anEntryWithoutDestinationIsDoNotDisturb() {
        Forwarding quiet = Forwarding.doNotDisturb(ForwardMode.UNCONDITIONAL);

        open.forwarding(0).set(List.of(quiet));
        assertThat(asked().get(1)).isEqualTo(List.of(quiet));
        line.succeeds();
        line.forwards(0, 0, quiet);
        office.settle();

        assertThat(open.addressStatus(0).forwardings()).containsExactly(quiet);
        assertThat(open.addressStatus(0).forwardings().get(0).destination()).isEmpty();
    }

    @Test
    @Rule({"L-306", "L-312"})
    void successSaysOnlyThatItWasAcceptedAndANoticeThatItIsInEffect() {
        open.setStatusMessages(Set.of(), Set.of(AddressStateItem.FORWARD));
        Request<Optional<Call>> forward = open.forwarding(0).set(List.of(NO_ANSWER), 4, CallParams.defaults());
        office.settle();
        line.succeeds();
        anna.heard(succeeded(forward));
        assertThat(open.addressStatus(0).forwardings()).isEmpty();

        line.forwards(0, 4, NO_ANSWER);

        anna.heard(new LineEvent.AddressStateChanged(open, 0, Set.of(AddressStateItem.FORWARD)));
        assertThat(open.addressStatus(0).forwardings()).containsExactly(NO_ANSWER);
        assertThat(open.addressStatus(0).ringsBeforeForward()).isEqualTo(4);
        assertThat(open.addressStatus(1).forwardings()).isEmpty();
    }

    @Test
    @Rule("L-312")
    void whatWasChangedElsewhereIsToldToWhoeverAsked() {
        Line berts = bert.opens(line, LineOpenOptions.monitor());
        berts.setStatusMessages(Set.of(), Set.of(AddressStateItem.FORWARD));
        open.setStatusMessages(Set.of(), Set.of(AddressStateItem.CALL_COUNT));
        bert.forgets();

        line.forwards(1, 3, BUSY, NO_ANSWER);
        bert.heard(new LineEvent.AddressStateChanged(berts, 1, Set.of(AddressStateItem.FORWARD)));
        anna.heardNothing();
        assertThat(open.addressStatus(1).forwardings()).containsExactly(BUSY, NO_ANSWER);

        line.forwards(1, 3, BUSY, NO_ANSWER);
        bert.heardNothing();
        line.forwards(1, 0);
        bert.heard(new LineEvent.AddressStateChanged(berts, 1, Set.of(AddressStateItem.FORWARD)));
        assertThat(open.addressStatus(1).forwardings()).isEmpty();
    }

    @Test
    @Rule("L-312")
    void whetherTheStatusIsReliableIsAFlagOfTheAddress() {
        ScriptedLine sure = office.line(ScriptedLine.addressLike("2005")
                .flag(AddressCapabilityFlag.FORWARD_STATUS_VALID)
                .build());

        assertThat(anna.device(sure).capabilities().addresses().get(0).flags())
                .contains(AddressCapabilityFlag.FORWARD_STATUS_VALID);
        assertThat(anna.device(line).capabilities().addresses().get(0).flags())
                .doesNotContain(AddressCapabilityFlag.FORWARD_STATUS_VALID);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 2", "2, 2", "5, 5", "9, 9", "10, 9", "2147483647, 9"})
    @Rule("L-308")
    void theNumberOfRingsIsMovedToTheNearestThatTheAddressAllows(int wanted, int given) {
        open.forwarding(0).set(List.of(NO_ANSWER), wanted, CallParams.defaults());

        assertThat(asked().get(2)).isEqualTo(given);
    }

    @ParameterizedTest
    @EnumSource(ForwardMode.class)
    @Rule("L-309")
    void aCallerIsNeededForTheFourSpecificConditionsAndMeansNothingForTheOthers(ForwardMode mode) {
        if (!mode.isRequestable()) {
            refused(LineError.INVALPARAM, () -> open.forwarding(0).set(List.of(Forwarding.to(mode, "2007"))));
            return;
        }
        List<Forwarding> oneForEachOfTwoCallers =
                List.of(Forwarding.ofCaller(mode, "1001", "2007"), Forwarding.ofCaller(mode, "1002", "2008"));
        boolean specific = mode.name().endsWith("SPECIFIC");

        if (specific) {
            refused(LineError.INVALADDRESS, () -> open.forwarding(0).set(List.of(Forwarding.to(mode, "2007"))));
            refused(LineError.INVALADDRESS, () -> open.forwarding(0)
                    .set(List.of(Forwarding.ofCaller(mode, " ", "2007"))));
            open.forwarding(0).set(oneForEachOfTwoCallers);
            assertThat(asked().get(1)).isEqualTo(oneForEachOfTwoCallers);
        } else {
            refused(LineError.INVALPARAM, () -> open.forwarding(0).set(oneForEachOfTwoCallers));
            open.forwarding(0).set(List.of(Forwarding.to(mode, "2007")));
            assertThat(asked().get(1)).isEqualTo(List.of(Forwarding.to(mode, "2007")));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ForwardMode.class,
            names = {"UNKNOWN", "UNAVAIL"})
    @Rule("L-311")
    void aConditionThatNobodyKnowsIsReportedButCannotBeAskedFor(ForwardMode mode) {
        refused(LineError.INVALPARAM, () -> open.forwarding(0).set(List.of(Forwarding.to(mode, "2007"))));

        line.forwards(0, 0, Forwarding.to(mode, "2007"));
        office.settle();

        assertThat(open.addressStatus(0).forwardings()).containsExactly(Forwarding.to(mode, "2007"));
        assertThat(line.argumentsOf(Operation.FORWARD)).isEmpty();
    }

    @Test
    @Rule({"L-307", "L-128", "L-142"})
    void aConsultationCallIsDeliveredWhereTheSwitchMakesOne() {
        line.consultsToForward();
        bert.opens(line, LineOpenOptions.monitor());
        bert.forgets();

        Request<Optional<Call>> forward = open.forwarding(1).set(List.of(BUSY));
        office.settle();
        assertThat(anna.session().calls()).isEmpty();
        line.call().succeeds().reports(CallState.DIALTONE);

        Call consultation = anna.call();
        anna.heard(succeeded(forward), state(consultation, CallState.DIALTONE));
        assertThat(delivered(forward)).containsSame(consultation);
        assertThat(consultation.privilege()).isEqualTo(CallPrivilege.OWNER);
        assertThat(consultation.info().addressId()).isEqualTo(1);
        Call watched = bert.call();
        bert.heard(
                new CallEvent.Appeared(watched, 1, CallPrivilege.MONITOR),
                first(CallPrivilege.MONITOR, watched, CallState.UNKNOWN),
                state(watched, CallState.DIALTONE));
    }

    @Test
    @Rule("L-307")
    void withoutConsultationCallNothingIsLeftOfOne() {
        bert.opens(line, LineOpenOptions.monitor());
        bert.forgets();

        Request<Optional<Call>> forward = open.forwarding(0).set(List.of(BUSY));
        office.settle();
        line.succeeds();

        anna.heard(succeeded(forward));
        assertThat(delivered(forward)).isEmpty();
        bert.heardNothing();
        assertThat(open.newCalls()).isEmpty();
        assertThat(open.status().calls().active()).isZero();
    }

    @Test
    @Rule({"L-307", "L-135"})
    void whenForwardingFailsThereIsNoConsultationCall() {
        line.consultsToForward();
        bert.opens(line, LineOpenOptions.monitor());
        bert.forgets();

        Request<Optional<Call>> forward = open.forwarding(0).set(List.of(BUSY));
        office.settle();
        line.fails(LineError.RESOURCEUNAVAIL);

        anna.heard(failed(forward, LineError.RESOURCEUNAVAIL));
        bert.heardNothing();
        assertThat(open.newCalls()).isEmpty();
    }

    @Test
    @Rule("L-303")
    void whatTheAddressCannotForwardOnIsRefused() {
        ScriptedLine some = office.line(ScriptedLine.addressLike("2005")
                .forwarding(new ForwardRange(EnumSet.of(ForwardMode.BUSY, ForwardMode.NO_ANSWER), 1, 0, 1, 9))
                .build());
        Line opened = anna.opens(some, LineOpenOptions.outgoing());

        refused(LineError.OPERATIONUNAVAIL, () -> opened.forwarding(0)
                .set(List.of(Forwarding.to(ForwardMode.UNCONDITIONAL, "2007"))));
        refused(LineError.INVALPARAM, () -> opened.forwarding(0).set(List.of(BUSY, NO_ANSWER)));
        assertThat(opened.forwarding(0).set(List.of(BUSY)).id()).isPositive();
    }

    @Test
    @Rule("L-309")
    void anAddressForwardsTheCallsOfAsManyCallersAsItSays() {
        ScriptedLine some = office.line(ScriptedLine.addressLike("2005")
                .forwarding(new ForwardRange(EnumSet.of(ForwardMode.BUSY_SPECIFIC), 5, 1, 1, 9))
                .build());
        Line opened = anna.opens(some, LineOpenOptions.outgoing());
        Forwarding one = Forwarding.ofCaller(ForwardMode.BUSY_SPECIFIC, "1001", "2007");
        Forwarding other = Forwarding.ofCaller(ForwardMode.BUSY_SPECIFIC, "1002", "2007");

        refused(LineError.INVALPARAM, () -> opened.forwarding(0).set(List.of(one, other)));
        assertThat(opened.forwarding(0).set(List.of(one)).id()).isPositive();
        refused(LineError.INVALADDRESS, () -> opened.forwarding(0)
                .set(List.of(Forwarding.ofCaller(ForwardMode.BUSY_SPECIFIC, "10\u000001", "2007"))));
    }

    @Test
    @Rule("L-312")
    void whatWasForwardedBeforeTheLineWasClosedIsNotTakenForWhatIsForwardedNow() {
        line.forwards(0, 4, NO_ANSWER);
        office.settle();
        open.close();
        office.settle();

        Line again = anna.opens(line, LineOpenOptions.outgoing());
        assertThat(again.addressStatus(0).forwardings()).isEmpty();
        assertThat(again.addressStatus(0).ringsBeforeForward()).isZero();
        again.close();
        line.when(Operation.OPEN, () -> line.forwards(0, 2, BUSY));

        assertThat(anna.opens(line, LineOpenOptions.outgoing()).addressStatus(0).forwardings())
                .containsExactly(BUSY);
    }

    @Test
    @Rule("L-303")
    void forAllAddressesEachMustBeAbleToForwardSo() {
        ScriptedProvider other = new ScriptedProvider("other");
        ScriptedLine mixed = other.line(
                "2005",
                like -> like.address(ScriptedLine.addressLike("2006")
                        .forwarding(ForwardRange.NONE)
                        .build()));
        office.installs(other);
        Line opened = anna.opens(mixed, LineOpenOptions.outgoing());

        assertThat(opened.forwarding(0).set(List.of(BUSY)).id()).isPositive();
        refused(LineError.OPERATIONUNAVAIL, () -> opened.forwarding().set(List.of(BUSY)));
    }

    @Test
    @Rule({"L-303", "L-037"})
    void whatCannotBeAListOfForwardingsIsRefused() {
        refused(LineError.INVALPOINTER, () -> open.forwarding(0).set(null));
        refused(LineError.INVALPOINTER, () -> open.forwarding(0).set(Arrays.asList(BUSY, null)));
        refused(LineError.INVALPARAM, () -> open.forwarding(0).set(List.of(BUSY, BUSY)));
        refused(LineError.INVALPARAM, () -> open.forwarding(0).set(List.of(BUSY), -1, CallParams.defaults()));
        refused(LineError.INVALADDRESS, () -> open.forwarding(0).set(List.of(Forwarding.to(ForwardMode.BUSY, ""))));
        refused(LineError.INVALADDRESS, () -> open.forwarding(0)
                .set(List.of(Forwarding.to(ForwardMode.BUSY, "20\u000707"))));
        refused(LineError.INVALCALLPARAMS, () -> open.forwarding(0).set(List.of(BUSY), 0, null));
        refused(LineError.INVALADDRESSID, () -> open.forwarding(2));
        refused(LineError.INVALADDRESSID, () -> open.forwarding(-1));
        office.settle();
        assertThat(line.argumentsOf(Operation.FORWARD)).isEmpty();
    }

    @Test
    @Rule({"L-399", "L-303"})
    void aLineOutOfServiceForwardsNothing() {
        line.isIn(EnumSet.of(LineCondition.CONNECTED));
        office.settle();

        refused(LineError.INVALLINESTATE, () -> open.forwarding(0).set(List.of(BUSY)));
    }
}
