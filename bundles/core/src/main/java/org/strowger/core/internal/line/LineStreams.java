package org.strowger.core.internal.line;

import java.util.OptionalInt;
import org.strowger.telephony.LineMedia;
import org.strowger.telephony.media.MediaControl;

/** Control of the media streams of all calls of a line or an address (rule L-352). */
final class LineStreams implements LineMedia {
    private final LineHandle handle;
    private final ManagedLine line;

    LineStreams(LineHandle handle) {
        this.handle = handle;
        this.line = handle.managed();
    }

    @Override
    public void control(MediaControl control) {
        handle.requireOpen();
        set(OptionalInt.empty(), control);
    }

    @Override
    public void control(int addressId, MediaControl control) {
        handle.requireOpen();
        line.requireAddress(addressId);
        set(OptionalInt.of(addressId), control);
    }

    private void set(OptionalInt addressId, MediaControl control) {
        MediaControlCheck.require(control, line.capabilities());
        AtDriver.await(line, "control the media streams of " + line, new AtDriver.Step() {
            @Override
            public void begin() {
                synchronized (line.lock()) {
                    handle.requireOpen();
                }
                line.calling().lineDriver().setMediaControl(addressId, control);
            }

            @Override
            public void undo() {
                line.calling().lineDriver().setMediaControl(addressId, MediaControl.none());
            }
        });
    }
}
