package org.strowger.provider.sip.internal.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Admission control")
class AdmissionTest {
    private long nanos = 1;
    private final Admission admission = new Admission(new Admission.Limits(10, 50), () -> nanos);

    @Test
    @DisplayName("lets in the rate that is configured, on and on")
    void rate() {
        int admitted = 0;
        for (int i = 0; i < 3_000; i++) {
            nanos += TimeUnit.MILLISECONDS.toNanos(1);
            admitted += admission.admit("call " + i, 0) ? 1 : 0;
        }
        assertThat(admitted).isBetween(38, 41);
        assertThat(admission.refused()).isEqualTo(3_000 - admitted);
    }

    @Test
    @DisplayName("lets nobody in while too much waits")
    void backlog() {
        assertThat(admission.admit("a", 51)).isFalse();
        assertThat(admission.admit("b", 50)).isTrue();
    }

    @Test
    @DisplayName("keeps refusing what it refused, for as long as it may be repeated")
    void memory() {
        assertThat(admission.admit("a", 51)).isFalse();
        nanos += TimeUnit.SECONDS.toNanos(31);
        assertThat(admission.admit("a", 0)).isFalse();
        nanos += TimeUnit.SECONDS.toNanos(2);
        assertThat(admission.admit("a", 0)).isTrue();
        assertThat(admission.refused()).isEqualTo(1);
    }
}
