package org.strowger.example.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallRecordTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123Z");

    @Test
    void isOneLineOfCommaSeparatedValues() {
        CallRecord record = record("0301 Anna");

        assertThat(record.csv()).isEqualTo("2026-01-01T12:00:00Z,pbx/1001,in,0301 Anna,1001,62,hung up here");
        assertThat(CallRecord.HEADER.split(",")).hasSameSizeAs(record.csv().split(","));
    }

    @Test
    void quotesWhatWouldBreakTheLine() {
        assertThat(record("0301 \"Bell, Anna\"\r\n").csv()).contains(",in,\"0301 \"\"Bell, Anna\"\"  \",1001,");
    }

    private static CallRecord record(String caller) {
        return new CallRecord(NOON, "pbx/1001", "in", caller, "1001", Duration.ofMillis(62_700), "hung up here");
    }
}
