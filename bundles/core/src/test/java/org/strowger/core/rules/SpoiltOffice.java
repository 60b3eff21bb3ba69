package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strowger.core.rules.Refusals.delivered;

import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;

/** An office with a provider that a test spoils for Anna, and a sound one beside it that Carl must not miss. */
final class SpoiltOffice implements AutoCloseable {
    static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);

    private final Office office = new Office();
    private final ScriptedProvider pbx = new ScriptedProvider("pbx");
    private final ScriptedLine line = pbx.line("2001");
    private final ScriptedLine sound = office.line("3001");
    private final Desk anna = office.desk("anna");
    private final Desk carl = office.desk("carl");
    private final Line others;

    SpoiltOffice() {
        office.installs(pbx);
        others = carl.opens(sound, VOICE);
        anna.forgets();
        carl.forgets();
    }

    Office office() {
        return office;
    }

    /** The provider to be spoilt. */
    ScriptedProvider pbx() {
        return pbx;
    }

    /** Its line. */
    ScriptedLine line() {
        return line;
    }

    /** The line of the sound provider. */
    ScriptedLine sound() {
        return sound;
    }

    Desk anna() {
        return anna;
    }

    Desk carl() {
        return carl;
    }

    /** Carl's opening of the sound line. */
    Line others() {
        return others;
    }

    /** A connected call that Anna owns, on the line to be spoilt. */
    Call connectedCall() {
        anna.opens(line, VOICE);
        return anna.gets(line.shows(CallState.CONNECTED));
    }

    /** Whatever happened, Carl can make a call. */
    @Override
    public void close() {
        Request<Call> request = others.makeCall("1002");
        office.settle();
        sound.call().succeeds().reports(CallState.CONNECTED);
        office.settle();
        assertThat(delivered(request).status().state()).isEqualTo(CallState.CONNECTED);
        office.close();
    }
}
