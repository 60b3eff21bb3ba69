package org.strowger.example.contactcentre;

import java.io.PrintStream;
import java.util.function.Function;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Process;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.strowger.telephony.TelephonyService;
import org.strowger.telephony.agent.AgentInfo;
import org.strowger.telephony.agent.QueueInfo;
import org.strowger.telephony.error.TelephonyException;

/** {@code desktop:ready}, {@code desktop:pause} and {@code desktop:queue} in a Gogo shell. */
@Component(
        service = DesktopCommands.class,
        // That of the centre: its line is where to ask.
        configurationPid = "org.strowger.example.contactcentre",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = {
            "osgi.command.scope=desktop",
            "osgi.command.function=ready",
            "osgi.command.function=pause",
            "osgi.command.function=queue"
        })
public final class DesktopCommands {
    private final TelephonyService telephony;
    private final String line;

    /** Asks the centre on this line. */
    @Activate
    public DesktopCommands(@Reference TelephonyService telephony, ContactCentreSettings settings) {
        this.telephony = telephony;
        this.line = settings.line();
    }

    /** Lets calls come to a telephone. */
    @Descriptor("calls may come to the agent at a telephone: desktop:ready <number>")
    public void ready(CommandSession session, String extension) {
        show(session, desktop -> extension + ": " + text(desktop.ready(extension)));
    }

    /** Keeps calls from a telephone. */
    @Descriptor("no more calls to the agent at a telephone: desktop:pause <number>")
    public void pause(CommandSession session, String extension) {
        show(session, desktop -> extension + ": " + text(desktop.pause(extension)));
    }

    /** Shows the queue. */
    @Descriptor("how many callers wait, and how long")
    public void queue(CommandSession session) {
        show(session, desktop -> text(desktop.queue()));
    }

    private void show(CommandSession session, Function<Desktop, String> question) {
        Process process = Process.Utils.current();
        PrintStream out = process == null ? session.getConsole() : process.out();
        try (Desktop desktop = new Desktop(telephony, line)) {
            out.println(question.apply(desktop));
        } catch (TelephonyException e) {
            out.println(e.getMessage());
        }
    }

    private static String text(AgentInfo agent) {
        return "%s, next %s, %d calls handled"
                .formatted(agent.state(), agent.nextState(), agent.handled().calls());
    }

    private static String text(QueueInfo queue) {
        return "%d waiting for %d s, %d queued so far, %d given up, average wait %d s"
                .formatted(
                        queue.waiting(),
                        queue.waits().longestNow().toSeconds(),
                        queue.totals().queued(),
                        queue.totals().abandoned(),
                        queue.waits().average().toSeconds());
    }
}
