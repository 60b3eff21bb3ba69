package org.strowger.telephony;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.call.BearerChange;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.MediaControl;

/**
 * What one call carries, and how. Got from {@link Call#media()}; throws and fails as the operations of {@link Call}.
 */
@ProviderType
public interface CallMedia {
    /**
     * Says what the call carries (lineSetMediaMode), for example after probing an unknown one; others learn of it by
     * {@link CallEvent.InfoChanged} (rules L-186, L-347). Nothing else ever changes it (rule L-163).
     *
     * @param modes one, or several of which one is UNKNOWN
     * @throws TelephonyException with {@link LineError#INVALMEDIAMODE} for other sets, or modes that the line does not
     *     have
     */
    void setModes(Set<MediaMode> modes);

    /**
     * Changes the channel of a call that is neither idle nor disconnected (lineSetCallParams, rule L-357).
     *
     * @throws TelephonyException with {@link LineError#INVALBEARERMODE} for a bearer mode that the line does not have,
     *     {@link LineError#INVALRATE} for a rate beyond the line's or bounds the wrong way round
     */
    Request<Void> setBearer(BearerChange change);

    /**
     * Reports detected media modes to this handle as {@link CallEvent.MediaDetected} (lineMonitorMedia, rules L-349 to
     * L-351), until the call is idle or the handle is closed. Replaces the handle's earlier choice. Monitors may do it,
     * too. Waits, for a limited time, until the provider detects them (rule L-017).
     *
     * @param modes which; empty for none any more
     * @throws TelephonyException with {@link LineError#INVALMEDIAMODE} for modes that the line does not have,
     *     {@link LineError#INVALCALLSTATE} for an idle call, {@link LineError#OPERATIONUNAVAIL} if the line detects
     *     none
     */
    void monitor(Set<MediaMode> modes);

    /**
     * Has the provider control the media stream of this call (lineSetMediaControl, rules L-352 to L-355). Replaces all
     * that was set for the call before, by whomever, and ends when the call ends or this handle is closed. Waits, for a
     * limited time, until the provider does.
     *
     * @param control what to do and when; {@link MediaControl#none()} for nothing any more
     * @throws TelephonyException with {@link LineError#INVALDIGITLIST}, {@link LineError#INVALMEDIALIST},
     *     {@link LineError#INVALTONELIST} or {@link LineError#INVALCALLSTATELIST} for a list that is too long for the
     *     line or has entries that it cannot detect, {@link LineError#OPERATIONUNAVAIL} for an idle call, or if the
     *     line can do no media control
     */
    void control(MediaControl control);
}
