package org.strowger.core.bench.stream;

import org.strowger.telephony.CallEvent;
import org.strowger.telephony.media.DigitMode;

/** What an event says, as text by which what was owed and what was told are compared. */
final class EventKey {
    private EventKey() {}

    static String digit(DigitMode mode, char digit) {
        return "digit " + mode + digit;
    }

    static String tone(int tag) {
        return "tone " + tag;
    }

    static String media(Object mode) {
        return "media " + mode;
    }

    static String generated(Object reason) {
        return "generated " + reason;
    }

    static String gathered(int serial, Object reason, String digits) {
        return "gathered " + serial + " " + reason + " " + digits;
    }

    /** What an event says; empty for one that is not about the stream of a call. */
    static String of(CallEvent event, StreamModel model) {
        if (event instanceof CallEvent.DigitDetected digit) {
            return digit(digit.mode(), digit.digit());
        }
        if (event instanceof CallEvent.ToneDetected tone) {
            return tone(tone.tag());
        }
        if (event instanceof CallEvent.MediaDetected media) {
            return media(media.mode());
        }
        if (event instanceof CallEvent.GenerationEnded ended) {
            return generated(ended.reason());
        }
        if (event instanceof CallEvent.DigitsGathered gathered) {
            return gathered(model.serialOf(gathered.request()), gathered.reason(), gathered.digits());
        }
        return "";
    }
}
