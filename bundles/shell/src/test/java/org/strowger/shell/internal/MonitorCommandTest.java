package org.strowger.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.PartyId;

class MonitorCommandTest {
    private static final PartyId ANNA = PartyId.of("0301", "Anna");

    private final Shell shell = new Shell();

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void showsACallFromItsOfferingToItsEnd() {
        assertThat(watching(
                        "telephony:monitor",
                        () -> shell.first().offers(ANNA),
                        () -> shell.first().latest().reports(CallState.CONNECTED),
                        () -> shell.first().latest().reports(CallState.IDLE)))
                .isEqualTo(
                        """
                        watching all lines until Ctrl-C or Enter
                        00:00:00.000  1001     0x100000002  new call                 for the shell as monitor
                        00:00:00.000  1001     0x100000002  offering                 from 0301 Anna to 1001 [monitor]
                        00:00:01.000  1001     0x100000002  connected                from 0301 Anna to 1001
                        00:00:02.000  1001     0x100000002  idle
                        """);
    }

    @Test
    void showsOnlyTheLineAskedFor() {
        shell.types("telephony:open all");
        String seen = watching("telephony:monitor 1002", () -> shell.first().offers(ANNA), () -> shell.second()
                .offers(ANNA));

        assertThat(seen)
                .startsWith("watching line 1002 until")
                .contains("  1002  ")
                .doesNotContain("  1001  ");
    }

    @Test
    void showsLinesThatComeAndGoAndWhatHappensOnThem() {
        String seen = watching(
                "telephony:monitor all",
                () -> shell.provider().adds("c", "1003"),
                () -> shell.first().offers(ANNA),
                () -> shell.provider().loses(shell.first()));

        assertThat(seen)
                .contains("line 2 came: pbx/c, 1003")
                .contains("1001                  line closed by its provider, with all its calls")
                .contains("line 0 is gone");
        assertThat(shell.types("telephony:lines")).contains("1003       monitor  no calls");
    }

    @Test
    void showsWhatIsLearntAboutACall() {
        CallInfo more = CallInfo.builder()
                .origin(CallOrigin.EXTERNAL)
                .callerId(PartyId.of("0301", "Anna Bell"))
                .build();
        String seen = watching("telephony:monitor", () -> shell.first().offers(ANNA), () -> shell.first()
                .latest()
                .tells(more, CallInfoItem.CALLER_ID));

        assertThat(seen).contains("info: caller id          from 0301 Anna Bell");
    }

    @Test
    @Timeout(10)
    void endsAfterTheTimeAskedFor() {
        shell.onFirstOutput(() -> {
            shell.workers().time().advance(Duration.ofSeconds(9));
            shell.first().offers(ANNA);
            shell.workers().run();
            shell.workers().time().advance(Duration.ofSeconds(1));
        });

        assertThat(shell.types("telephony:monitor -t 10 1001"))
                .startsWith("watching line 1001 for 10 s\n00:00:09.000  1001 ");
    }

    @Test
    void saysWhatIsWrongWithItsArguments() {
        assertThat(shell.types("telephony:monitor -t soon"))
                .isEqualTo("-t is followed by a number of seconds from 1 to 999999, not by \"soon\"\n");
        assertThat(shell.types("telephony:monitor -t"))
                .isEqualTo("-t is followed by a number of seconds from 1 to 999999, not by \"\"\n");
        assertThat(shell.types("telephony:monitor 1001 1002"))
                .isEqualTo("usage: telephony:monitor [-t <seconds>] [<line>|all]\n");
        assertThat(shell.types("telephony:monitor 1009")).startsWith("no line is called \"1009\"; there is");
    }

    /** What the monitor shows when these things happen, a second apart, and then Enter is pressed. */
    private String watching(String command, Runnable... happenings) {
        return shell.types(command, new Keyboard(happenings));
    }

    /** A keyboard that nobody touches while things happen. */
    private final class Keyboard extends InputStream {
        private final Iterator<Runnable> happenings;

        Keyboard(Runnable... happenings) {
            this.happenings = Arrays.asList(happenings).iterator();
        }

        @Override
        public int available() {
            if (!happenings.hasNext()) {
                return 1;
            }
            happenings.next().run();
            shell.workers().run();
            shell.workers().time().advance(Duration.ofSeconds(1));
            return 0;
        }

        @Override
        public int read() {
            return '\n';
        }
    }
}
