package org.strowger.shell.internal;

import java.util.Optional;
import org.strowger.telephony.AgentEvent;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.EventsMissed;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.PhoneEvent;
import org.strowger.telephony.Reply;
import org.strowger.telephony.RequestArrived;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.error.TelephonyError;

/** Events for people: one line each, with the line and the call in columns of their own. */
final class EventText {
    private EventText() {}

    /** One event as one line of text; to be asked on the thread that delivers it, while its handles are still valid. */
    static String of(TelephonyEvent event) {
        if (event instanceof CallEvent call) {
            return row(Words.line(call.call().line().device()), Words.handle(call.call()), text(call));
        }
        if (event instanceof LineEvent line) {
            return row(Words.line(line.line().device()), "", text(line));
        }
        if (event instanceof PhoneEvent phone) {
            return row("phone " + phone.phone().device().id(), "", PhoneText.of(phone));
        }
        if (event instanceof AgentEvent agent) {
            return row(Words.line(agent.line().device()), "", AgentText.of(agent));
        }
        if (event instanceof DeviceEvent device) {
            return row("", "", text(device));
        }
        if (event instanceof Reply reply) {
            return row(
                    "",
                    "",
                    "request " + reply.request().id()
                            + reply.error().map(EventText::failure).orElse(" succeeded"));
        }
        if (event instanceof RequestArrived request) {
            return row("", "", "another application asks: " + Words.of(request.mode()));
        }
        return row(
                "", "", ((EventsMissed) event).count() + " events missed here: they came faster than they were taken");
    }

    private static String text(CallEvent event) {
        if (event instanceof CallEvent.StateChanged change) {
            return state(change);
        }
        if (event instanceof CallEvent.InfoChanged info) {
            return "%-24s %s".formatted("info: " + Words.of(info.changed()), CallText.parties(info.call()));
        }
        if (event instanceof CallEvent.DeviceSpecific extended) {
            return "extensions: " + extended.message();
        }
        if (event instanceof CallEvent.Appeared appeared) {
            return "%-24s %s".formatted("new call", "for the shell as " + privilege(appeared));
        }
        return StreamText.of(event);
    }

    private static String state(CallEvent.StateChanged change) {
        Call call = change.call();
        String state = Words.of(change.state(), change.mode());
        String parties = change.state() == CallState.IDLE ? "" : CallText.parties(call);
        Optional<CallPrivilege> granted = change.newPrivilege();
        return "%-24s %s%s"
                .formatted(
                        state,
                        parties,
                        granted.map(now -> " [" + Words.of(now) + "]").orElse(""));
    }

    private static String privilege(CallEvent.Appeared event) {
        return Words.of(event.privilege());
    }

    private static String text(LineEvent event) {
        if (event instanceof LineEvent.Ringing ring) {
            return "rings (mode " + ring.ringMode() + ", ring " + (ring.ringCount() + 1) + ")";
        }
        if (event instanceof LineEvent.StateChanged change) {
            return "line: " + Words.of(change.changed());
        }
        if (event instanceof LineEvent.AddressStateChanged change) {
            return "address " + change.addressId() + ": " + Words.of(change.changed());
        }
        if (event instanceof LineEvent.CompletionCancelled cancelled) {
            return "call completion " + cancelled.completionId() + " was cancelled by the network";
        }
        if (event instanceof LineEvent.DeviceSpecific extended) {
            return "extensions: " + extended.message();
        }
        return "line closed by its provider, with all its calls";
    }

    private static String text(DeviceEvent event) {
        if (event instanceof DeviceEvent.LineCreated created) {
            LineDevice device = created.device();
            return "line " + device.id() + " came: " + device.permanentId() + ", " + Words.addresses(device);
        }
        if (event instanceof DeviceEvent.LineRemoved removed) {
            return "line " + removed.id() + " is gone";
        }
        if (event instanceof DeviceEvent.PhoneCreated created) {
            return "phone " + created.device().id() + " came: "
                    + created.device().permanentId();
        }
        if (event instanceof DeviceEvent.PhoneRemoved removed) {
            return "phone " + removed.id() + " is gone";
        }
        return "devices changed";
    }

    private static String failure(TelephonyError error) {
        return " failed: " + error.name() + ": " + error.meaning();
    }

    private static String row(String line, String call, String text) {
        return "%-8s %-12s %s".formatted(line, call, text).stripTrailing();
    }
}
