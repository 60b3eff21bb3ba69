package org.strowger.provider.sip.internal;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.provider.sip.internal.agent.Clock;
import org.strowger.provider.sip.internal.agent.UserAgent;
import org.strowger.provider.sip.internal.agent.WorkerThread;
import org.strowger.provider.sip.internal.config.ConfigurationFault;
import org.strowger.provider.sip.internal.config.ProviderSettings;
import org.strowger.provider.sip.internal.rtp.RtpPorts;
import org.strowger.provider.sip.internal.stack.Admission;
import org.strowger.provider.sip.internal.stack.JainSipStack;
import org.strowger.provider.sip.internal.stack.StackCounts;
import org.strowger.provider.sip.internal.stack.StackSettings;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.ProviderDevices;
import org.strowger.telephony.spi.TelephonyProvider;

/** One configured SIP provider; everything that it holds lives from start to stop. */
public final class SipProvider implements TelephonyProvider {
    /**
     * Figures of a running provider.
     *
     * @param calls calls with signalling
     * @param mediaPorts media ports held
     * @param stack figures of the stack
     */
    public record Counts(int calls, int mediaPorts, StackCounts stack) {}

    private static final Logger LOG = LoggerFactory.getLogger(SipProvider.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ProviderSettings settings;
    private UserAgent agent;

    public SipProvider(ProviderSettings settings) {
        this.settings = settings;
    }

    @Override
    public String id() {
        return settings.id();
    }

    @Override
    public synchronized ProviderDevices start(ProviderContext context) {
        WorkerThread worker = new WorkerThread("sip-" + settings.id());
        Clock clock = new Clock(context.scheduler(), worker);
        RtpPorts ports = new RtpPorts(settings.address(), settings.rtp());
        UserAgent started =
                new UserAgent(worker, clock, ports, settings.address().getHostAddress());
        StackSettings stack = new StackSettings(
                "strowger-" + settings.id(),
                settings.address(),
                settings.port(),
                new Admission(settings.limits(), System::nanoTime),
                worker::waiting);
        try {
            ProviderDevices devices = ProviderDevices.ofLines(
                    started.start(listener -> JainSipStack.start(stack, listener), settings.lines()));
            agent = started;
            LOG.info(
                    "SIP provider {} at {} with {} lines",
                    settings.id(),
                    sentBy(),
                    settings.lines().size());
            return devices;
        } catch (IOException unbound) {
            String remedy = new ConfigurationFault(
                            "bind, port",
                            settings.address().getHostAddress() + ", " + settings.port(),
                            unbound.getMessage() + "; free the port, or set another port (0 for any) or bind")
                    .getMessage();
            throw new TelephonyException(LineError.RESOURCEUNAVAIL, remedy, unbound);
        }
    }

    /** Host and port of SIP over UDP. */
    public String sentBy() {
        return agent.stack().sentBy(org.strowger.provider.sip.internal.stack.Transport.UDP);
    }

    public synchronized Counts counts() {
        return new Counts(agent.calls(), agent.mediaPorts(), agent.stack().counts());
    }

    @Override
    public synchronized void stop() {
        if (agent != null) {
            agent.stop(PATIENCE);
            agent = null;
        }
    }
}
