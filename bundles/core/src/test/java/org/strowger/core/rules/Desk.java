package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Phone;
import org.strowger.telephony.PhoneOpenOptions;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.PhoneDevice;
import org.strowger.telephony.phone.ButtonMode;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.PhoneStateItem;

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

    PhoneDevice device(ScriptedPhone phone) {
        return session.phones().stream()
                .filter(device -> device.permanentId().endsWith("/" + phone.permanentId()))
                .findFirst()
                .orElseThrow();
    }

    Phone opens(ScriptedPhone phone, PhoneOpenOptions options) {
        return session.openPhone(device(phone).id(), options);
    }

    /** Its handle to a phone that it wants to hear everything of. */
    Phone listensTo(ScriptedPhone phone, PhoneOpenOptions options) {
        Phone open = opens(phone, options);
        open.setStatusMessages(
                EnumSet.allOf(PhoneStateItem.class),
                EnumSet.allOf(ButtonMode.class),
                EnumSet.of(ButtonState.UP, ButtonState.DOWN));
        forgets();
        return open;
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
