package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.ended;
import static org.strowger.core.rules.Refusals.refused;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** The core stops while applications use it: nothing of theirs waits for ever, and nothing new begins. */
class StoppedCoreTest {
    /** So many that a session cannot be told of all of them at one go. */
    private static final int MANY = 3000;

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule({"L-002", "L-146"})
    void howeverManyRequestsAreUnderWayEachStageEnds() {
        Line open = office.desk("anna").opens(line, LineOpenOptions.outgoing());
        List<Request<Call>> requests = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            requests.add(open.makeCall("1002"));
        }
        office.settle();

        office.switchboard().close();

        assertThat(requests).allSatisfy(request -> ended(request, LineError.INVALAPPHANDLE));
    }

    @Test
    @Rule("L-021")
    void noSessionIsOpenedAnyMore() {
        Set<TelephonySession> open = new HashSet<>();
        office.switchboard().close();

        refused(LineError.OPERATIONFAILED, () -> office.switchboard()
                .openSession(Application.named("late"), EventDelivery.toQueue(), open));

        assertThat(open).isEmpty();
        assertThat(office.switchboard().sessions()).isEmpty();
    }

    @Test
    @Rule("S-010")
    void noProviderIsStartedAnyMore() {
        office.switchboard().close();
        ScriptedProvider late = new ScriptedProvider("late");

        office.installs(late);

        assertThat(late.asked()).isEmpty();
        assertThat(office.switchboard().providers()).isEmpty();
    }
}
