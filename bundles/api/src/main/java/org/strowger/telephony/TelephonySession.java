package org.strowger.telephony;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.agent.AgentCapabilities;
import org.strowger.telephony.agent.ProxyRequestType;
import org.strowger.telephony.assisted.AssistedRequests;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.device.PhoneDevice;
import org.strowger.telephony.device.PhoneDeviceId;
import org.strowger.telephony.device.PhonePrivilege;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;

/**
 * One application's use of telephony. Safe for use by any thread.
 *
 * <p>Every method but {@link #close()} and {@link #application()} throws {@link TelephonyException} with
 * {@link LineError#INVALAPPHANDLE} once the session is closed (rule L-031).
 */
@ProviderType
public interface TelephonySession extends AutoCloseable {
    /** Who opened the session. */
    Application application();

    /** The line devices that exist now, in the order of their ids. */
    List<LineDevice> lines();

    /** The phone devices that exist now, in the order of their ids. */
    List<PhoneDevice> phones();

    /**
     * The line device with this id.
     *
     * @throws TelephonyException with {@link LineError#BADDEVICEID} if there never was one, {@link LineError#NODEVICE}
     *     if it was removed, {@link LineError#NODRIVER} if its provider is gone (rules L-051 to L-053)
     */
    LineDevice line(LineDeviceId id);

    /**
     * The line device with this permanent id, if it exists now.
     *
     * @param permanentId see {@link LineDevice#permanentId()}
     */
    Optional<LineDevice> line(String permanentId);

    /**
     * What can be asked of a line device that need not be open.
     *
     * @throws TelephonyException with an error of {@link #line(LineDeviceId)}
     */
    LineDeviceSetup setup(LineDeviceId id);

    /**
     * Opens a line (lineOpen). Every opening gives a handle of its own (rule L-036).
     *
     * @throws TelephonyException with an error of {@link #line(LineDeviceId)}; {@link LineError#INVALPRIVSELECT} for a
     *     combination of privileges that is not allowed (rule L-070); {@link LineError#INVALMEDIAMODE} for OWNER
     *     without a media mode or with one that the line does not have (rule L-073); {@link LineError#INVALADDRESSID}
     *     for an address that the line does not have (rule L-078); {@link LineError#RESOURCEUNAVAIL} or
     *     {@link LineError#ALLOCATED} if the provider cannot open it (rule L-089);
     *     {@link LineError#INCOMPATIBLEEXTVERSION} for a version of extensions that cannot be had now (rule L-064);
     *     {@link LineError#OPERATIONFAILED} if the provider does not answer in time; {@link LineError#NOTREGISTERED} to
     *     open it as a proxy for what is served on it already (rule L-080)
     */
    Line openLine(LineDeviceId id, LineOpenOptions options);

    /**
     * Opens any line that can serve a call like this now (lineOpen with LINEMAPPER, rules L-082 to L-086). Which one it
     * is, {@link Line#device()} tells.
     *
     * @param options what it is opened for; its media modes count if it is opened with OWNER
     * @param params what a call on it would be like: bearer mode, rate, media modes, flags and address
     * @throws TelephonyException with {@link LineError#LINEMAPPERFAILED} if there is none;
     *     {@link LineError#INVALPRIVSELECT} as {@link #openLine}
     */
    Line openAnyLine(LineOpenOptions options, CallParams params);

    /**
     * The phone device with this id.
     *
     * @throws TelephonyException with {@link PhoneError#BADDEVICEID} if there never was one,
     *     {@link PhoneError#NODEVICE} if it was removed, {@link PhoneError#NODRIVER} if its provider is gone (rules
     *     P-013, P-018)
     */
    PhoneDevice phone(PhoneDeviceId id);

