package org.strowger.core.rules;

import org.strowger.telephony.Call;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallState;

/** A transfer that was set up: the driver's two calls, and the application's handles to them. */
final class SetUpTransfer {
    final ScriptedCall atDriver;
    final Call call;
    final ScriptedCall consultationAtDriver;
    final Call consultation;
    private final Desk desk;

    SetUpTransfer(Office office, ScriptedLine line, Desk desk) {
        this.desk = desk;
        atDriver = line.shows(CallState.CONNECTED);
        call = desk.gets(atDriver);
        Request<Call> request = call.transfer().setUp();
        office.settle();
        atDriver.succeeds().reports(CallState.ON_HOLD_PENDING_TRANSFER);
        consultationAtDriver = line.call().reports(CallState.DIALTONE);
        desk.forgets();
        consultation = Refusals.delivered(request);
        line.script().forget();
    }

    /** The destination has answered. */
    SetUpTransfer answered() {
        consultationAtDriver.reports(CallState.CONNECTED);
        desk.forgets();
        return this;
    }
}
