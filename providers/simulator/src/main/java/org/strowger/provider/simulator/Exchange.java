package org.strowger.provider.simulator;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.RoamMode;

/**
 * What tests and demonstrations do to a running exchange from the outside; an OSGi service beside the provider's own,
 * with the exchange's name in the service property {@code exchange}. Safe for use by any thread.
 *
 * <pre>{@code
 * OutsideCall caller = exchange.outsideCall("+4930123456", "1001");
 * ...                                  // the application answers
 * caller.hangUp();
 * }</pre>
 *
 * <p>Every method but {@link #name()} and {@link #faults()} throws {@link IllegalStateException} while the exchange is
 * not running, and {@link IllegalArgumentException} for the number of a line that it does not have.
 */
@ProviderType
public interface Exchange {
    /** The exchange's name: the id of the provider. */
    String name();

    /** The numbers of its lines, in order. */
    List<String> numbers();

    /** Lets an outside party call a line, by voice. */
    default OutsideCall outsideCall(String from, String line) {
        return outsideCall(from, line, Set.of(MediaMode.INTERACTIVE_VOICE));
    }

    /**
     * Lets an outside party call a line.
     *
     * @param from the caller's number; empty if the caller withholds it
     * @param line the number called: a line, or an address of one or more lines
     * @param media what the call carries (rule L-186)
     * @return the caller's end, to go on with; it has ended already if the line was busy
     */
    OutsideCall outsideCall(String from, String line, Set<MediaMode> media);

    /** The outside parties that are in a call now, callers and called, oldest first. */
    List<OutsideCall> outsideCalls();

    /** The telephone at a line. */
    Telephone telephone(String line);

    /**
     * The desk phone at a line.
     *
     * @throws IllegalArgumentException if the line has none
     */
    DeskPhone phone(String line);

    /** Puts a desk phone at a line that has none; the core learns of it at once. */
    void addPhone(String line);

    /** Takes the desk phone of a line away for good (rule P-023). */
    void removePhone(String line);

    /** Adds a line; the core learns of it at once. */
    void addLine(String number);

    /** Removes a line for good and ends its calls (rule S-026). */
    void removeLine(String number);

    /** Takes a line out of service or puts it back. Its calls end, further ones are refused in both directions. */
    void setInService(String number, boolean inService);

    /**
     * Closes a line by force, as after a failure of the equipment; applications may open it again (rules L-105, S-084).
     */
    void forceClosed(String number);

    /**
     * Lets an outside party wait for a busy line, which sees the call on hold, camped on; it is offered when the line
     * becomes free (T-44).
     *
     * @param from the caller's number; empty if the caller withholds it
     * @param line the line called
     * @return the caller's end
     */
    OutsideCall campOn(String from, String line);

    /** The addresses at which calls are parked now. */
    List<String> parked();

    /** The ids of the completion requests that a line has now (rule L-315). */
    List<Integer> completions(String line);

    /** A number outside is free now: completion requests for it go on (rule L-314). */
    void becomesFree(String number);

    /**
     * The network cancels a completion request (rule L-318).
     *
     * @throws IllegalArgumentException if there is no such request
     */
    void cancelCompletion(int completionId);

    /** Forwarding of a line's first address is changed by hand, at the set or by the exchange's staff (rule L-312). */
    void forwardByHand(String line, List<Forwarding> forwardings);

    /** The exchange loses track of what the calls of a line are doing: they are in unknown state (T-47). */
    void loseTrack(String line);

    /** The exchange knows again what the calls of a line are doing, and tells (T-47). */
    void regainTrack(String line);

    /**
     * The device of a line shows these levels.
     *
     * @param signal the strength of the signal, 0 to 65535
     * @param battery the level of the battery, 0 to 65535
     * @throws IllegalArgumentException for other levels
     * @throws IllegalStateException if the lines have no {@linkplain Facility#READINGS readings}
     */
    void showLevels(String line, int signal, int battery);

    /**
     * The device of a line uses another network.
     *
     * @throws IllegalStateException if the lines have no {@linkplain Facility#READINGS readings}
     */
    void roam(String line, RoamMode network);

    /**
     * The media streams of a line's calls, on which media control works (rule L-352): first that of the call that ended
     * last, if one has ended, then those of all calls that the line has, oldest first.
     */
    List<MediaStream> mediaStreams(String line);

    /** Misbehaviour on demand. */
    Faults faults();
}
