package org.strowger.core.rules;

import org.strowger.telephony.Call;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallState;

/** A conference of two members that the switch shows: the driver's calls, and the application's handles to them. */
final class Meeting {
    final ScriptedCall parentAtDriver;
    final Call parent;
    final ScriptedCall firstAtDriver;
    final Call first;
    final ScriptedCall secondAtDriver;
    final Call second;

    Meeting(ScriptedLine line, Desk desk) {
        parentAtDriver = line.announces(
                        ScriptedLine.incoming().origin(CallOrigin.CONFERENCE).build())
                .reports(CallState.CONNECTED);
        parent = desk.gets(parentAtDriver);
        firstAtDriver = line.shows(CallState.CONNECTED);
        first = desk.gets(firstAtDriver);
        firstAtDriver.joins(parentAtDriver);
        secondAtDriver = line.shows(CallState.CONNECTED);
        second = desk.gets(secondAtDriver);
        secondAtDriver.joins(parentAtDriver);
        desk.forgets();
        line.script().forget();
    }

    /** The conference waits for a further member. */
    Meeting waiting() {
        parentAtDriver.reports(CallState.ON_HOLD_PENDING_CONFERENCE);
        return this;
    }
}
