package org.strowger.provider.simulator.contract;

import java.util.List;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.ProviderDevices;
import org.strowger.telephony.spi.Scheduler;
import org.strowger.telephony.spi.TelephonyProvider;

/** A provider with one line for the families of rules that ask for more than other providers have. */
final class ModelProvider implements TelephonyProvider {
    private final ModelLine line = new ModelLine(this);
    private ProviderContext context;

    ModelLine line() {
        return line;
    }

    Scheduler scheduler() {
        return context.scheduler();
    }

    @Override
    public String id() {
        return "model";
    }

    @Override
    public ProviderDevices start(ProviderContext given) {
        context = given;
        return ProviderDevices.ofLines(List.of(line));
    }

    @Override
    public void stop() {
        line.close();
    }
}
