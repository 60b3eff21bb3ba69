package org.strowger.example.ivr;

import java.util.Optional;
import java.util.function.Consumer;
import org.strowger.telephony.media.GatherRequest;

/** Something that a caller is asked. The same question serves all callers. */
interface Question {
    /** What is played. */
    Prompt prompt();

    /** Which digits are waited for; the time for the first one begins when the prompt is over. */
    GatherRequest answer();

    /**
     * What the caller wants.
     *
     * @param digits what was gathered; none if the caller was silent
     * @return what is done with the visit; empty if this is no answer
     */
    Optional<Consumer<Visit>> understand(String digits);
}
