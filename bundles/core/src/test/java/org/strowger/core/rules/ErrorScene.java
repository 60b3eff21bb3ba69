package org.strowger.core.rules;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.strowger.core.internal.Switchboard;
import org.strowger.telephony.Call;
import org.strowger.telephony.DeviceExtensions;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineDeviceSetup;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Reply;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyError;

/** A line that can do everything, an application that owns its calls, and another one that watches them. */
final class ErrorScene implements AutoCloseable {
    private static final Set<Operation> NOT_ASKED_FOR = EnumSet.of(
            Operation.NEGOTIATE,
            Operation.START,
            Operation.STOP,
            Operation.CREATED,
            Operation.OPEN,
            Operation.CLOSE,
            Operation.MEDIA_MODES,
            Operation.STATUS_MESSAGES,
            Operation.CLOSE_CALL);

    private final Office office = new Office();
    private final ScriptedLine line = office.line(ScriptedLine.addressLike("2001")
            .flag(AddressCapabilityFlag.PICKUP_CALL_WAITING)
            .maxConferenceParties(6)
            .build());
    private final ScriptedLine startingConferences = office.line(ScriptedLine.addressLike("2002")
            .flag(AddressCapabilityFlag.SETUP_CONFERENCE_NULL)
            .maxConferenceParties(6)
            .build());
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");
    private final Map<Call, Call> watchers = new HashMap<>();
    private final Line annas = anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
    private final Line annasOther = anna.opens(startingConferences, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));

    ErrorScene() {
        bert.opens(line, LineOpenOptions.monitor());
        bert.opens(startingConferences, LineOpenOptions.monitor());
        anna.forgets();
        bert.forgets();
    }

    Office office() {
        return office;
    }

    Switchboard switchboard() {
        return office.switchboard();
    }

    ScriptedLine line() {
        return line;
    }

    /** What Anna can ask of the line as if it were closed. */
    LineDeviceSetup setup() {
        return anna.session().setup(annas.device().id());
    }

    /** The extensions of the line, for a handle of Anna's that was opened with a version of them. */
    DeviceExtensions extended() {
        return anna.opens(line, LineOpenOptions.monitor().withExtensions(new ExtensionVersion(1, 0)))
                .extensions();
    }

    /** Anna's own line handle. */
    Line open() {
        return annas;
    }

    /** Her handle to a line whose conferences start without a first call. */
    Line openForConferences() {
        return annasOther;
    }

    /** Her handle to a call of that line. */
    Call shownThere(CallState state) {
        return anna.gets(startingConferences.shows(state));
    }

    /** Her handle to a connected or held call of a further line whose calls can do no more than this. */
    Call shownOnLineWith(CallState state, CallFeature first, CallFeature... more) {
        ScriptedLine poor = office.line(
                ScriptedLine.addressWith("2003", EnumSet.of(first, more)).build());
        anna.opens(poor, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        return anna.gets(poor.shows(state));
    }

    Desk anna() {
        return anna;
    }

    Desk bert() {
        return bert;
    }

    /** Anna's handle, as owner, to a call in this state. */
    Call shown(CallState state) {
        return seen(line.shows(state));
    }

    /** Anna's handle to a conference in this state. */
    Call conference(CallState state) {
        return seen(conferenceOf(line, state));
    }

    private Call seen(ScriptedCall driver) {
        Call own = anna.gets(driver);
        watchers.put(own, bert.gets(driver));
        return own;
    }

    private static ScriptedCall conferenceOf(ScriptedLine on, CallState state) {
        return on.announces(
                        ScriptedLine.incoming().origin(CallOrigin.CONFERENCE).build())
                .reports(state);
    }

    /** Anna's handle to a member of a conference. */
    Call member() {
        ScriptedCall parent = conferenceOf(line, CallState.CONNECTED);
        Call member = shown(CallState.CONNECTED);
        line.call().joins(parent);
        office.settle();
        return member;
    }

    /** Anna only watches the call from now on. */
    Call watched(Call owned) {
        watchers.get(owned).setPrivilege(CallPrivilege.OWNER);
        owned.setPrivilege(CallPrivilege.MONITOR);
        return owned;
    }

    Call released(Call owned) {
        owned.close();
        return owned;
    }

    Line closed() {
        annas.close();
        office.settle();
        return annas;
    }

    void goesOutOfService() {
        line.isIn(EnumSet.of(LineCondition.CONNECTED));
        startingConferences.isIn(EnumSet.of(LineCondition.CONNECTED));
        office.settle();
    }

    /** Whatever the line and its calls are asked from now on, they throw this. */
    void refusesEverything(LineError error) {
        for (Operation operation : EnumSet.complementOf(EnumSet.copyOf(NOT_ASKED_FOR))) {
            line.refuses(operation, error);
        }
    }

    /** The error of the reply that came to this request, which is also how its stage ended. */
    TelephonyError replyTo(Request<?> request) {
        office.settle();
        TelephonyError told = anna.listener().events(Reply.class).stream()
                .filter(reply -> reply.request() == request)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no reply to " + request))
                .error()
                .orElseThrow(() -> new AssertionError(request + " succeeded"));
        Refusals.ended(request, told);
        return told;
    }

    @Override
    public void close() {
        office.close();
    }
}
