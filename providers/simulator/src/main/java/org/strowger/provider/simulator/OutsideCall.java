package org.strowger.provider.simulator;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.media.Tone;

/**
 * The outside end of a call: somebody beyond the exchange who calls one of its lines, or is called by one. What a
 * script of the numbering plan does by itself, a test can do here by hand. Safe for use by any thread.
 *
 * <p>An action that does not fit the {@link #state()} throws {@link IllegalStateException}; hanging up always fits.
 */
@ProviderType
public interface OutsideCall {
    /** What the outside party hears or does. */
    enum State {
        /** Nothing has rung yet. */
        WAITING,
        /** It rings, there or at the line that it called. */
        RINGING,
        /** The parties can talk. */
        CONNECTED,
        /** The outside party has put the line on hold. */
        HOLDING,
        /** It is over. */
        ENDED
    }

    /** The outside party's number. */
    String number();

    /** The line that it talks to; changes when the call is redirected. */
    String line();

    /** The call id, the same at the line's end (rule L-110). */
    long callId();

    /** What the outside party hears or does now. */
    State state();

    /** Whether the line has put the outside party on hold. */
    boolean isHeld();

    /** Why the call ended, when the line's side ended or refused it: a busy, disconnect or special information mode. */
    Optional<CallStateMode> ending();

    /** Lets the called outside party ring. */
    void ring();

    /** Answers at the called outside party. */
    void answer();

    /** Puts the line on hold. */
    void hold();

    /** Takes the line back from hold. */
    void retrieve();

    /**
     * Presses keys, as DTMF: digits, {@code A} to {@code D}, {@code *} and {@code #}, and a comma for a pause.
     *
     * @throws IllegalArgumentException for any other sign
     */
    void sendDigits(String digits);

    /** Sends a tone, for as long as it lasts. */
    void sendTone(Tone tone);

    /** Sends something else than before, for example a fax tone; the line detects its media mode. */
    void sends(MediaMode mode);

    /** Sends user-user information to the line (rule L-374). */
    void sendUserUser(DataBlock information);

    /** The user-user information received from the line last; empty for none. */
    DataBlock userUser();

    /** The digits heard from the line so far. */
    String heardDigits();

    /**
     * What it hears of the line's media stream: the stream while it runs and both can hear each other, otherwise
     * nothing (rule L-352).
     */
    Optional<MediaStream> heardStream();

    /** Asks the network for another quality, as seen from here; the line is told its view of it (rule L-382). */
    void askForQuality(QualityOfService wanted);

    /**
     * The number of the treatment that an application chose for it to hear, while it waits for an answer or is on hold;
     * 0 at any other time, and when none was chosen (rule L-380).
     */
    int treatment();

    /** Hangs up, or refuses the call while it is not answered. */
    void hangUp();
}
