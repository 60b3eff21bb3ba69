package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.appeared;
import static org.strowger.core.rules.Events.first;
import static org.strowger.core.rules.Events.state;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.delivered;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineStatus.CallCounts;
import org.strowger.testing.Rule;

/** The states of calls that are left to the switch, and of those that it gives. */
class SwitchTransitionsTest {
    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");
    private final Line open = anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule({"T-36", "L-116"})
    void aParkedCallBecomesIdleAndItsHandleStays() {
        ScriptedCall driver = line.shows(CallState.CONNECTED);
        Call call = anna.gets(driver);

        Request<String> park = call.park().anywhere();
        office.settle();
        driver.succeedsWith("70").reports(CallState.IDLE);

        anna.heard(succeeded(park), state(call, CallState.IDLE));
        assertThat(delivered(park)).isEqualTo("70");
        assertThat(anna.session().calls()).containsExactly(call);
    }

    @ParameterizedTest
    @EnumSource(
            value = CallState.class,
            names = {"CONNECTED", "ON_HOLD", "OFFERING"})
    @Rule({"T-37", "L-127"})
    void aCallThatIsTakenUpIsInTheStateThatItIsIn(CallState present) {
        Request<Call> unpark = open.pickup(0).unpark("70");
        Request<Call> pickup = open.pickup(0).from("1005");
        office.settle();
        line.calls().forEach(call -> call.succeeds().reports(present));
        office.settle();

        anna.heard(
                succeeded(unpark),
                state(delivered(unpark), present),
                succeeded(pickup),
                state(delivered(pickup), present));
        assertThat(delivered(unpark).info().reason()).isEqualTo(CallReason.UNPARK);
        assertThat(delivered(pickup).info().reason()).isEqualTo(CallReason.PICKUP);
    }

    @ParameterizedTest
    @EnumSource(
            value = CallState.class,
            names = {"BUSY", "RINGBACK"})
    @Rule("T-38")
    void aCallToBeCompletedBecomesIdleAndComesBackAsANewOne(CallState unanswered) {
        ScriptedCall driver = line.shows(unanswered);
        Call call = anna.gets(driver);

        Request<Integer> complete = call.completion().request(CompletionMode.CALL_BACK);
        office.settle();
        driver.succeedsWith(5).reports(CallState.IDLE);
        anna.heard(succeeded(complete), state(call, CallState.IDLE));

        ScriptedCall back = line.offers(
                ScriptedLine.incoming().reason(CallReason.CALL_COMPLETION).build());
        Call again = anna.gets(back);
        assertThat(again).isNotEqualTo(call);
        assertThat(again.info().reason()).isEqualTo(CallReason.CALL_COMPLETION);
        assertThat(again.status().state()).isEqualTo(CallState.OFFERING);
        assertThat(call.status().state()).isEqualTo(CallState.IDLE);
    }

    @ParameterizedTest
    @EnumSource(
            value = CallReason.class,
            names = {"CAMPED_ON", "PARKED"})
    @Rule("T-44")
    void aCallThatWaitsAtTheSwitchAppearsOnHold(CallReason reason) {
        ScriptedCall driver =
                line.announces(ScriptedLine.incoming().reason(reason).build()).reports(CallState.ON_HOLD);
        office.settle();
        Call call = anna.session().calls().get(0);

        anna.heard(appeared(call, CallPrivilege.OWNER), first(CallPrivilege.OWNER, call, CallState.ON_HOLD));
        assertThat(call.info().reason()).isEqualTo(reason);
        assertThat(open.status().calls()).isEqualTo(new CallCounts(0, 1, 0));
        driver.reports(CallState.OFFERING);

        anna.heard(state(call, CallState.OFFERING));
        assertThat(call.answer().id()).isPositive();
    }
}
