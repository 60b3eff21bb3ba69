package org.strowger.provider.sip.internal.call;

import java.io.IOException;
import org.strowger.provider.sip.internal.agent.Clock;
import org.strowger.provider.sip.internal.agent.Worker;
import org.strowger.provider.sip.internal.rtp.RtpPorts;
import org.strowger.provider.sip.internal.stack.SipStack;

/** What a call needs of its line and of the user agent; used on the worker but for {@link #worker()}. */
public interface CallHost {
    Worker worker();

    Clock clock();

    SipStack stack();

    Identity identity();

    CallPolicy policy();

    /** Our Contact. */
    String contact();

    /** The address that we offer media at. */
    String mediaAddress();

    /** A port for the media of one call. */
    RtpPorts.Port takeMediaPort() throws IOException;

    /** Messages with this Call-ID and local tag are for the call from now on. */
    void bind(SipCall call);

    /** The signalling of the call has ended; messages for it are strays from now on. */
    void unbind(SipCall call);

    /** The core let go of the call. */
    void forget(SipCall call);

    /** Whether the line may have one call more. */
    boolean hasRoom();

    /** The line rings for the n-th time for one call. */
    void ringing(int count);
}
