package org.strowger.shell.internal;

import java.io.PrintStream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Component;

/** {@code telephony:help}. */
@Component(
        service = HelpCommand.class,
        property = {"osgi.command.scope=telephony", "osgi.command.function=help"})
public final class HelpCommand {
    /** Prints an overview. */
    @Descriptor("overview of the telephony commands")
    public void help(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.HELP, arguments, HelpCommand::print);
    }

    private static void print(PrintStream out) {
        for (Syntax syntax : Syntax.values()) {
            out.printf("  %-36s %s%n", syntax.form(), syntax.purpose());
        }
        out.println();
        out.println(
                "Lines are named by address, id, permanent id or name; calls by handle (0x...) or by the line of an");
        out.println("only call. Quote what the shell would read otherwise: telephony:dial 1001 '*21#'.");
    }
}
