package org.strowger.example.ivr;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.DigitCapabilities;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.ToneCapabilities;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.ToneMode;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.ProviderDevices;
import org.strowger.telephony.spi.TelephonyProvider;

/**
 * An exchange of four lines: 1001 has all that a menu needs, 1002 can only beep, 1003 has digits and no tones, 1004 has
 * neither.
 */
final class ScriptedExchange implements TelephonyProvider {
    private static final DigitCapabilities DTMF = DigitCapabilities.of(Set.of(), Set.of(DigitMode.DTMF))
            .withTimeouts(Duration.ofMillis(1), Duration.ofMinutes(2));

    private static final Set<CallFeature> CAN = EnumSet.of(
            CallFeature.ANSWER,
            CallFeature.DROP,
            CallFeature.BLIND_TRANSFER,
            CallFeature.GATHER_DIGITS,
            CallFeature.MONITOR_DIGITS,
            CallFeature.GENERATE_TONE);

    private final Map<String, LineSink> open = new ConcurrentHashMap<>();

    /** Somebody calls, as soon as the line is open. */
    ScriptedCaller call(String number) {
        return call(number, new ScriptedCaller());
    }

    ScriptedCaller call(String number, ScriptedCaller caller) {
        await().until(() -> isOpen(number));
        return caller.calls(open.get(number));
    }

    boolean isOpen(String number) {
        return open.containsKey(number);
    }

    @Override
    public String id() {
        return "pbx";
    }

    @Override
    public ProviderDevices start(ProviderContext context) {
        return ProviderDevices.ofLines(List.of(
                new Telephone("1001", DTMF, new ToneCapabilities(EnumSet.allOf(ToneMode.class), 1, 0, 0)),
                new Telephone("1002", DTMF, new ToneCapabilities(Set.of(ToneMode.BEEP), 0, 0, 0)),
                new Telephone("1003", DTMF, ToneCapabilities.NONE),
                new Telephone("1004", DigitCapabilities.NONE, ToneCapabilities.NONE)));
    }

    @Override
    public void stop() {
        open.clear();
    }

    private final class Telephone implements LineDriver {
        private final String number;
        private final LineCapabilities capabilities;

        Telephone(String number, DigitCapabilities digits, ToneCapabilities tones) {
            this.number = number;
            this.capabilities = LineCapabilities.builder(number)
                    .digits(digits)
                    .tones(tones)
                    .address(AddressCapabilities.builder(number)
                            .callFeatures(CAN)
                            .maxActiveCalls(10)
                            .build())
                    .build();
        }

        @Override
        public String permanentId() {
            return number;
        }

        @Override
        public LineCapabilities capabilities() {
            return capabilities;
        }

        @Override
        public void open(LineSink sink) {
            open.put(number, sink);
        }

        @Override
        public void close() {
            open.remove(number);
        }
    }
}
