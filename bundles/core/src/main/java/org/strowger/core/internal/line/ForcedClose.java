package org.strowger.core.internal.line;

import java.util.List;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** Closes a line against the will of those who have it open (rules L-049, L-050, L-105). Used under the line's lock. */
final class ForcedClose {
    private ForcedClose() {}

    /** @param removed whether the device goes away for good */
    static void of(ManagedLine line, List<LineHandle> openHandles, CallList calls, boolean removed) {
        // The driver completes its requests first (rule S-084); what it left ends here, so that replies come before.
        TelephonyException reason = new TelephonyException(
                LineError.OPERATIONFAILED, line + (removed ? " was removed" : " was closed by its provider"));
        line.requests().cutOff(ticket -> true, reason);
        line.proxies().cutOff(reason);
        for (ManagedCall call : List.copyOf(calls)) {
            List.copyOf(call.handles()).forEach(call::take);
            line.letGo(call);
        }
        for (LineHandle handle : List.copyOf(openHandles)) {
            line.forget(handle);
            if (removed) {
                handle.session()
                        .version()
                        .removalNotice(handle)
                        .ifPresent(handle.session().outbox()::post);
            }
            handle.session().outbox().post(new LineEvent.Closed(handle));
        }
    }
}
