package org.strowger.provider.sip.internal.peer;

import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.Switchboard;
import org.strowger.core.internal.runtime.ThreadedWorkers;
import org.strowger.provider.sip.internal.SipProvider;
import org.strowger.provider.sip.internal.auth.Credentials;
import org.strowger.provider.sip.internal.call.CallPolicy;
import org.strowger.provider.sip.internal.call.Identity;
import org.strowger.provider.sip.internal.config.ProviderSettings;
import org.strowger.provider.sip.internal.line.LineSettings;
import org.strowger.provider.sip.internal.message.SipUri;
import org.strowger.provider.sip.internal.rtp.RtpPorts;
import org.strowger.provider.sip.internal.stack.Admission;
import org.strowger.provider.sip.internal.stack.Transport;
import org.strowger.telephony.TelephonyService;

/** The core with a SIP provider, as in production but for OSGi. */
final class Exchange implements AutoCloseable {
    static final String ADDRESS = "127.0.77.20";

    private final Switchboard core = new Switchboard(new ThreadedWorkers(), Settings.defaults());
    private final SipProvider provider;

    private Exchange(ProviderSettings settings) {
        provider = new SipProvider(settings);
        core.attach(provider);
        try (var session = core.openSession(
                org.strowger.telephony.Application.named("waits"), org.strowger.telephony.EventDelivery.toQueue())) {
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> session.lines().size() == settings.lines().size());
        }
    }

    static Exchange with(LineSettings... lines) {
        return with(new Admission.Limits(2_000, 5_000), lines);
    }

    static Exchange with(Admission.Limits limits, LineSettings... lines) {
        try {
            return new Exchange(new ProviderSettings(
                    "sip", InetAddress.getByName(ADDRESS), 0, RtpPorts.Range.ANY, limits, List.of(lines)));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A line that needs no registration and calls straight to hosts named in URIs. */
    static LineSettings plainLine(String user) {
        Identity identity = new Identity(
                SipUri.parse("sip:" + user + "@pbx.test"), "", Transport.UDP, Optional.empty(), Optional.empty());
        return new LineSettings(user, identity, Optional.empty(), Duration.ofMinutes(5), policy(), 5_000);
    }

    /** A line that registers and calls through a proxy. */
    static LineSettings registeredLine(String user, String secret, String proxy, Transport transport) {
        SipUri hop = SipUri.parse("sip:" + proxy + ";transport=" + transport.parameter());
        Identity identity = new Identity(
                SipUri.parse("sip:" + user + "@pbx.test"),
                "Line " + user,
                transport,
                Optional.of(hop),
                Optional.of(new Credentials(user, secret)));
        return new LineSettings(
                user, identity, Optional.of(SipUri.parse("sip:pbx.test")), Duration.ofMinutes(5), policy(), 100);
    }

    /** The same line, which treats its calls otherwise. */
    static LineSettings treating(LineSettings line, UnaryOperator<CallPolicy> change) {
        return new LineSettings(
                line.name(),
                line.identity(),
                line.registrar(),
                line.expiry(),
                change.apply(line.policy()),
                line.maxCalls());
    }

    private static CallPolicy policy() {
        return new CallPolicy(486, Duration.ofSeconds(60), Duration.ZERO);
    }

    TelephonyService telephony() {
        return core;
    }

    /** Host and port of SIP. */
    String sip() {
        return provider.sentBy();
    }

    SipProvider.Counts counts() {
        return provider.counts();
    }

    @Override
    public void close() {
        core.close();
    }
}
