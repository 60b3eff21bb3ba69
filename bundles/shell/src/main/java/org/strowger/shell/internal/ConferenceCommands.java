package org.strowger.shell.internal;

import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.strowger.telephony.Call;
import org.strowger.telephony.ConferenceSetUp;
import org.strowger.telephony.call.CallFeature;

/** {@code telephony:conference} and {@code join}. */
@Component(
        service = ConferenceCommands.class,
        property = {"osgi.command.scope=telephony", "osgi.command.function=conference", "osgi.command.function=join"})
public final class ConferenceCommands {
    private static final int PARTIES = 3;

    private final CallWork work;
    private final Partners partners;

    /** Works at the desk. */
    @Activate
    public ConferenceCommands(@Reference Desk desk) {
        this.work = new CallWork(desk);
        this.partners = new Partners(desk);
    }

    /** Calls the next member of a conference, which is set up if there is none yet. */
    @Descriptor("call somebody to take part in a conference with a call")
    public void conference(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.CONFERENCE, arguments, out -> {
            Call call = work.call(arguments[0], CallFeature.SETUP_CONFERENCE);
            ConferenceSetUp made = CallText.isConference(call) ? prepared(call) : setUp(call);
            CallWork.perform(made.consultation(), dialtone -> dialtone.dial(arguments[1]));
            out.println(CallWork.done(made.consultation(), "call to " + arguments[1] + " made"));
            out.println("telephony:join " + Words.handle(made.consultation()) + " adds it to conference "
                    + Words.handle(made.conference()));
        });
    }

    private static ConferenceSetUp setUp(Call call) {
        return CallWork.perform(call, connected -> connected.conference().setUp(PARTIES));
    }

    private static ConferenceSetUp prepared(Call conference) {
        return new ConferenceSetUp(
                conference,
                CallWork.perform(conference, connected -> connected.conference().prepareAdd()));
    }

    /** Adds a call to a conference. */
    @Descriptor("add a call to the conference on its line")
    public void join(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.JOIN, arguments, out -> {
            Call member = work.call(arguments[0], CallFeature.ADD_TO_CONFERENCE);
            Call conference = partners.of(member, arguments, "that is a conference", CallText::isConference);
            CallWork.perform(conference, call -> call.conference().add(member));
            out.println(CallWork.done(member, "in conference " + Words.handle(conference)));
        });
    }
}
