package org.strowger.example.calllog;

import java.io.PrintStream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Process;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code calllog:recent} in a Gogo shell. A component of its own, so that the log also runs where there is no shell.
 */
@Component(
        service = RecentCallsCommand.class,
        property = {"osgi.command.scope=calllog", "osgi.command.function=recent"})
public final class RecentCallsCommand {
    private final CallLog log;

    /** Shows this log. */
    @Activate
    public RecentCallsCommand(@Reference CallLog log) {
        this.log = log;
    }

    /** Prints the last records, the latest first. */
    @Descriptor("the last finished calls")
    public void recent(CommandSession session) {
        Process process = Process.Utils.current();
        PrintStream out = process == null ? session.getConsole() : process.out();
        out.println(CallRecord.HEADER);
        log.recent().forEach(record -> out.println(record.csv()));
    }
}
