package org.strowger.example.attendant;

import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Process;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code attendant:counts} in a Gogo shell. A component of its own, so that the attendant also runs where there is no
 * shell.
 */
@Component(
        service = CountsCommand.class,
        property = {"osgi.command.scope=attendant", "osgi.command.function=counts"})
public final class CountsCommand {
    private final Attendant attendant;

    /** Shows the counts of this attendant. */
    @Activate
    public CountsCommand(@Reference Attendant attendant) {
        this.attendant = attendant;
    }

    /** Prints the counts. */
    @Descriptor("what became of the calls that were offered")
    public void counts(CommandSession session) {
        Process process = Process.Utils.current();
        (process == null ? session.getConsole() : process.out()).println(attendant.counts());
    }
}
