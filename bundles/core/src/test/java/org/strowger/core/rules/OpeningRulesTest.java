package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.appeared;
import static org.strowger.core.rules.Events.changed;
import static org.strowger.core.rules.Events.first;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.delivered;
import static org.strowger.core.rules.Refusals.refused;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.OfferingMode;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Opening lines: privileges, media modes, one address only, and what the provider is told. */
class OpeningRulesTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);
    private static final LineOpenOptions FAX = LineOpenOptions.owner(MediaMode.G3_FAX);

    private final Office office = new Office();
    private final ScriptedProvider pbx = new ScriptedProvider("pbx");
    private final ScriptedLine line = pbx.line("2001", like -> like.address(ScriptedLine.address("2002")));
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");

    OpeningRulesTest() {
        office.installs(pbx);
        anna.forgets();
        bert.forgets();
    }

    @AfterEach
    void close() {
        office.close();
    }

    static List<LineOpenOptions> everyWay() {
        return List.of(
                LineOpenOptions.outgoing(),
                LineOpenOptions.monitor(),
                VOICE,
                LineOpenOptions.ownerAndMonitor(MediaMode.INTERACTIVE_VOICE),
                VOICE.withSingleAddress(1));
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    @Rule({"L-066", "L-212"})
    void whoeverHasALineOpenMayMakeCalls(LineOpenOptions options) {
        Request<Call> request = anna.opens(line, options).makeCall("1002");
        office.settle();
        line.call().succeeds();

        anna.heard(succeeded(request));
        assertThat(delivered(request).privilege()).isEqualTo(CallPrivilege.OWNER);
    }

    @Test
    @Rule("L-067")
    void whoOpensForOutgoingCallsIsNeverOfferedAny() {
        Line open = anna.opens(line, LineOpenOptions.outgoing());

        line.offers();

        anna.heardNothing();
        assertThat(open.calls()).isEmpty();
        assertThat(line.argumentsOf(Operation.MEDIA_MODES)).allMatch(List.of(Set.of())::equals);
    }

    @Test
    @Rule("L-068")
    void aMonitorGetsAHandleToEveryCallThatAppears() {
        anna.opens(line, LineOpenOptions.monitor());
        bert.opens(line, VOICE);

        line.offers();
        Call offered = anna.call();
        anna.heard(
                appeared(offered, CallPrivilege.MONITOR),
                first(CallPrivilege.MONITOR, offered, CallState.OFFERING, OfferingMode.ACTIVE));

        bert.session().openLines().get(0).makeCall("1002");
        office.settle();
        line.call().succeeds();
        office.settle();
        assertThat(anna.session().calls()).hasSize(2);
    }

    @Test
    @Rule("L-069")
    void anOwnerIsACandidateForTheMediaModesItNamed() {
        anna.opens(line, VOICE);
        bert.opens(line, FAX);

        line.offers(ScriptedLine.incoming().mediaModes(Set.of(MediaMode.G3_FAX)).build());

        anna.heardNothing();
        assertThat(bert.call().privilege()).isEqualTo(CallPrivilege.OWNER);
    }

    @Test
    @Rule("L-069")
    void anOwnerOfSeveralMediaModesIsACandidateForEach() {
        anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE, MediaMode.G3_FAX));

        line.offers(ScriptedLine.incoming().mediaModes(Set.of(MediaMode.G3_FAX)).build());
        line.offers();

        office.settle();
        assertThat(anna.session().calls()).hasSize(2).allMatch(call -> call.privilege() == CallPrivilege.OWNER);
    }

    static List<Set<CallPrivilege>> forbidden() {
        return List.of(
                EnumSet.noneOf(CallPrivilege.class),
                EnumSet.of(CallPrivilege.NONE, CallPrivilege.MONITOR),
                EnumSet.of(CallPrivilege.NONE, CallPrivilege.OWNER),
                EnumSet.allOf(CallPrivilege.class));
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    @Rule({"L-070", "L-071"})
    void privilegesThatExcludeEachOtherOrAreMissingAreRefused(Set<CallPrivilege> privileges) {
        LineOpenOptions options = LineOpenOptions.of(privileges, Set.of(MediaMode.INTERACTIVE_VOICE));

        refused(LineError.INVALPRIVSELECT, () -> anna.opens(line, options));

        assertThat(line.asked()).doesNotContain(Operation.OPEN);
    }

    @Test
    @Rule({"L-070", "L-071"})
    void noneAloneIsAChoiceAndOwnerGoesWithMonitor() {
        assertThat(anna.opens(line, LineOpenOptions.outgoing()).isOpen()).isTrue();
        assertThat(anna.opens(line, LineOpenOptions.ownerAndMonitor(MediaMode.INTERACTIVE_VOICE))
                        .isOpen())
                .isTrue();
    }

    @Test
    @Rule("L-072")
    void mediaModesCountOnlyWithOwner() {
        Set<MediaMode> strange = Set.of(MediaMode.VIDEO, MediaMode.G3_FAX);

        Line watching = anna.opens(line, LineOpenOptions.of(Set.of(CallPrivilege.MONITOR), strange));
        anna.opens(line, LineOpenOptions.of(Set.of(CallPrivilege.NONE), strange));

        assertThat(watching.status().openMediaModes()).isEmpty();
        assertThat(line.argumentsOf(Operation.MEDIA_MODES)).allMatch(List.of(Set.of())::equals);
        line.offers(ScriptedLine.incoming().mediaModes(Set.of(MediaMode.G3_FAX)).build());
        assertThat(anna.call().privilege()).isEqualTo(CallPrivilege.MONITOR);
    }

    @Test
    @Rule("L-073")
    void anOwnerMustNameMediaModesThatTheLineHas() {
        refused(LineError.INVALMEDIAMODE, () -> anna.opens(line, LineOpenOptions.owner(MediaMode.VIDEO)));
        refused(
                LineError.INVALMEDIAMODE,
                () -> anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE, MediaMode.TELEX)));
        refused(
                LineError.INVALMEDIAMODE,
                () -> anna.opens(line, LineOpenOptions.of(Set.of(CallPrivilege.OWNER), Set.of())));

        assertThat(line.asked()).doesNotContain(Operation.OPEN);
    }

    @Test
    @Rule("L-074")
    void anOwnerOfUnknownTakesCallsThatAreNotClassified() {
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.owner(MediaMode.UNKNOWN));

        line.offers(
                ScriptedLine.incoming().mediaModes(Set.of(MediaMode.UNKNOWN)).build());

        anna.heardNothing();
        assertThat(bert.call().privilege()).isEqualTo(CallPrivilege.OWNER);
    }

    @Test
    @Rule("L-076")
    void callsThatExistAlreadyAreNotAnnouncedButCanBeAskedFor() {
        anna.opens(line, VOICE);
        line.shows(CallState.CONNECTED);
        office.settle();

        Line late = bert.opens(line, LineOpenOptions.monitor());

        bert.heardNothing();
        assertThat(late.calls()).isEmpty();
        assertThat(late.newCalls()).hasSize(1);
    }

    @Test
    @Rule({"L-077", "L-154"})
    void ownershipOfOneAddressIsOfferedForThatAddressOnly() {
        anna.opens(line, VOICE.withSingleAddress(1));
        CallInfo.Builder incoming = ScriptedLine.incoming();

        line.offers(incoming.addressId(0).build());
        anna.heardNothing();

        line.offers(incoming.addressId(1).build());
        Call call = anna.call();
        assertThat(call.privilege()).isEqualTo(CallPrivilege.OWNER);
        assertThat(call.info().addressId()).isEqualTo(1);
    }

    @Test
    @Rule("L-077")
    void ownershipOfOneAddressLimitsNeitherMonitoringNorMakingCalls() {
        Line open = anna.opens(
                line,
                LineOpenOptions.ownerAndMonitor(MediaMode.INTERACTIVE_VOICE).withSingleAddress(1));

        line.offers(ScriptedLine.incoming().addressId(0).build());
        assertThat(anna.call().privilege()).isEqualTo(CallPrivilege.MONITOR);
        Request<Call> request =
                open.makeCall("1002", CallParams.builder().addressId(0).build());
        office.settle();
        line.call().succeeds();
        office.settle();

        assertThat(delivered(request).info().addressId()).isZero();
    }

    @ParameterizedTest
    @MethodSource("noAddresses")
    @Rule("L-078")
    void anAddressThatTheLineDoesNotHaveIsRefused(int address) {
        refused(LineError.INVALADDRESSID, () -> anna.opens(line, VOICE.withSingleAddress(address)));

        assertThat(line.asked()).doesNotContain(Operation.OPEN);
    }

    static List<Integer> noAddresses() {
        return List.of(-1, 2, Integer.MAX_VALUE);
    }

    @Test
    @Rule({"L-087", "S-003"})
    void aLineIsOpenedAtTheProviderOnceHoweverManyOpenIt() {
        Line one = anna.opens(line, VOICE);
        Line two = anna.opens(line, LineOpenOptions.monitor());
        Line three = bert.opens(line, FAX);
        office.settle();
        assertThat(line.asked().stream().filter(Operation.OPEN::equals)).hasSize(1);

        one.close();
        two.close();
        office.settle();
        assertThat(line.asked()).doesNotContain(Operation.CLOSE);
        three.close();
        office.settle();
        assertThat(line.asked().stream().filter(Operation.CLOSE::equals)).hasSize(1);
    }

    @Test
    @Rule({"L-087"})
    void furtherOpeningsOnlyChangeWhatTheProviderReports() {
        Line one = anna.opens(line, VOICE);
        Line two = bert.opens(line, FAX);
        line.script().forget();

        one.setStatusMessages(Set.of(LineStateItem.RINGING), Set.of());
        two.setStatusMessages(Set.of(LineStateItem.BATTERY), Set.of());
        office.settle();

        List<List<Object>> told = line.argumentsOf(Operation.STATUS_MESSAGES);
        assertThat(told.get(told.size() - 1))
                .isEqualTo(List.of(Set.of(LineStateItem.RINGING, LineStateItem.BATTERY), Set.of()));
    }

    @Test
    @Rule("L-088")
    void theProviderKnowsTheUnionOfTheMediaModesOfAllOwners() {
        Line one = anna.opens(line, VOICE);
        Line two = bert.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE, MediaMode.G3_FAX));
        bert.opens(line, LineOpenOptions.monitor());
        office.settle();
        assertThat(union()).containsExactlyInAnyOrder(MediaMode.INTERACTIVE_VOICE, MediaMode.G3_FAX);
        assertThat(one.status().openMediaModes()).isEqualTo(union());

        two.close();
        office.settle();
        assertThat(union()).containsExactly(MediaMode.INTERACTIVE_VOICE);
        one.close();
        office.settle();
        assertThat(union()).isEmpty();
    }

    @Test
    @Rule({"L-088", "S-070"})
    void anOpeningFailsWhenTheProviderRejectsTheNewUnion() {
        Line one = anna.opens(line, VOICE);
        line.refuses(Operation.MEDIA_MODES, LineError.INVALMEDIAMODE);

        refused(LineError.INVALMEDIAMODE, () -> bert.opens(line, FAX));

        assertThat(one.isOpen()).isTrue();
        assertThat(one.status().openMediaModes()).containsExactly(MediaMode.INTERACTIVE_VOICE);
        assertThat(one.status().openHandles()).isEqualTo(1);
        assertThat(bert.session().openLines()).isEmpty();
    }

    @Test
    @Rule("L-088")
    void aFirstOpeningWhoseUnionIsRejectedLeavesTheLineClosed() {
        line.refuses(Operation.MEDIA_MODES, LineError.INVALMEDIAMODE);

        refused(LineError.INVALMEDIAMODE, () -> anna.opens(line, FAX));

        office.settle();
        assertThat(line.asked()).contains(Operation.OPEN, Operation.CLOSE);
        line.does(Operation.MEDIA_MODES);
        assertThat(anna.opens(line, FAX).isOpen()).isTrue();
    }

    @Test
    @Rule("L-104")
    void aLineWhoseSessionIsClosedWhileItOpensIsClosedAgain() {
        line.when(Operation.OPEN, () -> anna.session().close());

        refused(LineError.INVALAPPHANDLE, () -> anna.opens(line, VOICE));

        office.settle();
        assertThat(line.asked()).endsWith(Operation.CLOSE);
    }

    @Test
    @Rule("L-105")
    void aLineThatItsProviderClosesWhileItOpensIsNotOpen() {
        line.when(Operation.OPEN, line::isClosedByForce);

        refused(LineError.OPERATIONFAILED, () -> anna.opens(line, VOICE));

        office.settle();
        assertThat(line.asked()).endsWith(Operation.CLOSE);
        anna.heardNothing();
        line.does(Operation.OPEN);
        assertThat(anna.opens(line, VOICE).isOpen()).isTrue();
    }

    @Test
    @Rule("L-051")
    void aLineThatIsRemovedWhileItOpensIsNotOpen() {
        line.when(Operation.OPEN, () -> line.leaves(office));

        refused(LineError.OPERATIONFAILED, () -> anna.opens(line, VOICE));

        office.settle();
        assertThat(line.asked()).endsWith(Operation.CLOSE);
        assertThat(anna.session().openLines()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = LineError.class,
            names = {"ALLOCATED", "RESOURCEUNAVAIL"})
    @Rule({"L-089", "L-107", "S-033"})
    void whatHindersTheProviderIsToldAndMayPass(LineError hindrance) {
        line.refuses(Operation.OPEN, hindrance);
        refused(hindrance, () -> anna.opens(line, VOICE));
        assertThat(anna.session().openLines()).isEmpty();

        line.does(Operation.OPEN);
        assertThat(anna.opens(line, VOICE).isOpen()).isTrue();
    }

    @Test
    @Rule("L-090")
    void othersThatAskedForItAreToldOfAnOpening() {
        Line curious = anna.opens(line, LineOpenOptions.outgoing());
        anna.opens(line, LineOpenOptions.monitor());
        curious.setStatusMessages(Set.of(LineStateItem.OPEN), Set.of());
        anna.forgets();
        int asked = line.asked().size();

        Line newcomer = bert.opens(line, LineOpenOptions.monitor());
        anna.heard(changed(curious, LineStateItem.OPEN));
        bert.heardNothing();

        newcomer.setStatusMessages(Set.of(LineStateItem.OPEN), Set.of());
        bert.opens(line, LineOpenOptions.monitor());
        bert.heard(changed(newcomer, LineStateItem.OPEN));
        assertThat(line.asked().subList(asked, line.asked().size())).doesNotContain(Operation.OPEN);
    }

    @Test
    @Rule("L-092")
    void everyEventOfALineAndItsCallsLeadsToTheApplicationsOwnValue() {
        Line open = anna.opens(line, VOICE.withTag("front desk"));
        open.setStatusMessages(EnumSet.allOf(LineStateItem.class), Set.of());
        anna.forgets();
        assertThat(open.tag()).contains("front desk");

        line.offers();
        line.rings(1, 0);
        line.isClosedByForce();
        office.settle();

        assertThat(anna.listener().events(CallEvent.class))
                .isNotEmpty()
                .allMatch(event -> event.call().line().tag().orElseThrow().equals("front desk"));
        assertThat(anna.listener().events(LineEvent.class))
                .hasAtLeastOneElementOfType(LineEvent.Ringing.class)
                .hasAtLeastOneElementOfType(LineEvent.Closed.class)
                .allMatch(event -> event.line().tag().orElseThrow().equals("front desk"));
    }

    @SuppressWarnings("unchecked")
    private Set<MediaMode> union() {
        List<List<Object>> told = line.argumentsOf(Operation.MEDIA_MODES);
        return (Set<MediaMode>) told.get(told.size() - 1).get(0);
    }
}
