package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.failed;
import static org.strowger.core.rules.Events.info;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Refusals.ended;
import static org.strowger.core.rules.Refusals.refused;

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
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Call handles: whose they are, how long they live, and what giving them back does. */
class HandleRulesTest {
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
    @Rule("L-109")
    void everyApplicationHasAHandleOfItsOwnToTheSameCall() {
        Set<Long> handles = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            office.desk("monitor " + i).opens(line, LineOpenOptions.monitor());
        }
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.offers();
        Call annas = anna.gets(driver);
        Call berts = bert.gets(driver);
        handles.add(annas.handle());
        handles.add(berts.handle());

        assertThat(handles).hasSize(2);
        assertThat(annas).isNotSameAs(berts).isNotEqualTo(berts);
        annas.close();
        assertThat(berts.isValid()).isTrue();
        assertThat(berts.info().monitors()).isEqualTo(6);
    }

    @Test
    @Rule("L-110")
    void aHandleMeansNothingToAnotherApplicationButTheCallIdDoes() {
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.offers(ScriptedLine.incoming().callId(4711).build());
        Call annas = anna.gets(driver);
        Call berts = bert.gets(driver);

        assertThat(anna.session().call(annas.handle())).containsSame(annas);
        assertThat(bert.session().call(annas.handle())).isEmpty();
        assertThat(annas.info().callId()).isEqualTo(4711);
        assertThat(berts.info().callId()).isEqualTo(4711);
    }

    @Test
    @Rule("L-110")
    void theHandleOfAnotherApplicationIsRefused() {
        anna.opens(line, LineOpenOptions.ownerAndMonitor(MediaMode.INTERACTIVE_VOICE));
        bert.opens(line, LineOpenOptions.monitor());
        Call active = anna.gets(line.shows(CallState.CONNECTED));
        Call foreign = bert.gets(line.shows(CallState.ON_HOLD));

        refused(LineError.INVALCALLHANDLE, () -> active.swapHold(foreign));
    }

    @Test
    @Rule("L-111")
    void eachSideGetsBackItsOwnHandleToACall() {
        anna.opens(line, VOICE);
        Call held = anna.gets(line.shows(CallState.ON_HOLD));
        Call active = anna.gets(line.shows(CallState.CONNECTED));

        active.swapHold(held);
        office.settle();

        assertThat(line.argumentsOf(Operation.SWAP_HOLD))
                .containsExactly(List.of(line.calls().get(0)));
        line.calls().get(0).reports(CallState.CONNECTED);
        anna.heard(state(held, CallState.CONNECTED));
    }

    @Test
    @Rule("L-112")
    void aCallWithoutADriverIsNotTaken() {
        anna.opens(line, VOICE);

        assertThat(line.sink().newCall(null, ScriptedLine.incoming().build())).isEmpty();

        anna.heardNothing();
        line.offers();
        assertThat(anna.call().isValid()).isTrue();
    }

    @Test
    @Rule("L-113")
    void aDriverIsAskedNothingMoreOnceItsCallIsClosed() {
        Line open = anna.opens(line, VOICE);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);

        call.hold();
        call.drop();
        open.close();
        office.settle();

        assertThat(driver.asked()).endsWith(Operation.CLOSE_CALL);
        assertThat(driver.asked().stream().filter(Operation.CLOSE_CALL::equals)).hasSize(1);
        assertThat(line.asked()).endsWith(Operation.CLOSE);
    }

    @Test
    @Rule("L-113")
    void aCallOfALineClosedByForceIsAskedNothingButToClose() {
        anna.opens(line, VOICE);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);

        Request<Void> hold = call.hold();
        line.isClosedByForce();
        anna.heard(failed(hold, LineError.OPERATIONFAILED), Events.closed(call.line()));

        assertThat(driver.asked()).doesNotContain(Operation.DROP);
        int closing = line.asked().lastIndexOf(Operation.CLOSE);
        assertThat(line.asked()).hasSize(closing + 1);
    }

    @Test
    @Rule({"L-114", "L-115", "L-116"})
    void aHandleOutlivesItsCallAndAnswersQuestions() {
        Line open = anna.opens(line, VOICE);
        ScriptedCall driver = line.offers(ScriptedLine.incoming().callId(7).build());
        Call call = anna.gets(driver);

        driver.reports(CallState.DISCONNECTED);
        office.settle();
        assertThat(call.status().state()).isEqualTo(CallState.DISCONNECTED);
        assertThat(call.info().callId()).isEqualTo(7);

        driver.reports(CallState.IDLE);
        anna.forgets();
        assertThat(call.isValid()).isTrue();
        assertThat(call.status().state()).isEqualTo(CallState.IDLE);
        assertThat(call.info().callId()).isEqualTo(7);
        assertThat(open.calls()).containsExactly(call);
        assertThat(driver.asked()).isEmpty();

        call.close();
        office.settle();
        assertThat(call.isValid()).isFalse();
        assertThat(open.calls()).isEmpty();
        assertThat(driver.asked()).containsExactly(Operation.CLOSE_CALL);
    }

    @Test
    @Rule("L-114")
    void theHandleOfAnIdleCallEndsWithItsLine() {
        Line open = anna.opens(line, VOICE);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);
        driver.reports(CallState.IDLE);
        office.settle();

        open.close();

        refused(LineError.INVALCALLHANDLE, call::status);
    }

    @Test
    @Rule("L-117")
    void givingAHandleBackDoesNotChangeTheCall() {
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call annas = anna.gets(driver);
        Call berts = bert.gets(driver);

        annas.close();
        bert.heard(info(berts, CallInfoItem.OWNERS_DECREASED));

        assertThat(driver.asked()).isEmpty();
        assertThat(berts.status().state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule("L-117")
    void givingTheLastHandleBackClosesButNeverDrops() {
        anna.opens(line, VOICE);
        ScriptedCall driver = line.shows(CallState.CONNECTED);

        anna.gets(driver).close();
        office.settle();

        assertThat(driver.asked()).containsExactly(Operation.CLOSE_CALL);
    }

    @ParameterizedTest
    @EnumSource(CallState.class)
    @Rule("L-118")
    void aMonitorMayGiveItsHandleBackInAnyState(CallState state) {
        bert.opens(line, VOICE);
        anna.opens(line, LineOpenOptions.monitor());
        Call call = anna.gets(line.shows(state));
        assertThat(call.privilege()).isEqualTo(CallPrivilege.MONITOR);

        call.close();

        assertThat(call.isValid()).isFalse();
        call.close();
    }

    @ParameterizedTest
    @EnumSource(CallState.class)
    @Rule("L-120")
    void theSoleOwnerMayGiveItsHandleBackInAnyState(CallState state) {
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(state);
        Call annas = anna.gets(driver);
        Call berts = bert.gets(driver);

        annas.close();

        assertThat(berts.info().owners()).isZero();
    }

    @Test
    @Rule("L-121")
    void theProvidersCallIsClosedWhenTheLastHandleGoesNotWhenTheLastOwnerDoes() {
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call annas = anna.gets(driver);
        Call berts = bert.gets(driver);

        annas.close();
        office.settle();
        assertThat(driver.asked()).isEmpty();
        berts.close();
        office.settle();
        assertThat(driver.asked()).containsExactly(Operation.CLOSE_CALL);
    }

    @Test
    @Rule("L-122")
    void whatIsOutstandingOnACallEndsWhenTheProviderClosesIt() {
        anna.opens(line, VOICE);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);
        Request<Void> hold = call.hold();
        office.settle();

        call.close();

        anna.heard(failed(hold, LineError.OPERATIONFAILED));
        driver.reports(CallState.ON_HOLD);
        anna.heardNothing();
    }

    @Test
    @Rule("L-122")
    void whatAProviderLeavesOutstandingAtClosingTheCoreEnds() {
        line.leavesRequestsBehind();
        anna.opens(line, VOICE);
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);
        Request<Void> hold = call.hold();
        office.settle();

        call.close();
        anna.heard(failed(hold, LineError.OPERATIONFAILED));
        driver.succeeds();

        anna.heardNothing();
        ended(hold, LineError.OPERATIONFAILED);
    }

    @Test
    @Rule("L-124")
    void whoChangesTheNumberOfHandlesIsNotToldButTheOthersAre() {
        Desk carl = office.desk("carl");
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        carl.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call annas = anna.gets(driver);
        Call berts = bert.gets(driver);
        Call carls = carl.gets(driver);

        berts.close();
        berts.close();

        anna.heard(info(annas, CallInfoItem.MONITORS));
        bert.heardNothing();
        carl.heard(info(carls, CallInfoItem.MONITORS));
        assertThat(annas.info().monitors()).isEqualTo(1);
    }

    @Test
    @Rule("L-125")
    void onceACallIsIdleNobodyIsToldOfTheNumberOfHandles() {
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call annas = anna.gets(driver);
        Call berts = bert.gets(driver);
        driver.reports(CallState.IDLE);
        anna.forgets();
        bert.forgets();

        annas.close();

        bert.heardNothing();
        assertThat(berts.info().owners()).isZero();
    }

    @Test
    @Rule("L-109")
    void aStaleNumberNeverMeansAnotherCall() {
        anna.opens(line, VOICE);
        Set<Long> used = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            ScriptedCall driver = line.shows(CallState.CONNECTED);
            Call call = anna.gets(driver);
            assertThat(used.add(call.handle())).isTrue();
            assertThat(anna.session().call(call.handle())).containsSame(call);
            call.close();
            for (long stale : used) {
                assertThat(anna.session().call(stale)).isEmpty();
            }
        }
    }
}
