package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Events.failed;
import static org.strowger.core.rules.Events.succeeded;
import static org.strowger.core.rules.Refusals.ended;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Call;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Reply;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Which replies still come after a call handle was given back. */
class ReplySuppressionRulesTest {
    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Rule("L-144")
    void givingACallBackDoesNotStopItsReplies() {
        Desk anna = office.desk("anna");
        Call call = connectedCallOf(anna);
        Request<Void> hold = call.hold();
        office.settle();

        call.close();
        line.call().succeeds();

        anna.heard(succeeded(hold));
    }

    @Test
    @Rule("L-144")
    void aReplyOutlivesItsCallHandleWhileOthersKeepTheCall() {
        Desk anna = office.desk("anna");
        Desk bert = office.desk("bert");
        bert.opens(line, LineOpenOptions.monitor());
        Call call = connectedCallOf(anna);
        Request<Void> hold = call.hold();
        call.close();
        office.settle();
        anna.forgets();

        line.call().succeeds();

        anna.heard(succeeded(hold));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.3", "1.4"})
    @Rule("L-145")
    void inOlderSessionsGivingACallBackDiscardsItsReplies(String version) {
        Desk anna = office.desk("anna", version(version));
        Desk bert = office.desk("bert");
        bert.opens(line, LineOpenOptions.ownerAndMonitor(MediaMode.INTERACTIVE_VOICE));
        anna.opens(line, LineOpenOptions.monitor());
        Call call = anna.gets(line.shows(CallState.CONNECTED));
        call.setPrivilege(CallPrivilege.OWNER);
        Request<Void> hold = call.hold();
        office.settle();
        anna.forgets();

        call.close();
        office.settle();
        line.call().succeeds();
        office.settle();

        assertThat(anna.listener().events(Reply.class)).isEmpty();
        ended(hold, LineError.INVALCALLHANDLE);
    }

    @Test
    @Rule("L-146")
    void closingTheSessionStopsEveryReply() {
        Desk anna = office.desk("anna");
        Call call = connectedCallOf(anna);
        Request<Void> hold = call.hold();
        Request<Call> made = call.line().makeCall("1002");
        office.settle();
        call.close();
        anna.session().close();
        office.settle();

        assertThat(anna.listener().events(Reply.class)).isEmpty();
        ended(hold, LineError.INVALAPPHANDLE);
        ended(made, LineError.INVALAPPHANDLE);
    }

    @Test
    @Rule({"L-122", "S-078"})
    void closingACallEndsItsOwnRequestsAndThoseOfNoOther() {
        Desk anna = office.desk("anna");
        line.leavesRequestsBehind();
        anna.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        Call call = anna.gets(line.shows(CallState.CONNECTED));
        ScriptedCall second = line.shows(CallState.CONNECTED);
        Call other = anna.gets(second);
        Request<Void> own = call.hold();
        Request<Void> others = other.hold();
        office.settle();
        anna.forgets();

        call.close();
        office.settle();
        second.succeeds();

        anna.heard(failed(own, LineError.OPERATIONFAILED), succeeded(others));
    }

    private static ApiVersion version(String text) {
        return text.equals("1.3") ? ApiVersion.V1_3 : ApiVersion.V1_4;
    }

    private Call connectedCallOf(Desk desk) {
        desk.opens(line, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        return desk.gets(line.shows(CallState.CONNECTED));
    }
}
