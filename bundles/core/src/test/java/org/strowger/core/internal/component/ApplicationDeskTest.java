package org.strowger.core.internal.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.Switchboard;
import org.strowger.core.internal.runtime.SeededWorkers;
import org.strowger.telephony.Application;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.testing.Rule;

/** The telephony service of one bundle. */
class ApplicationDeskTest {
    private final Switchboard switchboard = new Switchboard(new SeededWorkers(), Settings.defaults());
    private final ApplicationDesk desk = new ApplicationDesk(switchboard);

    private TelephonySession opens(String name) {
        return desk.openSession(Application.named(name), EventDelivery.toQueue());
    }

    @Test
    @Rule("L-104")
    void whatABundleLeavesOpenIsClosedWhenItLetsGoOfTheService() {
        TelephonySession forgotten = opens("anna");

        desk.deactivate();

        assertThatExceptionOfType(TelephonyException.class)
                .isThrownBy(forgotten::lines)
                .satisfies(refusal -> assertThat(refusal.error()).isEqualTo(LineError.INVALAPPHANDLE));
        assertThat(switchboard.sessions()).isEmpty();
    }

    @Test
    @Rule("L-104")
    void aBundleThatHasLetGoOfTheServiceOpensNothingWithIt() {
        desk.deactivate();

        assertThatExceptionOfType(TelephonyException.class)
                .isThrownBy(() -> opens("anna"))
                .satisfies(refusal -> assertThat(refusal.error()).isEqualTo(LineError.OPERATIONFAILED))
                .withMessageContaining("anna has let go of the telephony service");
        assertThat(switchboard.sessions()).isEmpty();
    }
}
