package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strowger.core.rules.Events.failed;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.delivered;
import static org.strowger.core.rules.Refusals.ended;
import static org.strowger.core.rules.Refusals.isUnderWay;
import static org.strowger.core.rules.Refusals.refused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Reply;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.ProviderError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.testing.Rule;

/** Requests: accepted or refused, one reply each, and what a reply says. */
class RequestRulesTest {
    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule("L-001")
    void aSynchronousOperationHasDoneAllOfItsWorkWhenItReturns() {
        Line open = anna.opens(line, LineOpenOptions.monitor());
        assertThat(line.asked()).contains(Operation.OPEN);
        Call call = anna.gets(line.shows(CallState.CONNECTED));

        call.setPrivilege(CallPrivilege.OWNER);

        assertThat(call.status().privilege()).isEqualTo(CallPrivilege.OWNER);
        assertThat(open.status().openHandles()).isEqualTo(1);
    }

    @Test
    @Rule("L-001")
    void nothingOfARefusedSynchronousOperationIsCarriedOut() {
        Line open = anna.opens(line, LineOpenOptions.monitor());
        Call call = anna.gets(line.shows(CallState.CONNECTED));

        refused(LineError.INVALCALLPRIVILEGE, () -> call.setPrivilege(CallPrivilege.NONE));
        refused(
                LineError.INVALPRIVSELECT,
                () -> anna.opens(line, LineOpenOptions.of(EnumSet.allOf(CallPrivilege.class), Set.of())));

        assertThat(call.status().privilege()).isEqualTo(CallPrivilege.MONITOR);
        assertThat(open.status().openHandles()).isEqualTo(1);
        anna.heardNothing();
    }

    @Test
    @Rule({"L-002", "L-003", "S-046"})
    void anAcceptedRequestHasAPositiveIdAndItsOutcomeFollowsInAReply() {
        Call call = anna.gets(connectedCall());

        Request<Void> hold = call.hold();

        assertThat(hold.id()).isPositive();
        isUnderWay(hold);
        anna.heardNothing();
        line.call().succeeds();
        anna.heard(succeeded(hold));
    }

    @Test
    @Rule({"L-002", "L-003"})
    void noReplyFollowsARefusedRequest() {
        Call call = anna.gets(connectedCall());

        refused(LineError.INVALCALLSTATE, call::accept);

        anna.heardNothing();
        assertThat(line.call().asked()).isEmpty();
    }

    @Test
    @Rule("L-003")
    void successIsToldByTheReplyEvenIfTheProviderSucceedsAtOnce() {
        Call call = anna.gets(connectedCall());
        line.when(Operation.HOLD, () -> line.call().succeeds());

        Request<Void> hold = call.hold();

        assertThat(hold.id()).isPositive();
        anna.heard(succeeded(hold));
        assertThat(hold.reply().toCompletableFuture()).isCompleted();
    }

    @ParameterizedTest
    @EnumSource(LineError.class)
    @Rule("L-004")
    void anErrorArrivesTheSameWhetherThrownAtOnceOrReportedLater(LineError error) {
        Call call = anna.gets(connectedCall());

        line.refuses(Operation.HOLD, error);
        Request<Void> thrown = call.hold();
        anna.heard(failed(thrown, error));

        line.does(Operation.HOLD);
        Request<Void> later = call.hold();
        office.settle();
        line.call().fails(error);
        anna.heard(failed(later, error));
        ended(thrown, error);
        ended(later, error);
    }

    @Test
    @Rule({"L-005", "S-050"})
    void errorsAndRequestIdsLieInTheirRanges() {
        for (LineError error : LineError.values()) {
            assertThat(error.code()).as(error.name()).isBetween(0x80000000, 0xBFFFFFFF);
        }
        assertThat(new ProviderError(0xC0000000, "lowest").code()).isEqualTo(0xC0000000);
        assertThat(new ProviderError(0xFFFFFFFF, "highest").code()).isEqualTo(0xFFFFFFFF);
        assertThatThrownBy(() -> new ProviderError(0xBFFFFFFF, "of the API"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0xC0000000");
        assertThatThrownBy(() -> new ProviderError(1, "a request id")).isInstanceOf(IllegalArgumentException.class);

        Call call = anna.gets(connectedCall());
        assertThat(call.hold().id()).isBetween(1, 0x7FFFFFFF);
    }

    @Test
    @Rule("L-005")
    void anErrorThatOnlyTheProviderDefinesReachesTheApplicationUnchanged() {
        ProviderError jammed = new ProviderError(0xC0000007, "the relay is jammed");
        Call call = anna.gets(connectedCall());

        Request<Void> hold = call.hold();
        office.settle();
        line.call().fails(jammed);

        anna.heard(failed(hold, jammed));
        ended(hold, jammed);
    }

    @Test
    @Rule("L-006")
    void anErrorThatIsNotKnownHereReadsAsOperationFailedAndKeepsItsCode() throws Exception {
        TelephonyException original = new TelephonyException(new ProviderError(0xC0000007, "the relay is jammed"));
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(wire)) {
            out.writeObject(original);
        }
        TelephonyException arrived;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(wire.toByteArray()))) {
            arrived = (TelephonyException) in.readObject();
        }

