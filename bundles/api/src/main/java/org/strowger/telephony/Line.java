package org.strowger.telephony;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.AddressStatus;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.device.LineStatus;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * A line opened by a session (HLINE). Safe for use by any thread.
 *
 * <p>Void at once when it is closed, by the application or by force ({@link LineEvent.Closed}), and with it all call
 * handles obtained through it (rules L-093, L-105). Every method but {@link #handle()}, {@link #device()},
 * {@link #options()}, {@link #tag()}, {@link #isOpen()} and {@link #close()} then throws {@link TelephonyException}
 * with {@link LineError#INVALLINEHANDLE}.
 */
@ProviderType
public interface Line extends AutoCloseable {
    /** The handle's number; no later handle of any kind has the same. */
    long handle();

    /** The device that was opened, with its capabilities as they are now. */
    LineDevice device();

    /** What it was opened for. */
    LineOpenOptions options();

    /** The application's own value, given at opening (rule L-092). */
    default Optional<Object> tag() {
        return options().tag();
    }

    /** Whether the handle is valid. */
    boolean isOpen();

    /** What the line is doing now. */
    LineStatus status();

    /**
     * What an address of the line is doing now.
     *
     * @throws TelephonyException with {@link LineError#INVALADDRESSID} if the line has no such address
     */
    AddressStatus addressStatus(int addressId);

    /** Makes a call with the default parameters; see {@link #makeCall(String, CallParams)}. */
    default Request<Call> makeCall(String destination) {
        return makeCall(destination, CallParams.defaults());
    }

    /**
     * Makes a call (lineMakeCall). The session becomes its only owner (rule L-142); nothing about it is delivered
     * before the reply that delivers its handle (rule L-136).
     *
     * @param destination what to dial; empty or {@code ;} for a call that waits in dialtone for {@link Call#dial} (rule
     *     L-215), with a {@code ;} at the end for more digits to follow (rule L-216)
     * @param params what the call should be like
     * @throws TelephonyException with {@link LineError#DIALPROMPT}, {@link LineError#DIALDIALTONE},
     *     {@link LineError#DIALQUIET} or {@link LineError#DIALBILLING} for a dial modifier that the line does not have
     *     (rule L-220), {@link LineError#INVALADDRESS} for a malformed destination, {@link LineError#INVALADDRESSID},
     *     {@link LineError#INVALBEARERMODE}, {@link LineError#INVALMEDIAMODE}, {@link LineError#INVALRATE},
     *     {@link LineError#INVALCALLPARAMS}, {@link LineError#OPERATIONUNAVAIL} if the line can never make calls,
     *     {@link LineError#INVALLINESTATE} if it is out of service (rules L-224, L-399)
     */
    Request<Call> makeCall(String destination, CallParams params);

    /**
     * Sets up a conference without a first call, where the address wants it so (lineSetupConference, rule L-267);
     * otherwise as {@link ConferenceControl#setUp(int, CallParams)}. The address is that of the parameters, or any.
     *
     * @throws TelephonyException with {@link LineError#INVALCALLHANDLE} on an address whose conferences start from a
     *     call, {@link LineError#INVALLINESTATE} if the line is out of service
     */
    Request<ConferenceSetUp> setUpConference(int parties, CallParams params);

    /**
     * Taking calls that wait elsewhere to an address of this line.
     *
     * @throws TelephonyException with {@link LineError#INVALADDRESSID} if the line has no such address
     */
    PickupControl pickup(int addressId);

    /**
     * Forwarding the calls of an address.
     *
     * @throws TelephonyException with {@link LineError#INVALADDRESSID} if the line has no such address
     */
    ForwardControl forwarding(int addressId);

    /** Forwarding the calls of all addresses of the line. */
    ForwardControl forwarding();

    /** Control of the media streams of its calls. */
    LineMedia media();

    /**
     * Cancels a completion request (lineUncompleteCall). Whether the id is one is found out by the provider, which
     * fails with {@link LineError#INVALCOMPLETIONID} (rule L-321).
     */
    Request<Void> cancelCompletion(int completionId);

    /** The agents of the line, their sessions, groups and queues; served by an application, not by the provider. */
    AgentControl agents();

    /** What this line handle tells others as a proxy handler. */
    ProxyControl proxy();

    /** The equipment behind the line. */
    LineEquipment equipment();

    /** What the line can do beyond TAPI. */
    DeviceExtensions extensions();

    /**
     * After how many rings calls of an address should be answered.
     *
     * @throws TelephonyException with {@link LineError#INVALADDRESSID} if the line has no such address
     */
    RingCount rings(int addressId);

    /** The valid call handles obtained through this line handle. */
    List<Call> calls();

    /**
     * Handles, with monitor privilege, for the calls of the line that this line handle has none for (lineGetNewCalls,
     * rule L-164).
     */
    List<Call> newCalls();

    /**
     * As {@link #newCalls()}, for the calls of one address.
     *
     * @throws TelephonyException with {@link LineError#INVALADDRESSID} if the line has no such address
     */
    List<Call> newCalls(int addressId);

    /**
     * Chooses which changes of the line and its addresses are reported to this handle (lineSetStatusMessages); none are
     * before. Replaces the earlier choice.
     */
    void setStatusMessages(Set<LineStateItem> lineStates, Set<AddressStateItem> addressStates);

    /**
     * Closes the line (lineClose). Its calls are not dropped unless the provider or the policy says so (rules L-094,
     * L-102); no reply to a request still under way on it is delivered (rule L-099). Closing again does nothing.
     */
    @Override
    void close();
}
