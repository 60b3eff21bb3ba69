package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.refused;

import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.PhoneOpenOptions;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.PhoneError;
import org.strowger.testing.Rule;

/** Handles that are void take no room: their places are used again, under other numbers. */
@Rule("L-109")
class ReleasedHandlesTest {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);
    private static final int MANY = 1000;
    private static final int FEW = 20;

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final ScriptedPhone phone = office.phone(new ScriptedPhone("red"));
    private final Desk anna = office.desk("anna");

    @AfterEach
    void close() {
        office.close();
    }

    /** However often this makes a handle and lets go of it, the places of a few are enough. */
    private void takesFewPlaces(Supplier<Long> passing) {
        long first = passing.get();
        long last = first;
        for (int i = 0; i < MANY; i++) {
            last = passing.get();
        }
        assertThat(last).isNotEqualTo(first);
        assertThat(place(last)).isLessThan(FEW);
    }

    private static int place(long handle) {
        return (int) handle;
    }

    private Call offered() {
        return anna.gets(line.offers());
    }

    @Test
    void ofCallsThatAreGivenBack() {
        anna.opens(line, VOICE);
        takesFewPlaces(() -> {
            Call call = offered();
            call.close();
            return call.handle();
        });
    }

    @Test
    void ofCallsWhoseLineIsClosed() {
        takesFewPlaces(() -> {
            Line open = anna.opens(line, VOICE);
            Call call = offered();
            open.close();
            return call.handle();
        });
    }

    @Test
    void ofCallsWhoseLineIsClosedByForce() {
        takesFewPlaces(() -> {
            anna.opens(line, VOICE);
            Call call = offered();
            line.isClosedByForce();
            office.settle();
            return call.handle();
        });
    }

    @Test
    void ofCallsWhoseSessionIsClosed() {
        takesFewPlaces(() -> {
            Desk passing = office.desk("passing");
            passing.opens(line, VOICE);
            Call call = passing.gets(line.shows(CallState.CONNECTED));
            passing.session().close();
            return call.handle();
        });
    }

    @Test
    void ofLinesThatCannotBeOpened() {
        line.refuses(Operation.OPEN, LineError.RESOURCEUNAVAIL);
        TelephonySession session = anna.session();
        takesFewPlaces(() -> {
            refused(
                    LineError.RESOURCEUNAVAIL,
                    () -> session.openLine(anna.device(line).id(), VOICE));
            line.does(Operation.OPEN);
            Line open = anna.opens(line, VOICE);
            open.close();
            office.settle();
            line.refuses(Operation.OPEN, LineError.RESOURCEUNAVAIL);
            return open.handle();
        });
    }

    @Test
    void ofPhonesThatAreClosedOrInUse() {
        takesFewPlaces(() -> {
            var open = anna.opens(phone, PhoneOpenOptions.owner());
            refused(PhoneError.INUSE, () -> anna.opens(phone, PhoneOpenOptions.owner()));
            open.close();
            return open.handle();
        });
    }
}
