package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.device.LineDevice;

/** An application, its session, and what it heard. */
final class Desk {
    private final Office office;
    private final RecordingListener listener;
    private final TelephonySession session;

    Desk(Office office, RecordingListener listener, TelephonySession session) {
        this.office = office;
        this.listener = listener;
        this.session = session;
    }

    TelephonySession session() {
        return session;
    }

    RecordingListener listener() {
        return listener;
    }

    LineDevice device(ScriptedLine line) {
        return session.line(line.permanentIdOfDevice()).orElseThrow();
    }

    Line opens(ScriptedLine line, LineOpenOptions options) {
        return session.openLine(device(line).id(), options);
    }

    /** Its only call. */
    Call call() {
        office.settle();
        assertThat(session.calls()).hasSize(1);
        return session.calls().get(0);
    }

    /** Its handle to the call that a provider has just shown; what it heard of it so far does not matter. */
    Call gets(ScriptedCall shown) {
        office.settle();
        List<CallEvent.StateChanged> granted = listener.events(CallEvent.StateChanged.class).stream()
                .filter(event -> event.newPrivilege().isPresent())
                .toList();
        assertThat(granted)
                .as("what " + session.application().name() + " heard of " + shown)
                .isNotEmpty();
        listener.forget();
        return granted.get(granted.size() - 1).call();
    }

    /** It heard this since the last time, when everything has settled, and nothing else. */
    void heard(TelephonyEvent... expected) {
        office.settle();
        listener.heardExactly(expected);
    }

    void heardNothing() {
        heard();
    }

    /** What came so far does not matter. */
    Desk forgets() {
        office.settle();
        listener.forget();
        return this;
    }
}
