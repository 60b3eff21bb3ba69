package org.strowger.core.internal.line;

import java.util.Optional;
import org.strowger.core.internal.proxy.Opener;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * A line handle, as the proxies of its line see it.
 *
 * @param handle the handle
 */
record LineOpener(LineHandle handle) implements Opener {
    @Override
    public Line line() {
        return handle;
    }

    @Override
    public Subscriber session() {
        return handle.session();
    }

    @Override
    public void requireOwn(Call call) {
        if (!(call instanceof CallHandle own) || own.lineHandle() != handle) {
            throw new TelephonyException(LineError.INVALCALLHANDLE, "the call is no handle obtained through " + handle);
        }
        own.requireValid();
    }

    @Override
    public Optional<Call> ownHandleTo(Call ofAnother) {
        return ((CallHandle) ofAnother)
                .call()
                .handleOf(handle)
                .filter(CallHandle::isKnown)
                .map(own -> own);
    }
}
