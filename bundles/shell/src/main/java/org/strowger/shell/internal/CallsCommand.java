package org.strowger.shell.internal;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.strowger.telephony.Call;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallStatus;

/** {@code telephony:calls} and {@code call}. */
@Component(
        service = CallsCommand.class,
        property = {"osgi.command.scope=telephony", "osgi.command.function=calls", "osgi.command.function=call"})
public final class CallsCommand {
    private final Desk desk;
    private final Finder finder;
    private final Clock clock;

    /** Works at the desk. */
    @Activate
    public CallsCommand(@Reference Desk desk) {
        this(desk, Clock.systemUTC());
    }

    CallsCommand(Desk desk, Clock clock) {
        this.desk = desk;
        this.finder = new Finder(desk);
        this.clock = clock;
    }

    /** Lists the calls. */
    @Descriptor("calls on all lines, or on one")
    public void calls(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.CALLS, arguments, out -> {
            if (arguments.length == 1) {
                print(desk.use(finder.line(arguments[0]), Opening.MONITOR).calls(), out);
                return;
            }
            desk.openAll().forEach(out::println);
            print(desk.calls(), out);
        });
    }

    /** Shows one call. */
    @Descriptor("everything about a call")
    public void call(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.CALL, arguments, out -> {
            Call call = finder.call(arguments[0], CallFeature.DROP, Opening.MONITOR);
            CallSheet.of(call, clock.instant()).print(out);
        });
    }

    private void print(List<Call> calls, PrintStream out) {
        Table table = new Table()
                .column("CALL", 12)
                .column("LINE", 12)
                .column("STATE", 24)
                .column("PARTIES", 26)
                .column("AS", 7)
                .column("SINCE", 9);
        calls.stream().sorted(Comparator.comparingLong(Call::handle)).forEach(call -> add(call, table));
        if (table.isEmpty()) {
            out.println("no calls");
        } else {
            table.print(out);
        }
    }

    private void add(Call call, Table table) {
        CallText.ifValid(call, valid -> {
            CallStatus status = valid.status();
            table.row(
                    Words.handle(valid),
                    Words.line(valid.line().device()),
                    Words.of(status.state(), status.mode()),
                    Words.parties(valid.info()),
                    Words.of(status.privilege()),
                    Words.age(Duration.between(status.stateEntered(), clock.instant())));
        });
    }
}
