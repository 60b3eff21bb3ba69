package org.strowger.shell.internal;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.strowger.telephony.health.HealthReport;
import org.strowger.telephony.health.ProviderFault;
import org.strowger.telephony.health.ProviderHealth;
import org.strowger.telephony.health.SessionHealth;
import org.strowger.telephony.health.TelephonyHealth;
import org.strowger.telephony.health.Trouble;

/** {@code telephony:health}. */
@Component(
        service = HealthCommand.class,
        property = {"osgi.command.scope=telephony", "osgi.command.function=health"})
public final class HealthCommand {
    private static final String NOTHING = "-";

    private final TelephonyHealth telephony;

    /** Asks the core. */
    @Activate
    public HealthCommand(@Reference TelephonyHealth telephony) {
        this.telephony = telephony;
    }

    /** Shows what is wrong, and then how everything is. */
    @Descriptor("what is wrong, and how providers and applications keep up")
    public void health(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.HEALTH, arguments, out -> print(telephony.report(), out));
    }

    private static void print(HealthReport report, PrintStream out) {
        printTroubles(report, out);
        printProviders(report, out);
        printFaults(report, out);
        printStuck(report, out);
        printSessions(report, out);
    }

    private static void printTroubles(HealthReport report, PrintStream out) {
        if (report.isWell()) {
            out.println("all well; up for " + age(report, report.since()) + ", " + requests(report));
            return;
        }
        for (Trouble trouble : report.troubles()) {
            out.println("TROUBLE for " + age(report, trouble.since()) + ": " + Words.printable(trouble.text()));
        }
    }

    private static String requests(HealthReport report) {
        int outstanding = report.requests().outstanding();
        return outstanding == 1 ? "1 request outstanding" : outstanding + " requests outstanding";
    }

    private static void printProviders(HealthReport report, PrintStream out) {
        Table table = new Table()
                .column("PROVIDER", 16)
                .column("STATE", 8)
                .column("FOR", 9)
                .column("VERSION", 7)
                .column("LINES", 6)
                .column("PHONES", 6)
                .column("REQUESTS", 8)
                .column("OLDEST", 9)
                .column("FAULTS", 7)
                .column("STUCK", 5);
        report.providers().forEach(provider -> add(report, provider, table));
        out.println();
        if (table.isEmpty()) {
            out.println("no providers");
        } else {
            table.print(out);
        }
    }

    private static void add(HealthReport report, ProviderHealth provider, Table table) {
        table.row(
                provider.id(),
                Words.of(provider.status().state()),
                age(report, provider.status().since()),
                provider.status().version().map(Object::toString).orElse(NOTHING),
                Integer.toString(provider.lines()),
                Integer.toString(provider.phones()),
                Integer.toString(provider.requests().outstanding()),
                provider.requests()
                        .oldest()
                        .map(oldest -> age(report, oldest.since()))
                        .orElse(NOTHING),
                Long.toString(provider.faultCount()),
                Integer.toString(provider.stuck().size()));
    }

    private static void printFaults(HealthReport report, PrintStream out) {
        Table table = new Table().column("PROVIDER", 16).column("FAULTS", 7).column("WHAT IT DID", 70);
        for (ProviderHealth provider : report.providers()) {
            for (ProviderFault fault : provider.faults()) {
                table.row(provider.id(), Long.toString(fault.count()), fault.meaning());
            }
        }
        printIfAny(table, out);
    }

    private static void printStuck(HealthReport report, PrintStream out) {
        Table table = new Table().column("PROVIDER", 16).column("STUCK FOR", 9).column("WHERE", 60);
        for (ProviderHealth provider : report.providers()) {
            provider.stuck().forEach(work -> table.row(provider.id(), age(report, work.since()), work.what()));
        }
        printIfAny(table, out);
    }

    private static void printSessions(HealthReport report, PrintStream out) {
        Table table = new Table()
                .column("APPLICATION", 30)
                .column("WAITING", 10)
                .column("CAPACITY", 10)
                .column("MISSED", 10)
                .column("LISTENER", 16);
        List<SessionHealth> sessions = report.sessions();
        sessions.forEach(session -> table.row(
                Words.printable(session.application()),
                Integer.toString(session.waiting()),
                Integer.toString(session.capacity()),
                Long.toString(session.missed()),
                session.stuckSince().map(since -> "stuck " + age(report, since)).orElse("ok")));
        printIfAny(table, out);
    }

    private static void printIfAny(Table table, PrintStream out) {
        if (!table.isEmpty()) {
            out.println();
            table.print(out);
        }
    }

    private static String age(HealthReport report, Instant since) {
        return Words.age(Duration.between(since, report.at()));
    }
}
