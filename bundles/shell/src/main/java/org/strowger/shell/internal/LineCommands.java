package org.strowger.shell.internal;

import java.io.PrintStream;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.strowger.telephony.Line;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineStatus;
import org.strowger.telephony.error.TelephonyException;

/** {@code telephony:lines}, {@code line}, {@code open} and {@code close}. */
@Component(
        service = LineCommands.class,
        property = {
            "osgi.command.scope=telephony",
            "osgi.command.function=lines",
            "osgi.command.function=line",
            "osgi.command.function=open",
            "osgi.command.function=close"
        })
public final class LineCommands {
    private static final String ALL = "all";

    private final Desk desk;
    private final Finder finder;

    /** Works at the desk. */
    @Activate
    public LineCommands(@Reference Desk desk) {
        this.desk = desk;
        this.finder = new Finder(desk);
    }

    /** Lists the lines; opens none. */
    @Descriptor("line devices, and what those opened here are doing")
    public void lines(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.LINES, arguments, this::print);
    }

    /** Shows one line. */
    @Descriptor("everything about a line")
    public void line(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.LINE, arguments, out -> LineSheet.of(
                        desk.use(finder.line(arguments[0]), Opening.MONITOR))
                .print(out));
    }

    /** Opens lines for incoming calls. */
    @Descriptor("open a line for incoming calls")
    public void open(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.OPEN, arguments, out -> {
            for (LineDevice device : named(arguments[0])) {
                Line line = desk.open(device, Opening.OWNER);
                out.println("line " + Words.line(device) + " is open as " + Opening.of(line.options()) + ": "
                        + doing(line));
            }
        });
    }

    /** Closes lines. */
    @Descriptor("close a line that the shell opened")
    public void close(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.CLOSE, arguments, out -> {
            for (LineDevice device : named(arguments[0])) {
                desk.close(device);
                out.println("line " + Words.line(device) + " is closed");
            }
        });
    }

    private List<LineDevice> named(String name) {
        return name.equals(ALL) ? desk.devices() : List.of(finder.line(name));
    }

    private void print(PrintStream out) {
        Table table = new Table()
                .column("ID", 5)
                .column("PERMANENT ID", 22)
                .column("NAME", 14)
                .column("PROVIDER", 10)
                .column("ADDRESSES", 12)
                .column("OPEN", 7)
                .column("DOING", 18);
        for (LineDevice device : desk.devices()) {
            table.row(
                    device.id().toString(),
                    device.permanentId(),
                    Words.printable(device.name()),
                    device.provider(),
                    Words.addresses(device),
                    desk.line(device.id())
                            .map(line -> Opening.of(line.options()).toString())
                            .orElse("-"),
                    desk.line(device.id()).map(LineCommands::doing).orElse("-"));
        }
        if (table.isEmpty()) {
            out.println("there are no lines: no provider is active");
        } else {
            table.print(out);
        }
    }

    private static String doing(Line line) {
        try {
            return doing(line.status());
        } catch (TelephonyException e) {
            return e.error().name();
        }
    }

    private static String doing(LineStatus status) {
        if (!status.conditions().contains(LineCondition.CONNECTED)) {
            return "disconnected";
        }
        if (!status.conditions().contains(LineCondition.IN_SERVICE)) {
            return "out of service";
        }
        int held = status.calls().onHold() + status.calls().onHoldPending();
        if (status.calls().active() + held == 0) {
            return "no calls";
        }
        return held == 0 ? status.calls().active() + " active" : status.calls().active() + " active, " + held + " held";
    }
}
