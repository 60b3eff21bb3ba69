package org.strowger.shell.internal;

import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.strowger.telephony.Call;
import org.strowger.telephony.HoldControl;
import org.strowger.telephony.call.CallFeature;

/** {@code telephony:hold}, {@code unhold} and {@code swap}. */
@Component(
        service = HoldCommands.class,
        property = {
            "osgi.command.scope=telephony",
            "osgi.command.function=hold",
            "osgi.command.function=unhold",
            "osgi.command.function=swap"
        })
public final class HoldCommands {
    private final CallWork work;
    private final Partners partners;

    /** Works at the desk. */
    @Activate
    public HoldCommands(@Reference Desk desk) {
        this.work = new CallWork(desk);
        this.partners = new Partners(desk);
    }

    /** Holds a call. */
    @Descriptor("put a call on hold")
    public void hold(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.HOLD, arguments, out -> {
            Call call = work.call(arguments[0], CallFeature.HOLD);
            CallWork.perform(call, HoldControl::hold);
            out.println(CallWork.done(call, "on hold"));
        });
    }

    /** Retrieves a call. */
    @Descriptor("retrieve a held call")
    public void unhold(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.UNHOLD, arguments, out -> {
            Call call = work.call(arguments[0], CallFeature.UNHOLD);
            CallWork.perform(call, HoldControl::unhold);
            out.println(CallWork.done(call, "retrieved"));
        });
    }

    /** Swaps two calls. */
    @Descriptor("put a call on hold and retrieve another one")
    public void swap(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.SWAP, arguments, out -> {
            Call connected = work.call(arguments[0], CallFeature.SWAP_HOLD);
            Call held = partners.of(connected, arguments, "that is on hold", CallText::isHeld);
            CallWork.perform(connected, call -> call.swapHold(held));
            out.println(CallWork.done(connected, "on hold"));
            out.println(CallWork.done(held, "retrieved"));
        });
    }
}
