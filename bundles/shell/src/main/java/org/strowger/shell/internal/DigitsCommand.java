package org.strowger.shell.internal;

import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.strowger.telephony.Call;
import org.strowger.telephony.call.CallFeature;

/** {@code telephony:digits}. */
@Component(
        service = DigitsCommand.class,
        property = {"osgi.command.scope=telephony", "osgi.command.function=digits"})
public final class DigitsCommand {
    private static final String DTMF = "[0-9A-Da-d*#,!]+";

    private final CallWork work;

    /** Works at the desk. */
    @Activate
    public DigitsCommand(@Reference Desk desk) {
        this.work = new CallWork(desk);
    }

    /** Sends digits. */
    @Descriptor("send DTMF digits in a call")
    public void digits(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.DIGITS, arguments, out -> {
            String digits = arguments[1];
            if (!digits.matches(DTMF)) {
                throw new Mistake("\"" + digits + "\" cannot be sent; digits are 0 to 9, A to D, * and #, with a comma"
                        + " for a pause and ! for a hook flash");
            }
            Call call = work.call(arguments[0], CallFeature.GENERATE_DIGITS);
            CallWork.attempt(call, valid -> {
                valid.digits().generate(digits);
                return digits;
            });
            out.println(CallWork.done(call, digits + " is being sent"));
        });
    }
}
