package org.strowger.provider.sip.internal.contract;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.strowger.provider.sip.internal.SipProvider;
import org.strowger.provider.sip.internal.call.CallPolicy;
import org.strowger.provider.sip.internal.call.Identity;
import org.strowger.provider.sip.internal.config.ProviderSettings;
import org.strowger.provider.sip.internal.line.LineSettings;
import org.strowger.provider.sip.internal.message.SipUri;
import org.strowger.provider.sip.internal.rtp.RtpPorts;
import org.strowger.provider.sip.internal.stack.Admission;
import org.strowger.provider.sip.internal.stack.Transport;
import org.strowger.provider.tck.FarEnd;
import org.strowger.provider.tck.Pace;
import org.strowger.provider.tck.ProviderUnderTest;
import org.strowger.telephony.spi.TelephonyProvider;

/** A SIP provider with two lines that calls another one over the loopback interface. */
final class SipUnderTest implements ProviderUnderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration QUIET = Duration.ofMillis(150);
    private static final int REJECT_BUSY = 486;
    private static final int REJECT_DECLINE = 603;

    private final Pace pace = Pace.real(PATIENCE, QUIET);
    private final SipProvider near =
            provider("near", "127.0.77.30", line("1001", REJECT_BUSY), line("1002", REJECT_BUSY));
    private final SipFarEnd far = new SipFarEnd(
            provider(
                    "far",
                    "127.0.77.31",
                    Arrays.stream(SipFarEnd.Manner.values())
                            .map(manner -> line(
                                    manner.user(), manner == SipFarEnd.Manner.REFUSES ? REJECT_DECLINE : REJECT_BUSY))
                            .toArray(LineSettings[]::new)),
            near,
            pace.scheduler());

    private static SipProvider provider(String id, String address, LineSettings... lines) {
        try {
            return new SipProvider(new ProviderSettings(
                    id,
                    InetAddress.getByName(address),
                    0,
                    RtpPorts.Range.ANY,
                    new Admission.Limits(1_000, 1_000),
                    List.of(lines)));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static LineSettings line(String user, int rejectStatus) {
        Identity identity = new Identity(
                SipUri.parse("sip:" + user + "@pbx.test"), "", Transport.UDP, Optional.empty(), Optional.empty());
        CallPolicy policy = new CallPolicy(rejectStatus, Duration.ofMinutes(3), Duration.ZERO);
        return new LineSettings(user, identity, Optional.empty(), Duration.ofMinutes(5), policy, 20);
    }

    @Override
    public TelephonyProvider provider() {
        return near;
    }

    @Override
    public FarEnd farEnd() {
        return far;
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public boolean isForeign(Thread thread) {
        return thread.getName().contains("far");
    }

    @Override
    public void close() {
        far.close();
    }
}
