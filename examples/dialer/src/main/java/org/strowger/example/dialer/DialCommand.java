package org.strowger.example.dialer;

import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Process;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.strowger.telephony.Call;
import org.strowger.telephony.error.TelephonyException;

/** {@code dialer:call} in a Gogo shell: makes a call and shows how it gets on until somebody answers. */
@Component(
        service = DialCommand.class,
        property = {"osgi.command.scope=dialer", "osgi.command.function=call"})
public final class DialCommand {
    private final Dialer dialer;

    /** Uses this dialer. */
    @Activate
    public DialCommand(@Reference Dialer dialer) {
        this.dialer = dialer;
    }

    /** Makes a call; Ctrl-C gives up. */
    @Descriptor("make a call: dialer:call <line> <number>")
    public void call(CommandSession session, String line, String number) {
        Process process = Process.Utils.current();
        PrintStream out = process == null ? session.getConsole() : process.out();
        try {
            CompletableFuture<Call> answered = dialer.call(line, number, out::println);
            waitFor(answered, out);
        } catch (TelephonyException e) {
            out.println(e.getMessage());
        }
    }

    private static void waitFor(CompletableFuture<Call> answered, PrintStream out) {
        try {
            Call call = answered.get();
            out.println("answered; the call goes on as 0x" + Long.toHexString(call.handle()));
        } catch (ExecutionException e) {
            out.println("not connected: " + e.getCause().getMessage());
        } catch (InterruptedException e) {
            answered.completeExceptionally(new NotConnected("given up"));
            out.println("given up");
        }
    }
}
