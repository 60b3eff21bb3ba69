package org.strowger.example.demo.internal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.EventsMissed;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.Reply;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.call.PartyId;

/** Prints what the application does and what it is told, in words. */
final class Screen {
    private final PrintStream out;

    Screen(PrintStream out) {
        this.out = out;
    }

    void title(String text) {
        out.println();
        out.println(text);
    }

    /** Something the application does. */
    void step(String operation) {
        out.println("  --> " + operation);
    }

    void say(String text) {
        out.println(text);
    }

    /** Something the application is told. Devices are not part of the story. */
    void show(TelephonyEvent event) {
        if (event instanceof DeviceEvent) {
            return;
        }
        out.println("      " + words(event));
    }

    static String words(TelephonyEvent event) {
        if (event instanceof CallEvent call) {
            return "%-12s %s".formatted(call.call().line().device().name(), words(call));
        }
        if (event instanceof LineEvent line) {
            return "%-12s %s"
                    .formatted(line.line().device().name(), line.getClass().getSimpleName());
        }
        if (event instanceof Reply reply) {
            return "%-12s request %d %s".formatted("reply", reply.request().id(), outcome(reply));
        }
        if (event instanceof EventsMissed missed) {
            return missed.count() + " events were missed";
        }
        return event.toString();
    }

    private static String words(CallEvent event) {
        if (event instanceof CallEvent.Appeared) {
            return "a call appears" + from(event.call());
        }
        if (event instanceof CallEvent.StateChanged changed) {
            Optional<String> mode = changed.mode().map(Screen::words);
            return words(changed.state()) + mode.map(m -> " (" + m + ")").orElse("");
        }
        if (event instanceof CallEvent.InfoChanged info) {
            return "new information: "
                    + info.changed().stream().map(Screen::words).sorted().collect(Collectors.joining(", "));
        }
        return event.toString();
    }

    private static String from(Call call) {
        PartyId caller = call.info().callerId();
        return caller.address().map(number -> " from " + number).orElse("");
    }

    private static String outcome(Reply reply) {
        return reply.error().map(error -> "failed: " + error).orElse("succeeded");
    }

    private static String words(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