        assertThat(arrived.error()).isEqualTo(LineError.OPERATIONFAILED);
        assertThat(arrived.code()).isEqualTo(0xC0000007);
    }

    @Test
    @Rule("L-007")
    void aSecondCompletionHasNoEffect() {
        Call call = anna.gets(connectedCall());
        Request<Void> hold = call.hold();
        office.settle();

        line.call().completion().succeed();
        line.call().completion().fail(LineError.OPERATIONUNAVAIL);
        line.call().completion().succeed();

        anna.heard(succeeded(hold));
        delivered(hold);
    }

    @Test
    @Rule("L-007")
    void theFirstOfTwoCompletionsCountsEvenIfItIsAFailure() {
        Call call = anna.gets(connectedCall());
        Request<Void> hold = call.hold();
        office.settle();

        line.call().completion().fail(LineError.RESOURCEUNAVAIL);
        line.call().completion().succeed();

        anna.heard(failed(hold, LineError.RESOURCEUNAVAIL));
        ended(hold, LineError.RESOURCEUNAVAIL);
    }

    @Test
    @Rule({"L-008", "S-050"})
    void requestIdsAreUniqueAmongTheRequestsInProgress() {
        ScriptedLine other = office.line("2002");
        Line first = anna.opens(line, LineOpenOptions.outgoing());
        Line second = anna.opens(other, LineOpenOptions.outgoing());
        Set<Integer> ids = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            ids.add(first.makeCall("1002").id());
            ids.add(second.makeCall("1003").id());
        }

        assertThat(ids).hasSize(1000);
    }

    @Test
    @Rule({"L-009", "L-112"})
    void aProviderThatMakesACallWithoutNamingItHasFailed() {
        line.givesNoCalls();
        Request<Call> request = anna.opens(line, LineOpenOptions.outgoing()).makeCall("1002");

        anna.heard(failed(request, LineError.OPERATIONFAILED));
        ended(request, LineError.OPERATIONFAILED);
        assertThat(anna.session().calls()).isEmpty();
    }

    @Test
    @Rule({"L-009", "L-007"})
    void aProviderThatCompletesAndThenThrowsGivesOneReply() {
        Call call = anna.gets(connectedCall());
        line.when(Operation.HOLD, () -> {
            line.call().completion().succeed();
            throw new TelephonyException(LineError.INUSE);
        });

        Request<Void> hold = call.hold();

        office.settle();
        assertThat(anna.listener().events(Reply.class)).hasSize(1);
        anna.heard(succeeded(hold));
    }

    @Test
    @Rule({"L-010", "L-011"})
    void aCompletionBeforeTheProvidersOwnReturnStillRepliesToTheRightRequest() {
        Call call = anna.gets(connectedCall());
        List<Integer> heardInside = new ArrayList<>();
        line.when(Operation.HOLD, () -> {
            line.call().succeeds();
            office.hangingFor(Duration.ofSeconds(1)).run();
            anna.listener()
                    .events(Reply.class)
                    .forEach(reply -> heardInside.add(reply.request().id()));
        });

        Request<Void> hold = call.hold();

        anna.heard(succeeded(hold));
        assertThat(heardInside).allMatch(id -> id == hold.id());
    }

    @Test
    @Rule({"L-012", "S-059", "S-023"})
    void theCoreAsksNothingOfAProviderFromInsideTheProvidersOwnCalls() {
        Line open = anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        ScriptedCall incoming = line.offers();
        anna.forgets();
        anna.call().close();
        Request<Call> made = open.makeCall("1002");
        office.settle();
        open.close();
        line.call().completion().succeed();
        office.settle();
        anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        line.isClosedByForce();
        ScriptedProvider second = office.installs(new ScriptedProvider("second"));
        ScriptedLine later = second.laterLine("3001");
        second.adds(later);
        office.settle();
        second.removes(later);
        office.settle();

        assertThat(incoming.asked()).contains(Operation.CLOSE_CALL);
        assertThat(made.reply().toCompletableFuture()).isDone();
        assertThat(line.script().reentered()).isEmpty();
        assertThat(second.script().reentered()).isEmpty();
    }

    @Test
    @Rule("L-013")
    void aReplyCarriesTheRequestAndItsResult() {
        Call call = anna.gets(connectedCall());
        Request<Void> hold = call.hold();
        Request<Void> drop = call.drop();
        office.settle();
        line.call().fails(LineError.INUSE).succeeds();

        office.settle();
        List<Reply> replies = anna.listener().events(Reply.class);
        assertThat(replies).extracting(reply -> reply.request().id()).containsExactly(hold.id(), drop.id());
        assertThat(replies.get(0).error()).contains(LineError.INUSE);
        assertThat(replies.get(1).error()).isEmpty();
    }

    @Test
    @Rule("L-014")
    void repliesComeEvenToAHandleThatAskedForNoMessages() {
        Call call = anna.gets(connectedCall());
        call.line().setStatusMessages(Set.of(), Set.of());

        Request<Void> hold = call.hold();
        office.settle();
        line.call().succeeds();

        anna.heard(succeeded(hold));
    }

    @Test
    @Rule({"L-015", "L-136"})
    void theNewCallIsThereWhenTheReplyReportsSuccessAndNotBefore() {
        Line open = anna.opens(line, LineOpenOptions.outgoing());
        Request<Call> request = open.makeCall("1002");
        office.settle();
        isUnderWay(request);
        assertThat(anna.session().calls()).isEmpty();
        assertThat(open.calls()).isEmpty();
        List<Call> atReply = new ArrayList<>();
        anna.listener()
                .reactsTo(Reply.class, reply -> atReply.addAll(anna.session().calls()));

        line.call().succeeds();

        anna.heard(succeeded(request));
        assertThat(atReply).containsExactly(delivered(request));
        assertThat(delivered(request).isValid()).isTrue();
    }

    @Test
    @Rule("L-016")
    void whatAnApplicationDoesToItsArgumentsAfterwardsDoesNotMatter() {
        Line open = anna.opens(line, LineOpenOptions.outgoing());
        Set<MediaMode> modes = EnumSet.of(MediaMode.DATA_MODEM);
        CallParams.Builder builder = CallParams.builder().mediaModes(modes).comment("first");

        open.makeCall("1002", builder.build());
        modes.add(MediaMode.G3_FAX);
        builder.comment("second");
        office.settle();

        CallParams seen =
                (CallParams) line.argumentsOf(Operation.MAKE_CALL).get(0).get(1);
        assertThat(seen.mediaModes()).containsExactly(MediaMode.DATA_MODEM);
        assertThat(seen.comment()).contains("first");
    }

    @Test
    @Rule("L-018")
    void aRequestSucceedsWhenTheProviderSaysSoAndNotWhenTheStateIsReached() {
        Call call = anna.gets(connectedCall());
        Request<Void> hold = call.hold();
        office.settle();

        line.call().reports(CallState.ON_HOLD);
        anna.heard(state(call, CallState.ON_HOLD));
        isUnderWay(hold);

        line.call().succeeds();
        anna.heard(succeeded(hold));
    }

    @Test
    @Rule({"L-018", "L-143"})
    void makingACallSucceedsLongBeforeItConnects() {
        Request<Call> request = anna.opens(line, LineOpenOptions.outgoing()).makeCall("1002");
        office.settle();
        line.call().succeeds();
        line.call().reports(CallState.PROCEEDING);
        office.settle();

        anna.heard(succeeded(request), state(delivered(request), CallState.PROCEEDING));
        assertThat(delivered(request).drop().id()).isPositive();
    }

    @Test
    @Rule({"L-019", "L-020"})
    void successIsNotTakenForAStateAndAStateIsNotTakenForSuccess() {
        Call call = anna.gets(connectedCall());
        Request<Void> hold = call.hold();
        office.settle();
        line.call().succeeds();

        anna.heard(succeeded(hold));
        assertThat(call.status().state()).isEqualTo(CallState.CONNECTED);

        line.call().reports(CallState.ON_HOLD);
        anna.heard(state(call, CallState.ON_HOLD));
        assertThat(call.status().state()).isEqualTo(CallState.ON_HOLD);
    }

    private ScriptedCall connectedCall() {
        anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        return line.shows(CallState.CONNECTED);
    }
}
