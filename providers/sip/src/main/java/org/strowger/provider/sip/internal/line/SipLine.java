package org.strowger.provider.sip.internal.line;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.strowger.provider.sip.internal.agent.Clock;
import org.strowger.provider.sip.internal.agent.Worker;
import org.strowger.provider.sip.internal.call.CallHost;
import org.strowger.provider.sip.internal.call.CallPolicy;
import org.strowger.provider.sip.internal.call.Identity;
import org.strowger.provider.sip.internal.call.Parties;
import org.strowger.provider.sip.internal.call.SipCall;
import org.strowger.provider.sip.internal.message.SipUri;
import org.strowger.provider.sip.internal.message.Tags;
import org.strowger.provider.sip.internal.registration.Registration;
import org.strowger.provider.sip.internal.rtp.RtpPorts;
import org.strowger.provider.sip.internal.stack.SipReply;
import org.strowger.provider.sip.internal.stack.SipStack;
import org.strowger.provider.sip.internal.stack.SipStack.ArrivedRequest;
import org.strowger.provider.sip.internal.stack.Transport;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;

/** One address of record as a line device. */
public final class SipLine implements LineDriver, CallHost {
    private volatile LineSettings settings;
    private final LineNetwork network;
    private Optional<Registration> registration;
    private final Set<SipCall> calls = new LinkedHashSet<>();
    private volatile LineCapabilities capabilities;
    private boolean leaving;
    private int signalling;
    private LineSink sink;
    private volatile Set<LineCondition> conditions;

    public SipLine(LineSettings settings, LineNetwork network) {
        this.settings = settings;
        this.network = network;
        this.capabilities = SipCapabilities.of(settings);
        this.conditions =
                settings.registrar().isPresent() ? Set.of() : Set.of(LineCondition.CONNECTED, LineCondition.IN_SERVICE);
        this.registration = registrationOf(settings);
    }

    private Optional<Registration> registrationOf(LineSettings own) {
        return own.registrar()
                .map(registrar -> new Registration(
                        new Registration.Binding(own.identity(), registrar, contact(), own.expiry()),
                        network.stack(),
                        network.worker(),
                        network.clock(),
                        this::standing));
    }

    /**
     * Is configured differently from now on, under the same address of record; calls go on. On the worker.
     *
     * @return whether anything is different
     */
    public boolean reconfigure(LineSettings now) {
        LineSettings before = settings;
        settings = now;
        capabilities = SipCapabilities.of(now);
        boolean registersElsewhere = !before.identity().equals(now.identity())
                || !before.registrar().equals(now.registrar())
                || !before.expiry().equals(now.expiry());
        if (registersElsewhere) {
            registerAnew(registrationOf(now));
        }
        return !before.equals(now);
    }

    /** One after the other: a registrar must not hear last of the registration that ended. */
    private void registerAnew(Optional<Registration> next) {
        Optional<Registration> before = registration;
        registration = next;
        if (next.isPresent() && before.isPresent()) {
            standing(Registration.Standing.UNREACHABLE);
        }
        Runnable begin = () -> begin(next);
        before.ifPresentOrElse(old -> old.stop(begin), begin);
    }

    private void begin(Optional<Registration> next) {
        if (leaving || registration != next) {
            return;
        }
        standing(next.isPresent() ? Registration.Standing.UNREACHABLE : Registration.Standing.REGISTERED);
        next.ifPresent(Registration::start);
    }

    /** Begins to register; on the worker. */
    public void start() {
        registration.ifPresent(Registration::start);
    }

    /** Hangs up and takes the registration back; on the worker. */
    public void stop(Runnable done) {
        sink = null;
        leaving = true;
        List.copyOf(calls).forEach(SipCall::letGo);
        registration.ifPresentOrElse(registered -> registered.stop(done), done);
    }

    private void standing(Registration.Standing now) {
        conditions = switch (now) {
            case REGISTERED -> Set.of(LineCondition.CONNECTED, LineCondition.IN_SERVICE);
            case REFUSED -> Set.of(LineCondition.CONNECTED);
            case UNREACHABLE -> Set.of();
        };
        if (sink != null) {
            sink.conditions(conditions);
        }
    }

