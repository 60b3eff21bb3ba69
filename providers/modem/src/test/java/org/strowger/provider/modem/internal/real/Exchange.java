package org.strowger.provider.modem.internal.real;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.Switchboard;
import org.strowger.core.internal.runtime.ThreadedWorkers;
import org.strowger.provider.modem.internal.ModemProviders;
import org.strowger.provider.modem.internal.line.ModemSettings;
import org.strowger.provider.modem.internal.line.TestSettings;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.spi.TelephonyProvider;
import org.strowger.testing.softmodems.SoftModems;

/** The real core with real modem providers on soft modems: nothing is virtual here. */
final class Exchange implements AutoCloseable {
    private static final ModemSettings.Limits LIMITS = new ModemSettings.Limits(
            Duration.ofMillis(6L * SoftModems.RING_MILLISECONDS),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1));

    private final SoftModems modems;
    private final Switchboard switchboard = new Switchboard(new ThreadedWorkers(), Settings.defaults());
    private final Map<Integer, TelephonyProvider> providers = new HashMap<>();

    Exchange(Path directory, int count) throws Exception {
        this(directory, count, "none", MediaMode.DATA_MODEM);
    }

    /**
     * So many modems.
     *
     * @param detection how they report digits, see {@code softmodems.c}
     * @param incoming what their incoming calls are taken for
     */
    Exchange(Path directory, int count, String detection, MediaMode incoming) throws Exception {
        modems = InstalledModems.start(directory, count);
        for (int number = 1001; number < 1001 + count; number++) {
            modems.tell("detect " + number + " " + detection);
            connect(number, incoming);
        }
    }

    SoftModems modems() {
        return modems;
    }

    /** Installs the provider of a modem. */
    void connect(int number) {
        connect(number, MediaMode.DATA_MODEM);
    }

    /** Installs the provider of a modem whose incoming calls are taken for calls of this kind. */
    void connect(int number, MediaMode incoming) {
        TelephonyProvider provider = ModemProviders.of(TestSettings.detecting(
                TestSettings.modem("m" + number, modems.device(number), incoming, LIMITS),
                ModemSettings.Detection.AUTOMATIC));
        providers.put(number, provider);
        switchboard.attach(provider);
    }

    /** Takes the provider of a modem away; it has stopped when this returns. */
    void disconnect(int number) {
        switchboard.await(switchboard.detach(providers.remove(number)));
    }

    /** An application with the line of this modem open, once it is in service. */
    Desk desk(int number) {
        return Desk.at(switchboard, "modem.m" + number + "/m" + number);
    }

    @Override
    public void close() throws Exception {
        switchboard.close();
        modems.close();
    }
}
