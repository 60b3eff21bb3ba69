package org.strowger.core.bench.stream;

import java.util.ArrayList;
import java.util.List;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.media.GenerationEnd;

/** Where a session's events pass on their way to the application, and where they can go wrong. */
final class StreamTap {
    private final StreamWorld world;
    private final StreamUser user;
    private final List<TelephonyEvent> late = new ArrayList<>();

    StreamTap(StreamWorld world, StreamUser user) {
        this.world = world;
        this.user = user;
    }

    void hear(int opening, TelephonyEvent event) {
        if (isLost(event)) {
            return;
        }
        if (event instanceof CallEvent.GenerationEnded && world.isBroken(StreamDefect.TELLS_THE_END_LATE)) {
            late.add(event);
            return;
        }
        user.told(opening, changed(event));
        List<TelephonyEvent> held = List.copyOf(late);
        late.clear();
        held.forEach(each -> user.told(opening, each));
        if (isRepeated(event)) {
            user.told(opening, event);
        }
        boolean aboutStream = event instanceof CallEvent.DigitDetected || event instanceof CallEvent.DigitsGathered;
        if (aboutStream && world.isBroken(StreamDefect.TELLS_ANOTHER_SESSION)) {
            world.users().forEach(other -> other.told(other.opening(), event));
        }
    }

    private boolean isLost(TelephonyEvent event) {
        return event instanceof CallEvent.DigitDetected && world.isBroken(StreamDefect.LOSES_A_DIGIT)
                || event instanceof CallEvent.ToneDetected && world.isBroken(StreamDefect.LOSES_A_TONE)
                || event instanceof CallEvent.MediaDetected && world.isBroken(StreamDefect.LOSES_A_MEDIA_MODE)
                || event instanceof CallEvent.GenerationEnded && world.isBroken(StreamDefect.LOSES_A_GENERATION)
                || event instanceof CallEvent.DigitsGathered && world.isBroken(StreamDefect.LOSES_A_GATHERING);
    }

    private boolean isRepeated(TelephonyEvent event) {
        return event instanceof CallEvent.DigitDetected && world.isBroken(StreamDefect.REPEATS_A_DIGIT)
                || event instanceof CallEvent.MediaDetected && world.isBroken(StreamDefect.REPEATS_A_MEDIA_MODE)
                || event instanceof CallEvent.GenerationEnded && world.isBroken(StreamDefect.REPEATS_A_GENERATION)
                || event instanceof CallEvent.DigitsGathered && world.isBroken(StreamDefect.REPEATS_A_GATHERING);
    }

    private TelephonyEvent changed(TelephonyEvent event) {
        if (event instanceof CallEvent.ToneDetected tone && world.isBroken(StreamDefect.TELLS_ANOTHER_TAG)) {
            return new CallEvent.ToneDetected(tone.call(), tone.tag() + 1, tone.at());
        }
        if (event instanceof CallEvent.GenerationEnded ended && world.isBroken(StreamDefect.MISTAKES_A_GENERATION)) {
            GenerationEnd other = ended.reason() == GenerationEnd.DONE ? GenerationEnd.CANCEL : GenerationEnd.DONE;
            return new CallEvent.GenerationEnded(ended.call(), other, ended.at());
        }
        if (event instanceof CallEvent.DigitsGathered gathered) {
            return changed(gathered);
        }
        return event;
    }

    private TelephonyEvent changed(CallEvent.DigitsGathered gathered) {
        String digits = gathered.digits();
        GatherEnd reason = gathered.reason();
        if (!digits.isEmpty() && world.isBroken(StreamDefect.FORGETS_A_GATHERED_DIGIT)) {
            digits = digits.substring(1);
        }
        if (world.isBroken(StreamDefect.MISTAKES_A_GATHERING)) {
            reason = reason == GatherEnd.CANCEL ? GatherEnd.INTER_TIMEOUT : GatherEnd.CANCEL;
        }
        return new CallEvent.DigitsGathered(gathered.call(), gathered.request(), digits, reason, gathered.at());
    }
}
