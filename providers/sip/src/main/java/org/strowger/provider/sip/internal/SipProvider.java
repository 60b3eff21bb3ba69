package org.strowger.provider.sip.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.provider.sip.internal.agent.Clock;
import org.strowger.provider.sip.internal.agent.UserAgent;
import org.strowger.provider.sip.internal.agent.WorkerThread;
import org.strowger.provider.sip.internal.config.ConfigurationFault;
import org.strowger.provider.sip.internal.config.ProviderSettings;
import org.strowger.provider.sip.internal.line.SipLine;
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

    private volatile ProviderSettings settings;
    private UserAgent agent;
    private Admission admission;
    /** Null while it is not started. */
    private ProviderContext context;
    /** The core could not start it, and does not try again. */
    private boolean failed;
    /** What waits until the calls are over. */
    private Optional<ProviderSettings> awaited = Optional.empty();

    public SipProvider(ProviderSettings settings) {
        this.settings = settings;
    }

    @Override
    public String id() {
        return settings.id();
    }

    @Override
    public synchronized ProviderDevices start(ProviderContext given) {
        context = given;
        try {
            ProviderDevices devices = ProviderDevices.ofLines(begin());
            failed = false;
            return devices;
        } catch (RuntimeException e) {
            failed = true;
            context = null;
            throw e;
        }
    }

    /** Whether it could not be started. */
    public synchronized boolean hasFailed() {
        return failed;
    }

    private List<SipLine> begin() {
        WorkerThread worker = new WorkerThread("sip-" + settings.id());
        Clock clock = new Clock(context.scheduler(), worker);
        RtpPorts ports = new RtpPorts(settings.address(), settings.rtp());
        UserAgent started =
                new UserAgent(worker, clock, ports, settings.address().getHostAddress());
        admission = new Admission(settings.limits(), System::nanoTime);
        StackSettings stack = new StackSettings(
                "strowger-" + settings.id(), settings.address(), settings.port(), admission, worker::waiting);
        try {
            List<SipLine> lines = started.start(listener -> JainSipStack.start(stack, listener), settings.lines());
            agent = started;
            LOG.info("SIP provider {} at {} with {} lines", settings.id(), sentBy(), lines.size());
            return lines;
        } catch (IOException unbound) {
            throw unbound(unbound);
        }
    }

    private TelephonyException unbound(IOException cause) {
        String remedy = new ConfigurationFault(
                        "bind, port",
                        settings.address().getHostAddress() + ", " + settings.port(),
                        cause.getMessage() + "; free the port, or set another port (0 for any) or bind")
                .getMessage();
        return new TelephonyException(LineError.RESOURCEUNAVAIL, remedy, cause);
    }

    /**
     * Is configured differently from now on. Lines come, go and change at once, and calls go on, but for those of lines
     * that go. Another place in the network waits until the calls are over; another name until the next start of the
     * bundle.
     */
    public synchronized void reconfigure(ProviderSettings wanted) {
        if (!wanted.id().equals(settings.id())) {
            LOG.warn(
                    "SIP provider {} cannot be called {} while it runs, for all of its lines are named after it;"
                            + " it will be when its bundle is started again",
                    settings.id(),
                    wanted.id());
        }
        ProviderSettings now = wanted.named(settings.id());
        awaited = Optional.empty();
        if (context == null) {
            settings = now;
        } else if (agent == null || !now.isWhere(settings)) {
            awaited = Optional.of(now);
            moveWhenQuiet(now);
        } else {
            follow(now);
        }
    }

    private void follow(ProviderSettings now) {
        settings = now;
        admission.limits(now.limits());
        agent.reconfigure(now.lines(), context);
        LOG.info("SIP provider {} follows its changed configuration", now.id());
    }

    private void moveWhenQuiet(ProviderSettings now) {
        if (agent == null) {
            move();
            return;
        }
        if (agent.calls() > 0) {
            LOG.warn(
                    "SIP provider {} has calls: bind, port and rtp.ports change when they are over, lines at once",
                    now.id());
        }
        follow(now.at(settings));
        ProviderContext current = context;
        agent.whenQuiet(() -> current.scheduler().schedule(Duration.ZERO, this::move));
    }

    private synchronized void move() {
        if (awaited.isEmpty() || context == null) {
            return;
        }
        settings = awaited.get();
        awaited = Optional.empty();
        if (agent != null) {
            agent.lines().forEach(context::lineRemoved);
            agent.stop(PATIENCE);
            agent = null;
        }
        try {
            begin().forEach(context::lineAdded);
        } catch (TelephonyException unbound) {
            LOG.error("SIP provider {} has no lines: {}", settings.id(), unbound.getMessage());
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
        context = null;
        awaited = Optional.empty();
        if (agent != null) {
            agent.stop(PATIENCE);
            agent = null;
        }
    }
}
