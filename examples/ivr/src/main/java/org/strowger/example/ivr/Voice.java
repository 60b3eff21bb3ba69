package org.strowger.example.ivr;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import org.strowger.telephony.Call;
import org.strowger.telephony.media.GenerationEnd;
import org.strowger.telephony.media.Tone;

/**
 * Plays prompts in one call, note by note. A tone that is begun ends with exactly one event, and these come in the
 * order in which the tones were begun (rule L-332); so the first that has no end yet is the one that an event is about.
 */
final class Voice {
    private final Call call;
    private final Queue<Saying> unfinished = new ArrayDeque<>();
    /** Null in silence. */
    private Saying current;

    /** A prompt on its way. */
    private record Saying(Iterator<Tone> rest, Runnable then) {}

    Voice(Call call) {
        this.call = call;
    }

    /**
     * Plays a prompt, instead of one that is being played.
     *
     * @param then what is done when it is over; not when it is hushed
     */
    void say(Prompt prompt, Runnable then) {
        current = new Saying(prompt.notes().iterator(), then);
        goOn();
    }

    /** Falls silent. */
    void hush() {
        if (current != null) {
            current = null;
            call.tones().cancelGenerating();
        }
    }

    /** A tone has ended, by itself or because it was cancelled; perhaps by another application. */
    void ended(GenerationEnd reason) {
        Saying which = unfinished.poll();
        if (which == null || which != current) {
            return;
        }
        if (reason == GenerationEnd.DONE) {
            goOn();
        } else {
            finish();
        }
    }

    private void goOn() {
        if (current.rest().hasNext()) {
            call.tones().generate(current.rest().next());
            unfinished.add(current);
        } else {
            finish();
        }
    }

    private void finish() {
        Runnable then = current.then();
        current = null;
        then.run();
    }
}
