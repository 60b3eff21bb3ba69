package org.strowger.provider.modem.internal.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.strowger.provider.modem.internal.strand.VirtualStrand;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.spi.CallDriver;

/** A line with a virtual modem on virtual time, opened and in service. */
final class ModemBench {
    static final CallParams DATA =
            CallParams.builder().mediaModes(Set.of(MediaMode.DATA_MODEM)).build();
    static final CallParams VOICE = CallParams.defaults();

    final VirtualStrand strand = new VirtualStrand();
    final VirtualModem modem = new VirtualModem();
    final LineRecord record = new LineRecord();
    final ModemLine line;
    private int changes;

    ModemBench() {
        this(ModemSettings.Detection.NONE);
    }

    ModemBench(ModemSettings.Detection detection) {
        ModemSettings settings = TestSettings.detecting(TestSettings.modem("office", "/dev/virtual"), detection);
        line = new ModemLine(settings, modem, strand, changed -> changes++);
    }

    /** A bench whose line is ready. */
    static ModemBench inService() {
        return inService(new ModemBench());
    }

    /** The bench whose line has become ready. */
    static ModemBench inService(ModemBench bench) {
        bench.line.start();
        bench.pass(Duration.ofSeconds(1));
        bench.line.open(bench.record);
        assertThat(bench.told()).containsExactly("conditions [CONNECTED, IN_SERVICE]");
        bench.modem.heard();
        return bench;
    }

    CallDriver dial(String number, CallParams params) {
        return line.makeCall(number, params, record.sink(), record.request("make"));
    }

    /** A data call that is connected; what led to it is forgotten. */
    CallDriver connected() {
        CallDriver call = dial("1002", DATA);
        modem.says("CONNECT 33600");
        pass(Duration.ofMillis(100));
        told();
        modem.heard();
        return call;
    }

    void pass(Duration time) {
        strand.pass(time);
    }

    /** How often the line had other capabilities all at once. */
    int changes() {
        return changes;
    }

    /** What the line told since the last time. */
    List<String> told() {
        return record.read();
    }
}
