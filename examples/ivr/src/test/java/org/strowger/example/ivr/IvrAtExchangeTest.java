package org.strowger.example.ivr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.provider.simulator.OutsideCall.State;
import org.strowger.telephony.Application;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonySession;
import org.strowger.testing.telephones.Telephones;

/** The menu at a whole exchange, whose tones and digits take their time. */
@Timeout(60)
class IvrAtExchangeTest {
    /** As many events as two offered calls are. */
    private static final int FEW = 4;

    @Test
    void connectsTheCallerWithSupport() throws InterruptedException {
        try (Telephones telephones = new Telephones()) {
            Ivr ivr = new Ivr(telephones, Choice.defaults());
            OutsideCall caller = telephones.exchange().outsideCall("0301", "1001");

            pressesUntilItHelps(caller, "2", "1003");
            await().untilAsserted(() -> {
                telephones.exchange().telephone("1003").answer();
                assertThat(caller.state()).isEqualTo(State.CONNECTED);
            });

            await().until(() -> telephones.session().calls().isEmpty());
            ivr.close();
        }
    }

    /** A caller does not know when somebody begins to listen. */
    private static void pressesUntilItHelps(OutsideCall caller, String digit, String destination) {
        await().until(() -> {
            if (caller.state() == State.CONNECTED && caller.line().equals("1001")) {
                caller.sendDigits(digit);
            }
            return caller.line().equals(destination);
        });
    }

    @Test
    void hangsUpOnACallerWhoSaysNothing() throws InterruptedException {
        try (Telephones telephones = new Telephones()) {
            Ivr ivr = new Ivr(telephones, Choice.defaults().firstDigitWithin(1));
            OutsideCall caller = telephones.exchange().outsideCall("0301", "1001");

            await().until(() -> caller.state() == State.ENDED);

            await().until(() -> telephones.session().calls().isEmpty());
            ivr.close();
        }
    }

    @Test
    void answersCallsThatItWasNotToldOf() throws InterruptedException {
        try (Telephones crowded = Telephones.withRoomFor(FEW)) {
            Ivr ivr = new Ivr(crowded, Choice.defaults().onLines("1001", "1002", "1003"));
            await().until(() -> crowded.session().openLines().size() == 3);
            // A call of which nobody has a handle would be closed.
            TelephonySession witness = crowded.openSession(Application.named("witness"), EventDelivery.toQueue());
            witness.openLine(witness.line("pbx/1003").orElseThrow().id(), LineOpenOptions.monitor());
            crowded.holdEventsBack();
            OutsideCall first = crowded.exchange().outsideCall("0301", "1001");
            OutsideCall second = crowded.exchange().outsideCall("0302", "1002");
            OutsideCall missed = crowded.exchange().outsideCall("0303", "1003");
            await().until(() -> crowded.session().eventsMissed() > 0);
            crowded.letEventsGo();

            await().until(() -> first.state() == State.CONNECTED
                    && second.state() == State.CONNECTED
                    && missed.state() == State.CONNECTED);
            ivr.close();
        }
    }
}
