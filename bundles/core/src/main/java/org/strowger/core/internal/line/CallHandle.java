package org.strowger.core.internal.line;

import java.util.function.BiConsumer;
import org.strowger.core.internal.handle.Numbered;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallMedia;
import org.strowger.telephony.CompletionControl;
import org.strowger.telephony.ConferenceControl;
import org.strowger.telephony.DetailControl;
import org.strowger.telephony.DigitControl;
import org.strowger.telephony.Line;
import org.strowger.telephony.ParkControl;
import org.strowger.telephony.Request;
import org.strowger.telephony.ToneControl;
import org.strowger.telephony.TransferControl;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallStatus;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.Completion;

/** One application's handle to a call. State is the call's; only privilege and validity are its own. */
public final class CallHandle implements Call, Numbered {
    private final long number;
    private final LineHandle line;
    private final ManagedCall call;
    /** Written under the line's lock. */
    private volatile CallPrivilege privilege;
    /** Written under the line's lock. */
    private volatile boolean valid = true;
    /** Whether the application has not been told of it yet. */
    private volatile boolean withheld;

    CallHandle(long number, LineHandle line, ManagedCall call, CallPrivilege privilege) {
        this.number = number;
        this.line = line;
        this.call = call;
        this.privilege = privilege;
    }

    @Override
    public long handle() {
        return number;
    }

    @Override
    public Line line() {
        return line;
    }

    @Override
    public boolean isValid() {
        return valid;
    }

    @Override
    public CallInfo info() {
        synchronized (lock()) {
            requireValid();
            return call.info();
        }
    }

    @Override
    public CallStatus status() {
        synchronized (lock()) {
            requireValid();
            return call.status(line, privilege);
        }
    }

    @Override
    public CallPrivilege privilege() {
        requireValid();
        return privilege;
    }

    @Override
    public void setPrivilege(CallPrivilege wanted) {
        requireValid();
        if (wanted != CallPrivilege.MONITOR && wanted != CallPrivilege.OWNER) {
            throw new TelephonyException(
                    LineError.INVALCALLPRIVILEGE, "a call can be had as MONITOR or OWNER, not as " + wanted);
        }
        synchronized (lock()) {
            requireValid();
            call.setPrivilege(this, wanted);
        }
    }

    @Override
    public Request<Void> accept() {
        return submit(CallOperation.ACCEPT, CallDriver::accept);
    }

    @Override
    public Request<Void> answer() {
        return submit(CallOperation.ANSWER, CallDriver::answer);
    }

    @Override
    public Request<Void> dial(String digits) {
        requireValid();
        DialString string = DialString.parse(digits);
        string.requireSupported(managed().capabilities());
        return managed().calling().dial(this, string);
    }

    @Override
    public Request<Void> drop() {
        return submit(CallOperation.DROP, CallDriver::drop);
    }

    @Override
    public Request<Void> redirect(String destination) {
        requireValid();
        DialString string =
                DialString.destination(destination, "redirect to", managed().capabilities());
        return submit(CallOperation.REDIRECT, (driver, completion) -> driver.redirect(string.text(), completion));
    }

    @Override
    public Request<Void> hold() {
        return submit(CallOperation.HOLD, CallDriver::hold);
    }

    @Override
    public Request<Void> unhold() {
        return submit(CallOperation.UNHOLD, CallDriver::unhold);
    }

    @Override
    public Request<Void> swapHold(Call held) {
        requireValid();
        return managed().calling().swapHold(this, companion(held, LineError.INVALCALLHANDLE, "the held call"));
    }

    @Override
    public void handOff(String application) {
        synchronized (lock()) {
            requireValid();
            new HandOff(this).to(application);
        }
    }

    @Override
    public void handOff(MediaMode mode) {
        synchronized (lock()) {
            requireValid();
            new HandOff(this).to(mode);
        }
    }

    @Override
    public TransferControl transfer() {
        return new CallTransfer(this);
    }

    @Override
    public ConferenceControl conference() {
        return new CallConference(this);
    }

    @Override
    public CallMedia media() {
        return new CallBearing(this);
    }

    @Override
    public DigitControl digits() {
        return new CallDigits(this);
    }

    @Override
    public ToneControl tones() {
        return new CallTones(this);
    }

    @Override
    public ParkControl park() {
        return new CallParking(this);
    }

    @Override
    public CompletionControl completion() {
        return new CallCompletion(this);
    }

    @Override
    public DetailControl details() {
        return new CallDetailing(this);
    }

    @Override
    public Request<Void> secure() {
        return submit(CallOperation.SECURE, CallDriver::secure);
    }

    @Override
    public void close() {
        managed().release(this);
    }

    private Request<Void> submit(CallOperation operation, BiConsumer<CallDriver, Completion> action) {
        return managed().calling().submit(this, operation, action);
    }

    LineHandle lineHandle() {
        return line;
    }

    ManagedCall call() {
        return call;
    }

    boolean isOwner() {
        return privilege == CallPrivilege.OWNER;
    }

    /** Under the line's lock. */
    void grant(CallPrivilege granted) {
        privilege = granted;
    }

    /** Under the line's lock. */
    void invalidate() {
        valid = false;
    }

    /** Keeps the handle from its application until the reply that delivers it (rule L-136). */
    void withhold() {
        withheld = true;
    }

    void deliver() {
        withheld = false;
    }

    /** Whether the application can find the handle: not before it was told of it (rule L-136). */
    public boolean isKnown() {
        return valid && !withheld;
    }

    void requireValid() {
        if (!valid) {
            throw new TelephonyException(
                    LineError.INVALCALLHANDLE, "%s was released, or its line closed".formatted(this));
        }
    }

    void requireOwner() {
        requireValid();
        if (!isOwner()) {
            throw new TelephonyException(
                    LineError.NOTOWNER, "%s only monitors; setPrivilege(OWNER) first".formatted(this));
        }
    }

    /** Another handle of this session, for an operation on both; what it is called is for messages. */
    CallHandle companion(Call other, LineError otherwise, String what) {
        if (!(other instanceof CallHandle own) || own.line.session() != line.session()) {
            throw new TelephonyException(otherwise, what + " is not a handle of this session");
        }
        return own;
    }

    /** Refuses another call that cannot take part in an operation with this one; under the line's lock. */
    void requireCompanion(CallHandle other, LineError otherwise) {
        if (!other.isValid()) {
            throw new TelephonyException(otherwise, other + " was released, or its line closed");
        }
        if (other.call == call || other.managed() != managed()) {
            throw new TelephonyException(otherwise, other + " is the same call, or one of another line");
        }
        other.requireOwner();
    }

    private ManagedLine managed() {
        return line.managed();
    }

    private Object lock() {
        return managed().lock();
    }

    @Override
    public String toString() {
        return "call handle 0x%x".formatted(number);
    }
}
