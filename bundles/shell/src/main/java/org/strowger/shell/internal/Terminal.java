package org.strowger.shell.internal;

import java.io.PrintStream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Process;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * Where one run of a command prints: what it has to say, and what went wrong as a sentence instead of a stack trace.
 */
final class Terminal {
    private final PrintStream out;
    private final PrintStream err;
    private final Process process;

    private Terminal(PrintStream out, PrintStream err, Process process) {
        this.out = out;
        this.err = err;
        this.process = process;
    }

    /** What a command does. */
    interface Body {
        void run(PrintStream out);
    }

    /** Runs a command of this syntax; a failure is printed, and is the command's exit status. */
    static void run(CommandSession session, Syntax syntax, String[] arguments, Body body) {
        Terminal terminal = of(session);
        try {
            syntax.require(arguments);
            body.run(terminal.out);
        } catch (Mistake e) {
            terminal.fail(e.getMessage());
        } catch (TelephonyException e) {
            terminal.fail(Words.printable(e.getMessage()) + hint(e));
        }
    }

    /** Inside a pipe the process's output is the next command's input; the session's console is not. */
    private static Terminal of(CommandSession session) {
        Process process = Process.Utils.current();
        return process == null
                ? new Terminal(session.getConsole(), session.getConsole(), null)
                : new Terminal(process.out(), process.err(), process);
    }

    private void fail(String message) {
        err.println(message);
        err.flush();
        if (process != null) {
            process.error(1);
        }
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
