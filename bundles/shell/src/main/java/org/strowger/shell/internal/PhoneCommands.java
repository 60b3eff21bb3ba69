package org.strowger.shell.internal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.strowger.telephony.Phone;
import org.strowger.telephony.device.PhoneDevice;
import org.strowger.telephony.device.PhonePrivilege;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.PhoneCondition;
import org.strowger.telephony.phone.PhoneStatus;

/** {@code telephony:phones}, {@code openphone} and {@code closephone}. */
@Component(
        service = PhoneCommands.class,
        property = {
            "osgi.command.scope=telephony",
            "osgi.command.function=phones",
            "osgi.command.function=openphone",
            "osgi.command.function=closephone"
        })
public final class PhoneCommands {
    private static final String OWNER = "owner";

    private final DeskPhones phones;

    /** Works at the desk. */
    @Activate
    public PhoneCommands(@Reference Desk desk) {
        this.phones = desk.phones();
    }

    /** Lists the phones; opens none. */
    @Descriptor("phone devices, and what those opened here are doing")
    public void phones(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.PHONES, arguments, this::print);
    }

    /** Opens a phone. */
    @Descriptor("open a phone to see what happens on it")
    public void openphone(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.OPEN_PHONE, arguments, out -> {
            boolean owner = arguments.length > 1;
            if (owner && !arguments[1].equals(OWNER)) {
                throw Syntax.OPEN_PHONE.misused();
            }
            Phone phone =
                    phones.open(phones.named(arguments[0]), owner ? PhonePrivilege.OWNER : PhonePrivilege.MONITOR);
            out.println("phone " + phone.device().permanentId() + " is open as " + Words.of(phone.privilege()) + ": "
                    + doing(phone));
        });
    }

    /** Closes a phone. */
    @Descriptor("close a phone that the shell opened")
    public void closephone(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.CLOSE_PHONE, arguments, out -> {
            PhoneDevice device = phones.named(arguments[0]);
            phones.close(device);
            out.println("phone " + device.permanentId() + " is closed");
        });
    }

    private void print(PrintStream out) {
        Table table = new Table()
                .column("ID", 5)
                .column("PERMANENT ID", 22)
                .column("NAME", 14)
                .column("PROVIDER", 10)
                .column("OPEN", 7)
                .column("DOING", 32);
        for (PhoneDevice device : phones.devices()) {
            table.row(
                    device.id().toString(),
                    device.permanentId(),
                    Words.printable(device.name()),
                    device.provider(),
                    phones.phone(device.id())
                            .map(phone -> Words.of(phone.privilege()))
                            .orElse("-"),
                    phones.phone(device.id()).map(PhoneCommands::doing).orElse("-"));
        }
        if (table.isEmpty()) {
            out.println("there are no phones");
        } else {
            table.print(out);
        }
    }

    private static String doing(Phone phone) {
        try {
            return doing(phone.status());
        } catch (TelephonyException e) {
            return e.error().name();
        }
    }

    private static String doing(PhoneStatus status) {
        if (!status.conditions().contains(PhoneCondition.CONNECTED)) {
            return "disconnected";
        }
        List<String> doing = new ArrayList<>();
        if (status.conditions().contains(PhoneCondition.SUSPENDED)) {
            doing.add("suspended");
        }
        if (status.ringer().isRinging()) {
            doing.add("rings");
        }
        String off = status.hookSwitches().entrySet().stream()
                .filter(entry -> entry.getValue().mode().isOffHook())
                .map(entry -> entry.getKey())
                .sorted()
                .map((HookSwitchDevice device) -> Words.of(device))
                .collect(Collectors.joining(" and "));
        doing.add(off.isEmpty() ? "on hook" : off + " off hook");
        return String.join(", ", doing);
    }
}