    /** How well a request to this URI fits the line: 0 not at all, 2 better than 1. */
    public int fit(SipUri requestUri, SipUri to) {
        SipUri own = settings.identity().address();
        if (!requestUri.user().equals(own.user()) && !to.user().equals(own.user())) {
            return 0;
        }
        return to.host().equals(own.host()) || requestUri.host().equals(own.host()) ? 2 : 1;
    }

    /** An INVITE for a new call arrived. */
    public void offer(ArrivedRequest invite) {
        if (sink == null) {
            invite.respond(SipReply.of(480, Tags.random()));
        } else if (!hasRoom()) {
            invite.respond(SipReply.of(486, Tags.random()));
        } else {
            CallInfo info = Parties.of(invite.request(), network.nextCallNumber());
            SipCall call = SipCall.incoming(this, info, invite);
            Optional<CallSink> taken = sink.newCall(call, info);
            if (taken.isPresent()) {
                calls.add(call);
                call.announced(taken.get());
            } else {
                call.refused();
            }
        }
    }

    @Override
    public String permanentId() {
        return settings.permanentId();
    }

    @Override
    public LineCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public Set<LineCondition> conditions() {
        return conditions;
    }

    @Override
    public void open(LineSink to) {
        network.worker().runAndWait(() -> sink = to);
    }

    @Override
    public void close() {
        network.worker().runAndWait(() -> {
            sink = null;
            List.copyOf(calls).forEach(SipCall::letGo);
        });
    }

    @Override
    public CallDriver makeCall(String destination, CallParams params, CallSink to, Completion completion) {
        CallInfo info = CallInfo.builder()
                .origin(CallOrigin.OUTBOUND)
                .callId(network.nextCallNumber())
                .callerId(PartyId.of(settings.identity().address().user()))
                .calledId(destination.isBlank() ? PartyId.unknown() : PartyId.of(destination))
                .build();
        SipCall call = SipCall.outgoing(this, info);
        network.worker().execute(() -> {
            calls.add(call);
            call.begin(destination, params, to, completion);
        });
        return call;
    }

    @Override
    public void probe(Set<MediaMode> modes, CallParams params) {
        AtomicBoolean room = new AtomicBoolean();
        network.worker().runAndWait(() -> room.set(hasRoom()));
        if (!room.get()) {
            throw new TelephonyException(LineError.CALLUNAVAIL, "the line has as many calls as it may have");
        }
    }

    @Override
    public Worker worker() {
        return network.worker();
    }

    @Override
    public Clock clock() {
        return network.clock();
    }

    @Override
    public SipStack stack() {
        return network.stack();
    }

    @Override
    public Identity identity() {
        return settings.identity();
    }

    @Override
    public CallPolicy policy() {
        return settings.policy();
    }

    @Override
    public String contact() {
        Transport transport = settings.identity().transport();
        String uri =
                settings.identity().address().user() + '@' + network.stack().sentBy(transport);
        return "<sip:" + uri + (transport == Transport.UDP ? "" : ";transport=" + transport.parameter()) + '>';
    }

    @Override
    public String mediaAddress() {
        return network.mediaAddress();
    }

    @Override
    public RtpPorts.Port takeMediaPort() throws IOException {
        return network.takeMediaPort();
    }

    /** Calls that the core has not let go of, for tests; on the worker. */
    public int calls() {
        return calls.size();
    }

    @Override
    public boolean hasRoom() {
        return signalling < settings.maxCalls();
    }

    @Override
    public void bind(SipCall call) {
        signalling++;
        network.bind(call);
    }

    @Override
    public void unbind(SipCall call) {
        signalling--;
        network.unbind(call);
    }

    @Override
    public void forget(SipCall call) {
        calls.remove(call);
    }

    @Override
    public void ringing(int count) {
        if (sink != null) {
            sink.ringing(1, count);
        }
    }
}
