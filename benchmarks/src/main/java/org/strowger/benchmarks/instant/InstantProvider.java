package org.strowger.benchmarks.instant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.ProviderDevices;
import org.strowger.telephony.spi.TelephonyProvider;

/** Lines that call each other without any delay, lock or thread of their own. */
public final class InstantProvider implements TelephonyProvider {
    private final Map<String, InstantLine> lines = new LinkedHashMap<>();

    /** @param numbers of its lines */
    public InstantProvider(List<String> numbers) {
        numbers.forEach(number -> lines.put(number, new InstantLine(number, lines)));
    }

    /** The line with this number. */
    public InstantLine line(String number) {
        return lines.get(number);
    }

    @Override
    public String id() {
        return "exchange";
    }

    @Override
    public ProviderDevices start(ProviderContext context) {
        return ProviderDevices.ofLines(List.copyOf(lines.values()));
    }

    @Override
    public void stop() {
        // It has nothing that goes on.
    }
}
