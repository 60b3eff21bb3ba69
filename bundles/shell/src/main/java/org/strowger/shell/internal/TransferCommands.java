package org.strowger.shell.internal;

import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.strowger.telephony.Call;
import org.strowger.telephony.call.CallFeature;

/** {@code telephony:redirect}, {@code transfer}, {@code consult} and {@code complete}. */
@Component(
        service = TransferCommands.class,
        property = {
            "osgi.command.scope=telephony",
            "osgi.command.function=redirect",
            "osgi.command.function=transfer",
            "osgi.command.function=consult",
            "osgi.command.function=complete"
        })
public final class TransferCommands {
    private final CallWork work;
    private final Partners partners;

    /** Works at the desk. */
    @Activate
    public TransferCommands(@Reference Desk desk) {
        this.work = new CallWork(desk);
        this.partners = new Partners(desk);
    }

    /** Redirects a call. */
    @Descriptor("send an offering call elsewhere without answering it")
    public void redirect(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.REDIRECT, arguments, out -> {
            Call call = work.incomingCall(arguments[0], CallFeature.REDIRECT);
            CallWork.perform(call, offering -> offering.redirect(arguments[1]));
            out.println(CallWork.done(call, "redirected to " + arguments[1]));
        });
    }

    /** Transfers a call without consultation. */
    @Descriptor("transfer a call without asking the destination")
    public void transfer(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.TRANSFER, arguments, out -> {
            Call call = work.call(arguments[0], CallFeature.BLIND_TRANSFER);
            CallWork.perform(call, connected -> connected.transfer().blind(arguments[1]));
            out.println(CallWork.done(call, "transferred to " + arguments[1]));
        });
    }

    /** Sets up a transfer. */
    @Descriptor("hold a call and ask somebody else, to transfer it there")
    public void consult(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.CONSULT, arguments, out -> {
            Call call = work.call(arguments[0], CallFeature.SETUP_TRANSFER);
            Call consultation =
                    CallWork.perform(call, connected -> connected.transfer().setUp());
            CallWork.perform(consultation, dialtone -> dialtone.dial(arguments[1]));
            out.println(CallWork.done(consultation, "consultation call to " + arguments[1] + " made"));
            out.println(CallWork.done(
                    call, "on hold meanwhile; telephony:complete " + Words.handle(call) + " transfers it"));
        });
    }

    /** Completes a transfer. */
    @Descriptor("transfer a held call to the party of another one")
    public void complete(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.COMPLETE, arguments, out -> {
            Call held = work.call(arguments[0], CallFeature.COMPLETE_TRANSFER);
            Call consultation = partners.of(held, arguments, "to transfer it to", CallText::isOwn);
            String destination = CallText.parties(consultation);
            CallWork.perform(held, call -> call.transfer().complete(consultation));
            out.println(CallWork.done(held, "transferred into the call " + destination));
        });
    }
}
