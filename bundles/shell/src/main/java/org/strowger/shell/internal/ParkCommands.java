package org.strowger.shell.internal;

import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.strowger.telephony.Call;
import org.strowger.telephony.PickupControl;
import org.strowger.telephony.call.CallFeature;

/** {@code telephony:park}, {@code unpark} and {@code pickup}. */
@Component(
        service = ParkCommands.class,
        property = {
            "osgi.command.scope=telephony",
            "osgi.command.function=park",
            "osgi.command.function=unpark",
            "osgi.command.function=pickup"
        })
public final class ParkCommands {
    private static final String OWN_GROUP = "";

    private final Desk desk;
    private final Finder finder;
    private final CallWork work;

    /** Works at the desk. */
    @Activate
    public ParkCommands(@Reference Desk desk) {
        this.desk = desk;
        this.finder = new Finder(desk);
        this.work = new CallWork(desk);
    }

    /** Parks a call. */
    @Descriptor("park a call, at an address or where the switch chooses")
    public void park(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.PARK, arguments, out -> {
            Call call = work.call(arguments[0], CallFeature.PARK);
            String place = arguments.length > 1
                    ? parkedAt(call, arguments[1])
                    : CallWork.perform(call, connected -> connected.park().anywhere());
            out.println(CallWork.done(call, "parked at " + place));
        });
    }

    private static String parkedAt(Call call, String address) {
        CallWork.perform(call, connected -> connected.park().at(address));
        return address;
    }

    /** Takes up a parked call. */
    @Descriptor("take up a call that is parked at an address")
    public void unpark(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.UNPARK, arguments, out -> {
            Call call = CallWork.outcome(pickup(arguments[0]).unpark(arguments[1]));
            out.println(CallWork.done(call, "taken from " + arguments[1]));
        });
    }

    /** Picks up a call. */
    @Descriptor("answer here what rings at an address, or in the group of the line")
    public void pickup(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.PICKUP, arguments, out -> {
            PickupControl here = pickup(arguments[0]);
            Call call = CallWork.outcome(arguments.length > 1 ? here.from(arguments[1]) : here.fromGroup(OWN_GROUP));
            out.println(CallWork.done(call, "picked up, " + CallText.parties(call)));
        });
    }

    private PickupControl pickup(String line) {
        return desk.use(finder.line(line), Opening.OWNER).pickup(0);
    }
}
