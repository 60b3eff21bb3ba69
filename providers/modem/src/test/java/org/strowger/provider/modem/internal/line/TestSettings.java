package org.strowger.provider.modem.internal.line;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.strowger.provider.modem.internal.line.ModemSettings.Detection;
import org.strowger.provider.modem.internal.serial.SerialSettings;
import org.strowger.telephony.call.MediaMode;

/** Settings of modems for tests. */
public final class TestSettings {
    public static final Duration RING = Duration.ofSeconds(8);
    public static final Duration DIAL = Duration.ofSeconds(90);
    public static final Duration ANSWER = Duration.ofSeconds(45);
    public static final Duration PROBE = Duration.ofSeconds(60);
    public static final Duration RECONNECT = Duration.ofSeconds(30);

    private TestSettings() {}

    /** A data and voice modem; incoming calls are data calls. */
    public static ModemSettings modem(String name, String device) {
        return modem(name, device, new ModemSettings.Limits(RING, DIAL, ANSWER, PROBE, RECONNECT));
    }

    /** The same, with this way to report digits. */
    public static ModemSettings detecting(ModemSettings modem, Detection detection) {
        ModemSettings.SetUp set = modem.set();
        return new ModemSettings(
                modem.name(),
                modem.number(),
                modem.serial(),
                new ModemSettings.SetUp(set.init(), set.callerId(), detection),
                modem.dialing(),
                modem.media(),
                modem.limits());
    }

    public static ModemSettings modem(String name, String device, ModemSettings.Limits limits) {
        return modem(name, device, MediaMode.DATA_MODEM, limits);
    }

    /** A data and voice modem whose incoming calls are taken for calls of this kind. */
    public static ModemSettings modem(String name, String device, MediaMode incoming, ModemSettings.Limits limits) {
        return new ModemSettings(
                name,
                "1001",
                new SerialSettings(device, 115200, false),
                new ModemSettings.SetUp(List.of("AT&F", "ATE0V1Q0"), List.of("AT+VCID=1", "AT+CLIP=1"), Detection.NONE),
                new ModemSettings.Dialing("T", "", "00", "W@"),
                new ModemSettings.Media(Set.of(MediaMode.DATA_MODEM, MediaMode.INTERACTIVE_VOICE), incoming, "ATA"),
                limits);
    }
}
