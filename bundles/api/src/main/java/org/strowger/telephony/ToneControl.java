package org.strowger.telephony;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.GenerationEnd;
import org.strowger.telephony.media.MonitoredTone;
import org.strowger.telephony.media.Tone;

/** Tones within one call. Got from {@link Call#tones()}; throws and waits as {@link DigitControl} does. */
@ProviderType
public interface ToneControl {
    /**
     * Generates a tone (lineGenerateTone, rules L-332, L-333, L-339, L-344), for an owner. A generation that is under
     * way on the call, of whomever, ends with {@link GenerationEnd#CANCEL}. The end comes as
     * {@link CallEvent.GenerationEnded}.
     *
     * @throws TelephonyException with {@link LineError#INVALTONEMODE} for a mode that the line does not have,
     *     {@link LineError#INVALTONE} for components that it cannot generate, {@link LineError#INVALCALLSTATE} for an
     *     idle call, {@link LineError#OPERATIONUNAVAIL} if it can generate no tones
     */
    void generate(Tone tone);

    /** Cancels the generation of a tone or of digits that is under way, if any (rule L-334); for an owner. */
    void cancelGenerating();

    /**
     * Reports these tones to this handle as {@link CallEvent.ToneDetected} (lineMonitorTones, rules L-340 to L-342,
     * L-345), until the call is idle or the handle is closed. Replaces the handle's earlier list. Monitors may do it,
     * too.
     *
     * @param tones what to watch for; empty for nothing any more
     * @throws TelephonyException with {@link LineError#INVALTONE} for tones that the line cannot detect,
     *     {@link LineError#INVALPOINTER} for null or more tones than it can watch for at once,
     *     {@link LineError#INVALCALLSTATE} for an idle call, {@link LineError#OPERATIONUNAVAIL} if it can detect no
     *     tones
     */
    void monitor(List<MonitoredTone> tones);
}
