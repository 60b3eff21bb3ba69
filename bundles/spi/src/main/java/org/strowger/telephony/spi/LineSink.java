package org.strowger.telephony.spi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.DeviceMessage;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineReadings;
import org.strowger.telephony.device.LineStateItem;

/**
 * Where the events of one open line go (LINEEVENT). Safe for use by any thread; calls return soon and never throw. The
 * order of calls is the order in which applications see the events, so a driver makes those of one call one at a time.
 */
@ProviderType
public interface LineSink {
    /**
     * There is a call that the core did not start: incoming, dialed by hand, or found at opening (LINE_NEWCALL). The
     * next event for it must be {@link CallSink#state} (rules L-148, S-041, S-043).
     *
     * @param call the driver's own call
     * @param info what is known about it
     * @return where its events go; empty if the core cannot take the call now: the driver may drop it or announce it
     *     again later, and sends nothing else about it (rules L-150, S-042)
     */
    Optional<CallSink> newCall(CallDriver call, CallInfo info);

    /**
     * The line rings; once for each ring cycle (rule L-171).
     *
     * @param ringMode counted from 1
     * @param ringCount counted from 0 for each call
     */
    void ringing(int ringMode, int ringCount);

    /** The conditions that the line is in now; the core finds out what changed and tells it. */
    void conditions(Set<LineCondition> now);

    /** The line changed in a way that its conditions do not tell; never OPEN, CLOSE or REINIT (rules L-394, S-067). */
    void lineStateChanged(Set<LineStateItem> changed);

    /** An address of the line changed. */
    void addressStateChanged(int addressId, Set<AddressStateItem> changed);

    /**
     * How an address forwards its calls now, by request or otherwise; told also after opening, if anything is forwarded
     * (rules L-306, L-312).
     *
     * @param rings how often it rings before a call counts as not answered; 0 when not known
     */
    void forwardingChanged(int addressId, List<Forwarding> forwardings, int rings);

    /** A completion request was cancelled by the network; the id means nothing any more (rule L-318). */
    void completionCancelled(int completionId);

    /**
     * What the device shows now besides its conditions; told also after opening, if it shows anything. The core finds
     * out what changed and tells it.
     */
    default void readings(LineReadings now) {}

    /**
     * What is routed to each terminal by default for calls of an address now; told also after opening, if anything is.
     *
     * @param modes in the order of the line's terminals
     */
    default void addressTerminals(int addressId, List<Set<TerminalMode>> modes) {}

    /** The extensions of the line tell something (LINE_DEVSPECIFIC and its like). */
    default void deviceSpecific(DeviceMessage message) {}

    /**
     * The provider had to close the line (LINE_CLOSE towards the core). It has completed all requests of the line
     * before; the line is really closed when the core then calls {@link LineDriver#close()} (rule S-084).
     */
    void closed();
}
