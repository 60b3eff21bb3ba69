package org.strowger.provider.simulator;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.strowger.provider.simulator.internal.RunningExchange;
import org.strowger.provider.simulator.internal.configuration.SettingChanges;
import org.strowger.provider.simulator.internal.fault.FaultDesk;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.RoamMode;
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
    private volatile ExchangeSettings settings;
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
        synchronized (this) {
            RunningExchange now = new RunningExchange(settings, context, faults);
            running = Optional.of(now);
            return new ProviderDevices(List.copyOf(now.lines()), List.copyOf(now.phones()));
        }
    }

    /**
     * Equips the exchange differently while it runs. Lines come and go, timings and facilities are others at once, and
     * calls go on, but for those of lines that go.
     *
     * @throws IllegalArgumentException if name, addresses or shared numbers are others: they belong to the permanent
     *     identity of lines, for which another exchange has to be made
     */
    public void reconfigure(ExchangeSettings now) {
        Optional<RunningExchange> target;
        ExchangeSettings before;
        synchronized (this) {
            List<String> lasting = SettingChanges.needingAnother(settings, now);
            if (!lasting.isEmpty()) {
                throw new IllegalArgumentException(
                        String.join(", ", lasting) + " cannot change while exchange " + settings.name() + " exists");
            }
            before = settings;
            settings = now;
            target = running;
        }
        target.ifPresent(exchange -> exchange.reconfigure(before, now));
    }

    /** Whether nobody is in a call. */
    public boolean isQuiet() {
        return running.map(RunningExchange::isQuiet).orElse(true);
    }

    /** Does this as soon as nobody is in a call; not at all if the exchange is stopped before. */
    public void whenQuiet(Runnable work) {
        running.ifPresentOrElse(exchange -> exchange.whenQuiet(work), work);
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
    public DeskPhone phone(String line) {
        return running().phone(line);
    }

    @Override
    public void addPhone(String line) {
        running().addPhone(line);
    }

    @Override
    public void removePhone(String line) {
        running().removePhone(line);
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
    public void showLevels(String line, int signal, int battery) {
        running().showLevels(line, signal, battery);
    }

    @Override
    public void roam(String line, RoamMode network) {
        running().roam(line, Objects.requireNonNull(network, "network"));
    }

    @Override
    public List<MediaStream> mediaStreams(String line) {
        return running().mediaStreams(line);
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
