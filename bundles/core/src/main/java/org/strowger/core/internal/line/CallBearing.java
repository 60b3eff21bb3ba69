package org.strowger.core.internal.line;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.strowger.telephony.CallMedia;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.BearerChange;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.MediaControl;

/** What one call carries, and how (rules L-163, L-347, L-357 to L-362). */
final class CallBearing implements CallMedia {
    private final CallHandle handle;
    private final ManagedLine line;

    CallBearing(CallHandle handle) {
        this.handle = handle;
        this.line = handle.lineHandle().managed();
    }

    @Override
    public void setModes(Set<MediaMode> modes) {
        handle.requireValid();
        requireModes(modes);
        Set<MediaMode> now = Set.copyOf(modes);
        ManagedCall call = handle.call();
        synchronized (line.lock()) {
            handle.requireOwner();
            if (call.state() == CallState.IDLE) {
                throw new TelephonyException(LineError.INVALCALLSTATE, "an idle call carries nothing any more");
            }
            if (call.facts().known().mediaModes().equals(now)) {
                return;
            }
            call.facts().carries(now);
            call.tellInfo(handle.lineHandle(), Set.of(CallInfoItem.MEDIA_MODE));
        }
        line.strand().execute(() -> line.atDriver().tell(call, driver -> driver.setMediaModes(now)));
    }

    private void requireModes(Set<MediaMode> modes) {
        boolean usable = modes != null
                && !modes.isEmpty()
                && modes.stream().allMatch(Objects::nonNull)
                && line.capabilities().mediaModes().containsAll(modes)
                && (modes.size() == 1 || EnumSet.copyOf(modes).contains(MediaMode.UNKNOWN));
        if (!usable) {
            throw new TelephonyException(
                    LineError.INVALMEDIAMODE,
                    "one of " + line.capabilities().mediaModes() + ", or several with UNKNOWN, not " + modes);
        }
    }

    @Override
    public void monitor(Set<MediaMode> modes) {
        handle.requireValid();
        StreamCheck.requireDetectedMedia(modes, line.capabilities());
        handle.call().stream().media().want(handle, CallOperation.MONITOR_MEDIA, Set.copyOf(modes));
    }

    @Override
    public void control(MediaControl control) {
        handle.requireValid();
        MediaControlCheck.require(control, line.capabilities());
        handle.call().stream().controlling().set(handle, control);
    }

    @Override
    public Request<Void> setBearer(BearerChange change) {
        handle.requireValid();
        if (change == null) {
            throw new TelephonyException(LineError.INVALPOINTER, "the change is null; use BearerChange.to(...)");
        }
        LineCapabilities capabilities = line.capabilities();
        if (!capabilities.bearerModes().contains(change.bearerMode())) {
            throw new TelephonyException(
                    LineError.INVALBEARERMODE,
                    "the line has " + capabilities.bearerModes() + ", not " + change.bearerMode());
        }
        boolean ordered = 0 <= change.lowestRate() && change.lowestRate() <= change.highestRate();
        if (!ordered || change.highestRate() > capabilities.maxRate()) {
            throw new TelephonyException(
                    LineError.INVALRATE,
                    "rates go from 0 to " + capabilities.maxRate() + ", the lowest first, not " + change.lowestRate()
                            + " to " + change.highestRate());
        }
        return line.calling()
                .submit(
                        handle,
                        CallOperation.SET_CALL_PARAMS,
                        (driver, completion) -> driver.setBearer(change, completion));
    }
}
