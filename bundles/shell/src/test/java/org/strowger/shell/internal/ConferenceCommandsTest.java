package org.strowger.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConferenceCommandsTest {
    private final Shell shell = new Shell();

    @BeforeEach
    void call() {
        shell.exchange();
        shell.types("telephony:dial 2001 9900");
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void callsSomebodyAndAddsTheCall() {
        assertThat(shell.types("telephony:conference 2001 9900"))
                .matches("(0x\\w+) on 2001: call to 9900 made\n" + "telephony:join \\1 adds it to conference 0x\\w+\n");

        assertThat(shell.types("telephony:join 2001")).matches("0x\\w+ on 2001: in conference 0x\\w+\n");
        assertThat(conferenced()).isEqualTo(2);
    }

    @Test
    void aThirdOneJoinsAsWell() {
        shell.types("telephony:conference 2001 9900");
        shell.types("telephony:join 2001");

        shell.types("telephony:conference 2001 9900");
        shell.types("telephony:join 2001");

        assertThat(conferenced()).isEqualTo(3);
    }

    @Test
    void saysThatThereIsNoConference() {
        assertThat(shell.types("telephony:join 2001")).isEqualTo("line 2001 has no other call that is a conference\n");
    }

    private long conferenced() {
        return shell.types("telephony:calls")
                .lines()
                .filter(line -> line.contains("conferenced"))
                .count();
    }
}
