package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.refused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallParamFlag;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Calls are protected against interruptions. */
class SecureRulesTest {
    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");

    @AfterEach
    void close() {
        office.close();
    }

    @ParameterizedTest
    @EnumSource(CallState.class)
    @Rule("L-320")
    void aCallCanBeSecuredInEveryStateButIdle(CallState reached) {
        anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        Call call = anna.gets(line.shows(reached));

        if (reached == CallState.IDLE) {
            refused(LineError.INVALCALLSTATE, call::secure);
            office.settle();
            assertThat(line.call().asked()).isEmpty();
        } else {
            Request<Void> secure = call.secure();
            office.settle();
            assertThat(line.call().asked()).containsExactly(Operation.SECURE);
            line.call().succeeds();
            anna.heard(succeeded(secure));
        }
    }

    @Test
    @Rule("L-319")
    void nothingThatHappensLaterTakesTheProtectionAway() {
        anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        Call call = anna.gets(line.shows(CallState.CONNECTED));
        call.secure();
        office.settle();
        ScriptedCall driver = line.call().succeeds();

        driver.reports(CallState.ON_HOLD).reports(CallState.CONNECTED);
        office.settle();
        call.close();
        office.settle();

        assertThat(driver.asked())
                .as("there is no operation that undoes it")
                .containsExactly(Operation.SECURE, Operation.CLOSE_CALL);
    }

    @Test
    @Rule("L-319")
    void aCallCanBeMadeSecureFromTheStart() {
        CallParams secure = CallParams.builder().flag(CallParamFlag.SECURE).build();

        anna.opens(line, LineOpenOptions.outgoing()).makeCall("1002", secure);
        office.settle();

        CallParams given =
                (CallParams) line.argumentsOf(Operation.MAKE_CALL).get(0).get(1);
        assertThat(given.flags()).containsExactly(CallParamFlag.SECURE);
    }

    @Test
    @Rule("L-172")
    void aMonitorCannotSecure() {
        anna.opens(line, LineOpenOptions.monitor());
        Call watched = anna.gets(line.shows(CallState.CONNECTED));

        refused(LineError.NOTOWNER, watched::secure);
    }
}
