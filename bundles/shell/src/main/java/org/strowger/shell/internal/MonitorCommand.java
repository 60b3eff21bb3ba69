package org.strowger.shell.internal;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.EventsMissed;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.device.LineDevice;

/** {@code telephony:monitor}. */
@Component(
        service = MonitorCommand.class,
        property = {"osgi.command.scope=telephony", "osgi.command.function=monitor"})
public final class MonitorCommand {
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Desk desk;
    private final Finder finder;
    private final Clock clock;

    /** Works at the desk. */
    @Activate
    public MonitorCommand(@Reference Desk desk) {
        this(desk, Clock.systemDefaultZone());
    }

    MonitorCommand(Desk desk, Clock clock) {
        this.desk = desk;
        this.finder = new Finder(desk);
        this.clock = clock;
    }

    /** Shows events. */
    @Descriptor("show events as they come, until Ctrl-C or Enter, or for a number of seconds: -t 10")
    public void monitor(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.MONITOR, arguments, out -> {
            MonitorArguments chosen = MonitorArguments.parse(arguments);
            EventFeed feed = new EventFeed(clock);
            Ending ending = chosen.limit()
                    .<Ending>map(limit -> new Ending.Deadline(limit, clock))
                    .orElseGet(() -> new Ending.Enter(session.getKeyboard()));
            if (chosen.line().isPresent()) {
                monitorOne(finder.line(chosen.line().get()), feed, ending, out);
            } else {
                monitorAll(feed, ending, out);
            }
        });
    }

    private void monitorAll(EventFeed feed, Ending ending, PrintStream out) {
        try (Desk.Watch watch = desk.watchAll(feed)) {
            desk.openAll().forEach(out::println);
            out.println("watching all lines " + ending.announcement());
            print(feed, ending, out);
        }
    }

    private void monitorOne(LineDevice device, EventFeed feed, Ending ending, PrintStream out) {
        try (Desk.Watch watch = desk.watch(event -> pass(event, device.permanentId(), feed))) {
            desk.use(device, Opening.MONITOR);
            out.println("watching line " + Words.line(device) + " " + ending.announcement());
            print(feed, ending, out);
        }
    }

    private static void print(EventFeed feed, Ending ending, PrintStream out) {
        try {
            while (!ending.reached()) {
                Optional<String> text = feed.next(GLANCE);
                text.ifPresent(out::println);
                out.flush();
            }
            feed.waiting().forEach(out::println);
        } catch (InterruptedException e) {
            // Ctrl-C: meant for this command, and answered by its end.
            out.println();
        }
    }

    private static void pass(TelephonyEvent event, String permanentId, EventFeed feed) {
        if (event instanceof EventsMissed
                || lineOf(event).filter(permanentId::equals).isPresent()) {
            feed.accept(event);
        }
    }

    private static Optional<String> lineOf(TelephonyEvent event) {
        if (event instanceof CallEvent call) {
            return Optional.of(call.call().line().device().permanentId());
        }
        if (event instanceof LineEvent line) {
            return Optional.of(line.line().device().permanentId());
        }
        return event instanceof DeviceEvent.LineCreated created
                ? Optional.of(created.device().permanentId())
                : Optional.empty();
    }
}
