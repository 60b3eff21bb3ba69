package org.strowger.telephony;

import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallStatus;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * One application's handle to a call (HCALL). Safe for use by any thread.
 *
 * <p>It stays valid after the call has become idle, until it is closed, its line is closed, or the device is removed
 * (rules L-093, L-114). Every method but {@link #handle()}, {@link #line()}, {@link #isValid()}, {@link #close()} and
 * those that only give a control (whose operations refuse instead) then throws {@link TelephonyException} with
 * {@link LineError#INVALCALLHANDLE}.
 *
 * <p>Operations that act on the call need owner privilege, else they throw {@link LineError#NOTOWNER} (rule L-172), and
 * a fitting state, else {@link LineError#INVALCALLSTATE}. What the provider finds out later fails the request. Success
 * says that the operation was carried out; the new state is told by {@link CallEvent.StateChanged} (rule L-020).
 */
@ProviderType
public interface Call extends HoldControl, AutoCloseable {
    /** The handle's number: slot and generation, so a stale number never means another call. */
    long handle();

    /** The line handle that this handle was obtained through. */
    Line line();

    /** Whether the handle is valid. */
    boolean isValid();

    /** What is known about the call (lineGetCallInfo). */
    CallInfo info();

    /** What the call is doing now (lineGetCallStatus). */
    CallStatus status();

    /** The privilege of this handle. */
    CallPrivilege privilege();

    /**
     * Changes the privilege of this handle (lineSetCallPrivilege). Anybody may become owner (rule L-175).
     *
     * @throws TelephonyException with {@link LineError#INVALCALLPRIVILEGE} for NONE, {@link LineError#INVALCALLSTATE}
     *     for the only owner of a call that is not idle (rule L-176)
     */
    void setPrivilege(CallPrivilege privilege);

    /** Takes responsibility for an offering call and starts alerting (lineAccept, rule L-230). */
    Request<Void> accept();

    /** Answers an offering or accepted call (lineAnswer, rule L-232). */
    Request<Void> answer();

    /**
     * Dials further digits (lineDial); succeeds when they were handed over (rule L-219).
     *
     * @param digits with a {@code ;} at the end for more to follow (rule L-217)
     */
    Request<Void> dial(String digits);

    /**
     * Drops the call, or rejects it while it is offering (lineDrop, rule L-235); the handle stays valid (rule L-239).
     */
    Request<Void> drop();

    /**
     * Sends an offering call elsewhere without answering it (lineRedirect, rule L-240).
     *
     * @param destination where to
     */
    Request<Void> redirect(String destination);

    /**
     * Passes the call to an application (lineHandoff, directed); it becomes owner too, this handle keeps its privilege
     * (rules L-178 to L-185).
     *
     * @param application its {@link Application#name()}; it must have the line open with OWNER
     * @throws TelephonyException with {@link LineError#TARGETNOTFOUND} if there is none (rule L-182),
     *     {@link LineError#OPERATIONFAILED} if its queue of events is full
     */
    void handOff(String application);

    /**
     * Passes the call to the application of the highest priority that opened the line with OWNER for a media mode
     * (lineHandoff by media mode, rule L-180).
     *
     * @throws TelephonyException as {@link #handOff(String)}; with {@link LineError#TARGETSELF} if that is this session
     *     (rule L-181), {@link LineError#INVALMEDIAMODE} for a mode that the line does not have
     */
    void handOff(MediaMode mode);

    /** Transferring this call. */
    TransferControl transfer();

    /** This call and conferences. */
    ConferenceControl conference();

    /** What this call carries. */
    CallMedia media();

    /** Digits within this call. */
    DigitControl digits();

    /** Tones within this call. */
    ToneControl tones();

    /** Parking this call. */
    ParkControl park();

    /** Completing a call that found its destination busy or not answering. */
    CompletionControl completion();

    /** What is attached to this call, and the equipment that it is on. */
    DetailControl details();

    /** Protects the call against interruptions until it ends (lineSecureCall, rules L-319, L-320). */
    Request<Void> secure();

    /** Whether {@link #status()} shows this feature now. */
    default boolean can(CallFeature feature) {
        return status().features().contains(feature);
    }

    /**
     * Gives the handle back (lineDeallocateCall). Never drops the call (rule L-117), and may leave it without an owner
     * (rule L-120). Closing again does nothing.
     *
     * @throws TelephonyException with {@link LineError#INVALCALLSTATE} for the only owner of a call that is not idle,
     *     in a session written for a version before 2.0 (rule L-119)
     */
    @Override
    void close();
}
