package org.strowger.provider.simulator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strowger.provider.simulator.internal.FaultDesk;
import org.strowger.provider.simulator.internal.RunningExchange;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.ProviderDevices;
import org.strowger.telephony.spi.TelephonyProvider;

/**
 * A whole telephone exchange in memory. Its lines call each other and numbers outside, which behave as the numbering
 * plan says ({@code docs/simulator.md} lists them: 9901 is busy, 9920 answers at once, and so on). Time comes only from
 * {@link ProviderContext#scheduler()}, so on virtual time everything that happens can be repeated.
 *
 * <p>It needs no OSGi: {@code new SimulatedExchange(ExchangeSettings.defaults())} can be given to a core or be driven
 * directly. Safe for use by any thread.
 */
public final class SimulatedExchange implements TelephonyProvider, Exchange {
    private final ExchangeSettings settings;
    private final FaultDesk faults = new FaultDesk((line, state) -> running().reportState(line, state));
    private volatile Optional<RunningExchange> running = Optional.empty();

    /** An exchange that is equipped like this; it runs from {@link #start} to {@link #stop}. */
    public SimulatedExchange(ExchangeSettings settings) {
        this.settings = settings;
    }

    @Override
    public String id() {
        return settings.name();
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public ProviderDevices start(ProviderContext context) {
        running.ifPresent(RunningExchange::stop);
        RunningExchange now = new RunningExchange(settings, context, faults);
        running = Optional.of(now);
        return ProviderDevices.ofLines(now.lines());
    }

    @Override
    public void stop() {
        Optional<RunningExchange> before = running;
        running = Optional.empty();
        faults.clear();
        before.ifPresent(RunningExchange::stop);
    }

    @Override
    public List<String> numbers() {
        return running().numbers();
    }

    @Override
    public OutsideCall outsideCall(String from, String line, Set<MediaMode> media) {
        return running().outsideCall(from, line, Set.copyOf(media));
    }

    @Override
    public List<OutsideCall> outsideCalls() {
        return running().outsideCalls();
    }

    @Override
    public Telephone telephone(String line) {
        return running().telephone(line);
    }

    @Override
    public void addLine(String number) {
        running().addLine(number);
    }

    @Override
    public void removeLine(String number) {
        running().removeLine(number);
    }

    @Override
    public void setInService(String number, boolean inService) {
        running().setInService(number, inService);
    }

    @Override
    public void forceClosed(String number) {
        running().forceClosed(number);
    }

    @Override
    public OutsideCall campOn(String from, String line) {
        return running().campOn(from, line);
    }

    @Override
    public List<String> parked() {
        return running().parked();
    }

    @Override
    public List<Integer> completions(String line) {
        return running().completions(line);
    }

    @Override
    public void becomesFree(String number) {
        running().becomesFree(number);
    }

    @Override
    public void cancelCompletion(int completionId) {
        running().cancelCompletion(completionId);
    }

    @Override
    public void forwardByHand(String line, List<Forwarding> forwardings) {
        running().forwardByHand(line, List.copyOf(forwardings));
    }

    @Override
    public void loseTrack(String line) {
        running().obscure(line, true);
    }

    @Override
    public void regainTrack(String line) {
        running().obscure(line, false);
    }

    @Override
    public Faults faults() {
        return faults;
    }

    private RunningExchange running() {
        return running.orElseThrow(() -> new IllegalStateException(
                "exchange " + settings.name() + " is not running; a core has to start it first"));
    }
}