    /**
     * Agrees on a version of the extensions of a phone (phoneNegotiateExtVersion). Binds nobody (rule P-027); but while
     * an application has the phone open with a version, only that one can be agreed on (rule P-029).
     *
     * @param lowest the lowest version that the application knows
     * @param highest the highest version that the application knows
     * @return the version to open the phone with, see {@link PhoneOpenOptions#withExtensions}
     * @throws TelephonyException as {@link #phone(PhoneDeviceId)}; with {@link PhoneError#OPERATIONUNAVAIL} if the
     *     phone has no extensions, {@link PhoneError#INCOMPATIBLEEXTVERSION} if there is no version that both know
     *     (rule P-026), {@link PhoneError#OPERATIONFAILED} if the provider does not answer in time
     */
    ExtensionVersion negotiateExtensions(PhoneDeviceId id, ExtensionVersion lowest, ExtensionVersion highest);

    /** Opens a phone with a privilege and no more; see {@link #openPhone(PhoneDeviceId, PhoneOpenOptions)}. */
    default Phone openPhone(PhoneDeviceId id, PhonePrivilege privilege) {
        return openPhone(id, PhoneOpenOptions.of(privilege));
    }

    /**
     * Opens a phone (phoneOpen). Every opening gives a handle of its own (rule P-034).
     *
     * @throws TelephonyException with an error of {@link #phone(PhoneDeviceId)}; {@link PhoneError#INVALPRIVILEGE}
     *     without a privilege (rule P-030); {@link PhoneError#INUSE} if it has an owner already (rule P-031);
     *     {@link PhoneError#ALLOCATED} or {@link PhoneError#RESOURCEUNAVAIL} if the provider cannot open it;
     *     {@link PhoneError#INCOMPATIBLEEXTVERSION} for a version of extensions that cannot be had now (rule P-028);
     *     {@link PhoneError#OPERATIONFAILED} if the provider does not answer in time
     */
    Phone openPhone(PhoneDeviceId id, PhoneOpenOptions options);

    /** The session's open phones. */
    List<Phone> openPhones();

    /**
     * The phones that belong together with a line and exist now; often none (rule P-110). The way back is
     * {@link Phone#lines()}.
     *
     * @throws TelephonyException as {@link #line(LineDeviceId)}
     */
    List<PhoneDevice> phonesOf(LineDeviceId line);

    /** The requests of other applications that this one may serve (assisted telephony). */
    AssistedRequests assistedRequests();

    /**
     * What can be done with the agent on an address of a line (lineGetAgentCaps), which need not be open; answered for
     * the session's version (rule L-430). Otherwise as the requests of {@link AgentControl}.
     *
     * @throws TelephonyException with an error of {@link #line(LineDeviceId)}, {@link LineError#INVALADDRESSID} for an
     *     address that the line does not have, {@link LineError#OPERATIONUNAVAIL} if no application serves it
     */
    Request<AgentCapabilities> agentCapabilities(LineDeviceId id, int addressId);

    /**
     * Which requests about agents and queues are served by an application on a line now (lineGetProxyStatus).
     *
     * @throws TelephonyException with an error of {@link #line(LineDeviceId)}
     */
    Set<ProxyRequestType> proxyStatus(LineDeviceId id);

    /** The session's valid call handle with this number; empty for a stale number or one of another session. */
    Optional<Call> call(long handle);

    /** The session's valid call handles. */
    List<Call> calls();

    /** The session's open lines. */
    List<Line> openLines();

    /**
     * Takes the next event of a session with {@link EventDelivery#toQueue()} (lineGetMessage); with a limit of zero it
     * polls (rule L-027).
     *
     * @throws TelephonyException with {@link LineError#OPERATIONFAILED} if none comes in time (rule L-027) or the
     *     thread is interrupted, {@link LineError#INVALAPPHANDLE} if the session is closed, also while waiting (rule
     *     L-028), and {@link LineError#OPERATIONUNAVAIL} if the session has another way of delivery
     */
    TelephonyEvent nextEvent(Duration limit);

    /** How many events were discarded so far because the queue was full (see {@link EventDelivery}). */
    long eventsMissed();

    /**
     * Closes the session (lineShutdown, phoneShutdown): closes its lines and phones, voids its handles, ends its
     * requests. Nothing is delivered afterwards (rules L-104, L-146). Closing again does nothing.
     */
    @Override
    void close();
}
