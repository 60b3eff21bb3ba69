package org.strowger.core.rules;

import java.util.EnumSet;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.GenerationEnd;
import org.strowger.telephony.media.TickCount;

/** A connected call that Anna owns, Bert watches and Carl may join, and what they hear of its stream. */
final class StreamRoom implements AutoCloseable {
    private static final LineOpenOptions VOICE = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);

    private final Office office = new Office();
    private final ScriptedLine line;
    private final Desk anna = office.desk("anna");
    private final Desk bert = office.desk("bert");
    private final ScriptedCall driver;
    private final Call annas;
    private final Call berts;

    StreamRoom() {
        this("2001");
    }

    private StreamRoom(String number) {
        line = office.line(ScriptedLine.addressLike(number).build());
        anna.opens(line, VOICE);
        bert.opens(line, LineOpenOptions.monitor());
        driver = line.shows(CallState.CONNECTED);
        annas = anna.gets(driver);
        berts = bert.gets(driver);
        line.script().forget();
    }

    /** An address whose driver tells what calls carry. */
    static ScriptedLine lineThatDetectsMedia(Office office) {
        return office.line(ScriptedLine.addressWith("2001", EnumSet.allOf(CallFeature.class))
                .build());
    }

    Office office() {
        return office;
    }

    ScriptedLine line() {
        return line;
    }

    ScriptedCall driver() {
        return driver;
    }

    Desk anna() {
        return anna;
    }

    Desk bert() {
        return bert;
    }

    /** Anna's handle, as owner. */
    Call annas() {
        return annas;
    }

    /** Bert's handle, as monitor. */
    Call berts() {
        return berts;
    }

    /** Bert's handle, as a second owner. */
    Call bertOwns() {
        berts.setPrivilege(CallPrivilege.OWNER);
        office.settle();
        anna.forgets();
        bert.forgets();
        return berts;
    }

    /** The call becomes this. */
    void becomes(CallState state) {
        driver.reports(state);
        office.settle();
    }

    /** The tick count of the core now. */
    TickCount now() {
        return TickCount.at(office.workers().scheduler().now());
    }

    TelephonyEvent digit(Call call, char digit) {
        return new CallEvent.DigitDetected(call, DigitMode.DTMF, digit, now());
    }

    TelephonyEvent gathered(Call call, GatherRequest request, String digits, GatherEnd reason) {
        return new CallEvent.DigitsGathered(call, request, digits, reason, now());
    }

    TelephonyEvent generated(Call call, GenerationEnd reason) {
        return new CallEvent.GenerationEnded(call, reason, now());
    }

    @Override
    public void close() {
        office.close();
    }
}
