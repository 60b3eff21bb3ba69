package org.strowger.shell.internal;

import java.io.PrintStream;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Process;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * Where one run of a command prints: what it has to say, and what went wrong as a sentence instead of a stack trace.
 */
final class Terminal {
    private final CommandSession session;
    private final Optional<Process> process = Optional.ofNullable(Process.Utils.current());

    private Terminal(CommandSession session) {
        this.session = session;
    }

    /** What a command does. */
    interface Body {
        void run(PrintStream out);
    }

    /** Runs a command of this syntax; a failure is printed, and is the command's exit status. */
    static void run(CommandSession session, Syntax syntax, String[] arguments, Body body) {
        Terminal terminal = new Terminal(session);
        try {
            syntax.require(arguments);
            body.run(terminal.out());
        } catch (Mistake e) {
            terminal.fail(e.getMessage());
        } catch (TelephonyException e) {
            terminal.fail(Words.printable(e.getMessage()) + hint(e));
        }
    }

    /** Inside a pipe the process's output is the next command's input; the session's console is not. */
    private PrintStream out() {
        return process.map(Process::out).orElseGet(session::getConsole);
    }

    /** On the console, which a pipe does not take away; Karaf's remote shell loses what goes to the error stream. */
    private void fail(String message) {
        session.getConsole().println(message);
        session.getConsole().flush();
        process.ifPresent(failed -> failed.error(1));
    }

    private static String hint(TelephonyException e) {
        if (e.error() == LineError.NOTOWNER) {
            return " (telephony:own <call> makes the shell an owner)";
        }
        if (e.error() == LineError.INVALAPPHANDLE) {
            return " (the telephony service was restarted; try again)";
        }
        return "";
    }
}
