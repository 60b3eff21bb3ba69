package org.strowger.core.bench;

import java.util.List;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.ProviderDevices;
import org.strowger.telephony.spi.TelephonyProvider;

/** A provider that has some lines and does nothing else. */
public final class LinesProvider implements TelephonyProvider {
    private final String id;
    private final List<? extends LineDriver> lines;

    /** Has these lines from its start on. */
    public LinesProvider(String id, List<? extends LineDriver> lines) {
        this.id = id;
        this.lines = lines;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public ProviderDevices start(ProviderContext with) {
        return ProviderDevices.ofLines(lines);
    }

    @Override
    public void stop() {
        // It has nothing to give back.
    }
}
