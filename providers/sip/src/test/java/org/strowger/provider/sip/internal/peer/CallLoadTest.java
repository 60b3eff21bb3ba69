package org.strowger.provider.sip.internal.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A line under a thousand calls from sipp")
class CallLoadTest {
    @TempDir
    private Path directory;

    @Test
    @DisplayName("loses none of them and keeps nothing of any over UDP")
    void udp() {
        calls("u1", 1000, 100);
    }

    @Test
    @DisplayName("loses none of them and keeps nothing of any over TCP")
    void tcp() {
        calls("t1", 200, 50);
    }

    private void calls(String transport, int count, int rate) {
        Sipp sipp = new Sipp(directory);
        try (Exchange exchange = Exchange.with(Exchange.plainLine("1001"));
                Attendant attendant = new Attendant(exchange.telephony(), "1001");
                Program caller = sipp.calls(
                        "uac-call",
                        "1001",
                        exchange.sip(),
                        "-t",
                        transport,
                        "-m",
                        Integer.toString(count),
                        "-r",
                        Integer.toString(rate),
                        "-timeout",
                        "60s")) {
            assertThat(caller.awaitEnd(Duration.ofSeconds(70)))
                    .as(caller::output)
                    .isZero();
            await().atMost(Duration.ofSeconds(5)).until(() -> attendant.ended() == count);
            assertThat(attendant.answered()).isEqualTo(count);
            assertThat(attendant.open()).isZero();
            await().atMost(Duration.ofSeconds(2)).until(() -> exchange.counts().calls() == 0);
            assertThat(exchange.counts().mediaPorts()).isZero();
            assertThat(exchange.counts().stack().refused()).isZero();
        }
    }
}
