package org.strowger.shell.internal;

import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallPrivilege;

/** The commands that act on a call. */
@Component(
        service = CallCommands.class,
        property = {
            "osgi.command.scope=telephony",
            "osgi.command.function=dial",
            "osgi.command.function=accept",
            "osgi.command.function=answer",
            "osgi.command.function=drop",
            "osgi.command.function=own",
            "osgi.command.function=release"
        })
public final class CallCommands {
    private final Desk desk;
    private final Finder finder;
    private final CallWork work;

    /** Works at the desk. */
    @Activate
    public CallCommands(@Reference Desk desk) {
        this.desk = desk;
        this.finder = new Finder(desk);
        this.work = new CallWork(desk);
    }

    /** Makes a call. */
    @Descriptor("make a call")
    public void dial(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.DIAL, arguments, out -> {
            Line line = desk.use(finder.line(arguments[0]), Opening.OWNER);
            Call call = CallWork.outcome(line.makeCall(arguments[1]));
            out.println(CallWork.done(call, "call to " + arguments[1] + " made"));
        });
    }

    /** Accepts a call. */
    @Descriptor("take responsibility for an offering call")
    public void accept(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.ACCEPT, arguments, out -> {
            Call call = work.incomingCall(arguments[0], CallFeature.ACCEPT);
            CallWork.perform(call, Call::accept);
            out.println(CallWork.done(call, "accepted"));
        });
    }

    /** Answers a call. */
    @Descriptor("answer an offering call")
    public void answer(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.ANSWER, arguments, out -> {
            Call call = work.incomingCall(arguments[0], CallFeature.ANSWER);
            CallWork.perform(call, Call::answer);
            out.println(CallWork.done(call, "answered"));
        });
    }

    /** Ends a call. */
    @Descriptor("end a call")
    public void drop(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.DROP, arguments, out -> {
            Call call = work.call(arguments[0], CallFeature.DROP);
            CallWork.perform(call, Call::drop);
            out.println(CallWork.done(call, "dropped"));
        });
    }

    /** Becomes owner of a call. */
    @Descriptor("become an owner of a call that the shell only sees")
    public void own(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.OWN, arguments, out -> {
            Call call = work.call(arguments[0], CallFeature.DROP);
            call.setPrivilege(CallPrivilege.OWNER);
            out.println(CallWork.done(call, "owned by the shell"));
        });
    }

    /** Lets go of a call. */
    @Descriptor("give the shell's handle of a call back; the call goes on")
    public void release(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.RELEASE, arguments, out -> {
            Call call = work.call(arguments[0], CallFeature.DROP);
            String text = CallWork.done(call, "released, the call goes on");
            call.close();
            out.println(text);
        });
    }
}
