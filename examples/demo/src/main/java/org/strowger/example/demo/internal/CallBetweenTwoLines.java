package org.strowger.example.demo.internal;

import java.util.Iterator;
import java.util.List;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineDevice;

/** Places a call, answers it on the other line, holds it, retrieves it and drops it. */
final class CallBetweenTwoLines {
    private final Witness witness;
    private final Screen screen;

    CallBetweenTwoLines(Witness witness, Screen screen) {
        this.witness = witness;
        this.screen = screen;
    }

    void show() {
        TelephonySession session = witness.session();
        Iterator<LineDevice> lines = twoLines(session).iterator();
        try (Line caller = session.openLine(lines.next().id(), LineOpenOptions.outgoing());
                Line called = session.openLine(lines.next().id(), LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE))) {
            screen.title("A call from %s to %s, and what the application is told of it"
                    .formatted(caller.device().name(), called.device().name()));
            converse(caller, called);
            invite(caller, called);
        }
    }

    private void invite(Line caller, Line called) {
        String from = number(caller);
        String to = number(called);
        screen.title("That was the public API. The same by hand, in the shell:");
        screen.say("  telephony:open %-12s open a line, for calls to come in".formatted(to));
        screen.say("  telephony:dial %-4s %-4s    call the second from the first".formatted(from, to));
        screen.say("  telephony:answer %-10s answer there".formatted(to));
        screen.say("  telephony:calls             what is going on");
        screen.say("  telephony:help              everything else");
    }

    private static String number(Line line) {
        return line.device().capabilities().addresses().get(0).address();
    }

    private void converse(Line caller, Line called) {
        String number = number(called);

        screen.step("makeCall(\"%s\")".formatted(number));
        Call outgoing = witness.outcome(caller.makeCall(number));
        Call incoming = witness.next(
                        CallEvent.Appeared.class, event -> event.call().line() == called)
                .call();
        witness.reaches(incoming, CallState.OFFERING);

        screen.step("answer()");
        witness.outcome(incoming.answer());
        witness.reaches(outgoing, CallState.CONNECTED);

        screen.step("hold()");
        witness.outcome(outgoing.hold());
        witness.reaches(outgoing, CallState.ON_HOLD);

        screen.step("unhold()");
        witness.outcome(outgoing.unhold());
        witness.reaches(outgoing, CallState.CONNECTED);

        screen.step("drop()");
        witness.outcome(outgoing.drop());
        witness.reaches(outgoing, CallState.IDLE);
        clear(incoming);

        outgoing.close();
        incoming.close();
    }

    /**
     * The other end has hung up; a line that stays disconnected until we do the same needs a drop of ours (rule L-202).
     */
    private void clear(Call call) {
        CallState state = witness.reachesOneOf(call, List.of(CallState.DISCONNECTED, CallState.IDLE));
        if (state == CallState.DISCONNECTED) {
            screen.step("drop() on the other line");
            witness.outcome(call.drop());
            witness.reaches(call, CallState.IDLE);
        }
    }

    /** Providers announce their lines in their own time. */
    private List<LineDevice> twoLines(TelephonySession session) {
        while (session.lines().size() < 2) {
            witness.next(DeviceEvent.LineCreated.class, event -> true);
        }
        return session.lines().subList(0, 2);
    }
}
