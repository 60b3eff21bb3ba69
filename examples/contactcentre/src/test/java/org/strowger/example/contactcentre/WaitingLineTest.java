package org.strowger.example.contactcentre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.agent.QueueInfo;

class WaitingLineTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Watch watch = new Watch();
    private final WaitingLine<String> queue = new WaitingLine<>(watch);

    @Test
    void whoCameFirstIsFirst() {
        queue.add("anna");
        watch.pass(MINUTE);
        queue.add("bert");
        queue.add("anna");
        assertThat(queue.first()).contains(new WaitingLine.Waiting<>("anna", MINUTE));

        queue.serve("anna");
        assertThat(queue.first()).contains(new WaitingLine.Waiting<>("bert", Duration.ZERO));
    }

    @Test
    void whoWasPutBackIsFirstAgainAndHasWaitedAllTheTime() {
        queue.add("anna");
        queue.add("bert");
        watch.pass(MINUTE);
        WaitingLine.Waiting<String> anna = queue.first().orElseThrow();
        queue.serve("anna");
        queue.putBack(anna);
        assertThat(queue.first()).contains(anna);
        assertThat(queue.info().waiting()).isEqualTo(2);
    }

    @Test
    void figuresAreOfThoseWhoWaitAndThoseWhoDidNotWantToWait() {
        queue.add("anna");
        queue.add("bert");
        watch.pass(MINUTE);
        assertThat(queue.abandon("anna")).isTrue();
        assertThat(queue.abandon("anna")).isFalse();
        watch.pass(MINUTE);
        queue.serve("bert");
        queue.add("carl");
        watch.pass(MINUTE);

        QueueInfo info = queue.info();
        assertThat(info.waiting()).isEqualTo(1);
        assertThat(info.totals()).isEqualTo(new QueueInfo.Totals(3, 1, 0, 0));
        assertThat(info.waits()).isEqualTo(new QueueInfo.Waits(MINUTE.multipliedBy(2), MINUTE, Duration.ofSeconds(90)));
        queue.clear();
        assertThat(queue.info().totals().abandoned()).isEqualTo(2);
    }
}
