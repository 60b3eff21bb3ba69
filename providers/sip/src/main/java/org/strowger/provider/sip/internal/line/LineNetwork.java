package org.strowger.provider.sip.internal.line;

import java.io.IOException;
import org.strowger.provider.sip.internal.agent.Clock;
import org.strowger.provider.sip.internal.agent.Worker;
import org.strowger.provider.sip.internal.call.SipCall;
import org.strowger.provider.sip.internal.rtp.RtpPorts;
import org.strowger.provider.sip.internal.stack.SipStack;

/** What the lines of one provider share. */
public interface LineNetwork {
    Worker worker();

    Clock clock();

    SipStack stack();

    String mediaAddress();

    RtpPorts.Port takeMediaPort() throws IOException;

    void bind(SipCall call);

    void unbind(SipCall call);

    /** A number for a call, unique in this start of the provider. */
    long nextCallNumber();
}
