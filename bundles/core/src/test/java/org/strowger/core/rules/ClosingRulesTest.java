package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.changed;
import static org.strowger.core.rules.Events.closed;
import static org.strowger.core.rules.Events.failed;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.ended;
import static org.strowger.core.rules.Refusals.isUnderWay;
import static org.strowger.core.rules.Refusals.refused;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Reply;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineCapabilityFlag;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.spi.LineSink;
import org.strowger.testing.Rule;

/** Closing lines and sessions, by the application and by force. */
class ClosingRulesTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule("L-093")
    void closingALineVoidsItsHandlesAtOnce() {
        Line open = anna.opens(line, VOICE);
        Call call = anna.gets(line.shows(CallState.CONNECTED));

        open.close();

        assertThat(open.isOpen()).isFalse();
        assertThat(call.isValid()).isFalse();
        refused(LineError.INVALLINEHANDLE, open::status);
        refused(LineError.INVALLINEHANDLE, () -> open.makeCall("1002"));
        refused(LineError.INVALCALLHANDLE, call::status);
        refused(LineError.INVALCALLHANDLE, call::drop);
        assertThat(anna.session().calls()).isEmpty();
        assertThat(anna.session().openLines()).isEmpty();
        open.close();
        anna.heardNothing();
    }

    @Test
    @Rule("L-093")
    void closingALineLeavesTheHandlesObtainedThroughAnotherAlone() {
        Line watching = anna.opens(line, LineOpenOptions.monitor());
        Line owning = anna.opens(line, VOICE);
        line.shows(CallState.CONNECTED);
        office.settle();
        Call watched = watching.calls().get(0);
        Call owned = owning.calls().get(0);

        owning.close();

        assertThat(owned.isValid()).isFalse();
        assertThat(watched.isValid()).isTrue();
        assertThat(watching.isOpen()).isTrue();
    }

    @Test
    @Rule("L-094")
    void closingALineEndsTheOwnershipOfItsCallsAndDropsNothing() {
        Line open = anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call watched = bert.gets(driver);
        assertThat(watched.info().owners()).isEqualTo(1);

        open.close();
        office.settle();

        assertThat(watched.info().owners()).isZero();
        assertThat(watched.status().state()).isEqualTo(CallState.CONNECTED);
        assertThat(driver.asked()).isEmpty();
    }

    @Test
    @Rule({"L-095", "L-121"})
    void theProvidersCallIsClosedWhenNoOtherHandleRemains() {
        Line open = anna.opens(line, VOICE);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        office.settle();

        open.close();
        office.settle();

        assertThat(driver.asked()).containsExactly(Operation.CLOSE_CALL);
    }

    @Test
    @Rule({"L-097", "L-095"})
    void whileOthersHoldHandlesTheProviderIsToldNothingAndItsWorkGoesOn() {
        Line open = anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call berts = bert.gets(driver);
        berts.setPrivilege(CallPrivilege.OWNER);
        Request<Void> hold = berts.hold();
        bert.forgets();
        line.script().forget();

        open.close();
        office.settle();
        assertThat(driver.asked()).isEmpty();
        assertThat(line.asked()).doesNotContain(Operation.CLOSE);
        isUnderWay(hold);

        bert.forgets();
        driver.succeeds().reports(CallState.ON_HOLD);
        bert.heard(succeeded(hold), state(berts, CallState.ON_HOLD));
    }

    @Test
    @Rule("L-099")
    void noReplyIsDeliveredForARequestOnALineThatWasClosed() {
        Line open = anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        Call call = anna.gets(line.shows(CallState.CONNECTED));
        Request<Void> hold = call.hold();
        Request<Call> made = open.makeCall("1002");
        office.settle();

        open.close();
        office.settle();
        ended(hold, LineError.INVALLINEHANDLE);
        ended(made, LineError.INVALLINEHANDLE);
        line.calls().get(0).succeeds();

        anna.heardNothing();
        ended(hold, LineError.INVALLINEHANDLE);
    }

    @Test
    @Rule("L-099")
    void theRepliesOfOtherHandlesAreDelivered() {
        Line closing = anna.opens(line, LineOpenOptions.outgoing());
        Line staying = anna.opens(line, LineOpenOptions.outgoing());
        closing.makeCall("1002");
        Request<Call> kept = staying.makeCall("1003");
        office.settle();

        closing.close();
        line.call().fails(LineError.CALLUNAVAIL);

        anna.heard(failed(kept, LineError.CALLUNAVAIL));
    }

    @Test
    @Rule("L-101")
    void theLastToCloseClosesTheLineAtTheProviderAfterItsCalls() {
        Line one = anna.opens(line, VOICE);
        Line two = bert.opens(line, LineOpenOptions.monitor());
        line.shows(CallState.CONNECTED);
        line.shows(CallState.ON_HOLD);
        office.settle();
        line.script().forget();

        one.close();
        office.settle();
        assertThat(line.asked()).doesNotContain(Operation.CLOSE);
        two.close();
        office.settle();

        assertThat(line.asked())
                .containsSubsequence(Operation.CLOSE_CALL, Operation.CLOSE_CALL, Operation.CLOSE)
                .endsWith(Operation.CLOSE);
    }

    @Test
    @Rule({"L-101", "S-026"})
    void theCallsOfALineAreClosedBeforeItEvenIfItsProviderLeavesAtTheSameMoment() {
        anna.opens(line, VOICE);
        line.shows(CallState.CONNECTED);
        line.announces(ScriptedLine.incoming().build());
        office.settle();

        anna.session().close();
        line.leaves(office);
        office.settle();

        assertThat(line.asked()).endsWith(Operation.CLOSE_CALL, Operation.CLOSE_CALL, Operation.CLOSE);
    }

    @Test
    @Rule("L-101")
    void whatAClosedLineStillReportsReachesNobody() {
        Line open = anna.opens(line, VOICE);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        office.settle();
        LineSink before = line.sink();
        open.close();
        office.settle();
        anna.forgets();

        Line again = anna.opens(line, LineOpenOptions.ownerAndMonitor(MediaMode.INTERACTIVE_VOICE));
        again.setStatusMessages(Set.of(LineStateItem.RINGING), Set.of());
        anna.forgets();
        driver.reports(CallState.DISCONNECTED);
        before.ringing(1, 0);
        before.closed();
        ScriptedCall late = new ScriptedCall(line, "late");

        assertThat(before.newCall(late, ScriptedLine.incoming().build())).isEqualTo(Optional.empty());
        anna.heardNothing();
        assertThat(again.isOpen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Rule("L-102")
    void whetherActiveCallsAreClearedIsLeftToTheProviderAsItsFlagSays(boolean closeDrop) {
        ScriptedProvider pbx = new ScriptedProvider("pbx");
        ScriptedLine dropping = pbx.line("2002", like -> closeDrop ? like.flag(LineCapabilityFlag.CLOSE_DROP) : like);
        office.installs(pbx);
        assertThat(anna.device(dropping).capabilities().flags().contains(LineCapabilityFlag.CLOSE_DROP))
                .isEqualTo(closeDrop);
        Line open = anna.opens(dropping, VOICE);
        dropping.shows(CallState.CONNECTED);
        office.settle();

        open.close();
        office.settle();

        assertThat(dropping.asked()).contains(Operation.CLOSE).doesNotContain(Operation.DROP);
    }

    @Test
    @Rule("L-103")
    void othersThatAskedForItAreToldOfAClosing() {
        Line curious = anna.opens(line, LineOpenOptions.outgoing());
        anna.opens(line, LineOpenOptions.outgoing());
        curious.setStatusMessages(Set.of(LineStateItem.CLOSE), Set.of());
        Line leaving = bert.opens(line, LineOpenOptions.outgoing());
        anna.forgets();

        leaving.close();

        anna.heard(changed(curious, LineStateItem.CLOSE));
        bert.heardNothing();
    }

    @Test
    @Rule({"L-104", "L-146"})
    void closingASessionClosesItsLinesVoidsItsHandlesAndEndsItsRequests() {
        ScriptedLine other = office.line("2002");
        Line one = anna.opens(line, VOICE);
        Line two = anna.opens(other, VOICE);
        anna.forgets();
        Call call = anna.gets(line.shows(CallState.CONNECTED));
        Request<Void> hold = call.hold();
        Request<Call> made = two.makeCall("1002");
        office.settle();

        anna.session().close();
        assertThat(one.isOpen()).isFalse();
        assertThat(two.isOpen()).isFalse();
        assertThat(call.isValid()).isFalse();
        office.settle();

        ended(hold, LineError.INVALAPPHANDLE);
        ended(made, LineError.INVALAPPHANDLE);
        anna.heardNothing();
        assertThat(line.asked()).endsWith(Operation.CLOSE);
        assertThat(other.asked()).endsWith(Operation.CLOSE);
    }

    @Test
    @Rule("L-104")
    void closingTheCoreClosesEverySessionAndStopsEveryProvider() {
        Line open = anna.opens(line, VOICE);
        Call call = anna.gets(line.shows(CallState.CONNECTED));
        Request<Void> hold = call.hold();
        office.settle();

        office.switchboard().close();

        assertThat(hold.reply().toCompletableFuture()).isDone();
        assertThat(open.isOpen()).isFalse();
        assertThat(call.isValid()).isFalse();
        refused(LineError.INVALAPPHANDLE, () -> anna.session().lines());
        refused(LineError.INVALAPPHANDLE, () -> bert.session().lines());
        assertThat(line.script().asked())
                .extracting(Asked::operation)
                .endsWith(Operation.CLOSE_CALL, Operation.CLOSE, Operation.STOP);
        assertThat(anna.listener().events(Reply.class)).isEmpty();
    }

    @Test
    @Rule("L-104")
    void closingASessionLeavesOthersAlone() {
        Line staying = bert.opens(line, VOICE);
        anna.opens(line, LineOpenOptions.monitor());
        Call berts = bert.gets(line.shows(CallState.CONNECTED));

        anna.session().close();
        office.settle();

        assertThat(staying.isOpen()).isTrue();
        assertThat(berts.isValid()).isTrue();
        assertThat(line.asked()).doesNotContain(Operation.CLOSE, Operation.CLOSE_CALL);
    }

    @Test
    @Rule("L-105")
    void aLineClosedByForceIsVoidWithItsCallsAndItsRequestsHaveFailedBefore() {
        Line open = anna.opens(line, VOICE);
        Call call = anna.gets(line.shows(CallState.CONNECTED));
        Request<Void> hold = call.hold();
        office.settle();
        boolean[] voidAlready = {false};
        anna.listener().reactsTo(LineEvent.Closed.class, event -> voidAlready[0] = !open.isOpen() && !call.isValid());

        line.isClosedByForce();

        anna.heard(failed(hold, LineError.OPERATIONFAILED), closed(open));
        assertThat(voidAlready[0]).isTrue();
        refused(LineError.INVALLINEHANDLE, open::status);
        refused(LineError.INVALCALLHANDLE, call::info);
        assertThat(line.asked()).endsWith(Operation.CLOSE);
    }

    @Test
    @Rule("L-105")
    void everyHandleOfALineClosedByForceIsToldOnce() {
        Line one = anna.opens(line, VOICE);
        Line two = anna.opens(line, LineOpenOptions.monitor());
        Line three = bert.opens(line, LineOpenOptions.outgoing());
        anna.forgets();
        bert.forgets();

        line.isClosedByForce();
        line.isClosedByForce();
        office.settle();

        assertThat(anna.listener().events()).containsExactlyInAnyOrder(closed(one), closed(two));
        bert.heard(closed(three));
        assertThat(line.asked().stream().filter(Operation.CLOSE::equals)).hasSize(1);
    }

    @Test
    @Rule({"L-105", "L-107"})
    void aLineThatIsOpenedAgainAtOnceIsClosedAtItsProviderBefore() {
        anna.opens(line, VOICE);
        line.isClosedByForce();

        Line again = anna.opens(line, VOICE);

        assertThat(again.isOpen()).isTrue();
        assertThat(line.asked()).containsSubsequence(Operation.OPEN, Operation.CLOSE, Operation.OPEN);
    }

    @Test
    @Rule("L-106")
    void nobodyIsToldThatALineWasClosedByForceWhenItClosedItItself() {
        Line one = anna.opens(line, VOICE);
        Line two = anna.opens(line, LineOpenOptions.monitor());
        anna.forgets();

        one.close();
        two.close();

        anna.heardNothing();
    }

    @Test
    @Rule("L-107")
    void whetherALineClosedByForceCanBeOpenedAgainIsForTheProviderToSay() {
        anna.opens(line, VOICE);
        line.isClosedByForce();
        office.settle();

        line.refuses(Operation.OPEN, LineError.RESOURCEUNAVAIL);
        refused(LineError.RESOURCEUNAVAIL, () -> anna.opens(line, VOICE));
        line.does(Operation.OPEN);
        Line again = anna.opens(line, VOICE);

        assertThat(again.isOpen()).isTrue();
        Call call = anna.gets(line.offers());
        assertThat(call.line()).isSameAs(again);
    }

    @Test
    @Rule("L-146")
    void replyOfAClosedSessionIsNeverDelivered() {
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);
        Request<Void> hold = call.hold();
        office.settle();

        driver.succeeds();
        anna.session().close();
        office.settle();

        assertThat(anna.listener().events(Reply.class)).isEmpty();
        assertThat(hold.reply().toCompletableFuture()).isDone();
        assertThat(List.copyOf(bert.session().calls())).hasSize(1);
    }
}
