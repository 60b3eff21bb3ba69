package org.strowger.shell.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.felix.service.command.CommandSession;
import org.slf4j.LoggerFactory;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.Switchboard;
import org.strowger.core.internal.health.HealthLimits;
import org.strowger.core.internal.health.HealthLog;
import org.strowger.core.internal.health.HealthWatch;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.SimulatedExchange;
import org.strowger.telephony.health.HealthReport;

/** Gogo with the telephony commands, on the real core, with one provider "pbx" that has the lines 1001 and 1002. */
final class Shell implements AutoCloseable {
    private final OneThread workers = new OneThread();
    private final Switchboard switchboard = new Switchboard(workers, Settings.defaults());
    private final TestProvider provider = new TestProvider("pbx");
    private final TestLine first = provider.line("a", "1001");
    private final TestLine second = provider.line("b", "1002");
    private final ThreadIOImpl threads = new ThreadIOImpl();
    private final CommandProcessorImpl gogo = new CommandProcessorImpl(threads);
    private final TestTranslation translation = new TestTranslation();
    private final TestLocations locations = new TestLocations();
    private final Desk desk;
    private Optional<HealthReport> given = Optional.empty();
    private Runnable onFirstOutput = () -> {};

    Shell() {
        switchboard.attach(provider);
        workers.run();
        desk = new Desk(switchboard);
        Clock clock = clock();
        add(new LineCommands(desk), "lines", "line", "open", "close");
        add(new PhoneCommands(desk), "phones", "openphone", "closephone");
        add(new CallsCommand(desk, clock), "calls", "call");
        add(new CallCommands(desk), "dial", "accept", "answer", "drop", "own", "release");
        add(new HoldCommands(desk), "hold", "unhold", "swap");
        add(new TransferCommands(desk), "redirect", "transfer", "consult", "complete");
        add(new ConferenceCommands(desk), "conference", "join");
        add(new ParkCommands(desk), "park", "unpark", "pickup");
        add(new DigitsCommand(desk), "digits");
        add(new MonitorCommand(desk, clock), "monitor");
        add(new DialingCommands(translation), "translate", "locations", "location");
        add(new LocationCommands(locations, translation), "setlocation", "removelocation", "toll");
        HealthWatch watch = new HealthWatch(
                switchboard, workers, HealthLimits.defaults(), HealthLog.of(LoggerFactory.getLogger(Shell.class)));
        add(new HealthCommand(() -> given.orElseGet(watch::report)), "health");
        add(new HelpCommand(), "help");
        threads.start();
    }

    private void add(Object command, String... functions) {
        for (String function : functions) {
            gogo.addCommand("telephony", command, function);
        }
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return workers.time().now();
            }
        };
    }

    Switchboard switchboard() {
        return switchboard;
    }

    OneThread workers() {
        return workers;
    }

    TestProvider provider() {
        return provider;
    }

    /** The line 1001, id 0. */
    TestLine first() {
        return first;
    }

    /** The line 1002, id 1. */
    TestLine second() {
        return second;
    }

    /** A whole exchange comes, with the lines 2001 to 2006, which calls reach at once. */
    SimulatedExchange exchange() {
        SimulatedExchange exchange = new SimulatedExchange(ExchangeSettings.builder()
                .name("exchange")
                .lines(6)
                .firstNumber("2001")
                .setupTime(Duration.ZERO)
                .routeTime(Duration.ZERO)
                .build());
        switchboard.attach(exchange);
        workers.run();
        return exchange;
    }

    TestTranslation translation() {
        return translation;
    }

    TestLocations locations() {
        return locations;
    }

    Desk desk() {
        return desk;
    }

    /** The core is in this health from now on, whatever it says itself. */
    void isInHealth(HealthReport report) {
        given = Optional.of(report);
    }

    /** What happens when the next command begins to print. */
    void onFirstOutput(Runnable happening) {
        onFirstOutput = happening;
    }

    /** What the user sees when he types this. */
    String types(String command) {
        return types(command, new ByteArrayInputStream(new byte[0]));
    }

    /** What the user sees when he types this and has this keyboard. */
    String types(String command, InputStream keyboard) {
        Screen screen = new Screen(onFirstOutput);
        onFirstOutput = () -> {};
        try (PrintStream out = new PrintStream(screen, true, UTF_8);
                CommandSession session = gogo.createSession(keyboard, out, out)) {
            session.execute(command);
        } catch (Exception e) {
            throw new AssertionError("Gogo itself failed at: " + command, e);
        }
        workers.run();
        return screen.toString(UTF_8).replace("\r\n", "\n");
    }

    @Override
    public void close() {
        threads.stop();
        desk.close();
        switchboard.close();
    }

    private static final class Screen extends ByteArrayOutputStream {
        private Runnable onFirstOutput;

        Screen(Runnable onFirstOutput) {
            this.onFirstOutput = onFirstOutput;
        }

        @Override
        public void flush() {
            if (size() > 0) {
                Runnable now = onFirstOutput;
                onFirstOutput = () -> {};
                now.run();
            }
        }
    }
}
