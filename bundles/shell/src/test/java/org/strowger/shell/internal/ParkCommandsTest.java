package org.strowger.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.SimulatedExchange;

class ParkCommandsTest {
    private final Shell shell = new Shell();
    private final SimulatedExchange exchange = shell.exchange();

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void parksWhereTheSwitchChoosesAndTakesUpElsewhere() {
        shell.types("telephony:dial 2001 9900");

        assertThat(shell.types("telephony:park 2001")).endsWith(" on 2001: parked at 701\n");
        assertThat(exchange.parked()).containsExactly("701");

        assertThat(shell.types("telephony:unpark 2002 701")).endsWith(" on 2002: taken from 701\n");
        assertThat(shell.types("telephony:calls"))
                .contains("  2002  connected  ")
                .doesNotContain("  2001  ");
    }

    @Test
    void parksAtAnAddress() {
        shell.types("telephony:dial 2001 9900");

        assertThat(shell.types("telephony:park 2001 705")).endsWith(" on 2001: parked at 705\n");
        assertThat(exchange.parked()).containsExactly("705");
    }

    @Test
    void takesWhatRingsAtANumber() {
        exchange.outsideCall("+4930123456", "2001");
        shell.workers().run();

        assertThat(shell.types("telephony:pickup 2002 2001"))
                .contains(" on 2002: picked up, from +4930123456")
                .endsWith("\n");
        assertThat(shell.types("telephony:calls")).contains("  2002  connected  ");
    }

    @Test
    void takesWhatRingsInTheGroup() {
        exchange.outsideCall("+4930123456", "2001");
        shell.workers().run();

        assertThat(shell.types("telephony:pickup 2002")).contains(" on 2002: picked up, from +4930123456");
    }

    @Test
    void showsWhyNothingWasTaken() {
        assertThat(shell.types("telephony:unpark 2002 701")).matches("[A-Z]+: .*\n");
        assertThat(shell.types("telephony:pickup 2002 2001")).matches("[A-Z]+: .*\n");
    }
}
