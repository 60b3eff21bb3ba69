package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.refused;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.telephony.Call;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** A provider that has left is not kept alive by what applications keep of it. */
class ForgottenProviderTest {
    private final Office office = new Office();
    private final Desk anna = office.desk("anna");
    private final List<Call> kept = new ArrayList<>();

    @AfterEach
    void close() {
        office.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"HOLD", "MAKE_CALL", "CLOSE_CALL", "CLOSE", "STOP"})
    @Rule({"S-013", "S-020"})
    void howeverLongItHangsWhenItLeaves(Operation hanging) {
        WeakReference<ScriptedProvider> left = leavesWhileItHangs(hanging);

        for (int i = 0; i < 50 && left.get() != null; i++) {
            System.gc();
        }

        assertThat(left.get()).isNull();
        assertThat(kept).isNotEmpty().allSatisfy(call -> refused(LineError.INVALCALLHANDLE, call::answer));
    }

    private WeakReference<ScriptedProvider> leavesWhileItHangs(Operation hanging) {
        ScriptedProvider pbx = new ScriptedProvider("pbx");
        ScriptedLine line = pbx.line("2001").leavesRequestsBehind();
        office.switchboard().attach(pbx);
        office.settle();
        anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        Call call = anna.gets(line.shows(CallState.CONNECTED));
        kept.add(call);
        Runnable hangs = office.hangingFor(Duration.ofMinutes(10));
        line.when(hanging, hangs);
        pbx.when(hanging, hangs);
        call.hold();
        call.line().makeCall("1002");
        office.after(Duration.ofSeconds(1), () -> office.switchboard().detach(pbx));
        office.pass(Duration.ofMinutes(30));
        anna.forgets();
        return new WeakReference<>(pbx);
    }
}
