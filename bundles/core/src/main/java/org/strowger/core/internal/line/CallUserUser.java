package org.strowger.core.internal.line;

import java.util.function.ToIntFunction;
import org.strowger.telephony.Request;
import org.strowger.telephony.UserUserControl;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.UserUserSizes;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** User-user information of one call (rules L-374 to L-379). */
final class CallUserUser implements UserUserControl {
    private final CallHandle handle;
    private final ManagedLine line;

    CallUserUser(CallHandle handle) {
        this.handle = handle;
        this.line = handle.lineHandle().managed();
    }

    @Override
    public Request<Void> send(DataBlock information) {
        require(information, UserUserSizes::send, "sends");
        return line.calling()
                .submit(
                        handle,
                        CallOperation.SEND_USER_USER,
                        (driver, completion) -> driver.sendUserUser(information, completion));
    }

    @Override
    public Request<Void> release() {
        CallFacts facts = handle.call().facts();
        Ticket.Outcome<Void> releasing = releasing(facts);
        return line.calling()
                .ask(
                        () -> {
                            Calling.require(handle, CallOperation.RELEASE_USER_USER);
                            return line.calling().accept(handle, CallOperation.RELEASE_USER_USER, releasing);
                        },
                        ticket -> {
                            // The driver may put something else in its place from now on, also before it has completed.
                            synchronized (line.lock()) {
                                facts.userUserReleased(releasing);
                            }
                            line.calling().driverOf(handle.call()).releaseUserUser(ticket);
                        });
    }

    private static Ticket.Outcome<Void> releasing(CallFacts facts) {
        return new Ticket.Outcome<>() {
            @Override
            public Void succeeded() {
                return null;
            }

            @Override
            public void failed(boolean driverGoesOn) {
                if (!driverGoesOn) {
                    facts.userUserNotReleased(this);
                }
            }
        };
    }

    @Override
    public Request<Void> accept(DataBlock information) {
        require(information, UserUserSizes::accept, "accepts calls with");
        return line.calling()
                .submit(handle, CallOperation.ACCEPT, (driver, completion) -> driver.accept(information, completion));
    }

    @Override
    public Request<Void> answer(DataBlock information) {
        require(information, UserUserSizes::answer, "answers calls with");
        return line.calling()
                .submit(handle, CallOperation.ANSWER, (driver, completion) -> driver.answer(information, completion));
    }

    @Override
    public Request<Void> drop(DataBlock information) {
        require(information, UserUserSizes::drop, "drops calls with");
        return line.calling()
                .submit(handle, CallOperation.DROP, (driver, completion) -> driver.drop(information, completion));
    }

    private void require(DataBlock information, ToIntFunction<UserUserSizes> size, String what) {
        handle.requireValid();
        if (information == null) {
            throw new TelephonyException(
                    LineError.INVALPOINTER, "the user-user information is null; use DataBlock.empty() for none");
        }
        requireSize(information, size.applyAsInt(line.capabilities().userUser()), what);
    }

    /** Refuses more than the line carries (rule L-374). */
    static void requireSize(DataBlock information, int most, String what) {
        if (information.size() > most) {
            throw new TelephonyException(
                    LineError.USERUSERINFOTOOBIG,
                    "the line " + what + " " + most + " bytes of user-user information, not " + information.size());
        }
    }
}
