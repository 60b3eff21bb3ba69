package org.strowger.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HoldCommandsTest {
    private final Shell shell = new Shell();

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void swapsAConnectedCallWithTheHeldOne() {
        shell.exchange();
        shell.types("telephony:dial 2001 9900");
        shell.types("telephony:hold 2001");
        shell.types("telephony:dial 2001 9921");
        shell.workers().time().advance(Duration.ofSeconds(30));
        shell.workers().run();

        assertThat(shell.types("telephony:swap 2001")).matches("0x\\w+ on 2001: on hold\n0x\\w+ on 2001: retrieved\n");
        assertThat(shell.types("telephony:calls")).contains("connected  to 9900", "on hold    to 9921");
    }

    @Test
    void saysThatNothingIsOnHold() {
        shell.exchange();
        shell.types("telephony:dial 2001 9900");

        assertThat(shell.types("telephony:swap 2001")).isEqualTo("line 2001 has no other call that is on hold\n");
    }
}
