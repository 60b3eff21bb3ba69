package org.strowger.core.internal.line;

import org.strowger.telephony.call.CallState;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.MediaControl;

/** The one media control that a call can have; the latest wins (rules L-352 to L-355). */
final class Controlling {
    private final StreamEnd end;
    /** Whose control is in force; guarded by the line's lock. */
    private CallHandle controller;

    Controlling(StreamEnd end) {
        this.end = end;
    }

    /** Another control takes the place of the one before; waits for the driver, without lock. */
    void set(CallHandle handle, MediaControl control) {
        end.await(CallOperation.SET_MEDIA_CONTROL, new AtDriver.Step() {
            @Override
            public void begin() {
                synchronized (end.lock()) {
                    handle.requireOwner();
                    if (handle.call().state() == CallState.IDLE) {
                        throw new TelephonyException(
                                LineError.OPERATIONUNAVAIL, "an idle call has no media stream to control any more");
                    }
                }
                end.driver().setMediaControl(control);
            }

            @Override
            public void accept() {
                controller = control.isEmpty() ? null : handle;
                if (!handle.isValid()) {
                    forget(handle);
                }
            }

            @Override
            public void undo() {
                synchronized (end.lock()) {
                    controller = null;
                }
                end.later(Controlling.this::release);
            }
        });
    }

    /** Whoever set the control is gone; under the line's lock. */
    void forget(CallHandle handle) {
        if (controller == handle) {
            controller = null;
            end.later(this::release);
        }
    }

    /** The driver is told that nothing is controlled, unless somebody else has set a control meanwhile. */
    private void release() {
        synchronized (end.lock()) {
            if (controller != null) {
                return;
            }
        }
        end.driver().setMediaControl(MediaControl.none());
    }

    /** Under the line's lock. */
    void clear() {
        controller = null;
    }
}
