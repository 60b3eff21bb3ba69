package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.appeared;
import static org.strowger.core.rules.Events.failed;
import static org.strowger.core.rules.Events.first;
import static org.strowger.core.rules.Events.state;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.OfferingMode;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** The network completes a call that found its destination busy or not answering. */
class CompletionRulesTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");

    @AfterEach
    void close() {
        office.close();
    }

    private Call shown(CallState reached) {
        if (anna.session().openLines().isEmpty()) {
            anna.opens(line, VOICE);
        }
        return anna.gets(line.shows(reached));
    }

    @ParameterizedTest
    @EnumSource(CallState.class)
    @Rule("L-313")
    void aCallIsCompletedWhenItIsBusyOrRings(CallState reached) {
        Call call = shown(reached);

        if (reached == CallState.BUSY || reached == CallState.RINGBACK) {
            assertThat(call.completion().request(CompletionMode.CALL_BACK).id()).isPositive();
        } else {
            refused(LineError.INVALCALLSTATE, () -> call.completion().request(CompletionMode.CALL_BACK));
            refused(LineError.INVALCALLSTATE, () -> call.completion().message(0));
            office.settle();
            assertThat(line.call().asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = CompletionMode.class, mode = EnumSource.Mode.EXCLUDE, names = "MESSAGE")
    @Rule({"L-313", "L-314"})
    void theRequestIsDoneWhenTheNetworkTookItAndDeliversItsId(CompletionMode mode) {
        Call call = shown(CallState.BUSY);

        Request<Integer> request = call.completion().request(mode);
        office.settle();
        assertThat(line.argumentsOf(Operation.COMPLETE_CALL)).containsExactly(List.of(mode, 0));
        line.call().succeedsWith(4711).reports(CallState.IDLE);

        anna.heard(succeeded(request), state(call, CallState.IDLE));
        assertThat(delivered(request)).isEqualTo(4711);
    }

    @Test
    @Rule("L-313")
    void exactlyOneModeThatTheAddressHasIsTaken() {
        ScriptedLine some = office.line(ScriptedLine.addressWith(
                        "2002", EnumSet.of(CallFeature.COMPLETE_CALL, CallFeature.COMPLETION_CALL_BACK))
                .build());
        anna.opens(some, VOICE);
        Call call = anna.gets(some.shows(CallState.BUSY));

        refused(LineError.INVALCALLCOMPLMODE, () -> call.completion().request(null));
        refused(LineError.INVALCALLCOMPLMODE, () -> call.completion().request(CompletionMode.CAMP_ON));
        refused(LineError.INVALCALLCOMPLMODE, () -> call.completion().request(CompletionMode.INTRUDE));
        refused(LineError.INVALCALLCOMPLMODE, () -> call.completion().message(0));
        refused(LineError.INVALCALLCOMPLMODE, () -> call.completion().request(CompletionMode.MESSAGE));
        assertThat(call.completion().request(CompletionMode.CALL_BACK).id()).isPositive();
        assertThat(call.can(CallFeature.COMPLETION_CALL_BACK)).isTrue();
        assertThat(call.can(CallFeature.COMPLETION_CAMP_ON)).isFalse();
    }

    @Test
    @Rule({"L-314", "L-169"})
    void theCallBackIsANewCallThatCarriesTheId() {
        Call call = shown(CallState.BUSY);
        Request<Integer> request = call.completion().request(CompletionMode.CALL_BACK);
        office.settle();
        line.call().succeedsWith(12).reports(CallState.IDLE);
        anna.forgets();

        line.offers(ScriptedLine.incoming()
                .reason(CallReason.CALL_COMPLETION)
                .completionId(12)
                .build());

        office.settle();
        Call back = anna.session().calls().get(1);
        anna.heard(
                appeared(back, CallPrivilege.OWNER),
                first(CallPrivilege.OWNER, back, CallState.OFFERING, OfferingMode.ACTIVE));
        assertThat(back.info().reason()).isEqualTo(CallReason.CALL_COMPLETION);
        assertThat(back.info().completionId()).isEqualTo(delivered(request));
    }

    @Test
    @Rule("L-315")
    void anIdThatHasHadItsDayMayComeAgain() {
        Line open = anna.opens(line, VOICE);
        Request<Integer> before = shown(CallState.BUSY).completion().request(CompletionMode.CAMP_ON);
        office.settle();
        line.call().succeedsWith(3);
        Request<Void> cancel = open.cancelCompletion(3);
        office.settle();
        line.succeeds();
        office.settle();

        Request<Integer> after = shown(CallState.BUSY).completion().request(CompletionMode.CAMP_ON);
        office.settle();
        line.call().succeedsWith(3);
        office.settle();

        assertThat(delivered(cancel)).isNull();
        assertThat(delivered(before)).isEqualTo(3);
        assertThat(delivered(after)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    @Rule("L-316")
    void oneOfTheMessagesOfTheAddressIsLeft(int message) {
        Call call = shown(CallState.RINGBACK);

        call.completion().message(message);
        office.settle();

        assertThat(line.argumentsOf(Operation.COMPLETE_CALL)).containsExactly(List.of(CompletionMode.MESSAGE, message));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, Integer.MIN_VALUE, Integer.MAX_VALUE})
    @Rule("L-316")
    void aMessageThatTheAddressDoesNotHaveIsRefused(int message) {
        Call call = shown(CallState.RINGBACK);

        refused(LineError.INVALMESSAGEID, () -> call.completion().message(message));

        office.settle();
        assertThat(line.call().asked()).isEmpty();
    }

    @Test
    @Rule("L-317")
    void whenTheNetworkHasTooManyRequestsTheApplicationIsToldSo() {
        Call call = shown(CallState.BUSY);

        Request<Integer> request = call.completion().request(CompletionMode.CALL_BACK);
        office.settle();
        line.call().fails(LineError.COMPLETIONOVERRUN);

        anna.heard(failed(request, LineError.COMPLETIONOVERRUN));
        assertThat(call.status().state()).isEqualTo(CallState.BUSY);
    }

    @Test
    @Rule("L-318")
    void aRequestThatTheNetworkCancelsIsToldWithItsIdToWhoeverAsked() {
        Line annas = anna.opens(line, VOICE);
        Line berts = bert.opens(line, LineOpenOptions.monitor());
        annas.setStatusMessages(Set.of(LineStateItem.COMPLETION_CANCEL), Set.of());
        berts.setStatusMessages(Set.of(LineStateItem.COMPLETION_COUNT), Set.of());
        anna.forgets();
        bert.forgets();

        line.cancelsCompletion(-7);

        anna.heard(new LineEvent.CompletionCancelled(annas, -7));
        bert.heardNothing();
        Request<Void> cancel = annas.cancelCompletion(-7);
        office.settle();
        line.fails(LineError.INVALCOMPLETIONID);
        anna.heard(failed(cancel, LineError.INVALCOMPLETIONID));
    }

    @Test
    @Rule({"L-318", "L-396"})
    void versionsBefore14AreNotToldOfACancelledRequest() {
        Desk old = office.desk("old", ApiVersion.V1_3);
        Desk newer = office.desk("newer", ApiVersion.V1_4);
        Line olds = old.opens(line, LineOpenOptions.monitor());
        Line newers = newer.opens(line, LineOpenOptions.monitor());
        olds.setStatusMessages(EnumSet.allOf(LineStateItem.class), Set.of());
        newers.setStatusMessages(EnumSet.allOf(LineStateItem.class), Set.of());
        old.forgets();
        newer.forgets();

        line.cancelsCompletion(9);

        newer.heard(new LineEvent.CompletionCancelled(newers, 9));
        old.heardNothing();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 17, -1, Integer.MAX_VALUE})
    @Rule("L-321")
    void whetherAnIdIsOneTheProviderFindsOut(int id) {
        Line open = anna.opens(line, LineOpenOptions.outgoing());

        Request<Void> cancel = open.cancelCompletion(id);
        office.settle();
        assertThat(line.argumentsOf(Operation.UNCOMPLETE_CALL)).containsExactly(List.of(id));
        line.fails(LineError.INVALCOMPLETIONID);

        anna.heard(failed(cancel, LineError.INVALCOMPLETIONID));
    }

    @Test
    @Rule("L-172")
    void aMonitorCanRequestNothing() {
        bert.opens(line, LineOpenOptions.monitor());
        shown(CallState.BUSY);
        Call watched = bert.call();

        refused(LineError.NOTOWNER, () -> watched.completion().request(CompletionMode.CAMP_ON));
        refused(LineError.NOTOWNER, () -> watched.completion().message(0));
    }
}
