package org.strowger.telephony.spi;

import org.osgi.annotation.versioning.ProviderType;

/** Lets a driver make a consultation call while it serves a request that may need one (rule L-307). */
@ProviderType
public interface ConsultationStart {
    /**
     * There is a consultation call; it is pending until the request's completion succeeds. To be called at most once,
     * before the completion.
     *
     * @param consultation the driver's own call
     * @return where its events go
     */
    CallSink begin(CallDriver consultation);
}
