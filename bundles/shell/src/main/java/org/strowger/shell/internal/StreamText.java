package org.strowger.shell.internal;

import org.strowger.telephony.CallEvent;

/** What happened in the media stream of a call, for people. */
final class StreamText {
    private StreamText() {}

    static String of(CallEvent event) {
        if (event instanceof CallEvent.DigitDetected detected) {
            return "digit %s (%s)".formatted(detected.digit(), Words.of(detected.mode()));
        }
        if (event instanceof CallEvent.DigitsGathered gathered) {
            return "gathered \"%s\" (%s)".formatted(gathered.digits(), Words.of(gathered.reason()));
        }
        if (event instanceof CallEvent.GenerationEnded ended) {
            return "generated (%s)".formatted(Words.of(ended.reason()));
        }
        if (event instanceof CallEvent.ToneDetected detected) {
            return "tone " + detected.tag();
        }
        if (event instanceof CallEvent.MediaDetected detected) {
            return "detected " + Words.of(detected.mode());
        }
        return "";
    }
}
