package org.strowger.shell.internal;

import java.time.Duration;
import java.util.function.Function;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.strowger.telephony.Call;
import org.strowger.telephony.HoldControl;
import org.strowger.telephony.Line;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** The commands that act on a call. */
@Component(
        service = CallCommands.class,
        property = {
            "osgi.command.scope=telephony",
            "osgi.command.function=dial",
            "osgi.command.function=accept",
            "osgi.command.function=answer",
            "osgi.command.function=hold",
            "osgi.command.function=unhold",
            "osgi.command.function=drop",
            "osgi.command.function=own",
            "osgi.command.function=release"
        })
public final class CallCommands {
    /** Modems may take as long as this to answer; the request goes on when the user is not made to wait longer. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Desk desk;
    private final Finder finder;

    /** Works at the desk. */
    @Activate
    public CallCommands(@Reference Desk desk) {
        this.desk = desk;
        this.finder = new Finder(desk);
    }

    /** Makes a call. */
    @Descriptor("make a call")
    public void dial(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.DIAL, arguments, out -> {
            Line line = desk.use(finder.line(arguments[0]), Opening.OWNER);
            Call call = line.makeCall(arguments[1]).await(LIMIT);
            out.println(done(call, "call to " + arguments[1] + " made"));
        });
    }

    /** Accepts a call. */
    @Descriptor("take responsibility for an offering call")
    public void accept(CommandSession session, String... arguments) {
        run(session, Syntax.ACCEPT, arguments, new Action(CallFeature.ACCEPT, Call::accept, "accepted"));
    }

    /** Answers a call. */
    @Descriptor("answer an offering call")
    public void answer(CommandSession session, String... arguments) {
        run(session, Syntax.ANSWER, arguments, new Action(CallFeature.ANSWER, Call::answer, "answered"));
    }

    /** Holds a call. */
    @Descriptor("put a call on hold")
    public void hold(CommandSession session, String... arguments) {
        run(session, Syntax.HOLD, arguments, new Action(CallFeature.HOLD, HoldControl::hold, "on hold"));
    }

    /** Retrieves a call. */
    @Descriptor("retrieve a held call")
    public void unhold(CommandSession session, String... arguments) {
        run(session, Syntax.UNHOLD, arguments, new Action(CallFeature.UNHOLD, HoldControl::unhold, "retrieved"));
    }

    /** Ends a call. */
    @Descriptor("end a call")
    public void drop(CommandSession session, String... arguments) {
        run(session, Syntax.DROP, arguments, new Action(CallFeature.DROP, Call::drop, "dropped"));
    }

    /** Becomes owner of a call. */
    @Descriptor("become an owner of a call that the shell only sees")
    public void own(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.OWN, arguments, out -> {
            Call call = finder.call(arguments[0], CallFeature.DROP, Opening.MONITOR);
            call.setPrivilege(CallPrivilege.OWNER);
            out.println(done(call, "owned by the shell"));
        });
    }

    /** Lets go of a call. */
    @Descriptor("give the shell's handle of a call back; the call goes on")
    public void release(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.RELEASE, arguments, out -> {
            Call call = finder.call(arguments[0], CallFeature.DROP, Opening.MONITOR);
            String text = done(call, "released, the call goes on");
            call.close();
            out.println(text);
        });
    }

    /**
     * What is done to a call.
     *
     * @param feature what the call must allow
     * @param request does it
     * @param result what it is afterwards
     */
    private record Action(CallFeature feature, Function<Call, Request<Void>> request, String result) {
        boolean takesIncomingCalls() {
            return feature == CallFeature.ACCEPT || feature == CallFeature.ANSWER;
        }
    }

    private void run(CommandSession session, Syntax syntax, String[] arguments, Action action) {
        Terminal.run(session, syntax, arguments, out -> {
            Opening purpose = action.takesIncomingCalls() ? Opening.OWNER : Opening.MONITOR;
            Call call = finder.call(arguments[0], action.feature, purpose);
            if (action.takesIncomingCalls() && CallText.isUnowned(call)) {
                call.setPrivilege(CallPrivilege.OWNER);
            }
            perform(action, call);
            out.println(done(call, action.result));
        });
    }

    private static void perform(Action action, Call call) {
        try {
            action.request.apply(call).await(LIMIT);
        } catch (TelephonyException e) {
            if (e.error() == LineError.INVALCALLSTATE) {
                throw new Mistake(e.getMessage() + " (" + CallText.of(call) + "; " + CallText.possible(call) + ")");
            }
            throw e;
        }
    }

    private static String done(Call call, String result) {
        return Words.handle(call) + " on " + Words.line(call.line().device()) + ": " + result;
    }
}
